import type en from '../en/lazy.ts';
import type { Like } from '../words.ts';

export default {
  title: 'Kith का यह हिस्सा लोड नहीं हो सका',
  why: 'हो सकता है कि इसकी जगह नया वर्शन आ गया हो, या साइट से कनेक्शन न हो। जो सेव हुआ है वह सुरक्षित है: पेज रीलोड करें।',
  reload: 'रीलोड करें',
  again: 'फिर से कोशिश करें',
  notTaken: 'फ़ाइलें नहीं ली जा सकीं, क्योंकि Kith का एक हिस्सा लोड नहीं हो सका। फिर भी न हो तो पेज रीलोड करें।',
} satisfies Like<typeof en>;
