import type en from '../en/recipients.ts';
import type { Like } from '../words.ts';

export default {
  prepared: 'अभी नहीं भेजा',
  skipped: 'छोड़ा गया',
  exported: 'टूल को दिया',
  opened: 'WhatsApp में खोला',
  sent: 'भेजा गया',
  delivered: 'पहुँचा',
  read: 'पढ़ा गया',
  replied: 'जवाब आया',
  'leftOut:opted-out': 'शामिल नहीं: संदेश लेना बंद किया',
  'leftOut:no-number': 'शामिल नहीं: नंबर नहीं',
  'leftOut:duplicate': 'शामिल नहीं: नंबर दोबारा आया',
  'leftOut:country': 'शामिल नहीं: अमेरिकी नंबरों को मार्केटिंग नहीं जाती',
  'leftOut:missing-value': 'शामिल नहीं: कोई जानकारी नहीं है',
  'leftOut:too-long': 'शामिल नहीं: संदेश बहुत लंबा',
  'failed:not-reachable': 'नहीं गया: WhatsApp पर नहीं मिला',
  'failed:opted-out': 'नहीं गया: WhatsApp पर संदेश लेना बंद किया',
  'failed:held-back': 'नहीं गया: WhatsApp ने रोका',
  'failed:window-closed': 'नहीं गया: 24 घंटे बीत गए',
  'failed:too-fast': 'नहीं गया: बहुत तेज़ी से भेजा',
  'failed:template': 'नहीं गया: टेम्पलेट नहीं माना गया',
  'failed:account': 'नहीं गया: भेजने वाले के खाते में समस्या',
  'failed:again': 'नहीं गया: फिर से भेजें',
  'failed:other': 'नहीं गया: कारण पता नहीं',
} satisfies Like<typeof en>;
