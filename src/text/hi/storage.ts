import type en from '../en/storage.ts';
import type { Like } from '../words.ts';

export default {
  title: 'स्टोरेज',
  contacts: 'कॉन्टैक्ट',
  history: 'इतिहास',
  used: 'इस ब्राउज़र में इस्तेमाल',
  notSaid: 'ब्राउज़र नहीं बताता',
  rest: 'Kith और बाकी',
  left: (size: string) => `${size} बाकी`,
  tight: {
    title: 'इस इंपोर्ट के लिए जगह कम पड़ सकती है',
    text: (needs: string, left: string) =>
      `इसे करीब ${needs} चाहिए, और ब्राउज़र के पास Kith के लिए ${left} बची है। इतिहास छोटा करें या डिवाइस पर जगह खाली करें। जगह कम पड़ी, तो ` +
      'कुछ भी इंपोर्ट नहीं होगा।',
  },
  allowed: (size: string) => `(सीमा ${size})`,
  protected: 'मिटने से सुरक्षित',
  isProtected: 'हाँ। ब्राउज़र इसे अपने आप नहीं मिटाएगा।',
  isNotProtected: 'नहीं। जगह कम पड़ने पर ब्राउज़र इसे मिटा सकता है।',
  ask: 'ब्राउज़र से इसे सुरक्षित रखने को कहें',
  agreed: 'जब तक आप न मिटाएँ, ब्राउज़र यह डेटा रखेगा',
  refused:
    'ब्राउज़र नहीं माना। वह उन साइटों का डेटा रखता है जिन्हें आप बुकमार्क या इंस्टॉल करते हैं या अक्सर खोलते हैं; एक्सपोर्ट की गई फ़ाइल ही सुरक्षित कॉपी है।',
} satisfies Like<typeof en>;
