import type { AttributeType } from '../../domain/attribute.ts';
import type en from '../en/actions.ts';
import { list, number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

const contacts = (n: number): string => plural(n, { one: '# कॉन्टैक्ट', other: '# कॉन्टैक्ट' });
const person = (name: string): string => (name === '' ? 'एक कॉन्टैक्ट' : name);
const some = (items: readonly string[]): string =>
  list(items.length > 4 ? [...items.slice(0, 3), `${number(items.length - 3)} अन्य`] : items);
const tags = (names: readonly string[]): string => `टैग ${some(names.map((name) => `“${name}”`))}`;

const TYPES: Readonly<Record<AttributeType, string>> = {
  text: 'टेक्स्ट',
  number: 'संख्या',
  date: 'तारीख',
  yesno: 'हाँ या नहीं',
  choice: 'विकल्प',
};

export default {
  undo: 'पूर्ववत करें',
  redo: 'फिर से करें',
  nothing: { undo: 'पूर्ववत करने को कुछ नहीं है', redo: 'फिर से करने को कुछ नहीं है' },
  done: { undo: (what) => `पूर्ववत किया: ${what}`, redo: (what) => `फिर से किया: ${what}` },
  anyway: { undo: 'फिर भी पूर्ववत करें', redo: 'फिर भी दोबारा करें' },
  import: (file, { added, updated, unchanged, rejected }) => {
    const parts = [
      plural(added, { one: '# जोड़ा गया', other: '# जोड़े गए' }),
      ...(updated > 0 ? [plural(updated, { one: '# अपडेट हुआ', other: '# अपडेट हुए' })] : []),
      ...(added + updated === 0 && unchanged > 0
        ? [plural(unchanged, { one: '# में कोई बदलाव नहीं', other: '# में कोई बदलाव नहीं' })]
        : []),
      ...(rejected > 0 ? [plural(rejected, { one: '# पंक्ति इंपोर्ट नहीं हुई', other: '# पंक्तियाँ इंपोर्ट नहीं हुईं' })] : []),
    ];
    return `${file} से इंपोर्ट: ${parts.join(', ')}`;
  },
  conversations: (file, messages, n) =>
    `${file} से ${plural(messages, { one: '# संदेश', other: '# संदेश' })} इंपोर्ट (${contacts(n)})`,
  conversation: {
    intervene: (name) => (name === '' ? 'एक कॉन्टैक्ट की बातचीत सँभाली' : `${name} की बातचीत सँभाली`),
    resolve: (name) => (name === '' ? 'एक कॉन्टैक्ट की बातचीत पूरी की' : `${name} की बातचीत पूरी की`),
    'hand-over': (name) => (name === '' ? 'एक कॉन्टैक्ट की बातचीत असिस्टेंट को सौंपी' : `${name} की बातचीत असिस्टेंट को सौंपी`),
  },
  sample: (n) => plural(n, { one: '# नमूना कॉन्टैक्ट जोड़ा', other: '# नमूना कॉन्टैक्ट जोड़े' }),
  restore: (n) => plural(n, { one: '# कॉन्टैक्ट का बैकअप वापस लाया गया', other: '# कॉन्टैक्ट का बैकअप वापस लाया गया' }),
  putBack: (n) => plural(n, { one: '# कॉन्टैक्ट वापस लाया गया', other: '# कॉन्टैक्ट वापस लाए गए' }),
  erase: (n) => plural(n, { one: '# कॉन्टैक्ट हमेशा के लिए मिटाया', other: '# कॉन्टैक्ट हमेशा के लिए मिटाए' }),
  create: (name) => (name === '' ? 'एक कॉन्टैक्ट जोड़ा' : `${name} को जोड़ा`),
  edit: (name, fields) => (name === '' ? `एक कॉन्टैक्ट में बदलाव: ${some(fields)}` : `${name} में बदलाव: ${some(fields)}`),
  paste: (fields, n) => `${contacts(n)} में पेस्ट किया: ${some(fields)}`,
  merge: (name, n) => (name === '' ? `${contacts(n)} मिलाए` : `${contacts(n)} मिलाकर ${name} में रखे`),
  delete: (name, n) =>
    name === '' ? plural(n, { one: '# कॉन्टैक्ट मिटाया', other: '# कॉन्टैक्ट मिटाए' }) : `${name} को मिटाया`,
  addTags: (names, n) => `${contacts(n)} में ${tags(names)} ${names.length === 1 ? 'जोड़ा' : 'जोड़े'}`,
  removeTags: (names, n) => `${contacts(n)} से ${tags(names)} ${names.length === 1 ? 'हटाया' : 'हटाए'}`,
  setField: (field, value, n) => `${contacts(n)} में ${field} को “${value}” किया`,
  clearField: (field, n) => `${contacts(n)} में ${field} को खाली किया`,
  firstMessages: (n) => `नियमों से ${contacts(n)} का पहला संदेश सेट किया`,
  yes: 'हाँ',
  no: 'नहीं',
  optOut: (n) => `${contacts(n)} को ऑप्ट आउट किया`,
  optIn: (n) => `${contacts(n)} को ऑप्ट इन किया`,
  tag: {
    create: (name) => `टैग “${name}” बनाया`,
    rename: (name, to) => `टैग “${name}” का नाम “${to}” किया`,
    recolor: (name) => `टैग “${name}” का रंग बदला`,
    merge: (name, to, n) => `टैग “${name}” को “${to}” में मिलाया${n > 0 ? `, ${contacts(n)} पर` : ''}`,
    delete: (name, n) => (n > 0 ? `टैग “${name}” को ${contacts(n)} से हटाकर मिटाया` : `टैग “${name}” मिटाया`),
    rules: (name) => `“${name}” के पहले संदेश के नियम बदले`,
    order: 'पहले संदेश के नियमों का क्रम बदला',
  },
  attribute: {
    create: (name) => `एट्रिब्यूट “${name}” बनाया`,
    rename: (name, to) => `एट्रिब्यूट “${name}” का नाम “${to}” किया`,
    delete: (name, n) => (n > 0 ? `एट्रिब्यूट “${name}” को ${contacts(n)} से हटाकर मिटाया` : `एट्रिब्यूट “${name}” मिटाया`),
    type: (name, to, n) => {
      const changed = n > 0 ? `, ${contacts(n)} में बदलाव हुआ` : '';
      return to === undefined
        ? `“${name}” का प्रकार बदला${changed}`
        : `“${name}” का प्रकार बदलकर ${TYPES[to]} किया${changed}`;
    },
    options: (name, n) => `“${name}” के विकल्प बदले${n > 0 ? `, ${contacts(n)} में बदलाव हुआ` : ''}`,
    show: (name) => `“${name}” दिखाने का तरीका बदला`,
  },
  segment: (did, name) => {
    const said = {
      create: `सेगमेंट “${name}” सेव किया`,
      update: `सेगमेंट “${name}” अपडेट किया`,
      rename: `सेगमेंट का नाम “${name}” किया`,
      delete: `सेगमेंट “${name}” मिटाया`,
    };
    return said[did];
  },
  campaign: {
    create: (name) => `कैंपेन “${name}” बनाया`,
    update: (name) => `कैंपेन “${name}” बदला`,
    rename: (name, to) => `कैंपेन “${name}” का नाम “${to}” किया`,
    delete: (name) => `कैंपेन “${name}” मिटाया`,
    prepare: (name, _to, n) => `कैंपेन “${name}” को ${contacts(n)} के लिए तैयार किया`,
    open: (name, to) => `“${name}” को ${person(to)} के लिए WhatsApp में खोला`,
    skip: (name, to) => `“${name}” में ${person(to)} को छोड़ा`,
    back: (name, to) => `${person(to)} को “${name}” की कतार में वापस रखा`,
    hand: (name, _to, n) => `“${name}” को ${contacts(n)} के लिए फ़ाइल में सेव किया`,
    statuses: (name, _to, n) => `“${name}” के ${contacts(n)} के स्टेटस लिए`,
  },
  settings: (what) => `सेटिंग बदली: ${what}`,
  consentWords: 'सेटिंग बदली: मैसेज बंद और शुरू कराने के शब्द',
  country: (name) => `सेटिंग बदली: अब डिफ़ॉल्ट देश ${name} है`,
  revert: (what, n, kept) =>
    `“${what}” को वापस लिया: ${contacts(n)}${kept > 0 ? `; बाद में बदले ${number(kept)} वैसे ही रहे` : ''}`,
  bringBack: (what, n, kept) =>
    `“${what}” को फिर से लागू किया: ${contacts(n)}${kept > 0 ? `; बाद में बदले ${number(kept)} वैसे ही रहे` : ''}`,
} satisfies Like<typeof en>;
