/**
 * Ways in which people, spreadsheets, address books and WhatsApp itself write numbers: each with what must come out.
 * Long because it is one table of examples.
 */
import { describe, expect, it } from 'vitest';
import { createPhoneReader } from '../../../src/formats/phone/reader.ts';

const readers = new Map<string, ReturnType<typeof createPhoneReader>>();

function read(text: string, defaultCountry = 'IN'): string {
  const reader = readers.get(defaultCountry) ?? createPhoneReader({ defaultCountry, acceptUnknownRanges: false });
  readers.set(defaultCountry, reader);
  const reading = reader.read(text);
  if (reading.kind === 'blank') return 'blank';
  if (reading.kind === 'problem')
    return `${reading.code}${reading.suggestion === undefined ? '' : ` +${reading.suggestion}`}`;
  const { phone, others, extension } = reading;
  return [
    `+${phone}`,
    ...others.map((other) => `not ${other}`),
    ...(extension === undefined ? [] : [`ext ${extension}`]),
  ].join(', ');
}

const asha = '+919876543210';

describe("[P11] WhatsApp's own spellings are numbers", () => {
  it.each([
    '919876543210@c.us',
    '919876543210@s.whatsapp.net',
    '+919876543210@c.us',
    '919876543210:12@s.whatsapp.net',
    '919876543210.0:12@s.whatsapp.net',
    '919876543210_1@s.whatsapp.net',
    '919876543210@S.WHATSAPP.NET',
    ' 919876543210@c.us ',
    '"919876543210@c.us"',
    '9876543210@c.us',
    'wa.me/919876543210',
    'wa.me/+919876543210',
    'wa.me/+91 98765 43210',
    'wa.me/9876543210',
    'https://wa.me/919876543210',
    'http://www.wa.me/919876543210/',
    'HTTPS://WA.ME/919876543210',
    'https://wa.me/+919876543210?text=Hi',
    'https://wa.me/%2B919876543210',
    'https://wa.me/919876543210?text=I%27m%20interested%20in%20Flat%2012',
    'https://wa.me/919876543210?text=Hello Asha, please call 98765 43219',
    'https://wa.me/c/919876543210',
    'https://wa.me/p/4012345678901234/919876543210',
    'Chat: https://wa.me/919876543210',
    'WhatsApp https://wa.me/919876543210',
    '<https://wa.me/919876543210>',
    '=HYPERLINK("https://wa.me/919876543210","98765 43210")',
    'https://api.whatsapp.com/send?phone=919876543210',
    'https://api.whatsapp.com/send/?phone=919876543210&text&type=phone_number&app_absent=0',
    'https://api.whatsapp.com/send?phone=+91 98765 43210',
    'https://api.whatsapp.com/send?phone=%2B91%2098765%2043210&text=Hi%20there',
    'https://api.whatsapp.com/send?text=Hi&phone=919876543210',
    'api.whatsapp.com/send?phone=919876543210&text=a;b',
    'whatsapp://send?phone=919876543210',
    'whatsapp://send/?phone=+919876543210&text=Hi',
    'https://web.whatsapp.com/send?phone=919876543210',
    'https://web.whatsapp.com/send/?phone=91-98765-43210&text=Hi',
    'https://www.whatsapp.com/catalog/919876543210/?app_absent=0',
    'whatsapp:+919876543210',
    '919876543210@c.us, 919876543210@s.whatsapp.net',
  ])('%s', (text) => {
    expect(read(text)).toBe(asha);
  });

  it.each([
    ['15417543010@c.us', '+15417543010'],
    ['447911123456@s.whatsapp.net', '+447911123456'],
    ['6591234567@c.us', '+6591234567'],
    ['5215512345678@c.us', '+525512345678'],
    ['5491123456789:3@s.whatsapp.net', '+5491123456789'],
    ['551187654321@s.whatsapp.net', '+5511987654321'],
    ['https://wa.me/551187654321', '+5511987654321'],
    ['https://wa.me/15417543010?text=Hi', '+15417543010'],
    ['https://api.whatsapp.com/send?phone=5215512345678', '+525512345678'],
    ['wa.me/919876543210 wa.me/919876543211', '+919876543210, not +919876543211'],
    ['https://wa.me/919876543210?text=Hi https://wa.me/919876543211?text=Hi', '+919876543210, not +919876543211'],
  ])('they bear the calling code: %s is %s', (text, phone) => {
    expect(read(text)).toBe(phone);
  });

  it.each([
    '123456789012345@lid',
    '919876543210@lid',
    '919876543210-1518700000@g.us',
    '120363025246125486@g.us',
    '120363025246125486@newsletter',
    'status@broadcast',
    '919876543210@broadcast',
    'asha9876543210@gmail.com',
    '9876543210@c.us.example.com',
    'https://chat.whatsapp.com/AbCdEf0123456789',
    'https://wa.me/message/ABCDEF12345678',
    'https://wa.me/qr/ABCDEF12345678',
    'https://api.whatsapp.com/send?text=Hi',
    'https://example.com/',
  ])('%s is nobody’s number', (text) => {
    expect(read(text)).toBe('not-a-number');
  });
});

