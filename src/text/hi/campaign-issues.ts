import type { ButtonKind } from '../../domain/campaign/message.ts';
import { isolated } from '../../domain/text.ts';
import type en from '../en/campaign-issues.ts';
import { number } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

const over = (what: string, length: number, most: number): string =>
  `${what} में ${number(length)} अक्षर हैं; WhatsApp ${number(most)} तक लेता है।`;
const KINDS: Readonly<Record<ButtonKind, string>> = {
  quickReply: 'तुरंत जवाब वाले बटन',
  url: 'लिंक वाले बटन',
  phone: 'कॉल वाले बटन',
  copyCode: 'कोड वाले बटन',
};

export default {
  'body-needed': 'संदेश लिखें।',
  'body-too-long': ({ length, most }) => over('संदेश', length, most),
  'header-needed': 'हेडर लिखें, या कोई हेडर न चुनें।',
  'header-too-long': ({ length, most }) => over('हेडर', length, most),
  'header-fields': 'हेडर में ज़्यादा से ज़्यादा एक फ़ील्ड आ सकता है।',
  'header-lines': 'हेडर एक ही लाइन का होता है।',
  'media-link-needed': 'तस्वीर, वीडियो या दस्तावेज़ का लिंक दें; वह https:// से शुरू होता है।',
  'footer-too-long': ({ length, most }) => over('फ़ुटर', length, most),
  'footer-fields': 'फ़ुटर में फ़ील्ड नहीं आ सकते।',
  'field-at-edge': ({ edge }) =>
    edge === 'first'
      ? 'टेम्पलेट फ़ील्ड से शुरू नहीं हो सकता: उससे पहले कोई शब्द लिखें।'
      : 'टेम्पलेट फ़ील्ड पर खत्म नहीं हो सकता: उसके बाद कोई शब्द या पूर्ण विराम लिखें।',
  'fields-side-by-side': 'दो फ़ील्ड के बीच कोई शब्द या खाली जगह रखें।',
  'field-unknown': ({ name }) => `“${isolated(name)}” नाम का कोई एट्रिब्यूट नहीं है। $ मेन्यू से फ़ील्ड चुनें।`,
  'parameter-unfilled': ({ parameter }) => `चुनें कि {{${parameter}}} की जगह कौन-सा फ़ील्ड आए।`,
  'parameter-name': ({ parameter, most }) =>
    `{{${parameter}}}: पैरामीटर के नाम में a से z और _ ही आते हैं, ज़्यादा से ज़्यादा ${number(most)}।`,
  'parameters-mixed': 'पैरामीटर या तो सभी संख्या वाले हों या सभी नाम वाले।',
  'fallback-spaces': ({ name }) => `$${isolated(name)} की जगह आने वाले शब्दों में टैब या लगातार पाँच खाली जगहें न हों।`,
  'template-name-needed': 'टेम्पलेट का वही नाम लिखें जो WhatsApp पर है।',
  'template-name-form': 'टेम्पलेट के नाम में सिर्फ़ छोटे अंग्रेज़ी अक्षर, अंक और _ होते हैं।',
  'template-name-too-long': ({ length, most }) => over('टेम्पलेट के नाम', length, most),
  'language-form': ({ language }) =>
    `“${isolated(language)}” किसी भाषा का कोड नहीं है। en, en_US या hi लिखें, जैसा टेम्पलेट में है।`,
  'buttons-too-many': ({ count, most }) => `${number(count)} बटन हैं; WhatsApp ${number(most)} तक लेता है।`,
  'buttons-of-kind': ({ button, count, most }) =>
    `${KINDS[button]} ${number(count)} हैं; WhatsApp ${number(most)} तक लेता है।`,
  'buttons-mixed': 'तुरंत जवाब वाले बटन एक साथ रखें।',
  'label-needed': ({ place }) => `बटन ${number(place)} पर क्या लिखा हो, वह लिखें।`,
  'label-too-long': ({ place, length, most }) => over(`बटन ${number(place)}`, length, most),
  'label-twice': ({ label }) => `दो बटनों का नाम “${isolated(label)}” है।`,
  'url-form': ({ place }) => `बटन ${number(place)} का लिंक https:// और साइट के नाम से शुरू होता है।`,
  'url-too-long': ({ place, length, most }) => over(`बटन ${number(place)} के लिंक`, length, most),
  'url-field': ({ place }) => `बटन ${number(place)} के लिंक में फ़ील्ड सिर्फ़ अंत में आ सकता है।`,
  'number-form': ({ place }) => `बटन ${number(place)} का फ़ोन नंबर लिखें।`,
  'code-needed': ({ place }) => `बटन ${number(place)} का कोड लिखें।`,
  'code-too-long': ({ place, length, most }) => over(`बटन ${number(place)} के कोड`, length, most),
  'category-media': 'ऑथेंटिकेशन टेम्पलेट में तस्वीर, वीडियो या दस्तावेज़ नहीं आता।',
} satisfies Like<typeof en>;
