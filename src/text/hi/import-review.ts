import { isolated } from '../../domain/text.ts';
import { countryName } from '../country.ts';
import type en from '../en/import-review.ts';
import { list, number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

const rows = (n: number): string => plural(n, { one: '# पंक्ति', other: '# पंक्तियाँ' });
const contacts = (n: number): string => plural(n, { other: '# कॉन्टैक्ट' });

function headline(added: number, updated: number): string {
  const adds = plural(added, { one: '# कॉन्टैक्ट जुड़ेगा', other: '# कॉन्टैक्ट जुड़ेंगे' });
  if (added > 0 && updated > 0) return `${adds} और ${plural(updated, { one: '# अपडेट होगा', other: '# अपडेट होंगे' })}`;
  if (added > 0) return adds;
  if (updated > 0) return plural(updated, { one: '# कॉन्टैक्ट अपडेट होगा', other: '# कॉन्टैक्ट अपडेट होंगे' });
  return 'कुछ भी नहीं बदलेगा';
}

export default {
  headline,
  read: (n: number, size: string, duration: string) =>
    `${size} की ${rows(n)} ${duration === '' ? 'एक सेकंड से भी कम समय में' : `${duration} में`} ` +
    `${plural(n, { one: 'पढ़ी गई', other: 'पढ़ी गईं' })}। अभी कुछ भी सेव नहीं हुआ है।`,
  renewing: 'फिर से गिनती हो रही है …',
  bar: (added: number, updated: number, rejected: number) =>
    `${headline(added, updated)}।${rejected > 0 ? ` ${plural(rejected, { one: '# पंक्ति बाहर रहेगी', other: '# पंक्तियाँ बाहर रहेंगी' })}।` : ''} इसे पूर्ववत किया जा सकता है।`,
  confirm: (n: number) => `${contacts(n)} इंपोर्ट करें`,
  confirmNothing: 'इंपोर्ट करें',
  back: 'कॉलम पर वापस',
  cancelled: 'रद्द किया गया',
  failed: 'कुछ भी इंपोर्ट नहीं हुआ',
  noProblems: 'कोई समस्या नहीं',
  noProblemsText: 'हर पंक्ति जैसी है, वैसी ही ली जा सकती है।',
  nothing: {
    noRows: 'फ़ाइल में कोई पंक्ति नहीं है।',
    allThere: 'फ़ाइल का हर कॉन्टैक्ट इसी जानकारी के साथ पहले से आपके पास है।',
    restThere: 'जो कुछ इंपोर्ट हो सकता है, वह पहले से आपके पास है।',
    noneTaken: 'फ़ाइल की कोई भी पंक्ति इंपोर्ट नहीं हो सकती। नीचे समस्याएँ देखें।',
  },
  numbers: {
    title: 'क्या ये नंबर किसी दूसरे देश के हैं?',
    now: {
      landline: (n: number, home: string) =>
        plural(n, {
          one: `बिना + वाला # नंबर ${countryName(home)} का लैंडलाइन या सेवा नंबर है।`,
          other: `बिना + वाले # नंबर ${countryName(home)} के लैंडलाइन या सेवा नंबर हैं।`,
        }),
      mobile: (n: number, home: string) =>
        plural(n, {
          one: `बिना + वाला # नंबर ${countryName(home)} का माना गया है।`,
          other: `बिना + वाले # नंबर ${countryName(home)} के माने गए हैं।`,
        }),
      doubtful: (n: number, home: string) =>
        plural(n, {
          one: `बिना + वाला # नंबर ${countryName(home)} का मोबाइल नहीं है।`,
          other: `बिना + वाले # नंबर ${countryName(home)} के मोबाइल नहीं हैं।`,
        }),
    },
    then: (n: number, mobiles: number, other: string) => {
      const read =
        other === ''
          ? `शुरू के अंकों को देश कोड मानकर पढ़ें`
          : n === 1
            ? `इसे ${countryName(other)} का नंबर मानें`
            : `इन्हें ${countryName(other)} के नंबर मानें`;
      if (n === 1) return `${read}, तो यह मोबाइल है।`;
      if (mobiles === n) return `${read}, तो सभी ${number(n)} मोबाइल हैं।`;
      return `${read}, तो ${plural(mobiles, { one: '# मोबाइल है', other: '# मोबाइल हैं' })}।`;
    },
    take: (n: number, other: string) =>
      other === ''
        ? 'इन्हें देश कोड के साथ पढ़ें'
        : n === 1
          ? `इसे ${countryName(other)} का नंबर मानें`
          : `इन्हें ${countryName(other)} के नंबर मानें`,
    coded: 'बिना + वाले नंबरों के शुरू के अंक देश कोड माने गए हैं',
    codedText: (home: string) =>
      `जो केवल ${countryName(home)} के मोबाइल हो सकते हैं, किसी और देश के नहीं, वे ${countryName(home)} के ही माने गए हैं।`,
    uncode: (home: string) => `इन्हें फिर से ${countryName(home)} के नंबर मानें`,
  },
  blanks: {
    asText: 'NULL, #N/A जैसे शब्द टेक्स्ट माने गए हैं',
    takeBlank: 'इन्हें खाली मानें',
    asBlank: (words: string) => `जिन सेल में केवल ${words} है, वे खाली माने गए हैं`,
    takeText: 'इन्हें टेक्स्ट मानें',
  },
  tags: {
    title: 'फ़ाइल में नए टैग',
    fate: (created: number, joined: number, left: number) =>
      `${list([
        ...(created > 0 ? [plural(created, { one: '# बनेगा', other: '# बनेंगे' })] : []),
        ...(joined > 0 ? [plural(joined, { one: '# किसी और टैग में मिलेगा', other: '# किसी और टैग में मिलेंगे' })] : []),
        ...(left > 0 ? [plural(left, { one: '# छोड़ा जाएगा', other: '# छोड़े जाएँगे' })] : []),
      ])}।`,
    all: (n: number) => (n === 1 ? 'यह टैग बनाएँ' : `सभी ${number(n)} बनाएँ`),
    create: (name: string) => `${isolated(name)} बनाएँ`,
    alike: (n: number, pairs: string) =>
      n === 1 ? `ये एक जैसे लगते हैं: ${pairs}` : `${number(n)} जोड़े एक जैसे लगते हैं: ${pairs}`,
    pairs: (pairs: readonly { readonly name: string; readonly to: string }[], more: boolean) =>
      `${pairs.map(({ name, to }) => `“${isolated(name)}” और “${isolated(to)}”`).join('; ')}${more ? ' …' : ''}`,
    join: (n: number) => (n === 1 ? 'इन्हें एक टैग बनाएँ' : 'सबको मिलाएँ'),
    means: (name: string) => `${isolated(name)} यह टैग है`,
    pages: 'नए टैग',
  },
  options: {
    title: (attribute: string) => `${isolated(attribute)} के नए विकल्प`,
    fate: (added: number, joined: number, left: number) =>
      `${list([
        ...(added > 0 ? [plural(added, { one: '# जुड़ेगा', other: '# जुड़ेंगे' })] : []),
        ...(joined > 0 ? [plural(joined, { one: '# किसी और विकल्प में मिलेगा', other: '# किसी और विकल्प में मिलेंगे' })] : []),
        ...(left > 0 ? [plural(left, { one: '# छोड़ा जाएगा', other: '# छोड़े जाएँगे' })] : []),
      ])}।`,
    all: (n: number) => (n === 1 ? 'यह विकल्प जोड़ें' : `सभी ${number(n)} जोड़ें`),
    add: (name: string) => `${isolated(name)} जोड़ें`,
    means: (name: string) => `${isolated(name)} यह विकल्प है`,
    more: (n: number) => `और ${number(n)}`,
  },
  value: {
    rows,
    apart: 'अलग रखें',
    apartOf: (name: string) => `${isolated(name)} को अलग रखें`,
    is: (other: string) => `यह “${isolated(other)}” है`,
    pick: 'यह है …',
  },
  repeats: {
    title: 'एक ही नंबर कई बार',
    text: (n: number) =>
      plural(n, {
        one: '# पंक्ति में वही नंबर है जो किसी पिछली पंक्ति में है। हर नंबर से एक ही कॉन्टैक्ट बनता है।',
        other: '# पंक्तियों में वही नंबर हैं जो पिछली पंक्तियों में हैं। हर नंबर से एक ही कॉन्टैक्ट बनता है।',
      }),
    compare: 'पंक्तियों की तुलना करें',
    hide: 'पंक्तियाँ छिपाएँ',
    rule: 'जहाँ पंक्तियाँ अलग हों',
    last: 'आख़िरी पंक्ति मानी जाए',
    lastHint: 'खाली सेल कभी नहीं माना जाता। सभी पंक्तियों के टैग जोड़े जाते हैं।',
    first: 'पहली पंक्ति मानी जाए',
    firstHint: 'बाद की पंक्तियाँ केवल वही भरती हैं जो पहली में खाली है।',
    tagsOnly: 'पहली पंक्ति रखें, टैग जोड़ें',
    tagsOnlyHint: 'बाद की पंक्तियों से केवल टैग लिए जाते हैं।',
    waiting: 'पंक्तियाँ खोजी जा रही हैं …',
    rows,
    of: (number: string) => `${number} की पंक्तियाँ`,
    row: 'पंक्ति',
    blank: 'खाली',
    between: (n: number) => plural(n, { one: 'बीच की # पंक्ति नहीं दिखाई गई।', other: 'बीच की # पंक्तियाँ नहीं दिखाई गईं।' }),
    pages: 'दोहराए गए नंबर',
  },
  changes: {
    title: (n: number) => plural(n, { one: '# कॉन्टैक्ट बदलेगा', other: '# कॉन्टैक्ट बदलेंगे' }),
    text: 'बातचीत, कैंपेन, जोड़ने का समय और जुड़ने का तरीका वैसे ही रहेंगे।',
    caption: 'बदलने वाले कॉन्टैक्ट',
    field: 'फ़ील्ड',
    allFields: 'सभी फ़ील्ड',
    contact: 'कॉन्टैक्ट',
    values: 'अभी → इंपोर्ट के बाद',
    row: 'पंक्ति',
    empty: 'खाली',
    becomes: 'बदलकर',
    waiting: 'खोज रहे हैं…',
    none: 'इस फ़ील्ड में किसी कॉन्टैक्ट का कुछ नहीं बदलेगा।',
  },
  policy: {
    title: 'आपके मौजूदा कॉन्टैक्ट',
    rows: 'पंक्तियाँ',
    addAndUpdate: 'नए कॉन्टैक्ट जोड़ें और मौजूदा अपडेट करें',
    addOnly: 'केवल नए कॉन्टैक्ट जोड़ें',
    updateOnly: 'केवल मौजूदा कॉन्टैक्ट अपडेट करें',
    values: 'मान',
    overwrite: 'फ़ाइल के मानों से बदलें',
    fillEmpty: 'केवल खाली फ़ील्ड भरें',
    tags: 'टैग',
    addTags: 'मौजूदा टैग में जोड़ें',
    replaceTags: 'मौजूदा टैग बदल दें',
    blankClears: 'खाली सेल फ़ील्ड को भी खाली कर दे',
    blankClearsHint: 'नहीं तो खाली सेल से कुछ नहीं बदलता।',
    join: 'फ़ाइल के अनुसार एक ही व्यक्ति वाले कॉन्टैक्ट मिला दें',
    joinHint: (n: number) =>
      `फ़ाइल ${plural(n, { other: '# कॉन्टैक्ट' })} की WhatsApp ID किसी दूसरे कॉन्टैक्ट के नंबर या ID के साथ बताती है। टिक हटाने पर वे अलग रहेंगे।`,
    optIn: 'ऑप्ट आउट कर चुके लोगों को फिर से ऑप्ट इन होने दें',
    optInNobody: 'फ़ाइल किसी को फिर से ऑप्ट इन नहीं करती।',
    optInHint: (n: number) =>
      `फ़ाइल ${plural(n, { other: '# कॉन्टैक्ट' })} के लिए ऐसा कहती है। जब तक आप यह टिक नहीं करते, वे ऑप्ट आउट ही रहेंगे।`,
  },
  columns: {
    title: 'कॉलम',
    with: (header: string) => `${isolated(header)} के साथ मिलकर`,
    identifies: 'कॉन्टैक्ट की पहचान',
    nothing: 'कुछ नया नहीं',
    contacts,
    ignored: 'छोड़े गए:',
    automatic: 'Kith खुद भरता है, पढ़े नहीं गए:',
  },
} satisfies Like<typeof en>;
