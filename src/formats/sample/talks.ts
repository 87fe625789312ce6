/**
 * What sample contacts and a business have written to each other: the same seed and index give the same conversation. Shops, clinics, courses and
 * others, as people write there.
 */
import { Random } from './random.ts';

export interface SampleMessage {
  readonly side: 'in' | 'agent' | 'assistant' | 'program';
  readonly text: string;
  /** A file's; '' = it is text. */
  readonly fileName: string;
  /** Place of the message that it answers; -1 = none. */
  readonly replyTo: number;
  /** How long before the end of the conversation, milliseconds. */
  readonly before: number;
  /** The other side's emoji to it; '' = none. */
  readonly reaction: string;
}

export interface SampleTalk {
  readonly messages: readonly SampleMessage[];
  /** How long before now its last message came, milliseconds. */
  readonly ago: number;
  /** Somebody has closed it. */
  readonly isClosed: boolean;
}

/** `<` they write, `>` an agent, `}` an assistant, `!` a campaign. `📎name|` is a file. */
// prettier-ignore
const TALKS: readonly (readonly string[])[] = [
  ['<Hi, what is the price of the blue kurta in size L?', '>Hello! It is ₹1,299, with free delivery in your city.', '<Can I get two for 2,400?', '>Yes, for today. Shall I book them?', '<Yes please 🙏', '>Done. They leave tomorrow morning.', '<Thank you!'],
  ['<Namaste, is the MBA weekend batch open?', '}Namaste! The next weekend batch starts on the 14th. Would you like the brochure?', '<Yes', '>📎brochure.pdf|', '<What are the fees?', '>₹45,000, in three instalments if you like.', '<Ok, I will discuss at home and tell you'],
  ['<Need a slot with Dr Mehta tomorrow', '}Dr Mehta is free at 10:30 and 16:15 tomorrow. Which one suits you?', '<16:15', '}Booked: tomorrow, 16:15. Please come ten minutes early.', '<Thanks', '<Sorry, can we make it Thursday?'],
  ['!Our winter offer: *20% off* on everything until Sunday. Reply STOP for no more messages.', '<Is it on the steel bottles too?', '>Yes, on all of them.', '<Great, I will come on Saturday'],
  ['!Our winter offer: *20% off* on everything until Sunday. Reply STOP for no more messages.', '<STOP'],
  ['<My order has not come yet. It said Monday', '>I am sorry. May I have the order number?', '<#48213', '>It is out for delivery and comes today before 8 pm.', '<Got it just now 👍'],
  ['<Hello, do you deliver to Andheri?', '>Yes, in 45 minutes. What would you like?', '<2 paneer tikka, 1 dal makhani, 6 roti', '>₹870. Cash or UPI?', '<UPI', '>📎upi-qr.png|', '<Paid'],
  ['<Bhaiya AC service kab tak ho jayegi?', '>Kal subah 11 baje technician aa jayega.', '<Thoda jaldi ho sakta hai kya? Office jana hai', '>9:30 kar deta hoon.', '<Perfect, dhanyavaad'],
  ['<क्या कल की क्लास ऑनलाइन होगी?', '>जी हाँ, शाम 6 बजे। लिंक आधा घंटा पहले भेज देंगे।', '<ठीक है, धन्यवाद 🙏'],
  ['<I want a demo for my school, about 40 teachers', '}Happy to show it! Which day suits you?', '<Wednesday after 3', '>Wednesday, 3:30 pm it is. I will call you on this number.', '<👍', '<Please also send the price list before that'],
  ['<The tap you fixed is leaking again. It is the same problem', '>Very sorry about that. Sending someone today, no charge.', '<What time?'],
  ['<Is the 2 BHK in Baner still there?', '>Yes. Rent ₹28,000, deposit two months. Would you like to see it?', '<Sunday 11 am?', '>Confirmed. I will share the location.', '<Ok'],
  ['<Please send the invoice for March', '>📎invoice-march.pdf|', '<Received. GST number is missing on it'],
  ['<Hi', '}Hello! How can we help? You can ask about prices, orders or a demo.', '<I want to talk to a person', '>Hello, this is Anita. Tell me.', '<Do you have bulk rates for 500 diaries with our logo?'],
  ['<Hola, ¿hacen envíos fuera de India?', '>Hello! Yes, in 7 to 10 days. The charge depends on the weight.', '<Son 3 kg', '>About ₹2,900 to Spain.', '<Perfecto, gracias'],
  ['!Your trial ends in three days. Reply if you would like to go on with the Pro plan.', '<How much is it for 5 users?', '>₹4,500 a month, 20% less if you pay for the year.', '<Ok, send the link please', '>Sent to your mail.', '<Done, thanks'],
  ['<Call me when the syllabus is out', '>Sure, it comes out on Friday.', '<It is Friday 🙂'],
];

/** All that is written in them, each as one message. */
export const SAMPLE_LINES: readonly string[] = /* @__PURE__ */ TALKS.flatMap((lines) =>
  lines.filter((line) => !line.includes('📎')).map((line) => line.slice(1)),
);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** One conversation for so many contacts. */
export const CONTACTS_A_TALK = 40;

/** null: this contact and the business have not written. */
export function sampleTalk(seed: number, index: number): SampleTalk | null {
  if (index % CONTACTS_A_TALK !== 0) return null;
  const random = new Random(seed, index);
  const script = random.pick(TALKS);
  // Many stop before their end: somebody waits for an answer, or nobody has thanked.
  const length = random.chance(0.45) ? 1 + random.below(script.length) : script.length;
  const lines = script.slice(0, length);
  const gaps = lines.map(() => (random.chance(0.15) ? 1 + random.below(20) : 1) * (1 + random.below(9)) * MINUTE);
  const messages = lines.map((line, at): SampleMessage => {
    const file = /^.📎([^|]+)\|(.*)$/.exec(line);
    return {
      side: sideOf(line),
      text: file?.[2] ?? line.slice(1),
      fileName: file?.[1] ?? '',
      replyTo: at > 0 && random.chance(0.08) ? at - 1 : -1,
      before: gaps.slice(at + 1).reduce((sum, gap) => sum + gap, 0),
      reaction: at < lines.length - 1 && random.chance(0.06) ? random.pick(['👍', '❤️', '🙏']) : '',
    };
  });
  const when = random.below(100);
  const ago =
    when < 45
      ? 5 * MINUTE + random.below(23 * HOUR)
      : when < 80
        ? DAY + random.below(6 * DAY)
        : 7 * DAY + random.below(50 * DAY);
  const isWhole = length === script.length;
  return { messages, ago, isClosed: isWhole && ago > 2 * HOUR && random.chance(0.6) };
}

function sideOf(line: string): SampleMessage['side'] {
  return ({ '<': 'in', '>': 'agent', '}': 'assistant', '!': 'program' } as const)[line.charAt(0)] ?? 'in';
}
