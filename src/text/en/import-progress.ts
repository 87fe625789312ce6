import { number, plural } from '../speech.svelte.ts';

export default {
  rows: (n: number) => plural(n, { one: '# row', other: '# rows' }),
  /** Sizes, as they are shown. */
  bytes: (done: string, total: string) => `${done} of ${total}`,
  rate: (rows: number) => `${number(rows)} rows a second`,
  left: (duration: string) => `${duration} left`,
  comparing: 'Comparing with your contacts',
};
