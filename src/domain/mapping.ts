/** What each column of a file stands for. */
import type { AttributeId, AttributeType } from './attribute.ts';

export const FIELD_TARGETS = [
  'name',
  'firstName',
  'middleName',
  'lastName',
  'phone',
  'countryCode',
  'userId',
  'username',
  'tags',
  'source',
  'firstMessage',
  'optedOut',
] as const;
export type FieldTarget = (typeof FIELD_TARGETS)[number];

/** Automatic fields [I4]: named in a file, ignored unless Kith's own export is restored. */
export const AUTOMATIC_TARGETS = ['origin', 'status', 'state', 'lastActive', 'createdAt'] as const;
export type AutomaticTarget = (typeof AUTOMATIC_TARGETS)[number];

/**
 * [P11] [P12] How numbers without a plus are read: as the default country writes them; as if the plus were there, wherever that is valid (as in
 * WhatsApp's own ids); or that only where the number is no mobile of the default country, or is one of another country too.
 */
export type CodeUse = 'never' | 'always' | 'likely';

/** In the place of a separator: the cells are lists, `["a","b"]`, `{a,b}` or `"a","b"` [T4]. */
export const LISTS = 'list';

export type ColumnMapping =
  | {
      readonly to: 'field';
      readonly field: FieldTarget;
      /** What stands between several values in one cell (` ::: `, `,`, `;`, LISTS); tags: `|` where it is not given. */
      readonly separator?: string;
      /** Of a number: index of the column that labels it; among several numbers a mobile one wins. */
      readonly label?: number;
      /** Of a number: among several number columns the lowest goes first; 0 where it is not given. */
      readonly order?: number;
      /** Of a number: it bears its calling code without a plus; `never` where it is not given. */
      readonly code?: CodeUse;
      /** Of opted out: the column says the opposite (`WhatsApp Opted`): a no is an opt-out. */
      readonly inverted?: boolean;
    }
  | { readonly to: 'attribute'; readonly attribute: AttributeId }
  | { readonly to: 'automatic'; readonly field: AutomaticTarget }
  /** Asked by the person, never on Kith's own: create an attribute (at commit, with the import) of this name and type. */
  | { readonly to: 'newAttribute'; readonly name: string; readonly type: AttributeType }
  | { readonly to: 'ignore' };
