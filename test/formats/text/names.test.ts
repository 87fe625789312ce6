/** [I10] Files of one, three and twenty rows in the encodings that each language's programs write: read by the letters of names. */
import { describe, expect, it } from 'vitest';
import { decodeStart } from '../../../src/formats/text/decoder.ts';
import { detectEncoding } from '../../../src/formats/text/encoding.ts';
import { Random } from '../../support/random.ts';
import { encoderFor } from './legacy-bytes.ts';

const names = {
  french:
    'Élodie Lefèvre|François Müller|Zoé Bélanger|Benoît Prévost|Anaïs Gérard|Hélène Crépin|Jérôme Desprès|Maëlle Noël|Cécile Lhôte|Gaël Traoré|Thérèse Besançon|Raphaël Décarie',
  german:
    'Jürgen Groß|Björn Weiß|Käthe Schäfer|Günther Kröger|Sören Böhm|Jörg Vößing|Bärbel Hübner|Anna Königstraße|Uwe Strauß|Lütfiye Grün|Ömer Köln|Ärztehaus Süd',
  spanish:
    'José Núñez|Iñaki Peña|María Gutiérrez|Ángel Muñoz|Begoña Ibáñez|Martín Córdoba|Sofía Ramírez|Raúl Ordóñez|Lucía Logroño|Andrés Málaga|Óscar Vázquez|Concepción Güell',
  portuguese:
    'João Conceição|Inês Gonçalves|Simão Magalhães|Antônio Araújo|Patrícia Leão|Cláudia São Paulo|Luís Guimarães|Vitória Assunção|Estêvão Simões|Débora Brandão|Otávio Falcão|Júlia Camões',
  italian: 'Nicolò Cantù|Niccolò Forlì|Noè Muscarà|Giosuè Calò|Libertà Cefalù|Salomè Viganò',
  swedish:
    'Åsa Lindström|Björn Sjöberg|Märta Ångström|Göran Öberg|Pär Håkansson|Anna Göteborg|Jörgen Sjölund|Väinö Mäkinen|Päivi Hämäläinen|Örjan Åkesson',
  danish:
    'Søren Kjær|Jørgen Nørgaard|Åse Sørensen|Bjørn Ødegård|Kåre Bråthen|Mælen Tønsberg|Øystein Håland|Pål Tromsø|Bodil Præstø|Lærke Højgaard',
  polish:
    'Łukasz Żak|Małgorzata Wójcik|Święta Dąbrowska|Michał Łódź|Jędrzej Żółć|Paweł Wiśniewski|Stanisław Kraków|Grażyna Głowacka|Józef Kozłowski|Agnieszka Gdańska|Zdzisław Nowiński|Bożena Wróbel',
  czech:
    'Jiří Dvořák|Růžena Černá|Zdeněk Šťastný|Tomáš Havlíček|Ondřej Říha|Věra Žižková|Božena Němcová|Lukáš Kučera|Matěj Plzeň|Hana České Budějovice|Jaroslav Křížek|Šárka Procházková',
  hungarian:
    'Erdős Pál|Kovács Ödön|Szűcs Gergő|Tóth Enikő|Gődény Győző|Nagy László|Fekete Zsófia|Kőszegi Dezső|Szőke Réka|Győri Béla|Fülöp Hegedűs|Mezőkövesd Ernő',
  romanian:
    'Ştefan Ionescu|Ioan Rădulescu|Cătălin Bucureşti|Mădălina Moţ|Răzvan Ţuţea|Iaşi Vâlcea|Mihăiţă Stănescu|Gheorghiţă Brăila',
  croatian: 'Željko Jurić|Čedomir Kovačić|Šime Đurić|Đorđe Petrović|Ivana Šarić|Mirna Žanić|Luka Modrić|Dražen Budiša',
  turkish:
    'Ayşe Yılmaz|Gökhan Çelik|Işıl Şahin|Çağrı Öztürk|Gülşen Koç|Tuğba Yıldız|İbrahim Dağ|Oğuzhan Kılıç|Şükrü Aydın|Müge Iğdır|Uğur Beşiktaş|Ayşegül Doğan',
  latvian: 'Jānis Bērziņš|Zane Kļaviņa|Līga Ozoliņa|Kārlis Zvirgzdiņš|Ēriks Ķēniņš|Sanita Liepiņa',
  lithuanian: 'Rūta Kazlauskienė|Šarūnas Žukas|Živilė Paulauskaitė|Eglė Čepaitė|Mindaugas Vaičiūnas|Gintarė Šiauliai',
  russian:
    'Анна Иванова|Пётр Смирнов|Ольга Щербакова|Дмитрий Кузнецов|Юлия Соколова|Сергей Чехов|Наталья Морозова|Михаил Жуков|Елена Новосибирск|Фёдор Ёлкин|Ирина Цветкова|Шамиль Гаджиев',
  ukrainian: 'Олена Шевченко|Євген Їжакевич|Андрій Київський|Ірина Ткаченко|Юрій Львів|Наталія Гриценко',
  bulgarian: 'Георги Димитров|Мария Иванова|Цветан Йорданов|Ваня Стоянова|Пламен Пловдив|Щерьо Ангелов',
  greek:
    'Γιώργος Παπαδόπουλος|Μαρία Νικολάου|Ελένη Γεωργίου|Δημήτρης Αθήνα|Κώστας Χατζής|Άννα Πάτρα|Ιωάννης Ψάλτης|Ευθύμιος Ζαχαρίου|Όλγα Θεσσαλονίκη|Σπύρος Ρήγας',
  hebrew: 'משה כהן|רחל לוי|יוסף פרץ|שרה אברהם|דוד מזרחי|נועה פרידמן|יצחק תל אביב|אסתר חיפה|עמית ביטון|מיכל גולן',
  arabic:
    'محمد علي|فاطمة حسن|عبد الله القحطاني|أحمد السيد|خديجة الزهراني|يوسف إبراهيم|مريم الرياض|عمر الدوسري|نورة العتيبي|خالد القاهرة',
  thai: 'สมชาย ใจดี|สมหญิง รักไทย|วิชัย สุขสบาย|ประเสริฐ ศรีสุข|กัญญา เชียงใหม่|นภา ทองดี|ธนพล กรุงเทพ|พิมพ์ชนก แสงจันทร์',
  japanese:
    '山田太郎|鈴木花子|佐藤次郎|高橋さくら|田中美咲|渡辺健一|伊藤翔太|中村由美|小林大輔|スズキイチロー|加藤恵|吉田直樹',
  chinese: '张伟|王芳|李娜|刘洋|陈静|杨敏|赵磊|黄丽华|周建国|吴秀英|徐志强|孙晓明',
  taiwanese: '陳大文|林小姐|黃淑芬|張志明|李雅婷|王建國|吳美玲|劉俊傑|蔡宗翰|楊家豪',
  korean: '김철수|이영희|박지훈|최민수|정수연|강현우|조은지|윤서준|장미란|임동혁|한지민|오세훈',
} as const;

