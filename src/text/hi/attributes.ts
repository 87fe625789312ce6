import type { AttributeType } from '../../domain/attribute.ts';
import type en from '../en/attributes.ts';
import { list, number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';
import fields from './fields.ts';

export default {
  title: 'यूज़र एट्रिब्यूट',
  count: (n: number) => plural(n, { one: '# एट्रिब्यूट', other: '# एट्रिब्यूट' }),
  create: 'नया एट्रिब्यूट',
  none: {
    title: 'अभी कोई एट्रिब्यूट नहीं है',
    text:
      'एट्रिब्यूट वह जानकारी है जो आप अपने कॉन्टैक्ट के बारे में रखते हैं, जैसे शहर, बैच या खरीदारी की तारीख। इंपोर्ट करते समय फ़ाइल के कॉलम से भी ' +
      'एट्रिब्यूट बनाए जा सकते हैं।',
    create: 'पहला एट्रिब्यूट बनाएँ',
  },
  about: 'फ़ाइलों में एट्रिब्यूट का नाम वैसे ही लिखें जैसे यहाँ है: {example}। फ़ाइल में {sign} छोड़ा भी जा सकता है।',
  columns: { attribute: 'एट्रिब्यूट', type: 'प्रकार', contacts: 'कॉन्टैक्ट' },
  typeHints: {
    text: 'कुछ भी: शहर, नोट, ईमेल पता',
    number: 'संख्या के रूप में तुलना और क्रम: 1250, 3.5',
    date: 'कोई दिन, या दिन और समय',
    yesno: 'दो में से एक',
    choice: 'आपकी बनाई सूची में से एक विकल्प',
  },
  row: {
    actions: (attribute: string) => `${attribute} के लिए कार्रवाइयाँ`,
    type: 'प्रकार बदलें…',
    options: 'विकल्प बदलें…',
    show: (example: string) => `${example} के रूप में दिखाएँ`,
    delete: 'मिटाएँ',
    go: (n: number) => plural(n, { one: '# मान हट जाएगा', other: '# मान हट जाएँगे' }),
  },
  segmentsUse: (n: number) => plural(n, { one: '# सेगमेंट में इस्तेमाल होता है', other: '# सेगमेंट में इस्तेमाल होता है' }),
  fresh: {
    name: 'नाम',
    example: 'शहर, बैच, पिछली खरीदारी …',
    inFiles: (header: string) => `फ़ाइलों में: ${header}`,
    type: 'प्रकार',
    create: 'बनाएँ',
  },
  options: {
    title: (attribute: string) => `${attribute} के विकल्प`,
    what: 'किसी विकल्प का नाम बदलें, तो उसके कॉन्टैक्ट में वह नए नाम से बना रहता है।',
    notSaved: 'सेव नहीं हुआ',
    missing: 'कम से कम एक विकल्प ज़रूरी है।',
    lose: (n: number) => plural(n, { one: '# कॉन्टैक्ट का मान हट जाएगा', other: '# कॉन्टैक्ट के मान हट जाएँगे' }),
    removed: (options: readonly string[]) =>
      `${list(options)} ${options.length === 1 ? 'हट जाएगा' : 'हट जाएँगे'}। मान बनाए रखने के लिए विकल्प हटाने की जगह उसका नाम बदलें। इसे पूर्ववत किया जा सकता है।`,
    segmentsEmpty: (n: number) =>
      plural(n, {
        one: 'हटाए गए विकल्प की वजह से # सेगमेंट में कोई नहीं आएगा',
        other: 'हटाए गए विकल्प की वजह से # सेगमेंट में कोई नहीं आएगा',
      }),
    save: 'विकल्प सेव करें',
    label: 'विकल्प',
    option: (place: number) => `विकल्प ${number(place)}`,
    up: (place: number) => `विकल्प ${number(place)} ऊपर ले जाएँ`,
    down: (place: number) => `विकल्प ${number(place)} नीचे ले जाएँ`,
    remove: (place: number) => `विकल्प ${number(place)} हटाएँ`,
    isAt: (option: string, place: number) => `${option} अब ${number(place)} नंबर पर है`,
    contacts: (n: number) => plural(n, { one: '# कॉन्टैक्ट', other: '# कॉन्टैक्ट' }),
    add: 'विकल्प जोड़ें',
  },
  type: {
    title: (attribute: string) => `${attribute} का प्रकार बदलें`,
    what: (now: AttributeType) =>
      `अभी इसका प्रकार “${fields.types[now]}” है। जो मान नए प्रकार में ठीक नहीं बैठते, वे खाली हो जाते हैं; कौन-से, यह पहले दिखाया जाता है।`,
    notChanged: 'नहीं बदला गया',
    fresh: 'नया प्रकार',
    choose: 'प्रकार चुनें',
    conditions: (attribute: string, segments: readonly string[]) =>
      `${attribute} पर लगी इनकी शर्तें तब तक किसी से मेल नहीं खाएँगी जब तक आप उन्हें न बदलें: ${list(segments)}।`,
    noValues: 'अभी किसी कॉन्टैक्ट में कोई मान नहीं है',
    nothingLost: 'कुछ नहीं खोएगा।',
    allFit: 'सभी मान ठीक बैठते हैं',
    stay: (n: number) => plural(n, { one: '# मान बना रहेगा।', other: '# मान बने रहेंगे।' }),
    lost: (n: number) => plural(n, { one: '# मान खो जाएगा', other: '# मान खो जाएँगे' }),
    fit: (n: number) =>
      n === 0
        ? 'कोई मान ठीक नहीं बैठता। इसे पूर्ववत किया जा सकता है।'
        : plural(n, {
            one: '# मान ठीक बैठता है। इसे पूर्ववत किया जा सकता है।',
            other: '# मान ठीक बैठते हैं। इसे पूर्ववत किया जा सकता है।',
          }),
    examples: 'मान जो खो जाएँगे',
    value: 'मान',
    contacts: 'कॉन्टैक्ट',
    looking: 'मान देखे जा रहे हैं…',
    change: 'प्रकार बदलें',
    changeAndLose: (n: number) => plural(n, { one: 'प्रकार बदलें और # मान खोएँ', other: 'प्रकार बदलें और # मान खोएँ' }),
  },
} satisfies Like<typeof en>;