describe('[P11] words before and after', () => {
  it.each([
    'Mob. No. 98765 43210',
    'Mob.No.9876543210',
    'Mob No: 9876543210',
    'Mob-9876543210',
    'Mob - 98765-43210',
    'MOBILE NO 9876543210',
    'Mobile: 9876543210',
    'Mobile Number = 9876543210',
    'M.No. 9876543210',
    'M: 9876543210',
    'M 9876543210',
    'M9876543210',
    '(M) 98765 43210',
    '98765 43210 (M)',
    '9876543210(M)',
    '9876543210 M',
    'Ph. 9876543210',
    'Ph.No.-9876543210',
    'Ph:+91-9876543210',
    'Phone # 9876543210',
    'Contact No. 9876543210',
    'Call 9876543210',
    'Cell 9876543210',
    'Tel. +91 98765 43210',
    'WhatsApp 9876543210',
    'WhatsApp: +91 98765 43210',
    'Whatsapp no 9876543210',
    'Watsapp-9876543210',
    '9876543210 WhatsApp',
    '9876543210 (WhatsApp)',
    '9876543210 [WhatsApp only]',
    '9876543210 - WhatsApp',
    'WA 9876543210',
    '9876543210 (Call & WhatsApp)',
    '9876543210 (Asha)',
    'Asha: 9876543210',
    '9876543210 Home',
    'Office 9876543210',
    'Personal - 9876543210',
    'Jio 9876543210',
    'मोबाइल 9876543210',
    'मोबाइल नंबर ९८७६५४३२१०',
    'मो. 9876543210',
    'मो.नं. 9876543210',
    'फ़ोन - 9876543210',
    'व्हाट्सएप 9876543210',
    '9876543210 (व्हाट्सएप)',
    'மொபைல் எண் 9876543210',
    'ఫోన్ నంబర్ 9876543210',
    'મોબાઇલ નં. 9876543210',
    'মোবাইল 9876543210',
    'موبائل نمبر 9876543210',
    '📱 9876543210',
    '*9876543210*',
    '<9876543210>',
  ])('%s', (text) => {
    expect(read(text)).toBe(asha);
  });

  it.each([
    ['DE', 'Handy: 0151 23456789', '+4915123456789'],
    ['DE', 'Mobil 0151/23456789', '+4915123456789'],
    ['ES', 'Móvil 612 34 56 78', '+34612345678'],
    ['BR', 'Cel. (11) 98765-4321', '+5511987654321'],
    ['BR', 'Zap 11 98765-4321', '+5511987654321'],
    ['RU', 'моб. 8 912 345-67-89', '+79123456789'],
    ['RU', 'тел. +7 (912) 345-67-89 (ватсап)', '+79123456789'],
    ['AE', 'جوال 050 123 4567', '+971501234567'],
    ['FR', 'Port. 06 12 34 56 78', '+33612345678'],
    ['TR', 'Cep 0532 123 45 67', '+905321234567'],
    ['ID', 'No. HP 0812-3456-7890', '+6281234567890'],
    ['JP', '携帯 090-1234-5678', '+819012345678'],
    ['CN', '手机：138 1234 5678', '+8613812345678'],
  ])('%s: %s', (country, text, phone) => {
    expect(read(text, country)).toBe(phone);
  });

  it.each([
    ['call 9876543210 later', 'not-a-number +919876543210'],
    ['Asha 9876543210', 'not-a-number +919876543210'],
    ['ask Ravi, not 9876543210', 'not-a-number +919876543210'],
    ['1-800-FLOWERS', 'not-a-number'],
    ['98765*****', 'not-a-number'],
    ['98765XXXXX', 'not-a-number'],
    ['INV9876543210', 'not-a-number'],
    ['A9876543210', 'not-a-number'],
    ['27ABCDE1234F1Z5', 'not-a-number'],
    ['no', 'not-a-number'],
    ['WhatsApp', 'not-a-number'],
    ['Mobile: ', 'not-a-number'],
    ['N/A', 'not-a-number'],
    ['(none)', 'not-a-number'],
  ])('other words are no guess: %s is %s', (text, result) => {
    expect(read(text)).toBe(result);
  });
});