/** Encoding, language, and how many percent of the files of one and of three rows must be right; of twenty rows all. */
const table: readonly (readonly [encoding: string, language: keyof typeof names, one: number, three: number])[] = [
  ['windows-1252', 'french', 95, 100],
  ['windows-1252', 'german', 97, 100],
  ['windows-1252', 'spanish', 97, 100],
  ['windows-1252', 'portuguese', 95, 100],
  ['windows-1252', 'italian', 90, 98],
  ['windows-1252', 'swedish', 97, 100],
  ['windows-1252', 'danish', 97, 100],
  ['macintosh', 'french', 80, 97],
  ['macintosh', 'german', 80, 97],
  ['macintosh', 'spanish', 70, 95],
  ['macintosh', 'portuguese', 70, 95],
  ['macintosh', 'swedish', 80, 97],
  ['cp850', 'german', 80, 95],
  ['cp850', 'french', 85, 97],
  ['cp850', 'spanish', 85, 97],
  ['cp850', 'portuguese', 85, 97],
  ['cp850', 'danish', 85, 97],
  ['cp437', 'german', 80, 95],
  ['cp437', 'french', 85, 97],
  ['cp437', 'spanish', 80, 95],
  ['windows-1250', 'polish', 95, 100],
  ['windows-1250', 'czech', 95, 100],
  ['windows-1250', 'hungarian', 95, 100],
  ['windows-1250', 'romanian', 90, 99],
  ['windows-1250', 'croatian', 95, 99],
  ['iso-8859-2', 'polish', 95, 100],
  ['iso-8859-2', 'czech', 90, 99],
  ['iso-8859-2', 'hungarian', 95, 100],
  ['cp852', 'polish', 75, 95],
  ['cp852', 'czech', 85, 97],
  ['cp852', 'hungarian', 90, 97],
  ['windows-1254', 'turkish', 93, 100],
  ['iso-8859-9', 'turkish', 93, 100],
  ['cp857', 'turkish', 90, 98],
  ['windows-1257', 'latvian', 90, 98],
  ['windows-1257', 'lithuanian', 80, 95],
  ['windows-1251', 'russian', 99, 100],
  ['windows-1251', 'ukrainian', 99, 100],
  ['windows-1251', 'bulgarian', 99, 100],
  ['koi8-r', 'russian', 99, 100],
  ['koi8-u', 'ukrainian', 99, 100],
  ['ibm866', 'russian', 97, 100],
  ['iso-8859-5', 'russian', 95, 100],
  ['x-mac-cyrillic', 'russian', 85, 100],
  ['windows-1253', 'greek', 98, 100],
  ['iso-8859-7', 'greek', 98, 100],
  ['cp737', 'greek', 98, 100],
  ['windows-1255', 'hebrew', 95, 95],
  ['cp862', 'hebrew', 90, 100],
  ['windows-1256', 'arabic', 98, 100],
  ['iso-8859-6', 'arabic', 95, 100],
  ['windows-874', 'thai', 95, 100],
  ['shift_jis', 'japanese', 99, 100],
  ['euc-jp', 'japanese', 99, 100],
  ['gb18030', 'chinese', 90, 100],
  ['big5', 'taiwanese', 95, 100],
  ['euc-kr', 'korean', 99, 100],
];

