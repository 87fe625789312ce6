import type en from '../en/bulk.ts';
import { number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

const contacts = (n: number): string => plural(n, { one: '# कॉन्टैक्ट', other: '# कॉन्टैक्ट' });
const contactsWith = (n: number, ending: string): string =>
  `${plural(n, { one: '# कॉन्टैक्ट', other: '# कॉन्टैक्टों' })} ${ending}`;

export default {
  title: 'चुने गए कॉन्टैक्ट',
  selected: (n: number, outside: number) =>
    outside === 0
      ? '{n} चुने गए'
      : outside === n
        ? '{n} चुने गए, इस सूची में कोई नहीं'
        : `{n} चुने गए, ${number(outside)} इस सूची में नहीं`,
  selectAll: 'सभी {n} चुनें',
  export: 'एक्सपोर्ट',
  moreActions: 'और विकल्प',
  campaign: 'कैंपेन शुरू करें',
  campaignNamed: (day) => `${day} का कैंपेन`,
  optOut: 'ऑप्ट आउट करें',
  optIn: 'ऑप्ट इन करें',
  erase: 'हमेशा के लिए मिटाएँ…',
  clear: 'चयन हटाएँ',
  busy: 'अभी एक और बदलाव सेव हो रहा है। थोड़ी देर में फिर कोशिश करें।',
  nothingToChange: 'बदलने को कुछ नहीं: इन कॉन्टैक्ट में यह पहले से है',
  nothingChanged: 'कुछ नहीं बदला गया',
  delete: {
    action: 'मिटाएँ',
    title: (n: number) => `${contacts(n)} मिटाएँ?`,
    what: 'कोई खोज या फ़िल्टर नहीं लगा है, इसलिए पूरी सूची से आपके चुने हुए सभी कॉन्टैक्ट मिट जाएँगे। इसे पूर्ववत किया जा सकता है।',
    failed: 'कुछ नहीं मिटाया गया',
    submit: (n: number) => `${contacts(n)} मिटाएँ`,
  },
  tags: {
    add: 'टैग जोड़ें',
    remove: 'टैग हटाएँ',
    addTo: (n: number) => contactsWith(n, 'में टैग जोड़ें'),
    removeFrom: (n: number) => contactsWith(n, 'से टैग हटाएँ'),
    label: 'टैग',
    chooseOrCreate: 'टैग चुनें या बनाएँ',
    choose: 'टैग चुनें',
    none: 'अभी कोई टैग नहीं है',
    noneNamed: 'इस नाम का कोई टैग नहीं है',
    submitAdd: 'जोड़ें',
    submitRemove: 'हटाएँ',
  },
  set: {
    action: 'फ़ील्ड भरें',
    title: (n: number) => contactsWith(n, 'का एक फ़ील्ड भरें'),
    field: 'फ़ील्ड',
    ofContact: 'कॉन्टैक्ट',
    attributes: 'एट्रिब्यूट',
    choose: 'चुनें…',
    clear: (field: string) => `${field} खाली करें`,
    submit: 'भरें',
  },
} satisfies Like<typeof en>;
