import type en from '../en/import-notes.ts';
import { plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  title: 'जानने योग्य',
  keep: 'इन्हें एट्रिब्यूट के रूप में रखें',
  more: (n: number) => plural(n, { other: 'और # और' }),
  alone: (sentence: string) => `${sentence}।`,
  of: (sentence: string, items: string) => `${sentence}: ${items}।`,
  kinds: {
    'column-left-out': (n: number) => plural(n, { one: '# कॉलम छोड़ा गया', other: '# कॉलम छोड़े गए' }),
    'column-automatic': (n: number) =>
      plural(n, {
        one: '# कॉलम Kith खुद भरता है, उसे पढ़ा नहीं गया',
        other: '# कॉलम Kith खुद भरता है, उन्हें पढ़ा नहीं गया',
      }),
    'tag-left-out': (n: number) => plural(n, { one: '# टैग छोड़ा गया', other: '# टैग छोड़े गए' }),
    'detail-left-out': (n: number) =>
      plural(n, { one: 'कार्ड की # जानकारी छोड़ी गई', other: 'कार्ड की # जानकारियाँ छोड़ी गईं' }),
    'sheet-left-out': (n: number) => plural(n, { one: '# शीट छोड़ी गई', other: '# शीट छोड़ी गईं' }),
    'row-hidden': (n: number) =>
      plural(n, {
        one: 'स्प्रेडशीट में छिपी # पंक्ति भी बाकी की तरह पढ़ी गई',
        other: 'स्प्रेडशीट में छिपी # पंक्तियाँ भी बाकी की तरह पढ़ी गईं',
      }),
    'error-cell': (n: number) =>
      plural(n, {
        one: '# सेल में त्रुटि है, उससे कुछ नहीं भरा गया',
        other: '# सेल में त्रुटियाँ हैं, उनसे कुछ नहीं भरा गया',
      }),
    'opt-out-kept': (n: number) =>
      plural(n, {
        one: '# कॉन्टैक्ट ऑप्ट आउट कर चुका है और ऑप्ट आउट ही रहेगा, फ़ाइल चाहे जो कहे',
        other: '# कॉन्टैक्ट ऑप्ट आउट कर चुके हैं और ऑप्ट आउट ही रहेंगे, फ़ाइल चाहे जो कहे',
      }),
    'opted-in-again': (n: number) =>
      plural(n, {
        one: 'ऑप्ट आउट कर चुका # कॉन्टैक्ट फिर से ऑप्ट इन हुआ',
        other: 'ऑप्ट आउट कर चुके # कॉन्टैक्ट फिर से ऑप्ट इन हुए',
      }),
    'contact-joined': (n: number) =>
      plural(n, {
        one: '# कॉन्टैक्ट दूसरे में मिलाया जाता है: फ़ाइल के अनुसार दोनों एक ही व्यक्ति हैं',
        other: '# कॉन्टैक्ट दूसरों में मिलाए जाते हैं: फ़ाइल के अनुसार वे एक ही व्यक्ति हैं',
      }),
    'contact-apart': (n: number) =>
      plural(n, {
        one: '# कॉन्टैक्ट दूसरे से अलग रहता है, जबकि फ़ाइल के अनुसार दोनों एक ही व्यक्ति हैं',
        other: '# कॉन्टैक्ट दूसरों से अलग रहते हैं, जबकि फ़ाइल के अनुसार वे एक ही व्यक्ति हैं',
      }),
    'number-landline': (n: number) =>
      plural(n, {
        one: '# नंबर लैंडलाइन है, जिस पर WhatsApp तभी पहुँचता है जब कोई बिज़नेस उसे वहाँ इस्तेमाल करता हो',
        other: '# नंबर लैंडलाइन हैं, जिन पर WhatsApp तभी पहुँचता है जब कोई बिज़नेस उन्हें वहाँ इस्तेमाल करता हो',
      }),
    'number-service': (n: number) =>
      plural(n, {
        one: '# नंबर टोल-फ़्री या कोई दूसरा सेवा नंबर है',
        other: '# नंबर टोल-फ़्री या दूसरे सेवा नंबर हैं',
      }),
    'cell-nothing': (n: number) =>
      plural(n, {
        one: '# सेल में “कुछ नहीं” जैसा शब्द है, उसे खाली माना गया',
        other: '# सेल में “कुछ नहीं” जैसा शब्द है, उन्हें खाली माना गया',
      }),
  },
  units: {
    value: (n: number) => plural(n, { other: '# मान' }),
    row: (n: number) => plural(n, { one: '# पंक्ति', other: '# पंक्तियाँ' }),
    time: (n: number) => plural(n, { other: '# बार' }),
    cell: (n: number) => plural(n, { other: '# सेल' }),
  },
} satisfies Like<typeof en>;
