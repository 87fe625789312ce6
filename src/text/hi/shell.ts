import type en from '../en/shell.ts';
import { plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  pages: {
    contacts: 'कॉन्टैक्ट',
    inbox: 'इनबॉक्स',
    campaigns: 'कैंपेन',
    import: 'इंपोर्ट',
    tags: 'टैग',
    attributes: 'एट्रिब्यूट',
    duplicates: 'डुप्लिकेट',
    history: 'इतिहास',
    guide: 'फ़ाइल का फ़ॉर्मैट',
    settings: 'सेटिंग',
  },
  documentTitle: (page: string) => `${page} · Kith`,
  goTo: 'यहाँ जाएँ…',
  stays: 'आपके कॉन्टैक्ट इसी ब्राउज़र में रहते हैं',
  backup: {
    never: 'अभी तक बैकअप नहीं लिया गया',
    last: (ago: string, changes: number) =>
      changes === 0
        ? `बैकअप: ${ago}`
        : plural(changes, { one: `बैकअप: ${ago} · उसके बाद # बदलाव`, other: `बैकअप: ${ago} · उसके बाद # बदलाव` }),
  },
  skip: 'सीधे सामग्री पर जाएँ',
  navigation: 'मुख्य',
  more: 'और',
  menu: 'मेन्यू',
  outdated: {
    title: 'Kith का नया वर्शन खुला है',
    why: 'यह पेज कॉन्टैक्ट वैसे ही दिखा रहा है जैसे वे नया वर्शन खुलने पर थे, और अब कुछ बदल नहीं सकता। आगे बढ़ने के लिए इसे रीलोड करें।',
    reload: 'रीलोड करें',
  },
} satisfies Like<typeof en>;
