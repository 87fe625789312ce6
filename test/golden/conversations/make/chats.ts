/** Chat exports in every form of date, and what stands in them. */
import { zip } from '../../../support/zip.ts';

type Input = { readonly name: string; readonly content: string | Uint8Array };

const L = '\u200e';
const R = '\u200f';
const N = '\u202f';

/** By the first line's form: two days, the second of which settles the order. */
const forms: readonly (readonly [name: string, ...lines: string[]])[] = [
  ['android-en-in', '20/06/21, 14:30 - Asha Rao: Hello', '21/06/21, 9:05 - Shop: Hi: how are you?'],
  ['android-full-year', '20/06/2021, 14:30 - Asha Rao: Hello', '21/06/2021, 09:05 - Shop: Hi'],
  ['android-am-pm', '20/06/21, 2:30 pm - Asha Rao: Hello', '21/06/21, 12:05 am - Shop: Hi'],
  ['android-us', `6/20/21, 2:30${N}PM - Asha Rao: Hello`, `6/21/21, 12:05${N}AM - Shop: Hi`],
  ['ios-en', '[20/06/2021, 14:30:00] Asha Rao: Hello', '[21/06/2021, 09:05:10] Shop: Hi'],
  ['ios-us', `[6/20/21, 2:30:45${N}PM] Asha Rao: Hello`, `${L}[6/21/21, 10:30:45${N}AM] Shop: ${L}image omitted`],
  ['german-android', '20.06.21, 14:30 - Asha Rao: Hallo', '21.06.21, 09:05 - Shop: <Medien ausgeschlossen>'],
  ['german-ios', '[20.06.21, 14:30:00] Asha Rao: Hallo', `[21.06.21, 09:05:10] Shop: ${L}Bild weggelassen`],
  ['iso', '2021-06-20 14:30 - Asha Rao: Hej', '2021-06-21 09:05 - Shop: Hej hej'],
  ['hungarian', '2021. 06. 20. 14:30 - Asha Rao: Szia', '2021. 06. 21. 9:05 - Shop: Szia'],
  ['finnish', '[20.6.2021 klo 14.30.18] Asha Rao: Moi', '[21.6.2021 klo 9.05.10] Shop: Moi'],
  ['finnish-android', '20.6.2021 klo 14.30 - Asha Rao: Moi', '21.6.2021 klo 9.05 - Shop: Moi'],
  ['french', '[20/06/2021 à 14:30:00] Asha Rao: Salut', '[21/06/2021 à 09:05:10] Shop: Salut'],
  ['french-android', '20/06/2021 à 14:30 - Asha Rao: Salut', '21/06/2021 à 09:05 - Shop: <Médias omis>'],
  ['spanish', '20/6/21, 2:30 p. m. - Asha Rao: Hola', '21/6/21, 12:05 a. m. - Shop: <Multimedia omitido>'],
  ['spanish-nbsp', `20/6/21, 2:30 p.\u00a0m. - Asha Rao: Hola`, `21/6/21, 9:05 a.\u00a0m. - Shop: Hola`],
  ['chinese', '2021/6/20 下午2:30 - Asha Rao: 你好', '2021/6/21 凌晨12:05 - Shop: 你好'],
  ['chinese-ios', '[2021/6/20 下午2:30:18] Asha Rao: 你好', `[2021/6/21 上午9:05:10] Shop: ${L}图片已忽略`],
  ['chinese-traditional', '2021年6月20日 下午2:30 - Asha Rao: 你好', '2021年6月21日 上午9:05 - Shop: 你好'],
  ['buddhist', '20/6/2564 14:30 - Asha Rao: สวัสดี', '21/6/2564 9:05 - Shop: สวัสดี'],
  ['buddhist-ios', '[20/6/2564 BE 14:30:00] Asha Rao: สวัสดี', '[21/6/2564 BE 9:05:10] Shop: สวัสดี'],
  ['hindi', '20/06/21, 2:30 अपराह्न - आशा राव: नमस्ते', '21/06/21, 9:05 पूर्वाह्न - दुकान: <मीडिया छोड़ा गया>'],
  ['hindi-digits', '२०/०६/२१, २:३० अपराह्न - आशा राव: नमस्ते', '२१/०६/२१, ९:०५ पूर्वाह्न - दुकान: नमस्ते'],
  ['greek', '20/6/21, 2:30 μ.μ. - Asha Rao: Γεια', '21/6/21, 9:05 π.μ. - Shop: Γεια'],
  ['korean', '2021. 6. 20. 오후 2:30 - Asha Rao: 안녕', '2021. 6. 21. 오전 9:05 - Shop: 안녕'],
  ['korean-ios', '[2021. 6. 20. 오후 2:30:15] Asha Rao: 안녕', `[2021. 6. 21. 오전 9:05:10] Shop: ${L}삭제된 메시지입니다.`],
  ['japanese', '2021/06/20 14:30 - Asha Rao: こんにちは', '2021/06/21 9:05 - Shop: <メディアは含まれていません>'],
  ['arabic', `${R}٢٠${R}/٦${R}/٢٠٢١${R}، ٢:٣٠ م - آشا: ${R}مرحبا`, `${R}٢١${R}/٦${R}/٢٠٢١${R}، ٩:٠٥ ص - المتجر: ${R}أهلا`],
  ['arabic-ios', `${R}[٢٠${R}/٦${R}/٢٠٢١, ٢:٣٠:١٥ م] آشا: مرحبا`, `${R}[٢١${R}/٦${R}/٢٠٢١, ٩:٠٥:١٠ ص] المتجر: ${L}تم حذف هذه الرسالة.`],
  ['persian', '۲۰۲۱/۶/۲۰،‏ ۱۴:۳۰ - آشا: سلام', '۲۰۲۱/۶/۲۱،‏ ۹:۰۵ - فروشگاه: سلام'],
  ['persian-calendar', '[۱۴۰۰/۳/۳۰،‏ ۱۴:۳۰:۱۵] آشا: سلام', '[۱۴۰۰/۳/۳۱،‏ ۹:۰۵:۱۰] فروشگاه: سلام'],
  ['islamic-calendar', '٩/١١/١٤٤٢ هـ، ٢:٣٠ م - آشا: مرحبا', '٢٠/١١/١٤٤٢ هـ، ٩:٠٥ ص - المتجر: أهلا'],
  ['bengali', '২০/৬/২১, ২:৩০ PM - আশা: নমস্কার', '২১/৬/২১, ৯:০৫ AM - দোকান: নমস্কার'],
  ['turkish', '20.06.2021 14:30 - Asha Rao: Merhaba', '21.06.2021 09:05 - Shop: <Medya dahil edilmedi>'],
  ['russian', '20.06.2021, 14:30 - Asha Rao: Привет', '21.06.2021, 09:05 - Shop: <Без медиафайлов>'],
  ['bulgarian', '20.06.2021 г., 14:30 - Asha Rao: Здравей', '21.06.2021 г., 9:05 - Shop: Здравей'],
  ['indonesian', '20/06/21 14.30 - Asha Rao: Halo', '21/06/21 09.05 - Shop: <Media tidak disertakan>'],
  ['portuguese', '20/06/2021 14:30 - Asha Rao: Olá', '21/06/2021 09:05 - Shop: <Mídia oculta>'],
  ['vietnamese', '14:30, 20/06/2021 - Asha Rao: Chào', '09:05, 21/06/2021 - Shop: Chào'],
  ['dutch', '20-06-2021 14:30 - Asha Rao: Hoi', '21-06-2021 09:05 - Shop: <Media weggelaten>'],
  ['croatian', '20. 06. 2021. 14:30 - Asha Rao: Bok', '21. 06. 2021. 9:05 - Shop: Bok'],
];

