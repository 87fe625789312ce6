import type en from '../en/import-progress.ts';
import { number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  rows: (n: number) => plural(n, { one: '# पंक्ति', other: '# पंक्तियाँ' }),
  bytes: (done: string, total: string) => `${total} में से ${done}`,
  rate: (rows: number) => `हर सेकंड ${number(rows)} पंक्तियाँ`,
  left: (duration: string) => `${duration} बाकी`,
  comparing: 'आपके कॉन्टैक्ट से मिलान हो रहा है',
} satisfies Like<typeof en>;
