import type en from '../en/contacts.ts';
import { number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

const contacts = (n: number): string => plural(n, { one: '# कॉन्टैक्ट', other: '# कॉन्टैक्ट' });

export default {
  title: 'कॉन्टैक्ट',
  search: 'कॉन्टैक्ट खोजें',
  searchIn: 'नाम, नंबर, टैग, एट्रिब्यूट खोजें',
  filter: (conditions: number) => (conditions === 0 ? 'फ़िल्टर' : `फ़िल्टर · ${number(conditions)}`),
  all: contacts,
  found: (n: number, of: number) => `${contacts(of)} में से ${number(n)}`,
  foundShort: (n: number, of: number) => `${number(of)} में से ${number(n)}`,
  add: 'नया कॉन्टैक्ट',
  export: 'एक्सपोर्ट',
  import: 'इंपोर्ट',
  opening: 'आपके संपर्क खोले जा रहे हैं',
  more: 'और',
  moreActions: 'और विकल्प',
  damaged: {
    title: 'इस लिंक का फ़िल्टर पढ़ा नहीं जा सका',
    text: 'सभी कॉन्टैक्ट दिखाए जा रहे हैं। हो सकता है कि लिंक अधूरा हो।',
  },
  noMatch: {
    title: 'कोई कॉन्टैक्ट नहीं मिला',
    searchAndFilters: (search: string) => `“${search}” और फ़िल्टर से कोई कॉन्टैक्ट मेल नहीं खाता।`,
    search: (search: string) => `किसी नाम, नंबर, टैग या एट्रिब्यूट में “${search}” नहीं है।`,
    filters: 'फ़िल्टर से कोई कॉन्टैक्ट मेल नहीं खाता।',
    clearSearch: 'खोज हटाएँ',
    clearFilters: 'फ़िल्टर हटाएँ',
  },
  chips: {
    title: 'लगे हुए फ़िल्टर',
    remove: (condition: string) => `फ़िल्टर हटाएँ: ${condition}`,
    broken: (why: string) => `${why} जब तक आप इसे बदलते या हटाते नहीं, इससे कोई कॉन्टैक्ट मेल नहीं खाएगा।`,
    search: 'खोज “{text}”',
    changed: 'सेव करने के बाद बदला गया',
    update: 'सेगमेंट अपडेट करें',
    discard: 'बदलाव छोड़ें',
    save: 'सेगमेंट के रूप में सेव करें',
    clear: 'सब हटाएँ',
  },
  segments: {
    title: 'सेगमेंट',
    campaign: 'कैंपेन शुरू करें',
    rename: 'सेगमेंट का नाम बदलें',
    delete: 'सेगमेंट मिटाएँ',
    save: 'सेगमेंट के रूप में सेव करें',
    what: 'सेगमेंट इन फ़िल्टर को याद रखता है। उसकी गिनती हमेशा ताज़ा रहती है।',
    name: 'नाम',
    nameMissing: 'इसे कोई नाम दें।',
    submit: 'सेव करें',
    gone: 'यह सेगमेंट अब नहीं है',
    goneWhy: 'इसे मिटाया जा चुका है, या लिंक किसी दूसरे ब्राउज़र में बना था।',
    showAll: 'सभी कॉन्टैक्ट दिखाएँ',
  },
  columns: {
    title: 'कॉलम',
    rows: 'पंक्तियाँ',
    height: 'पंक्तियों की ऊँचाई',
    densities: { compact: 'पास-पास', normal: 'सामान्य', relaxed: 'खुली' },
    moveUp: (field: string) => `${field} को ऊपर करें`,
    moveDown: (field: string) => `${field} को नीचे करें`,
    reset: 'कॉलम पहले जैसे करें',
  },
  empty: {
    title: 'अपने कॉन्टैक्ट यहाँ लाएँ',
    lead:
      'उन टीमों के लिए जो ग्राहकों से WhatsApp पर बात करती हैं। CSV, Excel या vCard फ़ाइल को इस पेज पर कहीं भी छोड़ें: कुछ भी सेव होने से पहले आप ' +
      'देख लेते हैं कि ठीक-ठीक क्या बदलेगा।',
    import: 'फ़ाइल इंपोर्ट करें',
    sample: 'नमूने के कॉन्टैक्ट के साथ आज़माएँ',
    after:
      'इंपोर्ट के बाद आपके पास एक साफ़-सुथरी सूची होती है: उसमें खोजें, फ़िल्टर लगाएँ, लोगों को टैग दें, डुप्लिकेट मिलाएँ, WhatsApp में चैट खोलें और ' +
      'उसका कोई भी हिस्सा CSV में एक्सपोर्ट करें।',
    byHand: 'कॉन्टैक्ट खुद जोड़ें',
    private: { title: 'निजी', text: 'आपके कॉन्टैक्ट इसी ब्राउज़र में रहते हैं। कोई सर्वर नहीं है।' },
    anySize: { title: 'कितने भी कॉन्टैक्ट', text: 'लिखते-लिखते दस लाख कॉन्टैक्ट में खोजें।' },
    undo: { title: 'हर बदलाव वापस', text: 'हर इंपोर्ट और हर बदलाव वापस लिया जा सकता है।' },
  },
  drop: 'इंपोर्ट करने के लिए यहाँ छोड़ें',
} satisfies Like<typeof en>;