const chat = (...lines: string[]): string => `${lines.join('\n')}\n`;

const content = chat(
  `[20/06/2021, 14:30:00] Asha Rao: ${L}Messages and calls are end-to-end encrypted. No one outside of this chat can read them.`,
  '[20/06/2021, 14:30:00] Asha Rao: Hello',
  'on several lines',
  '',
  '10 apples - 5 rupees: cheap',
  '[20/06/2021, 14:30:00] Asha Rao: Hello',
  '[20/06/2021, 14:30:00] Asha Rao: Same',
  '[20/06/2021, 14:30:00] Asha Rao: Same',
  `${L}[20/06/2021, 14:31:07] Asha Rao: ${L}<attached: 00000012-PHOTO-2021-06-20-14-31-07.jpg>`,
  `${L}[20/06/2021, 14:31:09] Asha Rao: The bill ${L}<attached: 00000013-Invoice 7.pdf>`,
  `${L}[20/06/2021, 14:31:10] Asha Rao: Invoice 8.pdf • ${L}2 pages ${L}document omitted`,
  `${L}[20/06/2021, 14:31:11] Asha Rao: ${L}audio omitted`,
  `${L}[20/06/2021, 14:31:12] Asha Rao: ${L}sticker omitted`,
  `${L}[20/06/2021, 14:31:13] Asha Rao: ${L}Contact card omitted`,
  `${L}[20/06/2021, 14:32:00] Shop: ${L}You deleted this message.`,
  `${L}[20/06/2021, 14:32:10] Asha Rao: ${L}This message was deleted.`,
  `${L}[20/06/2021, 14:33:00] Shop: We are open until six ${L}<This message was edited>`,
  `${L}[20/06/2021, 14:34:00] Asha Rao: ${L}Missed voice call, ${L}Tap to call back`,
  '[20/06/2021, 14:35:00] Asha Rao: image omitted is what I wrote myself, and <3',
  '[20/06/2021, 14:35:30] Asha Rao: [20/06/2021, 14:30:00] is how an export looks',
  '20/06/2021, 14:30 - Somebody: a quoted line of another export',
);

