import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../../src/formats/text/encoding.ts';
import { createUtf8Chunks } from '../../../src/formats/text/utf8-chunks.ts';
import { isUtf8, tallyUtf8 } from '../../../src/formats/text/utf8.ts';
import { bytesIn } from './legacy-bytes.ts';

const french =
  'Prénom;Nom;Téléphone;Ville\r\nÉlodie;Lefèvre;+33612345678;Besançon\r\nZoé;Müller;+33612345679;Orléans\r\n';
const german =
  'Name;Handynummer;Straße\r\nJürgen Groß;+4915112345678;Königstr. 5\r\nBjörn Weiß;+4915112345679;Köln\r\n';
const spanish = 'Nombre;Teléfono;Ciudad\r\nJosé Núñez;+34612345678;Málaga\r\nIñaki Peña;+34612345679;Logroño\r\n';
const polish = 'Imię;Telefon;Miasto\r\nŁukasz Żak;+48512345678;Łódź\r\nMałgorzata Wójcik;+48512345679;Gdańsk\r\n';
const czech =
  'Jméno;Telefon;Město\r\nJiří Dvořák;+420601123456;Plzeň\r\nRůžena Černá;+420601123457;České Budějovice\r\n';
const turkish = 'İsim;Telefon;Şehir\r\nAyşe Yılmaz;+905321234567;İstanbul\r\nGökhan Çelik;+905321234568;Eskişehir\r\n';
const russian = 'Имя;Телефон;Город\r\nАнна Иванова;+79161234567;Москва\r\nПётр Смирнов;+79161234568;Казань\r\n';
const greek =
  'Όνομα;Τηλέφωνο;Πόλη\r\nΓιώργος Παπαδόπουλος;+306912345678;Αθήνα\r\nΜαρία Νικολάου;+306912345679;Πάτρα\r\n';
const hebrew = 'שם;טלפון;עיר\r\nמשה כהן;+972521234567;תל אביב\r\nרחל לוי;+972521234568;חיפה\r\n';
const arabic = 'الاسم;الهاتف;المدينة\r\nمحمد علي;+966501234567;الرياض\r\nفاطمة حسن;+966501234568;جدة\r\n';
const thai = 'ชื่อ;โทรศัพท์;เมือง\r\nสมชาย ใจดี;+66812345678;กรุงเทพ\r\nสมหญิง รักไทย;+66812345679;เชียงใหม่\r\n';
const japanese =
  '氏名,電話番号,住所\r\n山田太郎,+819012345678,東京都千代田区\r\nスズキイチロー,+819012345679,名古屋市\r\n';
const chinese = '姓名,手机号,城市\r\n张伟,+8613812345678,北京市海淀区\r\n王芳,+8613812345679,上海市\r\n';
const taiwanese = '姓名,手機,城市\r\n陳大文,+886912345678,臺北市\r\n林小姐,+886912345679,高雄市\r\n';
const korean = '이름,전화번호,도시\r\n김철수,+821012345678,서울특별시\r\n이영희,+821012345679,부산광역시\r\n';
const hindi = 'नाम,मोबाइल नंबर\r\nआशा शर्मा,९८७६५४३२१०\r\nरवि 🙂,+919876543211\r\n';

const files: readonly (readonly [encoding: string, text: string])[] = [
  ['utf-8', hindi],
  ['utf-8', 'Name,Phone\r\nAsha,9876543210\r\n'],
  ['utf-16le', hindi],
  ['utf-16be', hindi],
  ['utf-16le', japanese],
  ['utf-16be', 'Name\tPhone\r\nAsha\t9876543210\r\n'],
  ['windows-1252', french],
  ['windows-1252', german],
  ['windows-1252', spanish],
  ['windows-1252', 'Name;Note\r\nZoé;“l’œuvre” à 5 €\r\n'],
  ['macintosh', french],
  ['macintosh', german],
  ['windows-1250', polish],
  ['iso-8859-2', polish],
  ['windows-1250', czech],
  ['iso-8859-2', czech],
  ['windows-1254', turkish],
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['iso-8859-5', russian],
  ['ibm866', russian],
  ['windows-1253', greek],
  ['windows-1255', hebrew],
  ['windows-1256', arabic],
  ['windows-874', thai],
  ['shift_jis', japanese],
  ['euc-jp', japanese],
  ['gb18030', chinese],
  ['big5', taiwanese],
  ['euc-kr', korean],
];

function readIn(bytes: Uint8Array, encoding: string, bom: number, cuts: readonly number[] = []): string {
  const chunks = createUtf8Chunks(encoding, bom);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    parts.push(chunks.push(bytes.subarray(from, cut)).slice());
    from = cut;
  }
  parts.push(chunks.end());
  return Buffer.concat(parts).toString('utf8');
}

