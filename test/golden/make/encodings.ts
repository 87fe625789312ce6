/** [I10] The same kind of table in the encodings that files come in. */
import { bytesIn } from '../../formats/text/legacy-bytes.ts';
import { type GoldenInput, lines } from './input.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const western = lines(
  'Name,Mobile Number,City,Source',
  'José Muñoz,9876543210,Málaga,Feria d’“Málaga”',
  'Zoë Müller,9876543211,Köln,5 € Aktion',
  'François Lefèvre,9876543212,Besançon,Salon',
  'Ana Gonçalves,9876543213,São Paulo,Indicação',
);
const polish = lines(
  'Imię i nazwisko;Numer telefonu;Miasto;Źródło',
  'Małgorzata Wiśniewska;+48 512 345 678;Łódź;Targi',
  'Jędrzej Żółć;+48 512 345 679;Kraków;Strona',
  'Świętosława Dąbrowska;+48 512 345 670;Wrocław;Polecenie',
);
const russian = lines(
  'Имя;Фамилия;Телефон;Источник',
  'Иван;Петров;+7 916 123-45-67;Сайт',
  'Ольга;Щербакова;8 (916) 123-45-68;Выставка',
  'Пётр;Ёлкин;79161234569;Сайт',
);
const japanese = lines(
  '氏名,携帯電話番号,タグ',
  '山田 太郎,090-1234-5678,VIP',
  '鈴木 花子,090-1234-5679,VIP|MBA',
  '佐藤 次郎,０９０－１２３４－５６７０,',
  '高橋 さくら,080-1234-5671,新規',
);
const chinese = lines(
  '姓名,手机号码,来源',
  '王伟,13812345678,官网',
  '李娜,138 1234 5679,展会',
  '张敏,+86 138-1234-5670,朋友推荐',
  '刘洋,8613812345671,官网',
);
const taiwanese = lines('姓名,手機號碼,來源', '陳怡君,0912-345-678,官網', '林志明,+886 912 345 679,朋友介紹', '黃淑芬,0912345670,展覽會場');
const korean = lines('이름,휴대폰 번호,태그', '김민준,010-2345-6789,VIP', '이서연,010-2345-6780,MBA', '박지훈,+82 10-2345-6781,신규고객');
const arabic = lines(
  'الاسم,رقم الجوال,المدينة',
  'محمد العتيبي,0501234567,الرياض',
  'فاطمة الزهراء,+966 50 123 4568,جدة',
  'عبد الله القحطاني,٠٥٠١٢٣٤٥٦٩,الدمام',
);
const greek = lines('Ονοματεπώνυμο;Κινητό', 'Γιώργος Παπαδόπουλος;691 234 5678', 'Ελένη Νικολάου;+30 691 234 5679', 'Άννα Γεωργίου;6912345670');
const turkish = lines('Ad Soyad;Cep Telefonu;Şehir', 'Çağrı Şahin;0532 123 45 67;İstanbul', 'Gülşen Öztürk;532 123 45 68;Iğdır', 'Işıl Yılmaz;+90 532 123 45 69;Muğla');
const thai = lines('ชื่อ,เบอร์โทร', 'สมชาย ใจดี,081-234-5678', 'สมหญิง รักไทย,0812345679', 'วิชัย สุขสบาย,+66 81 234 5670');
const hindi = lines('नाम,मोबाइल नंबर,टैग', 'मोहित दुआ,९८७६५४३२१०,VIP', 'प्रिया शर्मा,9876543211,MBA|Finance', 'सुरेश कुमार,+91 98765 43212,');
const mixed = join(
  utf8(lines('Name,Mobile Number,City', ...Array.from({ length: 12 }, (_, i) => `Zoë Müller ${'ABCDEFGHIJKL'.charAt(i)},98765432${String(10 + i)},Münster`))),
  bytesIn('windows-1252', lines('José Peña,9876543250,Cádiz')),
);

export const encodings: readonly GoldenInput[] = [
  { name: 'encoding-utf8.csv', content: hindi },
  { name: 'encoding-utf8-bom.csv', content: join(utf8('\ufeff'), utf8(western.replaceAll('\n', '\r\n'))) },
  { name: 'encoding-utf16le-bom.txt', content: bytesIn('utf-16le', `\ufeff${western.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`) },
  { name: 'encoding-utf16be-bom.csv', content: bytesIn('utf-16be', `\ufeff${hindi}`) },
  { name: 'encoding-utf16le-no-bom.csv', content: bytesIn('utf-16le', western) },
  { name: 'encoding-utf16be-no-bom.csv', content: bytesIn('utf-16be', 'Name,Mobile Number\nPriya Sharma,9876543211\n') },
  { name: 'encoding-windows-1252.csv', content: bytesIn('windows-1252', western) },
  { name: 'encoding-windows-1250.csv', content: bytesIn('windows-1250', polish) },
  { name: 'encoding-iso-8859-2.csv', content: bytesIn('iso-8859-2', polish) },
  { name: 'encoding-windows-1251.csv', content: bytesIn('windows-1251', russian), setup: { country: 'RU' } },
  { name: 'encoding-koi8-r.csv', content: bytesIn('koi8-r', russian), setup: { country: 'RU' } },
  { name: 'encoding-ibm866.csv', content: bytesIn('ibm866', russian), setup: { country: 'RU' } },
  { name: 'encoding-shift-jis.csv', content: bytesIn('shift_jis', japanese), setup: { country: 'JP' } },
  { name: 'encoding-euc-jp.csv', content: bytesIn('euc-jp', japanese), setup: { country: 'JP' } },
  { name: 'encoding-gb18030.csv', content: bytesIn('gb18030', chinese), setup: { country: 'CN' } },
  { name: 'encoding-big5.csv', content: bytesIn('big5', taiwanese), setup: { country: 'TW' } },
  { name: 'encoding-euc-kr.csv', content: bytesIn('euc-kr', korean), setup: { country: 'KR' } },
  { name: 'encoding-windows-1256.csv', content: bytesIn('windows-1256', arabic.replaceAll(/[٠-٩]/g, (d) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(d)))), setup: { country: 'SA' } },
  { name: 'encoding-windows-1253.csv', content: bytesIn('windows-1253', greek), setup: { country: 'GR' } },
  { name: 'encoding-windows-1254.csv', content: bytesIn('windows-1254', turkish), setup: { country: 'TR' } },
  { name: 'encoding-windows-874.csv', content: bytesIn('windows-874', thai), setup: { country: 'TH' } },
  { name: 'encoding-mixed.csv', content: mixed },
  { name: 'encoding-chosen.csv', content: bytesIn('windows-1251', 'Name,Mobile Number\nЯна,9876543210\n'), setup: { choices: { read: { encoding: 'windows-1251' } } } },
  { name: 'language-arabic.csv', content: arabic, setup: { country: 'SA' } },
];
