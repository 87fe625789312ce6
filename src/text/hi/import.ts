import { isolated } from '../../domain/text.ts';
import type en from '../en/import.ts';
import { number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

const named = (files: readonly string[]): string =>
  files.length === 1 ? isolated(files[0] ?? '') : plural(files.length, { other: '# फ़ाइलें' });

const took = (duration: string): string => (duration === '' ? 'एक सेकंड से भी कम समय में' : `${duration} में`);

export default {
  title: 'इंपोर्ट',
  steps: {
    label: 'इंपोर्ट के चरण',
    file: 'फ़ाइल',
    columns: 'कॉलम',
    review: 'जाँच',
    import: 'इंपोर्ट',
    done: 'पूरा हुआ',
  },
  choose: {
    title: 'अपने कॉन्टैक्ट लाएँ',
    text: 'फ़ाइल जैसी है, वैसी ही दें: सेव होने से पहले आप देखेंगे कि हर कॉलम क्या बनेगा और ठीक-ठीक क्या बदलेगा।',
    refused: (file: string) => `${isolated(file)} नहीं ली गई`,
    refusedAll: 'ये फ़ाइलें नहीं ली गईं',
    drop: 'फ़ाइलें यहाँ छोड़ें, या स्प्रेडशीट से पंक्तियाँ पेस्ट करें',
    hint: 'CSV, TSV, Excel (.xlsx) या vCard, किसी भी आकार की; एक साथ दी गई कई फ़ाइलें एक ही इंपोर्ट बनती हैं',
    button: 'फ़ाइलें चुनें',
    guide: 'फ़ाइल कैसी होनी चाहिए',
    sample: 'नमूना फ़ाइल डाउनलोड करें',
    local: 'फ़ाइल इसी डिवाइस पर पढ़ी जाती है। कहीं भेजी नहीं जाती।',
    readAs: (files: number) =>
      files === 1 ? 'अगर यह टेक्स्ट है, तो इसे इस एन्कोडिंग में पढ़ें' : 'अगर ये टेक्स्ट हैं, तो इन्हें इस एन्कोडिंग में पढ़ें',
    encoding: 'एन्कोडिंग चुनें',
    again: 'फिर से पढ़ें',
  },
  pasted: 'पेस्ट की गई पंक्तियाँ.csv',
  problemFile: (of: string) => `${of === '' ? 'इंपोर्ट' : of}, समस्या वाली पंक्तियाँ.csv`,
  busy: 'एक इंपोर्ट सेव हो रहा है। उसके पूरा होने पर फ़ाइल फिर से छोड़ें।',
  aside: {
    text: (files: readonly string[]) =>
      `${named(files)} ${files.length === 1 ? 'अलग रख दी गई' : 'अलग रख दी गईं'}। इसमें से कुछ भी इंपोर्ट नहीं हुआ।`,
    back: 'उस पर लौटें',
  },
  opening: {
    title: (files: readonly string[]) => `${named(files)} ${files.length === 1 ? 'खुल रही है' : 'खुल रही हैं'}`,
    text: 'शुरू की पंक्तियाँ देखी जा रही हैं।',
    label: 'खुल रही है',
  },
  reading: {
    title: 'हर पंक्ति पढ़ी जा रही है',
    text: 'हर पंक्ति जाँची जाती है और आपके मौजूदा कॉन्टैक्ट से मिलाई जाती है। कुछ भी सेव नहीं होता।',
    label: (files: readonly string[]) => `${named(files)} ${files.length === 1 ? 'पढ़ी जा रही है' : 'पढ़ी जा रही हैं'}`,
    again: 'हर पंक्ति फिर से पढ़ी जा रही है',
  },
  saving: {
    title: 'सेव हो रहा है',
    text: 'या तो सब कुछ, या कुछ भी नहीं: आख़िरी पल तक आपके कॉन्टैक्ट पहले जैसे ही रहते हैं।',
    label: 'कॉन्टैक्ट सेव हो रहे हैं',
    cancelling: 'रद्द हो रहा है',
  },
  done: {
    title: (n: number) => plural(n, { one: '# कॉन्टैक्ट इंपोर्ट हुआ', other: '# कॉन्टैक्ट इंपोर्ट हुए' }),
    text: (files: readonly string[], size: string, duration: string, all: number) =>
      `${named(files)} (${size}) से, ${took(duration)}। अब आपके पास ${plural(all, { one: '# कॉन्टैक्ट है', other: '# कॉन्टैक्ट हैं' })}।`,
    undone: 'इंपोर्ट पूर्ववत हो गया',
    undoneText: 'आपके कॉन्टैक्ट फिर पहले जैसे हैं।',
    redo: 'उन्हें फिर से इंपोर्ट करें',
    undo: 'पूर्ववत करें',
    show: 'कॉन्टैक्ट दिखाएँ',
    showNew: (n: number) => plural(n, { one: '# नया कॉन्टैक्ट दिखाएँ', other: '# नए कॉन्टैक्ट दिखाएँ' }),
    another: 'दूसरी फ़ाइल इंपोर्ट करें',
    problems: 'फ़ाइल में समस्याएँ',
    rejected: (rows: number) => plural(rows, { one: '# पंक्ति, इंपोर्ट नहीं हुई', other: '# पंक्तियाँ, इंपोर्ट नहीं हुईं' }),
    warned: (rows: number) => plural(rows, { one: '# पंक्ति, चेतावनी के साथ', other: '# पंक्तियाँ, चेतावनी के साथ' }),
    notes: 'क्या छूटा, और क्या जानना अच्छा है',
    addLeftOut: 'जो छूट गया उसे जोड़ें',
    addLeftOutHint: 'फ़ाइल अब भी खुली है। सेव होने से पहले आप देखेंगे कि क्या बदलेगा।',
  },
  counts: {
    added: 'जुड़े',
    updated: 'अपडेट हुए',
    unchanged: 'बिना बदलाव',
    unchangedHint: 'पहले से आपके पास, बदलने को कुछ नहीं',
    folded: 'दोहराए गए',
    foldedHint: 'नंबर किसी पिछली पंक्ति जैसा',
    rejected: 'इंपोर्ट नहीं हुए',
    sum: (
      counts: {
        readonly rows: number;
        readonly added: number;
        readonly updated: number;
        readonly unchanged: number;
        readonly folded: number;
        readonly rejected: number;
      },
      holds: boolean,
    ) =>
      `${plural(counts.rows, { one: '# पंक्ति', other: '# पंक्तियाँ' })} ${holds ? '=' : '≠'} ${number(counts.added)} जुड़े` +
      ` + ${number(counts.updated)} अपडेट + ${number(counts.unchanged)} बिना बदलाव + ${number(counts.folded)} दोहराए गए` +
      ` + ${number(counts.rejected)} इंपोर्ट नहीं`,
    blank: (n: number) => plural(n, { one: '# खाली पंक्ति छोड़ी गई।', other: '# खाली पंक्तियाँ छोड़ी गईं।' }),
  },
  pager: {
    range: (from: number, to: number, total: number) => `${number(total)} में से ${number(from)}–${number(to)}`,
    before: 'पिछला पेज',
    next: 'अगला पेज',
  },
} satisfies Like<typeof en>;
