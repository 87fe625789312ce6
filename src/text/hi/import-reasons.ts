import type { MappingReason } from '../../domain/mapping-reason.ts';
import { isolated } from '../../domain/text.ts';
import type en from '../en/import-reasons.ts';
import { number } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

type Of<W extends MappingReason['why']> = Extract<MappingReason, { readonly why: W }>;

export default {
  header: 'हेडर',
  like: ({ header }: Of<'like'>) => `हेडर “${isolated(header)}” जैसा है`,
  beside: ({ header }: Of<'beside'>) => `हेडर, “${isolated(header)}” के साथ`,
  used: ({ header }: Of<'used'>) => `इसके लिए “${isolated(header)}” लिया गया है`,
  held: ({ header }: Of<'held'>) => `यह “${isolated(header)}” में है`,
  'says-kind': ({ header }: Of<'says-kind'>) => `बताता है कि ${isolated(header)} किस तरह का नंबर है`,
  'opted-in': 'हेडर: “नहीं” का मतलब ऑप्ट आउट',
  'values-names': 'मान नाम जैसे लगते हैं',
  'values-numbers': 'मान फ़ोन नंबर जैसे लगते हैं',
  'values-user-ids': 'मान WhatsApp यूज़र ID हैं',
  attribute: 'इसी नाम का एट्रिब्यूट',
  'attribute-like': ({ name }: Of<'attribute-like'>) => `एट्रिब्यूट “${isolated(name)}” जैसा`,
  'attribute-used': ({ name }: Of<'attribute-used'>) => `${isolated(name)} दूसरे कॉलम से लिया गया है`,
  automatic: 'Kith खुद भरता है',
  export: 'Kith का एक्सपोर्ट',
  'export-automatic': 'Kith का एक्सपोर्ट: Kith खुद भरता है',
  'problem-rows': 'Kith ने इसे समस्या वाली पंक्तियों में जोड़ा था',
  preset: ({ preset, header }: Of<'preset'>) => `${preset}: ${isolated(header)}`,
  unreachable: 'इस नंबर पर व्यक्ति से संपर्क नहीं होता',
  'somebody-else': 'किसी और का नंबर',
  'no-header': 'हेडर नहीं है',
  unknown: 'इस नाम का कोई फ़ील्ड या एट्रिब्यूट नहीं',
  remembered: 'जैसा आपने पहले चुना था',
  kept: 'नए एट्रिब्यूट के रूप में रखा गया',
  asked: (reason: string, place: number) => `${reason}; क्रम में ${number(place)}`,
} satisfies Like<typeof en>;