describe('[I10] encodings, detected and read', () => {
  it.each(files)('%s: %j', (encoding, text) => {
    const bytes = bytesIn(encoding, text);
    const found = detectEncoding(bytes);
    expect(readIn(bytes, found.encoding, found.bom)).toBe(text);
  });

  it.each(files)('%s: %j, far down a file of ASCII', (encoding, text) => {
    const long = `Name,Phone\r\n${'Asha,9876543210\r\n'.repeat(500)}${text}`;
    const bytes = bytesIn(encoding, long);
    const found = detectEncoding(bytes);
    expect(readIn(bytes, found.encoding, found.bom)).toBe(long);
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('%s with a byte order mark, which is left out', (encoding, mark) => {
    const bytes = Uint8Array.from([...mark, ...bytesIn(encoding, 'Zoé')]);
    const found = detectEncoding(bytes);
    expect(found).toEqual({ encoding, bom: mark.length, others: [] });
    for (let cut = 0; cut < bytes.length; cut++) expect(readIn(bytes, encoding, found.bom, [cut])).toBe('Zoé');
  });

  it('UTF-8 cut inside a character is still UTF-8', () => {
    const bytes = bytesIn('utf-8', hindi);
    for (let end = 4; end < bytes.length; end++) expect(detectEncoding(bytes.subarray(0, end)).encoding).toBe('utf-8');
  });

  it('UTF-16 may have an odd byte at its end', () => {
    expect(detectEncoding(bytesIn('utf-16le', hindi).subarray(0, -1)).encoding).toBe('utf-16le');
  });

  it('a last letter of a small legacy file is not a cut character', () => {
    const bytes = bytesIn('windows-1252', 'Name;City\r\nAsha;Pune\r\nZoé');
    expect(readIn(bytes, detectEncoding(bytes).encoding, 0)).toBe('Name;City\r\nAsha;Pune\r\nZoé');
  });

  it('UTF-8 with a few bytes of another source is UTF-8, and says so', () => {
    const bytes = Uint8Array.from([...bytesIn('utf-8', french.repeat(5)), 0x4a, 0xe9, 0x0a]);
    expect(detectEncoding(bytes)).toEqual({ encoding: 'utf-8', bom: 0, others: ['windows-1252'] });
  });

  it.each([
    '이름,전화번호\r\n김가가,01012345678\r\n',
    '氏名,電話\r\n一一一,09012345678\r\n',
    '氏名,電話\r\n山田　一,09012345678\r\n',
    '姓名,手机\r\n一帆,13812345678\r\n',
    '姓名;手機\r\n陳一;1\r\n',
    '가,1\n',
    'Name,Phone\nĀnand,1\n',
    'नाम,फ़ोन\nआशा,9876543210\n',
    'ชื่อ,โทร\nสมชาย,0812345678\n',
    'Имя;Телефон\nАнна;1\n',
  ])('UTF-16 without a mark, whatever its characters end in: %j', (text) => {
    for (const encoding of ['utf-16le', 'utf-16be'])
      expect(detectEncoding(bytesIn(encoding, text)).encoding).toBe(encoding);
  });

  it('UTF-8 with stray NULs is not UTF-16', () => {
    expect(detectEncoding(bytesIn('utf-8', 'Name\0\0\0,Phone\0\0\nAsha\0\0\0,9876543210\n')).encoding).toBe('utf-8');
  });

  it('is sure of itself only where no other reading comes near', () => {
    expect(detectEncoding(bytesIn('windows-1251', russian)).others).toEqual([]);
    expect(detectEncoding(bytesIn('windows-1252', 'Asha;Zoë Prûvost\r\nRavi;Pune\r\n')).others).not.toEqual([]);
  });

  it('ISO-2022-JP, by its escapes', () => {
    const bytes = Uint8Array.of(0x1b, 0x24, 0x42, 0x3b, 0x33, 0x45, 0x44, 0x1b, 0x28, 0x42, 0x2c, 0x31);
    const found = detectEncoding(bytes);
    expect(readIn(bytes, found.encoding, found.bom)).toBe('山田,1');
  });

  it('of any bytes is one that a decoder takes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { encoding, bom } = detectEncoding(bytes);
        expect(typeof readIn(bytes, encoding, bom)).toBe('string');
      }),
      { seed: 20_261_123, numRuns: 200 },
    );
  });
});

describe('[I10] slices of a file', () => {
  it.each(files)('%s: %j, cut anywhere', (encoding, text) => {
    const bytes = bytesIn(encoding, text);
    for (let cut = 1; cut < bytes.length; cut++) expect(readIn(bytes, encoding, 0, [cut])).toBe(text);
    expect(readIn(bytes, encoding, 0, [...bytes.keys()])).toBe(text);
  });

  it('UTF-8 passes uncopied, whatever is in it', () => {
    const bytes = Uint8Array.of(0x61, 0x00, 0xff, 0xc3);
    const chunks = createUtf8Chunks('utf-8', 0);
    expect(chunks.push(bytes)).toBe(bytes);
    expect(chunks.end()).toHaveLength(0);
  });

  it('what an encoding cannot hold becomes U+FFFD, also at the end', () => {
    expect(readIn(Uint8Array.of(0x61, 0x00, 0x00, 0xd8, 0x62, 0x00, 0x63), 'utf-16le', 0)).toBe('a\ufffdb\ufffd');
  });
});

describe('UTF-8 by bytes', () => {
  it('is what a strict decoder takes', () => {
    const strict = (bytes: Uint8Array): boolean => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    const telling = fc.constantFrom(
      0x61,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc0,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xe1,
      0xed,
      0xef,
      0xf0,
      0xf1,
      0xf4,
      0xf5,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(telling, { maxLength: 6 }), (codes) => {
        const bytes = Uint8Array.from(codes);
        expect(isUtf8(bytes, 0, bytes.length)).toBe(strict(bytes));
      }),
      { seed: 20_261_123, numRuns: 5000 },
    );
  });

  it('counts characters, bad bytes, and the cut', () => {
    expect(tallyUtf8(Uint8Array.of(0x61, 0xc3, 0xa9, 0xff, 0xe0, 0x80, 0xf0, 0x9f, 0x99))).toEqual({
      wide: 1,
      invalid: 3,
      cut: 3,
    });
  });
});
