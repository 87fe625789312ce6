import type en from '../en/merge.ts';
import { list, number, phone, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  find: {
    title: (name: string) => (name === '' ? 'इस कॉन्टैक्ट को किससे मिलाएँ?' : `${name} को किससे मिलाएँ?`),
    what: 'दूसरे कॉन्टैक्ट को नाम या नंबर से खोजें। कौन से मान रखने हैं, यह आप अगले कदम में चुनेंगे।',
    label: 'कॉन्टैक्ट खोजें',
    placeholder: 'नाम या नंबर',
    more: (n: number) =>
      `${plural(n, { one: '# कॉन्टैक्ट मेल खाता है', other: '# कॉन्टैक्ट मेल खाते हैं' })}। कम करने के लिए थोड़ा और लिखें।`,
    none: 'कोई और कॉन्टैक्ट मेल नहीं खाता।',
  },
  title: (n: number) => (n < 2 ? 'कॉन्टैक्ट मिलाएँ' : plural(n, { one: '# कॉन्टैक्ट मिलाएँ', other: '# कॉन्टैक्ट मिलाएँ' })),
  what: 'ये एक कॉन्टैक्ट बन जाएँगे, जिसमें सबके टैग होंगे। जहाँ मान अलग हैं, वहाँ आप चुनते हैं कि कौन सा रखना है। इसे पूर्ववत किया जा सकता है।',
  reading: 'कॉन्टैक्ट पढ़े जा रहे हैं…',
  nothingLeft: 'मिलाने को कुछ नहीं बचा',
  allDeleted: 'ये कॉन्टैक्ट मिटाए जा चुके हैं।',
  otherDeleted: 'दूसरा कॉन्टैक्ट मिटाया जा चुका है।',
  failed: 'मिलाया नहीं गया',
  people: 'मिलाए जाने वाले कॉन्टैक्ट',
  person: (mobile: string, day: string) =>
    day === '' ? phone(mobile) : mobile === '' ? `${day} को जोड़ा गया` : `${phone(mobile)}, ${day} को जोड़ा गया`,
  called: (name: string, mobile: string) => `${name}, ${phone(mobile)}`,
  tooFew: 'कम से कम दो कॉन्टैक्ट चुनें।',
  same: 'इनमें कोई अंतर नहीं',
  differences: 'जहाँ मान अलग हैं',
  of: (names: readonly string[], more: number) => `इनसे: ${list(more > 0 ? [...names, `${number(more)} और`] : names)}`,
  ofAll: 'इन सभी से',
  nameless: 'बिना नाम का कॉन्टैक्ट',
  result: 'मिलाया हुआ कॉन्टैक्ट',
  submit: 'मिलाएँ',
} satisfies Like<typeof en>;
