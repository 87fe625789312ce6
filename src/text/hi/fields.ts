import type en from '../en/fields.ts';
import type { Like } from '../words.ts';

export default {
  names: {
    name: 'नाम',
    firstName: 'पहला नाम',
    middleName: 'बीच का नाम',
    lastName: 'उपनाम',
    phone: 'मोबाइल नंबर',
    tags: 'टैग',
    source: 'सोर्स',
    firstMessage: 'पहला संदेश',
    optedOut: 'ऑप्ट आउट',
    origin: 'जुड़ने का तरीका',
    status: 'स्टेटस',
    state: 'स्थिति',
    lastActive: 'पिछली सक्रियता',
    createdAt: 'जोड़ने का समय',
  },
  deletedAttribute: 'मिटाया गया एट्रिब्यूट',
  types: {
    text: 'टेक्स्ट',
    number: 'संख्या',
    date: 'तारीख',
    yesno: 'हाँ या नहीं',
    choice: 'विकल्प',
  },
  origins: { IMPORT: 'इंपोर्ट', ORGANIC: 'ऑर्गेनिक', API: 'API', MANUAL: 'हाथ से' },
  statuses: { ACTIVE: 'सक्रिय', INACTIVE: 'निष्क्रिय' },
  states: {
    Requesting: 'मदद माँगी',
    Intervened: 'टीम ने सँभाला',
    Closed: 'बंद',
    'Handled by Assistant': 'असिस्टेंट ने सँभाला',
  },
  yes: 'हाँ',
  no: 'नहीं',
  none: 'कोई नहीं',
  noName: 'बिना नाम',
  newTag: 'नया',
  landline: 'लैंडलाइन',
  isLandline: 'लैंडलाइन',
} satisfies Like<typeof en>;
