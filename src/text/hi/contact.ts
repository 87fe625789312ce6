import type en from '../en/contact.ts';
import { list, number, phone, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  panel: {
    add: 'नया कॉन्टैक्ट',
    deleted: 'मिटाया गया',
    contact: 'कॉन्टैक्ट',
    place: (at: number, of: number) => `${number(of)} में से ${number(at)}`,
    previous: 'पिछला कॉन्टैक्ट',
    next: 'अगला कॉन्टैक्ट',
    actions: 'विकल्प',
    edit: 'कॉन्टैक्ट बदलें',
    whatsApp: 'WhatsApp में खोलें',
    optIn: 'ऑप्ट इन करें',
    optOut: 'ऑप्ट आउट करें',
    merge: 'किसी और से मिलाएँ…',
    delete: 'मिटाएँ',
    erase: 'हमेशा के लिए मिटाएँ…',
    submitNew: 'जोड़ें',
    submit: 'सेव करें',
    failed: 'सेव नहीं हुआ। आपका लिखा हुआ यहीं है।',
    gone: 'यह कॉन्टैक्ट अब नहीं है',
    goneWhy: 'इसे मिटाया गया या किसी दूसरे कॉन्टैक्ट में मिला दिया गया।',
    undo: (what: string) => `पूर्ववत करें: ${what}`,
  },
  drafts: {
    left: 'आपके बदलाव सेव नहीं हुए',
    again: 'फिर से बदलें',
    kept: (name: string) => (name === '' ? 'आपका लिखा हुआ अभी सेव नहीं है' : `${name} के लिए आपका लिखा हुआ अभी सेव नहीं है`),
    keepEditing: 'बदलना जारी रखें',
  },
  elsewhere: {
    deleted: 'यह कॉन्टैक्ट कहीं और से मिटा दिया गया',
    deletedHint: 'आपका लिखा हुआ यहाँ रखा है। सेव करने के लिए मिटाना पूर्ववत करें, या इसे नए कॉन्टैक्ट के रूप में जोड़ें।',
    asNew: 'नए कॉन्टैक्ट के रूप में जोड़ें',
    changed: (fields: readonly string[]) => `कहीं और से बदला गया: ${list(fields)}`,
    clash: 'आपका लिखा हुआ रखा गया है। इसे सेव करने पर दूसरा बदलाव हट जाएगा।',
    followed: 'नए मान दिखाए जा रहे हैं। आपका लिखा हुआ रखा गया है।',
    discard: 'मेरा लिखा हुआ छोड़ें',
  },
  view: {
    byPeople: 'लोगों के भरे हुए',
    byKith: 'Kith के भरे हुए',
    messages: (n: number) => plural(n, { one: '# मैसेज', other: '# मैसेज' }),
    toInbox: 'इनबॉक्स खोलें',
    copyNumber: 'नंबर कॉपी करें',
    copied: (mobile: string) => `${phone(mobile)} कॉपी किया गया`,
    notCopied: (mobile: string) => `आपके ब्राउज़र ने कॉपी नहीं करने दिया। नंबर यह है: ${phone(mobile)}`,
    noMobile: 'मोबाइल नंबर नहीं है',
    formerId: 'पहले की',
    parts: (first: string, last: string, given: boolean) => {
      const words =
        first === '' && last === ''
          ? 'पहला नाम और उपनाम नहीं हैं'
          : `${first === '' ? 'पहला नाम नहीं है' : `पहला नाम ${first}`}, ${last === '' ? 'उपनाम नहीं है' : `उपनाम ${last}`}`;
      return given ? `${words} (जैसा दिया गया)` : words;
    },
    optedOut: 'मार्केटिंग संदेश नहीं चाहते',
    origins: {
      IMPORT: 'इंपोर्ट से जोड़ा गया।',
      ORGANIC: 'पहला संदेश इन्होंने भेजा।',
      API: 'सबसे पहले किसी कैंपेन से संपर्क हुआ।',
      MANUAL: 'हाथ से जोड़ा गया।',
    },
    statuses: {
      ACTIVE: 'पिछले 24 घंटों में आपको संदेश भेजा।',
      INACTIVE: 'पिछले 24 घंटों में इनका कोई संदेश नहीं आया।',
    },
  },
  nothing: {
    said: (why: string) => `खाली। ${why}`,
    name: 'कोई नाम नहीं।',
    phone: 'कोई नंबर नहीं।',
    tags: 'कोई टैग नहीं।',
    source: (origin: string) => `कोई सोर्स नहीं। सोर्स कॉलम में इसकी जगह जुड़ने का तरीका दिखता है: ${origin}।`,
    firstMessage: 'भरा नहीं है। यह फ़ाइल से आ सकता है या हाथ से भरा जा सकता है।',
    attribute: 'कोई मान नहीं।',
    state: 'अभी कोई बातचीत नहीं हुई।',
    lastActive: 'अभी इनका कोई संदेश नहीं आया।',
    createdAt: 'पता नहीं।',
  },
  form: {
    hasRules: 'नियम हैं',
    nameBecomes: (name: string) => `नाम ${name} हो जाएगा, जब तक आप उसे भी न बदलें।`,
    split: {
      both: 'पहला नाम {first}, उपनाम {last}',
      first: 'पहला नाम {first}',
      last: 'पहला नाम नहीं है, उपनाम {last}',
    },
    setParts: 'पहला नाम और उपनाम भरें',
    readAs: (country: string) => `+ के बिना इसे इस देश का नंबर माना जाता है: ${country}`,
    savedAs: (mobile: string) => `${phone(mobile)} के रूप में सेव होगा`,
    setWhatsApp: 'WhatsApp यूज़रनेम या यूज़र ID भरें',
    username: 'जिससे लोग WhatsApp पर मिलते हैं: @asha.rao',
    userId: 'आपके कारोबार के लिए WhatsApp की दी हुई इस व्यक्ति की ID, जैसे IN.13491208655302741918',
    changeOther: 'इसकी जगह वह कॉन्टैक्ट बदलें',
    mergeOther: 'मिलाएँ…',
    showOther: 'वह कॉन्टैक्ट दिखाएँ',
    tags: 'टैग चुनें या बनाएँ',
    noTags: 'अभी कोई टैग नहीं है',
    noTagNamed: 'इस नाम का कोई टैग नहीं है',
    optedOut: 'मार्केटिंग संदेश नहीं चाहते',
  },
} satisfies Like<typeof en>;