describe('[P8] [P11] several numbers, in words', () => {
  it.each([
    '9876543210 or 9876543211',
    '9876543210 and 9876543211',
    '9876543210 & 9876543211',
    '9876543210, 9876543211',
    '9876543210 / 9876543211',
    '9876543210 या 9876543211',
    '9876543210 और 9876543211',
    '9876543210 oder 9876543211',
    '9876543210 y 9876543211',
    '9876543210\n9876543211',
    '9876543210 | 9876543211',
    '9876543210\\9876543211',
    '9876543210 9876543211',
    '9876543210-9876543211',
    '9876543210 - 9876543211',
    '9876543210 (M) 9876543211 (R)',
    'Mob 9876543210 Res 9876543211',
    'Mob: 9876543210, WhatsApp: 9876543211',
    'WhatsApp 9876543210, call 9876543211',
    '9876543210 (WhatsApp) / 9876543211 (Call)',
  ])('%j', (text) => {
    expect(read(text)).toBe(`${asha}, not 9876543211`);
  });

  it.each([
    ['98765 43210 98765 43211', '+919876543210, not 98765 43211'],
    ['98765-43210 - 98765-43211', '+919876543210, not 98765 43211'],
    ['9876543210 9876543211 9876543212', '+919876543210, not 9876543211, not 9876543212'],
    ['9876543210 9876543211 9876543212 9876543213', '+919876543210, not 9876543211, not 9876543212, not 9876543213'],
    ['+91 98765 43210 +91 98765 43211', '+919876543210, not +91 98765 43211'],
    ['9876543210, 9876543210', asha],
    ['9876543210 / +91 98765 43210', asha],
    ['Asha, 9876543210', asha],
    ['none / 9876543210', asha],
    ['9876543210/11/12', '+919876543210, not 11, not 12'],
  ])('%j is %s', (text, result) => {
    expect(read(text)).toBe(result);
  });
});

describe('[P11] calling codes in odd places', () => {
  it.each([
    '91919876543210',
    '+91919876543210',
    '+91+919876543210',
    '+91 +91 98765 43210',
    '91 91 98765 43210',
    '+91-91-9876543210',
    '0091 91 98765 43210',
    '+91 0091 98765 43210',
    '+91091 98765 43210',
    '91+9876543210',
    '91 + 98765 43210',
    '91+919876543210',
    '0091+9876543210',
    '0+919876543210',
    '+91-0-9876543210',
    '+91 (0) 98765 43210',
    '+91-09876543210',
    '(91) 98765 43210',
    '(+91) 98765 43210',
    '+(91) 98765 43210',
    '[91] 98765 43210',
    '+ 91 98765 43210',
    '91-98765-43210',
    '91.98765.43210',
    '+91.98765.43210',
    '+91/9876543210',
    '00 91 98765 43210',
    '0 98765 43210',
    '091 98765 43210',
    '=+919876543210',
    '="+919876543210"',
    '="919876543210"',
    "'+919876543210",
    '+91\u00a098765\u00a043210',
    '+91\u201198765\u201143210',
    '+91\u202f98765\u200943210',
    '\u202a+919876543210\u202c',
    '\ufeff9876543210',
    '+91\t98765\t43210',
    '＋91 98765 43210',
    '9.19876543210E+11',
    '919876543210.0',
    '919876543210,00',
    '9,876,543,210',
  ])('%s', (text) => {
    expect(read(text)).toBe(asha);
  });

  it('a number that begins like its calling code is not taken for one that has it twice', () => {
    expect(read('9198765432')).toBe('+919198765432');
    expect(read('+91 91987 65432')).toBe('+919198765432');
    expect(read('98765+43210')).toBe('not-a-number');
  });
});

