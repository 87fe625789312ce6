import { isolated } from '../../domain/text.ts';
import type en from '../en/palette.ts';
import { plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

// Many write to their device in Latin letters: the English words find things, too.
export default {
  title: 'कमांड पैलेट',
  find: 'कोई पेज, कॉन्टैक्ट, टैग या काम खोजें',
  placeholder: 'कॉन्टैक्ट, पेज, टैग, काम खोजें',
  results: 'नतीजे',
  count: (n: number) => plural(n, { one: '# नतीजा', other: '# नतीजे' }),
  nothing: 'कुछ नहीं मिला।',
  groups: {
    actions: 'काम',
    pages: 'पेज',
    segments: 'सेगमेंट',
    tags: 'टैग',
    attributes: 'एट्रिब्यूट',
    contacts: 'कॉन्टैक्ट',
    conversations: 'बातचीत',
  },
  actions: {
    new: { label: 'नया कॉन्टैक्ट', words: 'जोड़ें, बनाएँ, new contact, add' },
    import: { label: 'फ़ाइल इंपोर्ट करें', words: 'import, csv, excel, vcard' },
    sample: { label: 'नमूने के कॉन्टैक्ट से आज़माएँ', words: 'डेमो, उदाहरण, sample, demo' },
    export: { label: 'सभी कॉन्टैक्ट एक्सपोर्ट करें', words: 'डाउनलोड, सेव, export, csv, download' },
    campaign: { label: 'कैंपेन शुरू करें', words: 'नया, संदेश, भेजें, campaign, broadcast, message, send' },
    backup: { label: 'बैकअप सेव करें', words: 'कॉपी, backup, copy, download, zip, safe' },
    restore: { label: 'बैकअप वापस लाएँ', words: 'कॉपी, restore, backup, copy, zip, upload' },
    undo: { label: 'पूर्ववत करें', words: 'वापस लें, undo' },
    redo: { label: 'फिर से करें', words: 'दोबारा, redo' },
    keys: { label: 'कीबोर्ड शॉर्टकट', words: 'कुंजियाँ, मदद, keyboard shortcuts' },
  },
  campaignNamed: (day) => `${day} का कैंपेन`,
  themes: { system: 'थीम: सिस्टम जैसी', light: 'थीम: हल्की', dark: 'थीम: गहरी' },
  themeWords: 'डार्क मोड, लाइट मोड, रंग, रूप, theme, dark mode, light mode',
  densities: { compact: 'पंक्तियाँ: पास-पास', normal: 'पंक्तियाँ: सामान्य', relaxed: 'पंक्तियाँ: खुली' },
  densityWords: 'ऊँचाई, रूप, rows, density',
  pages: {
    contacts: { label: 'कॉन्टैक्ट', words: 'लोग, होम, सूची, contacts' },
    inbox: { label: 'इनबॉक्स', words: 'बातचीत, मैसेज, चैट, जवाब, inbox, conversations' },
    campaigns: { label: 'कैंपेन', words: 'campaign, broadcast, ब्रॉडकास्ट, संदेश, भेजें, टेम्पलेट, नतीजे' },
    import: { label: 'इंपोर्ट', words: 'फ़ाइल, अपलोड, import, csv, excel, vcard' },
    tags: { label: 'टैग', words: 'लेबल, पहला संदेश, नियम, tags' },
    attributes: { label: 'यूज़र एट्रिब्यूट', words: 'फ़ील्ड, कॉलम, attributes' },
    duplicates: { label: 'डुप्लिकेट', words: 'मिलाएँ, एक ही नंबर, duplicates' },
    history: { label: 'इतिहास', words: 'पूर्ववत, पलटें, बदलाव, history' },
    guide: { label: 'फ़ाइल के फ़ॉर्मैट की गाइड', words: 'मदद, कॉलम, नमूना, guide, format, csv' },
    settings: { label: 'सेटिंग', words: 'देश, भाषा, स्टोरेज, सब कुछ मिटाएँ, settings, language' },
  },
  segment: { words: 'सेगमेंट, segment', contacts: (n: number) => plural(n, { one: '# कॉन्टैक्ट', other: '# कॉन्टैक्ट' }) },
  tag: { words: 'टैग, tag', hint: 'इस टैग वाले कॉन्टैक्ट' },
  attribute: { words: 'एट्रिब्यूट, attribute', hint: 'कॉन्टैक्ट जिनमें यह है' },
  noName: 'कोई नाम नहीं',
  conversation: (name: string) => `${isolated(name)} के साथ बातचीत`,
  messages: (n: number) => plural(n, { one: '# मैसेज', other: '# मैसेज' }),
  allMatching: (n: number, search: string) =>
    plural(n, { one: `“${search}” से मेल खाने वाला # कॉन्टैक्ट`, other: `“${search}” से मेल खाने वाले सभी # कॉन्टैक्ट` }),
} satisfies Like<typeof en>;
