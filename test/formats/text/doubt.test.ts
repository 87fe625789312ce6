import { describe, expect, it } from 'vitest';
import { otherReadings } from '../../../src/formats/text/doubt.ts';
import { detectEncoding } from '../../../src/formats/text/encoding.ts';
import { bytesIn } from './legacy-bytes.ts';

describe('[I10] a doubt is shown', () => {
  it('with the cells where the readings differ', () => {
    const bytes = bytesIn('windows-1252', 'Name;City\r\nMêda Covilhã;Pune\r\nAsha;Delhi\r\n');
    const readings = otherReadings(bytes, 'windows-1252', ['windows-1250']);
    expect(readings).toEqual([{ encoding: 'windows-1250', cells: [['Mêda Covilhã', 'Męda Covilhă']] }]);
  });
  it('not where the other reading shows the same', () => {
    expect(otherReadings(bytesIn('windows-1252', 'Zoé;1\n'), 'windows-1252', ['iso-8859-1'])).toEqual([]);
  });
  it('not where there is none', () => {
    const bytes = bytesIn('windows-1251', 'Имя;Город\r\nАнна Иванова;Москва\r\n');
    const { encoding, others } = detectEncoding(bytes);
    expect(otherReadings(bytes, encoding, others)).toEqual([]);
  });
});