describe('[P11] extensions are taken off, and told', () => {
  it.each([
    ['IN', '011-2345 6789 ext. 12', '+911123456789, ext 12'],
    ['IN', '011-23456789 x12', '+911123456789, ext 12'],
    ['IN', '011-23456789x12', '+911123456789, ext 12'],
    ['IN', '011-23456789 Extn: 12', '+911123456789, ext 12'],
    ['IN', '011-23456789 Extn No. 12', '+911123456789, ext 12'],
    ['IN', '011-23456789 (Ext 12)', '+911123456789, ext 12'],
    ['IN', '011-23456789 #12', '+911123456789, ext 12'],
    ['IN', '011-23456789 extension 1234', '+911123456789, ext 1234'],
    ['IN', '011-23456789, ext 12 (Office)', '+911123456789, ext 12'],
    ['IN', 'tel:+91-11-23456789;ext=12', '+911123456789, ext 12'],
    ['US', '(541) 754-3010 x123', '+15417543010, ext 123'],
    ['US', '+1-541-754-3010, #7', '+15417543010, ext 7'],
    ['DE', '030 901820 Durchwahl 12', '+4930901820, ext 12'],
    ['DE', '030 901820 DW 12', '+4930901820, ext 12'],
    ['BR', '(11) 2345-6789 ramal 123', '+551123456789, ext 123'],
    ['BR', '(11) 2345-6789 Ramal: 123', '+551123456789, ext 123'],
    ['RU', '+7 (495) 123-45-67 доб. 123', '+74951234567, ext 123'],
    ['FR', '01 23 45 67 89 poste 12', '+33123456789, ext 12'],
    ['MX', '55 1234 5678 ext. 12', '+525512345678, ext 12'],
  ])('%s: %s', (country, text, result) => {
    expect(read(text, country)).toBe(result);
  });
});

describe('[P9] older forms are read, and written as today', () => {
  it.each([
    ['IN', '+5215512345678', '+525512345678'],
    ['IN', '+52 1 55 1234 5678', '+525512345678'],
    ['IN', '00521 55 1234 5678', '+525512345678'],
    ['IN', '+52 044 55 1234 5678', '+525512345678'],
    ['MX', '5215512345678', '+525512345678'],
    ['MX', '52 1 55 1234 5678', '+525512345678'],
    ['MX', '1 55 1234 5678', '+525512345678'],
    ['MX', '044 55 1234 5678', '+525512345678'],
    ['MX', '045 55 1234 5678', '+525512345678'],
    ['MX', '01 55 1234 5678', '+525512345678'],
    ['MX', '(+52 1) 55-1234-5678', '+525512345678'],
    ['IN', '+551187654321', '+5511987654321'],
    ['IN', '+55 11 8765-4321', '+5511987654321'],
    ['IN', '+55 (21) 6123-4567', '+5521961234567'],
    ['IN', '+55 11 7123-4567', '+5511971234567'],
    ['BR', '551187654321', '+5511987654321'],
    ['BR', '(11) 8765-4321', '+5511987654321'],
    ['BR', '011 8765-4321', '+5511987654321'],
    ['BR', '0 15 11 8765-4321', '+5511987654321'],
    ['BR', '11 2345-6789', '+551123456789'],
    ['IN', '+5491123456789', '+5491123456789'],
    ['IN', '+54 11 2345-6789', '+541123456789'],
    ['AR', '011 15-2345-6789', '+5491123456789'],
    ['AR', '5491123456789', '+5491123456789'],
    ['AR', '541123456789', '+541123456789'],
  ])('%s: %s is %s', (country, text, phone) => {
    expect(read(text, country)).toBe(phone);
  });

  it('without a plus, of another country, it is a suggestion', () => {
    expect(read('5215512345678')).toBe('other-country +525512345678');
    expect(read('551187654321')).toBe('other-country +5511987654321');
    expect(read('5491123456789')).toBe('other-country +5491123456789');
  });
});
