/** Names and values of every script, with emoji, marks, right-to-left letters; and values that mean something somewhere. */
import fc from 'fast-check';

export const NASTY = [
  '=HYPERLINK("http://evil.example","x")',
  '@SUM(1,1)',
  '+cmd|calc',
  '-2+3',
  '"; "x": 1}\n{"to":"1"',
  '{{1}}',
  '$Name',
  '$City{x}',
  '&phone=15550000000&text=x',
  '#top',
  'a,b;c\td',
  '\u2028\u2029\u0085',
  '../../x?y=z#q',
  '\\',
  '"',
  "'",
  '%0A%26',
  'أحمد',
  '\u202eevil',
  'प्रिया',
  '👩‍👩‍👧‍👦',
  'é',
  'Ǆ',
  '𝒜',
] as const;

/** Any text that a base may hold. */
export const value = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 3 }).map((some) => some.join('')),
);
