/** A number whose calling code stands in a column of its own. */
import type { CodeUse } from '../../../domain/mapping.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import type { PhoneReading } from '../../../formats/phone/reading.ts';

export interface CodedReading {
  readonly reading: PhoneReading;
  /** What was read: the number as it stands where it bears its code already. */
  readonly text: string;
}

/** Tried in turn: the code before the number, before the number without a national 0, the code found in the number itself. */
export function readWithCode(phones: PhoneReader, text: string, code: string, use: CodeUse = 'never'): CodedReading {
  const digits = code === '' ? '' : code.replace(/\D/g, '').replace(/^0+/, '');
  if (digits === '' || text.trim() === '' || text.includes('+')) return { reading: phones.read(text, use), text };
  const number = text.trim();
  const bare = number.replace(/\D/g, '');
  const first = `+${digits} ${number}`;
  const others = [`+${digits} ${number.replace(/^['\s]*0+/, '')}`, ...(bare.startsWith(digits) ? [`+${bare}`] : [])];
  for (const whole of [first, ...others]) {
    const reading = phones.read(whole);
    if (reading.kind === 'number') return { reading, text: whole };
  }
  return { reading: phones.read(first), text: first };
}