const android = chat(
  '20/06/2021, 14:30 - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.',
  '20/06/2021, 14:30 - Asha Rao changed their phone number to a new number. Tap to message or add the new number.',
  `20/06/2021, 14:31 - ~${N}Asha: ${L}IMG-20210620-WA0001.jpg (file attached)`,
  'A caption',
  `20/06/2021, 14:31 - ~${N}Asha: PTT-20210620-WA0002.opus (file attached)`,
  `20/06/2021, 14:32 - ~${N}Asha: <Media omitted>`,
  '20/06/2021, 14:33 - Shop: This message was deleted',
  '20/06/2021, 14:34 - Shop: Sorry <This message was edited>',
  `20/06/2021, 14:35 - ~${N}Asha:`,
  `20/06/2021, 14:36 - ~${N}Asha: STOP`,
);

export const chats: readonly Input[] = [
  ...forms.map(([form, ...lines]) => ({ name: `chat-${form}.txt`, content: chat(...lines) })),
  { name: 'chat-content-ios.txt', content },
  { name: 'WhatsApp_Chat_with_+91_98765_43210.txt', content: chat('20/06/2021, 14:30 - +91 98765 43210: Hello', '20/06/2021, 14:31 - Shop: Hi') },
  { name: 'WhatsApp_Chat_with_Asha.txt', content: android },
  { name: 'chat-open-order.txt', content: chat('05/06/2021, 14:30 - Asha: a', '06/06/2021, 14:30 - Shop: b', '07/06/2021, 14:30 - Asha: c') },
  { name: 'chat-order-by-going-back.txt', content: chat('12/05/2021, 14:30 - Asha: a', '01/06/2021, 14:30 - Shop: b', '02/06/2021, 14:30 - Asha: c') },
  { name: 'chat-short-years.txt', content: chat('21/06/20, 14:30 - Asha: a', '21/06/25, 14:30 - Shop: b', '21/07/01, 14:30 - Shop: c') },
  { name: 'chat-group.txt', content: chat('20/06/2021, 14:30 - Asha: a', '20/06/2021, 14:31 - Ravi: b', '20/06/2021, 14:32 - Shop: c') },
  { name: 'chat-preface.txt', content: chat('Exported for the office', '', '20/06/2021, 14:30 - Asha: a', '20/06/2021, 14:31 - Shop: b') },
  { name: 'chat-crlf-bom.txt', content: `\ufeff${chat('20/06/2021, 14:30 - Asha: a', 'b', '20/06/2021, 14:31 - Shop: c').replaceAll('\n', '\r\n')}` },
  {
    name: 'WhatsApp_Chat_-_Asha_Rao.zip',
    content: zip({
      '_chat.txt': chat('[20/06/2021, 14:30:00] Asha Rao: Hello', '[20/06/2021, 14:31:00] Shop: Hi'),
      '00000012-PHOTO-2021-06-20-14-31-07.jpg': new Uint8Array([255, 216, 255]),
      '00000014-Asha Rao.vcf': 'BEGIN:VCARD\nVERSION:3.0\nFN:Asha Rao\nTEL;type=CELL;waid=919876543210:+91 98765 43210\nEND:VCARD\n',
    }),
  },
];
