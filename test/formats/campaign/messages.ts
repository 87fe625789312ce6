/** Messages and recipients that the files of tools are tried on. */
import { attributeId } from '../../../src/domain/attribute.ts';
import { EMPTY_TEMPLATE, type FreeText, type Template } from '../../../src/domain/campaign/message.ts';
import { type MessageText, parseText } from '../../../src/domain/campaign/message-text.ts';
import type { FrozenRecipient } from '../../../src/formats/campaign/frozen.ts';

const ATTRIBUTES = [
  { id: attributeId(1), name: 'City' },
  { id: attributeId(2), name: 'Coupon' },
];
export const read = (text: string): MessageText => parseText(text, ATTRIBUTES);

export const FREE: FreeText = { kind: 'text', body: read('Hi $FirstName{there}, see you in $City! $Name') };
/** Values: first name, city, coupon. */
export const TEMPLATE: Template = {
  ...EMPTY_TEMPLATE,
  name: 'diwali',
  language: 'en_US',
  header: { kind: 'text', text: read('For $FirstName{you}') },
  body: read('Hi $FirstName{you}, *20%* off in $City.'),
  footer: 'Reply STOP to end',
  buttons: [
    { kind: 'url', label: 'Shop', url: read('https://shop.example/?c=$Coupon') },
    { kind: 'quickReply', label: 'Stop' },
  ],
};

const person = (phone: number, name: string, ...values: string[]): FrozenRecipient => ({
  phone,
  name,
  values,
  mark: `kith:1:${phone.toString(36)}:k`,
});

export const PEOPLE = [
  person(919876543210, 'Asha Rao', 'Asha', 'Asha', 'Pune', 'A1'),
  person(15417543010, 'O’Brien, Pat', 'Pat', 'Pat', 'New York, NY', 'B&C=2'),
  person(971501234567, 'أحمد', 'أحمد', 'أحمد', 'دبي', ''),
  person(5215512345678, '=HYPERLINK("http://evil.example")', 'x"y', 'x"y', '@home', '../../x'),
  person(447911123456, 'प्रिया 👩‍👩‍👧‍👦', 'प्रिया', 'प्रिया', '+91 98765 43210', '00123'),
];
export const FREE_PEOPLE = PEOPLE.map(({ values: [, first = '', city = ''], ...person }) => ({
  ...person,
  values: [first, city, person.name],
}));
