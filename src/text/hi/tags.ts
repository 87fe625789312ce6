import type { FirstMessageRule, TagColor } from '../../domain/tag.ts';
import type en from '../en/tags.ts';
import { either, list, number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

const colors: { readonly [C in TagColor]: string } = {
  slate: 'सलेटी',
  red: 'लाल',
  orange: 'नारंगी',
  amber: 'अंबर',
  green: 'हरा',
  teal: 'हरा-नीला',
  blue: 'नीला',
  indigo: 'जामुनी',
  violet: 'बैंगनी',
  pink: 'गुलाबी',
};

/** Of a rule by itself. */
const rule: { readonly [O in FirstMessageRule['op']]: (words: readonly string[]) => string } = {
  equals: (words) => `सिर्फ़ ${either(words)}`,
  contains: (words) => `${either(words)} शामिल`,
  startsWith: (words) => `${either(words)} से शुरू`,
};

/** Of a message that meets it. */
const message: { readonly [O in FirstMessageRule['op']]: (words: readonly string[]) => string } = {
  equals: (words) => `संदेश ${either(words)} है`,
  contains: (words) => `संदेश में ${either(words)} है`,
  startsWith: (words) => `संदेश ${either(words)} से शुरू होता है`,
};

export default {
  title: 'टैग',
  count: (n: number) => plural(n, { one: '# टैग', other: '# टैग' }),
  create: 'नया टैग',
  none: {
    title: 'अभी कोई टैग नहीं है',
    text: 'टैग से कॉन्टैक्ट के समूह बनते हैं: VIP, Lead, Batch 2026। फ़ाइलों में ये Tags कॉलम में होते हैं, जैसे MBA | Finance।',
    create: 'पहला टैग बनाएँ',
  },
  tabs: { tags: 'टैग', rules: 'पहले संदेश के नियम' },
  colors,
  list: {
    find: 'टैग खोजें',
    order: 'क्रम',
    byName: 'नाम से',
    mostUsed: 'सबसे ज़्यादा इस्तेमाल',
    tag: 'टैग',
    contacts: 'कॉन्टैक्ट',
    firstMessageOf: 'जिनका पहला संदेश है',
    notFound: 'कोई टैग नहीं मिला।',
    showAll: (n: number) => `सभी ${number(n)} टैग दिखाएँ`,
  },
  row: {
    color: (tag: string) => `${tag} का रंग`,
    colorIs: (tag: string, color: TagColor) => `${tag} का रंग: ${colors[color]}`,
    hasRules: 'पहला संदेश',
    actions: (tag: string) => `${tag} के लिए कार्रवाइयाँ`,
    rules: 'पहले संदेश के नियम…',
    merge: 'दूसरे टैग में मिलाएँ…',
    delete: 'मिटाएँ',
    lose: (n: number) => plural(n, { one: '# कॉन्टैक्ट से हटेगा', other: '# कॉन्टैक्ट से हटेगा' }),
    segmentsUse: (n: number) => plural(n, { one: '# सेगमेंट में इस्तेमाल होता है', other: '# सेगमेंट में इस्तेमाल होता है' }),
  },
  fresh: {
    name: 'नाम',
    nameHint: 'वैसे ही लिखें जैसे आपकी फ़ाइलों में है, बड़े-छोटे अक्षर भी।',
    color: 'रंग',
    create: 'बनाएँ',
  },
  merge: {
    title: (tag: string) => `“${tag}” को दूसरे टैग में मिलाएँ`,
    what: (tag: string, n: number | undefined) => {
      const who = n === undefined ? 'इसके कॉन्टैक्ट' : plural(n, { one: 'इसके # कॉन्टैक्ट', other: 'इसके # कॉन्टैक्ट' });
      return `${who} को इसकी जगह दूसरा टैग मिलेगा, और पहले संदेश के नियम भी उसी को मिलेंगे। “${tag}” मिट जाएगा। इसे पूर्ववत किया जा सकता है।`;
    },
    into: 'किसमें',
    choose: 'टैग चुनें',
    merge: 'मिलाएँ',
  },
  rule: {
    words: rule,
    quoted: (word: string) => `“${word}”`,
    more: (n: number) => `${number(n)} और`,
    ops: { equals: 'पूरा संदेश यह हो', contains: 'संदेश में यह हो', startsWith: 'संदेश इससे शुरू हो' },
    sets: (tag: string, op: FirstMessageRule['op'], words: readonly string[]) => `“${tag}” लगेगा: ${message[op](words)}`,
    met: (place: number, tag: string, op: FirstMessageRule['op'], words: readonly string[]) =>
      `${tag} का नियम ${number(place)}: ${message[op](words)}।`,
  },
  rules: {
    title: (tag: string) => `“${tag}” के पहले संदेश के नियम`,
    what: 'किसी का पहला संदेश इनमें से किसी नियम से मेल खाए, तो उसका “पहला संदेश” यह टैग हो जाता है। बड़े-छोटे अक्षरों और मात्रा-चिह्नों से फ़र्क नहीं पड़ता।',
    notSaved: 'सेव नहीं हुआ',
    rule: (place: number) => `नियम ${number(place)}`,
    remove: (place: number) => `नियम ${number(place)} हटाएँ`,
    anyOf: 'इनमें से कोई',
    keyword: 'शब्द लिखें, Enter दबाएँ',
    added: (words: readonly string[]) => `${list(words)} जोड़ा गया`,
    none: 'नियम न हों, तो कोई संदेश इस टैग तक नहीं पहुँचता।',
    add: 'नियम जोड़ें',
    try: 'कोई संदेश आज़माएँ',
    tryHint: 'लिखें कि कोई क्या लिख सकता है',
    noMatch: 'इनमें से किसी नियम से मेल नहीं खाता',
    save: 'नियम सेव करें',
  },
  first: {
    noTags: {
      title: 'पहले एक टैग बनाएँ',
      text: 'पहले संदेश का नियम किसी के पहले संदेश से टैग चुनता है।',
    },
    when: 'WhatsApp का लॉग या चैट इंपोर्ट करने पर ये नियम उन कॉन्टैक्ट का पहला संदेश सेट करते हैं जिनका पहला संदेश खाली है, उनके भेजे पहले मैसेज के आधार पर।',
    fits: (n) =>
      plural(n, {
        one: '# कॉन्टैक्ट पहले मैसेज भेज चुका है, उसका पहला संदेश खाली है, और ये नियम उसे सेट कर सकते हैं।',
        other: '# कॉन्टैक्ट पहले मैसेज भेज चुके हैं, उनका पहला संदेश खाली है, और ये नियम उसे सेट कर सकते हैं।',
      }),
    set: 'पहला संदेश सेट करें',
    noRules: {
      title: 'अभी पहले संदेश का कोई नियम नहीं है',
      text: 'नीचे एक टैग चुनें, फिर वे शब्द लिखें जिनसे यह टैग लगे, जैसे “कीमत”, “दाखिला” या “नमस्ते”।',
    },
    order: { title: 'इस क्रम में आज़माए जाते हैं', text: 'जो नियम संदेश से सबसे पहले मेल खाए, वही लागू होता है।' },
    earlier: (tag: string) => `${tag} को पहले आज़माएँ`,
    later: (tag: string) => `${tag} को बाद में आज़माएँ`,
    edit: (tag: string) => `${tag} के नियम बदलें`,
    isFirst: (tag: string) => `${tag} अब सबसे पहले आज़माया जाएगा`,
    isAt: (tag: string, place: number) => `${tag} अब ${number(place)} नंबर पर आज़माया जाएगा`,
    another: 'किसी और टैग के नियम जोड़ें',
    choose: 'टैग चुनें',
  },
  try: {
    title: 'आज़माएँ',
    text: 'कोई पहला संदेश लिखें और देखें कि उससे कौन-सा टैग लगता है। इससे कुछ बदलता नहीं।',
    message: 'संदेश',
    hint: 'वह लिखें जो लोग आपको सबसे पहले लिखते हैं।',
    sets: '{tag} लगेगा',
    noMatch: 'कोई नियम मेल नहीं खाता: “पहला संदेश” खाली रहेगा।',
  },
} satisfies Like<typeof en>;
