import { isolated } from '../../domain/text.ts';
import type en from '../en/conversation-import.ts';
import { number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  asking: {
    title: 'यह चैट किसकी है?',
    text: 'WhatsApp से एक्सपोर्ट की हुई चैट यह नहीं बताती कि आप कौन हैं, न यह कि फ़ोन किस टाइम ज़ोन में था।',
    me: 'आप हैं',
    nobody: 'इनमें कोई नहीं: मैंने कुछ नहीं लिखा',
    other: (name: string) => `दूसरी ओर: ${isolated(name)}`,
    phone: 'उनका नंबर',
    phoneHint: 'देश के कोड के साथ। इसके बिना वे सिर्फ़ नाम से मिलते हैं।',
    order: (sample: string) => `${isolated(sample)} जैसी तारीखें कैसे लिखी हैं?`,
    zone: 'फ़ोन का टाइम ज़ोन',
    group: (n: number) =>
      plural(n, { one: '# व्यक्ति लिखता है: ग्रुप नहीं लिए जाते', other: '# लोग लिखते हैं: ग्रुप नहीं लिए जाते' }),
    empty: 'इसमें कोई मैसेज नहीं पढ़ा जा सका',
    messages: (n: number) => plural(n, { one: '# मैसेज', other: '# मैसेज' }),
    log: 'WhatsApp लॉग',
    take: 'यह चैट इंपोर्ट करें',
    next: 'जाँचें',
    orders: { dmy: 'दिन, महीना, साल', mdy: 'महीना, दिन, साल', ymd: 'साल, महीना, दिन' },
  },
  reviewing: { title: 'बातचीत पढ़ी जा रही है', text: 'अभी कुछ सेव नहीं हुआ है।', label: 'पढ़ रहे हैं' },
  committing: { title: 'बातचीत सेव हो रही है', text: 'रद्द करने पर कुछ नहीं बदलता।', label: 'सेव कर रहे हैं' },
  review: {
    title: 'इस इंपोर्ट से क्या होगा',
    text: 'इंपोर्ट करने तक कुछ सेव नहीं होता।',
    fresh: 'नए मैसेज',
    known: 'पहले से मौजूद',
    values: 'स्थितियाँ और बदलाव',
    waiting: (n: number) => plural(n, { one: '# अपने मैसेज के इंतज़ार में', other: '# अपने मैसेज के इंतज़ार में' }),
    organic: 'नए कॉन्टैक्ट जिन्होंने पहले लिखा',
    api: 'नए कॉन्टैक्ट जिन्हें मैसेज भेजा गया',
    existing: 'आपके मौजूदा कॉन्टैक्ट',
    span: (from: string, to: string) => (from === to ? `${from} के मैसेज` : `${from} से ${to} तक के मैसेज`),
    campaigns: (statuses: number, campaigns: number, replies: number) =>
      [
        plural(campaigns, { one: '# कैंपेन की ', other: '# कैंपेन की ' }),
        plural(statuses, { one: '# स्थिति, ', other: '# स्थितियाँ, ' }),
        plural(replies, { one: '# जवाब', other: '# जवाब' }),
      ].join(''),
    firstMessages: 'पहले मैसेज के टैग जो लगेंगे',
    contacts: (n: number) => plural(n, { one: '# कॉन्टैक्ट', other: '# कॉन्टैक्ट' }),
    optOuts: (n: number) => plural(n, { one: '# कॉन्टैक्ट ऑप्ट-आउट होगा', other: '# कॉन्टैक्ट ऑप्ट-आउट होंगे' }),
    optOutsWhy: 'उन्होंने STOP या ऐसा कोई शब्द लिखा, या WhatsApp से रोकने को कहा। कैंपेन उन्हें छोड़ देते हैं।',
    optIns: (n: number) => plural(n, { one: '# कॉन्टैक्ट फिर से ऑप्ट-इन होगा', other: '# कॉन्टैक्ट फिर से ऑप्ट-इन होंगे' }),
    identities: (n: number) =>
      plural(n, { one: '# कॉन्टैक्ट का नंबर या यूज़र आईडी बदली', other: '# कॉन्टैक्ट के नंबर या यूज़र आईडी बदले' }),
    more: (n: number) => `और ${number(n)}`,
    leftOut: 'छोड़ दिया गया',
    import: 'इंपोर्ट करें',
    nothing: 'इसमें कुछ नया नहीं है',
    back: 'वापस',
    another: 'दूसरी फ़ाइलें चुनें',
  },
  done: {
    title: (n: number) => plural(n, { one: '# मैसेज इंपोर्ट हुआ', other: '# मैसेज इंपोर्ट हुए' }),
    undone: 'इंपोर्ट वापस ले लिया गया',
    undo: 'पहले जैसा करें',
    inbox: 'इनबॉक्स खोलें',
    another: 'और इंपोर्ट करें',
  },
  leftOut: {
    group: (n: number) => plural(n, { one: 'ग्रुप का # मैसेज: ग्रुप नहीं लिए जाते', other: 'ग्रुप के # मैसेज: ग्रुप नहीं लिए जाते' }),
    field: (n: number, what: string) =>
      plural(n, { one: `# सूचना जो बातचीत के बारे में नहीं है: ${what}`, other: `# सूचनाएँ जो बातचीत के बारे में नहीं हैं: ${what}` }),
    shape: (n: number, what: string) =>
      plural(n, { one: `अनजान रूप की # एंट्री: ${what}`, other: `अनजान रूप की # एंट्री: ${what}` }),
    incomplete: (n: number, what: string) =>
      plural(n, { one: `# एंट्री जिसमें ${what} नहीं है`, other: `# एंट्री जिनमें ${what} नहीं है` }),
    broken: (n: number) => plural(n, { one: '# एंट्री जो ख़राब या अधूरी है', other: '# एंट्री जो ख़राब या अधूरी हैं' }),
    'system-line': (n: number) =>
      plural(n, { one: '# लाइन जो ख़ुद WhatsApp ने लिखी', other: '# लाइनें जो ख़ुद WhatsApp ने लिखीं' }),
    'stray-line': (n: number) => plural(n, { one: 'पहले मैसेज से पहले की # लाइन', other: 'पहले मैसेज से पहले की # लाइनें' }),
    'too-large': (n: number) =>
      plural(n, { one: '# एंट्री जो पढ़ने के लिए बहुत बड़ी है', other: '# एंट्री जो पढ़ने के लिए बहुत बड़ी हैं' }),
  },
} satisfies Like<typeof en>;
