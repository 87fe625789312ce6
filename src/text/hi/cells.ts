import type en from '../en/cells.ts';
import { list, number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  grid: 'कॉन्टैक्ट',
  edit: {
    addTags: 'टैग जोड़ें',
    noTags: 'अभी कोई टैग नहीं है',
    noTagNamed: 'इस नाम का कोई टैग नहीं है',
    keys: 'Enter से सेव होता है, Shift+Enter से नई पंक्ति शुरू होती है',
    showOther: 'वह कॉन्टैक्ट दिखाएँ',
    notSaved: (field: string, name: string, why: string) =>
      `${name === '' ? '' : `${name}: `}${field} में किया गया बदलाव सेव नहीं हुआ। ${why}`,
    again: 'फिर से बदलें',
  },
  copy: {
    cell: 'कॉपी किया गया',
    rows: (n: number) => plural(n, { one: '# कॉन्टैक्ट कॉपी किया गया', other: '# कॉन्टैक्ट कॉपी किए गए' }),
    tooMany: (most: number) => `एक बार में ${number(most)} कॉन्टैक्ट तक कॉपी किए जा सकते हैं। इससे ज़्यादा के लिए एक्सपोर्ट करें।`,
    refused: 'आपके ब्राउज़र ने इतने कॉन्टैक्ट कॉपी नहीं करने दिए। इन्हें एक्सपोर्ट करें।',
  },
  paste: {
    nothing: (why: string) => `कुछ भी पेस्ट नहीं हुआ। ${why}`,
    tooMany: (most: number) =>
      `एक बार में ${number(most)} पंक्तियों तक पेस्ट की जा सकती हैं। इससे बड़ी तालिका को फ़ाइल के रूप में इंपोर्ट करें।`,
    rowsBeyond: (n: number, there: number) =>
      `पेस्ट में ${plural(n, { one: '# पंक्ति है', other: '# पंक्तियाँ हैं' })}, पर यहाँ से आगे केवल ${plural(there, { one: '# कॉन्टैक्ट है', other: '# कॉन्टैक्ट हैं' })}।`,
    columnsBeyond: (n: number, there: number) =>
      `पेस्ट में ${plural(n, { one: '# कॉलम है', other: '# कॉलम हैं' })}, पर यहाँ से आगे केवल ${plural(there, { one: '# कॉलम है', other: '# कॉलम हैं' })}।`,
    fixed: (fields: readonly string[]) => `${list(fields)} में बदलाव नहीं किया जा सकता।`,
    left: (fields: readonly string[]) => `${list(fields)} में बदलाव नहीं किया जा सकता, इसलिए वे सेल पेस्ट नहीं हुए।`,
    misfit: (row: number, field: string, why: string) => `पंक्ति ${number(row)}, ${field}: ${why}`,
    andMore: (first: string, more: number) =>
      `${first} ${plural(more, { one: '# और सेल में भी मान नहीं बैठा।', other: '# और सेलों में भी मान नहीं बैठे।' })}`,
  },
} satisfies Like<typeof en>;