const FILES = 20;

function has(encode: (text: string) => Uint8Array, text: string): boolean {
  try {
    return encode(text).length > 0;
  } catch {
    return false;
  }
}

/** How many percent of the files are read as they were written; and one that is not. */
function right(encoding: string, people: readonly string[], rows: number): { percent: number; wrong: string } {
  const random = new Random(rows);
  const encode = encoderFor(encoding);
  const written = people.filter((name) => has(encode, name));
  let count = 0;
  let wrong = '';
  for (let i = 0; i < FILES; i++) {
    const lines = Array.from(
      { length: rows },
      () => `${random.pick(written)};98${String(10_000_000 + random.below(89_999_999))};Pune`,
    );
    const text = ['Name;Phone;City', ...lines, ''].join('\r\n');
    const bytes = encode(text);
    const found = detectEncoding(bytes).encoding;
    if (decodeStart(found, bytes) === text) count++;
    else wrong ||= `${found}: ${lines[0] ?? ''}`;
  }
  return { percent: (100 * count) / FILES, wrong };
}

describe('[I10] names in legacy encodings', () => {
  it.each(table)('%s, %s: of one row %i %%, of three %i %%, of twenty all', (encoding, language, one, three) => {
    const people = names[language].split('|');
    const [first, second, third] = [1, 3, 20].map((rows) => right(encoding, people, rows));
    expect(first?.percent, first?.wrong).toBeGreaterThanOrEqual(one);
    expect(second?.percent, second?.wrong).toBeGreaterThanOrEqual(three);
    expect(third?.percent, third?.wrong).toBe(100);
  });
});
