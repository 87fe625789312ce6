import type { RowProblem } from '../../domain/report.ts';
import { isolated } from '../../domain/text.ts';
import type en from '../en/import-sentences.ts';
import type { Like } from '../words.ts';

const quoted = (...texts: readonly string[]): string => texts.map((text) => `“${isolated(text)}”`).join(', ');

function problem(of: RowProblem, why: string): string {
  const cell = quoted(of.cell);
  switch (of.kind) {
    case 'number-rounded':
    case 'number-short':
    case 'number-long':
    case 'number-not':
    case 'number-invalid':
    case 'number-other-country':
      return why === '' ? 'यह नंबर पढ़ा नहीं जा सका।' : why;
    case 'several-numbers':
      return `कई नंबर हैं: ${of.used === '' ? 'पहला सही नंबर' : of.used} लिया गया, ${quoted(...of.others)} नहीं।`;
    case 'number-unused':
      return of.numbers.length === 1
        ? `${of.numbers.join(', ')} इस्तेमाल नहीं हुआ।`
        : `${of.numbers.join(', ')} इस्तेमाल नहीं हुए।`;
    case 'number-extension':
      return `एक्सटेंशन ${of.extension} छोड़ दिया गया।`;
    case 'number-blank':
      return 'पंक्ति में मोबाइल नंबर नहीं है।';
    case 'name-blank':
      return 'नए कॉन्टैक्ट का नाम ज़रूरी है, और इस पंक्ति में नाम नहीं है।';
    case 'not-in-base':
      return 'यह नंबर किसी कॉन्टैक्ट का नहीं है, और केवल मौजूदा कॉन्टैक्ट अपडेट होते हैं।';
    case 'row-too-long':
      return 'पंक्ति इतनी लंबी है कि कॉन्टैक्ट नहीं हो सकती। शायद कोई उद्धरण चिह्न बंद नहीं हुआ।';
    case 'row-ragged':
      return of.cell === '' ? 'पंक्ति में हेडर से कम सेल हैं।' : `पंक्ति में हेडर से ज़्यादा सेल हैं, ${cell} से आगे।`;
    case 'quote-stray':
      return 'एक उद्धरण चिह्न ग़लत जगह पर है। पंक्ति जैसी दिखती है, वैसी पढ़ी गई।';
    case 'text-unreadable':
      return 'कुछ अक्षर इस एन्कोडिंग में पढ़े नहीं जा सके। उन्हें देखें, या दूसरी एन्कोडिंग चुनें।';
    case 'tag-unknown':
      return of.tags.length === 1
        ? `${quoted(...of.tags)} आपके टैग में नहीं है, इसलिए नहीं जोड़ा गया।`
        : `${quoted(...of.tags)} आपके टैग में नहीं हैं, इसलिए नहीं जोड़े गए।`;
    case 'first-message-several':
      return 'पहले संदेश में एक ही टैग आता है, इसलिए यह छोड़ दिया गया।';
    case 'first-message-unknown':
      return `${cell} आपके टैग में नहीं है, इसलिए पहला संदेश नहीं भरा गया।`;
    case 'number-value':
      return `${cell} संख्या नहीं है, इसलिए छोड़ दिया गया।`;
    case 'number-open':
      return `${cell} का मतलब ${of.point} या ${of.comma} हो सकता है। ऊपर चुनें।`;
    case 'date-value':
      return `${cell} तारीख नहीं है, इसलिए छोड़ दिया गया।`;
    case 'date-open':
      return of.either
        ? `${cell} में पहले दिन भी हो सकता है और महीना भी। ऊपर चुनें।`
        : `${cell} में दिन और महीना एक क्रम में हैं, और यहाँ की दूसरी तारीखों में उल्टे क्रम में। ऊपर चुनें।`;
    case 'yesno-value':
    case 'opted-out-value':
      return `${cell} न हाँ है, न नहीं, इसलिए छोड़ दिया गया।`;
    case 'choice-value':
      return `${cell} विकल्पों में से नहीं है (${of.options.map(isolated).join(', ')}${of.more ? ' …' : ''})।`;
    case 'user-id-value':
      return `${cell} WhatsApp यूज़र ID नहीं है, इसलिए छोड़ दिया गया।`;
    case 'username-value':
      return `${cell} WhatsApp यूज़रनेम नहीं है, इसलिए छोड़ दिया गया।`;
    case 'identity-taken':
      return `${cell} दूसरे नंबर वाले किसी व्यक्ति की है, इसलिए छोड़ दी गई।`;
    case 'automatic-value':
      return `${cell} लौटाया नहीं जा सका, इसलिए फ़ील्ड जैसा है वैसा ही रहेगा।`;
  }
}

export default { problem } satisfies Like<typeof en>;
