import type en from '../en/history.ts';
import { number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

const changedSince = (kept: number): string =>
  plural(kept, { one: '# मान बाद में बदला था, वह वैसा ही रहेगा', other: '# मान बाद में बदले थे, वे वैसे ही रहेंगे' });

export default {
  title: 'इतिहास',
  count: (n: number) => plural(n, { one: '# बदलाव', other: '# बदलाव' }),
  undo: 'पूर्ववत करें',
  redo: 'फिर से करें',
  failed: 'इतिहास पढ़ा नहीं जा सका',
  again: 'फिर कोशिश करें',
  reading: 'इतिहास पढ़ा जा रहा है…',
  none: {
    title: 'अभी कुछ बदला नहीं गया है',
    text: 'हर इंपोर्ट, सुधार और एक साथ किया गया बदलाव यहाँ दिखेगा, और आप उसे बहुत बाद में भी वापस ले सकते हैं।',
    import: 'फ़ाइल इंपोर्ट करें',
  },
  older: 'पुराने बदलाव दिखाएँ',
  shown: (n: number, total: number) => `${number(total)} में से ${number(n)}`,
  shorten: 'इतिहास छोटा करें…',
  about:
    '{undo} पिछला बदलाव पूरी तरह वापस लेता है। {revert} किसी पुराने बदलाव को वापस लेता है: जो मान उसके बाद नहीं बदले, वे पहले जैसे हो जाते हैं। ' +
    'जो बाद में बदले, वे वैसे ही रहते हैं, और उनकी गिनती दिखती है। {bringBack} उसे दोबारा करता है जो कुछ और किए जाने से पहले पूर्ववत किया गया था।',
  entry: {
    when: (ago: string, time: string) => `${ago}, ${time}`,
    contacts: (n: number) => plural(n, { one: '# कॉन्टैक्ट', other: '# कॉन्टैक्ट' }),
    undone: 'पूर्ववत किया गया',
    revert: 'पलटें',
    bringBack: 'वापस लाएँ',
    undoIt: (change: string) => `पूर्ववत करें: ${change}`,
    redoIt: (change: string) => `फिर से करें: ${change}`,
    revertIt: (change: string) => `पलटें: ${change}`,
    bringItBack: (change: string) => `वापस लाएँ: ${change}`,
    apart: 'दूसरा बेस',
    whyApart:
      'यह उस बेस में किया गया था जिसकी जगह बैकअप ने ली, या जो बैकअप के साथ आया था। पूर्ववत और फिर से करने पर वहाँ पहुँचा जा सकता है।',
    final: 'पलटा नहीं जा सकता',
    whyFinal: 'पुराना इतिहास हटाया जा चुका है',
    whyErased: 'मिटाया गया व्यक्ति पहले के किसी चरण में भी नहीं है',
  },
  reverted: (contacts: number, kept: number) => {
    const done =
      contacts === 0
        ? 'पलटा गया'
        : plural(contacts, {
            one: 'पलटा गया: # कॉन्टैक्ट पहले जैसा हो गया',
            other: 'पलटा गया: # कॉन्टैक्ट पहले जैसे हो गए',
          });
    return kept === 0 ? done : `${done}; ${changedSince(kept)}`;
  },
  broughtBack: (contacts: number, kept: number) => {
    const done =
      contacts === 0
        ? 'वापस लाया गया'
        : plural(contacts, { one: 'वापस लाया गया: # कॉन्टैक्ट बदला', other: 'वापस लाया गया: # कॉन्टैक्ट बदले' });
    return kept === 0 ? done : `${done}; ${changedSince(kept)}`;
  },
  details: {
    title: 'विवरण',
    counts: {
      rows: 'पंक्तियाँ',
      added: 'जोड़े गए',
      updated: 'अपडेट हुए',
      unchanged: 'बिना बदलाव',
      folded: 'दोहराई गईं',
      rejected: 'इंपोर्ट नहीं हुईं',
      blank: 'खाली पंक्तियाँ',
    },
    problem: (title: string, rows: number) => `${title}: ${plural(rows, { one: '# पंक्ति', other: '# पंक्तियाँ' })}`,
    rejecting: (title: string, rows: number) =>
      `${title}: ${plural(rows, { one: '# पंक्ति इंपोर्ट नहीं हुई', other: '# पंक्तियाँ इंपोर्ट नहीं हुईं' })}`,
  },
  prune: {
    title: 'इतिहास छोटा करें',
    what: 'भुलाए गए बदलाव फिर पूर्ववत या पलटे नहीं जा सकते। कॉन्टैक्ट, टैग और एट्रिब्यूट वैसे ही रहते हैं।',
    failed: 'नहीं हुआ',
    forget: 'क्या भुलाना है',
    by: { age: 'एक समय से पुराने बदलाव', size: 'एक आकार से ऊपर, सबसे पुराने', all: 'पिछले बदलाव को छोड़कर सभी' },
    olderThan: 'इससे पुराने',
    days: (n: number) => plural(n, { one: '# दिन', other: '# दिन' }),
    mayTake: 'इतिहास का आकार',
    fits: (size: string) => `इतिहास ${size} लेता है: कुछ भुलाने की ज़रूरत नहीं।`,
    noneOld: 'कोई बदलाव इतना पुराना नहीं: कुछ भुलाने की ज़रूरत नहीं।',
    goes: (n: number) => plural(n, { one: '# बदलाव भुला दिया जाएगा', other: '# बदलाव भुला दिए जाएँगे' }),
    before: (day: string) => `जो ${day} से पहले हुए। यह पूर्ववत नहीं किया जा सकता।`,
    butLatest: 'पिछला बदलाव तब भी पूर्ववत किया जा सकेगा। भुलाना पूर्ववत नहीं किया जा सकता।',
    oldestGo: 'सबसे पुराने बदलाव भुला दिए जाएँगे',
    toSize: (now: string, most: string) =>
      `इतिहास ${now} लेता है। सबसे पुराने बदलाव तब तक हटेंगे जब तक वह ${most} या उससे कम न हो जाए। यह पूर्ववत नहीं किया जा सकता।`,
    forgetOldest: 'सबसे पुराने भुलाएँ',
    forgetSome: (n: number) => plural(n, { one: '# बदलाव भुलाएँ', other: '# बदलाव भुलाएँ' }),
    nothingForgotten: 'भुलाने लायक पुराना या बड़ा कुछ नहीं था',
    forgotten: (n: number, size: string) =>
      plural(n, { one: `# बदलाव भुलाया गया, ${size} खाली हुआ`, other: `# बदलाव भुलाए गए, ${size} खाली हुआ` }),
  },
} satisfies Like<typeof en>;
