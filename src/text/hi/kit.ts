import type en from '../en/kit.ts';
import { number, plural } from '../speech.svelte.ts';
import type { Like } from '../words.ts';

export default {
  close: 'बंद करें',
  dismiss: 'हटाएँ',
  cancel: 'रद्द करें',
  search: 'खोजें',
  clearSearch: 'खोज मिटाएँ',
  actions: 'कार्रवाइयाँ',
  notices: 'सूचनाएँ',
  duration: {
    seconds: (n: number) => `${number(n)} सेकंड`,
    minutes: (n: number) => `${number(n)} मिनट`,
    hours: (n: number, minutes: number) =>
      `${number(n)} ${n === 1 ? 'घंटा' : 'घंटे'}${minutes === 0 ? '' : ` ${number(minutes)} मिनट`}`,
  },
  pick: {
    chooseOne: 'चुनें…',
    addSome: 'जोड़ें…',
    nothing: 'कुछ नहीं मिला',
    create: '“{text}” बनाएँ',
    added: (name: string) => `${name} जोड़ा गया`,
    removed: (name: string) => `${name} हटाया गया`,
    remove: (name: string) => `${name} हटाएँ`,
  },
  name: {
    label: (name: string) => `${name} का नाम`,
    rename: (name: string) => `${name} का नाम बदलें`,
    change: 'नाम बदलें',
  },
  drop: {
    title: 'फ़ाइल यहाँ छोड़ें',
    now: 'यहाँ छोड़ें',
    choose: 'फ़ाइल चुनें',
    taken: (name: string) => `${name} ली गई`,
    takenMany: (n: number) => plural(n, { one: '# फ़ाइल ली गई', other: '# फ़ाइलें ली गईं' }),
    pasted: 'पेस्ट किया गया टेक्स्ट लिया गया',
  },
} satisfies Like<typeof en>;
