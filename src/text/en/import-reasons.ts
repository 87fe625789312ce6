import type { MappingReason } from '../../domain/mapping-reason.ts';
import { isolated } from '../../domain/text.ts';

type Of<W extends MappingReason['why']> = Extract<MappingReason, { readonly why: W }>;

/** [I11] Why a column is proposed to be what it is, in a few words. */
export default {
  header: 'header',
  like: ({ header }: Of<'like'>) => `header is like “${isolated(header)}”`,
  beside: ({ header }: Of<'beside'>) => `header, beside “${isolated(header)}”`,
  used: ({ header }: Of<'used'>) => `“${isolated(header)}” is used for that`,
  held: ({ header }: Of<'held'>) => `“${isolated(header)}” holds it`,
  'says-kind': ({ header }: Of<'says-kind'>) => `says which kind of number ${isolated(header)} is`,
  'opted-in': 'header: a no is an opt-out',
  'values-names': 'values look like names',
  'values-numbers': 'values look like phone numbers',
  'values-user-ids': 'values are WhatsApp user IDs',
  attribute: 'attribute of this name',
  'attribute-like': ({ name }: Of<'attribute-like'>) => `like the attribute “${isolated(name)}”`,
  'attribute-used': ({ name }: Of<'attribute-used'>) => `another column is ${isolated(name)}`,
  automatic: 'set by Kith itself',
  export: 'Kith export',
  'export-automatic': 'Kith export: set by Kith itself',
  'problem-rows': 'Kith added it to the problem rows',
  preset: ({ preset, header }: Of<'preset'>) => `${preset}: ${isolated(header)}`,
  unreachable: 'not a number that reaches the person',
  'somebody-else': 'somebody else’s number',
  'no-header': 'no header',
  unknown: 'no field or attribute of this name',
  remembered: 'as you mapped it before',
  kept: 'kept as a new attribute',
  /** Of a number column: the others are asked before it. */
  asked: (reason: string, place: number) =>
    `${reason}; asked ${place === 2 ? '2nd' : place === 3 ? '3rd' : `${String(place)}th`}`,
};
