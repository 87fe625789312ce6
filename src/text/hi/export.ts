import type en from '../en/export.ts';
import { plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  title: 'कॉन्टैक्ट एक्सपोर्ट करें',
  parts: { all: 'सभी कॉन्टैक्ट', found: 'जो अभी मिले हैं', selected: 'चुने हुए कॉन्टैक्ट' },
  which: 'कौन-से कॉन्टैक्ट',
  counting: 'गिने जा रहे हैं …',
  contacts: (n: number) => plural(n, { one: '# कॉन्टैक्ट', other: '# कॉन्टैक्ट' }),
  allOf: (n: number) => plural(n, { one: 'सभी # कॉन्टैक्ट।', other: 'सभी # कॉन्टैक्ट।' }),
  purpose: {
    label: 'किसलिए',
    reimport: 'फिर से इंपोर्ट के लिए',
    reimportHint: 'हूबहू: Kith और दूसरे प्रोग्राम हर मान वापस पढ़ सकते हैं।',
    spreadsheet: 'स्प्रेडशीट के लिए',
    spreadsheetHint: 'Excel नंबर नहीं बदलता, और कोई सेल फ़ॉर्मूला बनकर नहीं चल सकता।',
  },
  columns: {
    label: 'कॉलम',
    all: 'सभी कॉलम',
    listed: 'जैसे सूची में हैं',
    some: 'कॉलम चुनें',
    lost: 'छोड़े गए कॉलम के मान वापस नहीं आते।',
    order: 'फ़ाइल के कॉलम, क्रम से',
    up: (column: string) => `${column} ऊपर ले जाएँ`,
    down: (column: string) => `${column} नीचे ले जाएँ`,
    missing: 'कम से कम एक कॉलम चुनें।',
  },
  optedOut: {
    leaveOut: (n: number) =>
      plural(n, {
        one: 'ऑप्ट आउट कर चुका # कॉन्टैक्ट छोड़ दें',
        other: 'ऑप्ट आउट कर चुके # कॉन्टैक्ट छोड़ दें',
      }),
    why: 'इन्होंने संदेश न भेजने को कहा है।',
    notInFile: 'इन्होंने संदेश न भेजने को कहा है। फ़ाइल में “ऑप्ट आउट” कॉलम नहीं है: उसे पढ़ने वाले को यह पता नहीं चलेगा।',
  },
  save: 'सेव करें',
  saveSome: (n: number) => plural(n, { one: '# कॉन्टैक्ट सेव करें', other: '# कॉन्टैक्ट सेव करें' }),
  writing: 'फ़ाइल लिखी जा रही है',
  failed: 'कुछ भी एक्सपोर्ट नहीं हुआ',
  done: {
    title: (n: number) => plural(n, { one: '# कॉन्टैक्ट एक्सपोर्ट हुआ', other: '# कॉन्टैक्ट एक्सपोर्ट हुए' }),
    file: (name: string, size: string) => `${name}, ${size}।`,
    spreadsheet: 'इसे Excel या किसी और स्प्रेडशीट में खोलें: वहाँ भी यह ऐसा ही दिखेगा।',
    reimport: 'इसे Kith में इंपोर्ट करने पर यही कॉन्टैक्ट फिर मिल जाएँगे।',
    close: 'हो गया',
  },
  fileName: (day: string) => `Kith कॉन्टैक्ट ${day}`,
} satisfies Like<typeof en>;
