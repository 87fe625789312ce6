import type en from '../en/row-menu.ts';
import type { Like } from '../words.ts';

export default {
  title: 'इस कॉन्टैक्ट के लिए विकल्प',
  open: 'कॉन्टैक्ट खोलें',
  whatsApp: 'WhatsApp में खोलें',
  edit: (field: string) => `${field} बदलें`,
  filter: (field: string) => `इसी ${field} से फ़िल्टर करें`,
  select: 'चुनें',
  deselect: 'चयन हटाएँ',
  optIn: 'ऑप्ट इन करें',
  optOut: 'ऑप्ट आउट करें',
  delete: 'मिटाएँ',
  erase: 'हमेशा के लिए मिटाएँ…',
} satisfies Like<typeof en>;
