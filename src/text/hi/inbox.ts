import { isolated } from '../../domain/text.ts';
import type en from '../en/inbox.ts';
import { number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  title: 'इनबॉक्स',
  lists: {
    unreplied: 'जवाब बाकी',
    unread: 'बिना पढ़ी',
    requesting: 'मदद माँग रहे',
    intervened: 'हम सँभाल रहे',
    assistant: 'असिस्टेंट सँभाल रहा',
    closed: 'बंद',
    all: 'सभी',
  },
  list: 'बातचीत',
  show: 'दिखाएँ',
  option: (list: string, n: number) => `${list} (${number(n)})`,
  search: 'सभी मैसेज में खोजें',
  count: (n: number) => plural(n, { one: '# बातचीत', other: '# बातचीत' }),
  unread: (n: number) => plural(n, { one: '# बिना पढ़ा मैसेज', other: '# बिना पढ़े मैसेज' }),
  you: (text: string) => `आप: ${isolated(text)}`,
  back: 'सूची पर वापस जाएँ',
  details: 'कॉन्टैक्ट की जानकारी',
  none: {
    title: 'अभी कोई बातचीत नहीं है',
    text: 'WhatsApp Cloud API का लॉग या WhatsApp से एक्सपोर्ट की हुई चैट इंपोर्ट करें। उसे यहीं पढ़ा जाता है, वह कहीं नहीं जाती।',
    import: 'लॉग या चैट इंपोर्ट करें',
  },
  empty: {
    unreplied: 'सबको जवाब मिल चुका है।',
    other: 'यहाँ कोई बातचीत नहीं है।',
    search: 'किसी मैसेज में ये शब्द नहीं हैं।',
    all: 'सभी बातचीत दिखाएँ',
  },
  choose: 'पढ़ने के लिए कोई बातचीत चुनें',
  gone: 'यह बातचीत अब नहीं है',
  actions: {
    intervene: 'ख़ुद सँभालें',
    resolve: 'हल हुआ',
    handOver: 'असिस्टेंट को सौंपें',
    tags: 'टैग',
    noTags: 'अभी कोई टैग नहीं है',
  },
  reply: {
    label: 'जवाब',
    placeholder: 'जवाब लिखें',
    open: 'WhatsApp में खोलें',
    hint: 'WhatsApp इस टेक्स्ट के साथ खुलता है। भेजना वहीं होता है।',
    long: 'यह टेक्स्ट लंबा है: कुछ फ़ोन इसे काट सकते हैं।',
    noNumber: 'लिखने के लिए कोई नंबर नहीं है: WhatsApp ने सिर्फ़ यूज़रनेम या आईडी बताई।',
    quick: 'तैयार जवाब',
    keep: 'इस टेक्स्ट को तैयार जवाब के रूप में रखें',
    edit: 'तैयार जवाब बदलें',
    editHint: 'हर लाइन में एक। $FirstName की जगह कॉन्टैक्ट का पहला नाम आता है; किसी भी फ़ील्ड के नाम से पहले $ लगाने पर उसका मान।',
    save: 'सेव करें',
    first: 'नमस्ते $FirstName, मैं आपकी क्या मदद करूँ?',
    second: 'धन्यवाद, $FirstName! हम जल्द ही आपसे संपर्क करेंगे।',
  },
} satisfies Like<typeof en>;
