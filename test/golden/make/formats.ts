/** [I11] Files of the programs that people come from, with the header sets that those write; and Kith's own. */
import { CsvWriter } from '../../../src/formats/csv/writer.ts';
import { csv, type GoldenInput, lines } from './input.ts';

const bom = '\ufeff';
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

const googleHeader =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,' +
  'Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - City';
const google = [
  googleHeader,
  'Mohit,Kumar,Dua,,,,Mr.,,Mo,,Acme,CEO,,1985-04-12,"Met at\nthe expo",,* myContacts ::: Suppliers,* Work,m@example.com,Home,011 23456789,Mobile,+91 98765 43401,Home,Delhi',
  'Priya,,Sharma,,,,,,,,,,,,,,* myContacts,,,,98765 43402 ::: 98765 43403,,,,',
  ',,,,,,,,,,Gupta Traders,,,,,,Suppliers ::: Wholesale ::: * starred,,,Work,022 23456789,,,,',
  'Nobody,,Nowhere,,,,,,,,,,,,,,* myContacts,* Home,n@example.com,,,,,,',
];
const googleOld = [
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,' +
    'Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value',
  'Mohit Kumar Dua,Mohit,Kumar,Dua,,,,,,,,,,,,,Delhi,,,,,,,,,,,,Suppliers ::: * myContacts,,,Work,011 23456789,Mobile,9876543401',
  'Asha,,,,,,,,,,,,,,,,,,,,,,,,,,,,* myContacts,,,Mobile,9876543402,,',
];
const outlook = [
  'Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,Business Phone,Business Phone 2,Home Phone,Mobile Phone,Other Phone,Pager,Primary Phone,E-mail Address,Business Fax,Birthday,Categories,Notes',
  'Mr.,Mohit,,Dua,,Acme,,,,Delhi,011 23456789,,,9876543401,,,,m@example.com,011 1111111,0/0/00,Suppliers;VIP,',
  ',Priya,S,Sharma,,,,,,,022 23456789,9876543402,,,,,,,,,,',
  ',Arjun,,Rao,,,,,,,,,080 23456789,,9876543409,,9876543403,,,,VIP,',
];
const hubspot = [
  'Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Lead Status,Create Date,Last Modified Date,Lifecycle Stage,Associated Company,City',
  '101,Mohit,Dua,m@example.com,+91 11 2345 6789,+91 98765 43401,Asha Rao,NEW,2026-01-05 10:30,2026-02-05 11:00,Lead,Acme,Delhi',
  '102,Priya,Sharma,p@example.com,9876543402,,Asha Rao,OPEN,2026-01-06 10:30,2026-02-06 11:00,Customer,,Pune',
];
const interakt = [
  'Name,Country Code,Phone Number,Email,WhatsApp Opted,User ID,Tags,Created At',
  'Mohit Dua,91,9876543401,m@example.com,TRUE,u1,VIP,2026-01-05',
  'Priya Sharma,91,9876543402,,FALSE,u2,,2026-01-05',
  'Amy Lee,1,5417543010,,,u3,,2026-01-05',
];
const chatwoot = [
  'id,name,email,identifier,phone_number,labels,ip_address,company_name,custom_attribute_1',
  '1,Mohit Dua,m@example.com,ext-1,+919876543401,"VIP,Suppliers",1.2.3.4,Acme,x',
  '2,Priya Sharma,,,+919876543402,,,,',
];
const mautic = [
  'id,is_published,date_added,points,last_active,date_identified,title,firstname,lastname,company,position,email,mobile,phone,fax,city,tags,stage',
  '7,1,2026-01-05 10:00:00,12,2026-01-06 10:00:00,,Mr,Mohit,Dua,Acme,CEO,m@example.com,9876543401,011 23456789,,Delhi,VIP|MBA,',
  '8,1,2026-01-05 10:00:00,0,,,,Priya,Sharma,,,p@example.com,,9876543402,,Pune,,',
];
const own = [
  'Name,First Name,Last Name,Mobile Number,Tags,Source,First Message,Opted Out,$City,$Amount,$Signup,$Member,$Plan,$Old field,Origin,Status,State,Last Active,Created At',
  'Mary Ann Smith Jones,Mary Ann,Smith Jones,+919876543401,VIP|MBA,Expo,Pricing,no,Delhi,12.5,2026-01-05,yes,Pro,x,ORGANIC,INACTIVE,Closed,2025-12-31T10:00:00.000Z,2025-01-01T08:30:00.125Z',
  'Dr Mohit K Dua,,,+919876543402,,,,yes,,,2026-01-05T10:30:00,no,,,MANUAL,INACTIVE,,,2025-02-01T08:30:00.000Z',
  'No Number,,,,,,,no,,,,,,,API,INACTIVE,,,2025-02-01T08:30:00.000Z',
];

function spreadsheetExport(): string {
  const writer = new CsvWriter({ mode: 'spreadsheet' });
  const rows = [
    ['Name', 'Mobile Number', 'Tags', 'Source', 'First Message', 'Opted Out', '$City', '$Amount', 'Origin', 'Created At'],
    ["=cmd|' /C calc'!A0", '+919876543401', 'VIP', '+1 offer', '', 'no', '-Delhi', '-5', 'IMPORT', '2026-01-05 10:30:00'],
    ["O'Brien", '+919876543402', '', '007', '', 'no', "'quoted'", '12', 'IMPORT', '2026-01-05 10:30:00'],
    ['@home', '+919876543403', '', 'a\n=b', '', 'yes', '1,+2', '', 'IMPORT', '2026-01-05 10:30:00'],
  ];
  for (const row of rows) {
    for (const cell of row) writer.write(cell);
    writer.endRow();
  }
  return writer.take().map((chunk) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(chunk)).join('');
}

export const formats: readonly GoldenInput[] = [
  { name: 'format-google.csv', content: bom + crlf(lines(...google)) },
  { name: 'format-google-older.csv', content: lines(...googleOld) },
  csv('format-outlook.csv', outlook),
  csv('format-hubspot.csv', hubspot),
  csv('format-interakt.csv', interakt),
  csv('format-chatwoot.csv', chatwoot),
  csv('format-mautic.csv', mautic),
  csv('format-help-page.csv', ['Name,Mobile Number,Tags,Source,First Message,$City', 'Mohit Dua,9876543452,MBA,Website,Pricing,Delhi', 'Priya Sharma,919876543453,MBA | Finance,,Demo,', 'Tom Lee,+15417543010,Marketing | Finance | MBA,Expo,,Oregon']),
  csv('format-kith-export.csv', own),
  csv('format-kith-export-restored.csv', own, { choices: { restore: true } }),
  { name: 'format-kith-spreadsheet.csv', content: spreadsheetExport() },
  { name: 'format-kith-spreadsheet-resaved.csv', content: crlf(lines("Name;Mobile Number;Source;$City;Created At", "'=1+1;'+919876543401;'+1 offer;'-Delhi;05.01.2026 10:30", "O'Brien;'+919876543402;'007;'quoted';05.01.2026 10:30")) },
  csv('format-kith-problem-rows.csv', ['Name,Mobile Number,City,Row in file,Reason', 'Mohit Dua,9876543401,Delhi,12,Too short for an Indian number: 5 digits instead of 10.', 'Priya Sharma,98765,Pune,15,No mobile number.']),
  csv('format-apostrophes-elsewhere.csv', ["Name,Mobile Number,City", "Mohit Dua,'9876543401,'Delhi", "O'Brien,'9876543402,'s-Hertogenbosch"]),
];
