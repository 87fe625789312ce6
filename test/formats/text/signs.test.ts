/** [I10] Excel's ordinary CSV in English: Windows-1252 whose only bytes beyond ASCII are signs. */
import { describe, expect, it } from 'vitest';
import { decodeStart } from '../../../src/formats/text/decoder.ts';
import { detectEncoding } from '../../../src/formats/text/encoding.ts';
import { Random } from '../../support/random.ts';
import { encoderFor } from './legacy-bytes.ts';

const firsts = 'Asha Ravi Priya Mohit Anita John Mary Sean Patrick Fatima Omar Linda'.split(' ');
const lasts = 'Sharma Kumar Singh Brien Neill Souza Costa Smith Jones Khan Patel Connor Malley'.split(' ');
/** `@` is a last name. */
const cells =
  'O’@|D’@|@’s Bakery|“Raju” @|Customer said “call me later”|2019–2021|Mon – Fri|North—South|Interested…|Will call… maybe|€500|500 €|£1200|£ 75|1500£|Acme® Ltd|Kith™|½ kg|2½ BHK|24°C|12° north|• VIP • New|Flat 5 • Pune|don’t call|we’ll see|customers’ choice|‘Bobby’ Singh|© 2024 Acme|Rs.\u00a0500|Block\u00a0A|A–12|Café|José @|¾ inch|10 × 12|±5|¥900|¿Qué?|No. 7 § 3|50 m²|l’Oréal|’90s batch'.split(
    '|',
  );

/** A file of some rows with one or two of the cells here and there. */
function file(random: Random): string {
  const kinds = random.some(cells, 20).slice(0, 2);
  const cell = (): string => random.pick([...kinds, random.pick(cells)]).replace('@', random.pick(lasts));
  const digits = (): string => String(10_000 + random.below(90_000));
  const phone = (): string =>
    random.pick([`98765${digits()}`, `+91 98765 ${digits()}`, `+91\u00a098765\u00a0${digits()}`]);
  const rows = Array.from({ length: 1 + random.below(random.pick([1, 1, 3, 10, 50])) }, (_, row) =>
    [
      random.oneIn(3) ? cell() : `${random.pick(firsts)} ${random.pick(lasts)}`,
      phone(),
      row === 0 || random.oneIn(3) ? cell() : '',
    ].join(','),
  );
  return ['Name,Phone,Notes', ...rows, ''].join('\r\n');
}

const encode = encoderFor('windows-1252');

describe('[I10] signs in Windows-1252', () => {
  it('of 1,000 files, made of names, signs and places, at least 990 are read as they were written', () => {
    const random = new Random(20_261_129);
    const wrong: string[] = [];
    for (let i = 0; i < 1000; i++) {
      const text = file(random);
      const bytes = encode(text);
      const { encoding, others } = detectEncoding(bytes);
      const read = decodeStart(encoding, bytes);
      if (read !== text) wrong.push(`${encoding}${others.length > 0 ? '?' : ''}: ${text}`);
    }
    expect(wrong.slice(10)).toEqual([]);
  });

  it.each(cells)('one row with %j', (cell) => {
    const text = `Name,Phone\r\n${cell.replace('@', 'Souza')},9876543210\r\n`;
    const bytes = encode(text);
    expect(decodeStart(detectEncoding(bytes).encoding, bytes)).toBe(text);
  });
});
