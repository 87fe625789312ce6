/** All that takes the numbering plans of libphonenumber, as one part (parts.ts). */
import { phoneType } from '../formats/phone/kind.ts';
import { createPhoneReader } from '../formats/phone/reader.ts';
import { countries } from './countries.ts';

export const phones = { createPhoneReader, phoneType, countries };
export type Phones = typeof phones;
