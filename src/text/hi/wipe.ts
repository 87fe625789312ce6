import type en from '../en/wipe.ts';
import { plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  title: 'सब कुछ मिटाएँ',
  what: (contacts: number) =>
    plural(contacts, {
      one: '# कॉन्टैक्ट, सभी टैग, एट्रिब्यूट, सेगमेंट और पूरा इतिहास इस ब्राउज़र से, सभी टैब में, मिट जाएँगे। इसे पूर्ववत नहीं किया जा सकता।',
      other:
        '# कॉन्टैक्ट, सभी टैग, एट्रिब्यूट, सेगमेंट और पूरा इतिहास इस ब्राउज़र से, सभी टैब में, मिट जाएँगे। इसे पूर्ववत नहीं किया जा सकता।',
    }),
  failed: 'सब कुछ नहीं मिटाया जा सका',
  type: 'पक्का करने के लिए “सब मिटा दें” या “delete everything” लिखें',
  word: 'सब मिटा दें',
  inLatin: 'delete everything',
  confirm: 'सब कुछ मिटाएँ',
  done: 'सब कुछ मिटा दिया गया',
} satisfies Like<typeof en>;
