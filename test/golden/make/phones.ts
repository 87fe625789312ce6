/** [P1–P10] Numbers in all the forms that people and programs give them. */
import { csv, type GoldenInput } from './input.ts';

const table = (numbers: readonly string[]): string[] => ['Name,Mobile Number', ...numbers.map((number, i) => `Person ${letters(i)},${number}`)];
const letters = (i: number): string => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26));

export const phones: readonly GoldenInput[] = [
  csv('phone-forms.csv', table([
    '9876543401', '919876543402', '+919876543403', '9198765404', '098765 43405', '0091 98765 43406', '+91-98765-43407', '(+91) 98765 43408', "'9876543409", 'tel:+919876543410',
    'p:+919876543411', '9876543412.0', '+91 (0) 98765 43413', '91 98765 43414', '0919876543415', '="9876543416"', '98765.43417', 'Mob: 98765 43418', '+91\u00a098765\u00a043419', '+ 91 98765 43420',
  ])),
  csv('phone-digits.csv', table(['९८७६५४३४०१', '٩٨٧٦٥٤٣٤٠٢', '９８７６５４３４０３', '۹۸۷۶۵۴۳۴۰۴', '৯৮৭৬৫৪৩৪০৫', '＋９１ ９８７６５ ４３４０６'])),
  csv('phone-invisible.csv', table(['\u202a+91 98765 43401\u202c', '\u200e9876543402', '98765\u200b43403', '\ufeff9876543404', '98765\u00ad43405', '98765\u201143406', '\u206898765 43407\u2069'])),
  csv('phone-rounded.csv', table(['9.19877E+11', '9.19876543452E+11', '9.8765E+09', '9.876543453E9', '"9,19876543454E+11"', '9.87654345E+09', '9,19877E+11'])),
  csv('phone-several.csv', table(['9876543401 / 9876543402', '"9876543403, 9876543404"', '9876543405;9876543406', '"9876543407\n9876543408"', '12345 / 9876543409', '011-23456789/9876543410', '9876543411 ext 12', '"9,876,543,412"'])),
  csv('phone-invalid.csv', table(['98765', '98765434012345', 'no phone', '1234567890', '', '   ', '15417543010', '+15417543010', '+1541754301', '447911123456', '+919', '-', 'N/A', '0000000000', '+999 12345678'])),
  csv('phone-suggestions-taken.csv', table(['15417543010', '447911123456', '9876543401', '98765']), { choices: { fixes: [{ kind: 'suggestions', problem: 'number-other-country' }] } }),
  csv('phone-landlines.csv', table(['011 23456789', '022-23456789', '+91 80 2345 6789', '04023456789'])),
  csv('phone-variants.csv', ['Name,Mobile Number,City', 'Ana,+52 55 1234 5678,CDMX', 'Ana Maria,+52 1 55 1234 5678,', 'Bia,+55 11 98765-4321,São Paulo', 'Bia Silva,+55 11 8765-4321,', 'Ciro,+54 11 2345-6789,', 'Ciro Paz,+54 9 11 2345-6789,Buenos Aires']),
  csv('phone-default-us.csv', table(['(541) 754-3010', '541-754-3011', '1-541-754-3012', '+1 541 754 3013', '919876543401', '5417543014']), { country: 'US' }),
  csv('phone-default-de.csv', ['Vorname;Nachname;Handynummer', 'Jürgen;Groß;0151 23456789', 'Anke;Weiß;+49 (0)151 23456780', 'Udo;Maier;0049 151 23456781', 'Ina;Kurz;151/23456782', 'Eva;Lang;030/1234567'], { country: 'DE' }),
  csv('phone-default-br.csv', ['Nome;Telefone', 'João;(11) 98765-4321', 'Maria;11 98765 4322', 'Zé;+55 11 98765-4323', 'Rita;5511987654324', 'Davi;011 98765-4325'], { country: 'BR' }),
  csv('phone-default-ae.csv', ['Name,WhatsApp', 'Omar,050 123 4567', 'Layla,971501234568', 'Sami,+971 50 123 4569'], { country: 'AE' }),
  csv('phone-columns.csv', ['Full Name,Home Phone,Office Phone,Mobile No.,Alternate Number,Fax', 'Mohit Dua,011 23456789,,9876543401,9876543402,011 11111111', 'Priya Sharma,011 23456780,02223456789,,9876543403,', 'Arjun Rao,011 23456781,bad,12,,', 'Sara Khan,,,,,011 22222222']),
  csv('phone-country-code.csv', ['Name,Country Code,Phone', 'Mohit,91,9876543401', 'Amy,1,541 754 3010', 'Bob,+44,07911 123456', 'Cara,0049,0151 23456789', 'Dia,91,919876543402', 'Eve,,9876543403', 'Gina,39,06 6982', 'Hal,1,123', 'Ian,971,+971501234567']),
  csv('phone-wa-id.csv', ['wa_id,profile_name', '919876543401,Mohit', '15417543010,Amy', '447911123456,Bob']),
  csv('phone-header-hint.csv', ['Customer Name *,Mobile Number (with country code),Amount (INR)', 'Mohit Dua,+919876543401,"1,20,000"', 'Priya Sharma,+919876543402,500.5']),
  csv('phone-unknown-ranges.csv', table(['5555555555', '9876543401', '55555']), { choices: { acceptUnknownRanges: true } }),
  csv('phone-values-only.csv', ['Ref,Who,Reach', 'A1,Mohit Dua,9876543401', 'A2,Priya Sharma,9876543402', 'A3,Arjun Rao,9876543403']),
];
