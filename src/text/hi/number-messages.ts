import { isolated } from '../../domain/text.ts';
import { countryName } from '../country.ts';
import type en from '../en/number-messages.ts';
import { number } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

const aNumberOf = (country: string): string => (country === '' ? 'अंतरराष्ट्रीय नंबर' : `${countryName(country)} का नंबर`);

function have(length: number, fewest: number, most: number, code: string): string {
  const wanted = fewest === most ? number(fewest) : `${number(fewest)} से ${number(most)}`;
  const after = code === '' ? '' : `+${code} के बाद `;
  return `${after}${wanted} की जगह ${number(length)} अंक हैं`;
}

export default {
  'number-not': ({ text }) => `“${isolated(text)}” फ़ोन नंबर नहीं है।`,
  'number-within': ({ text, number: within }) => `“${isolated(text)}” में फ़ोन नंबर के अलावा भी कुछ है; इसमें ${within} है।`,
  'number-rounded': ({ text }) =>
    `स्प्रेडशीट ने इसे बदल दिया है: “${isolated(text)}” के आखिरी अंक खो गए हैं; वहाँ कॉलम को टेक्स्ट बनाकर फिर से एक्सपोर्ट करें।`,
  'number-needs-plus': ({ home, number: abroad, country }) =>
    `यह ${aNumberOf(home)} नहीं है; ${abroad} ${aNumberOf(country)} है: आगे + लगाएँ।`,
  'number-without-plus': ({ digits, number: national }) => `+${digits} कोई नंबर नहीं है; + के बिना यह ${national} है।`,
  'number-no-country': ({ digits }) => `किसी देश का कॉलिंग कोड ऐसा नहीं है जिससे +${digits} शुरू हो।`,
  'number-too-short': ({ country, length, fewest, most, code }) =>
    `${aNumberOf(country)} होने के लिए छोटा है: ${have(length, fewest, most, code)}।`,
  'number-too-long': ({ country, length, fewest, most, code }) =>
    `${aNumberOf(country)} होने के लिए लंबा है: ${have(length, fewest, most, code)}।`,
  'number-unused': ({ country, number: written }) =>
    `यह ${aNumberOf(country)} नहीं है: ${written} इस्तेमाल में आने वाली किसी श्रेणी में नहीं है।`,
} satisfies Like<typeof en>;
