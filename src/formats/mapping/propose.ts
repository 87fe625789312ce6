/**
 * [I11] What each column of a file most likely stands for, from its header and its values, with the reason in a few words.
 * A proposal only: the person sees it over sample rows and may change it.
 */
import type { Attribute, AttributeType } from '../../domain/attribute.ts';
import { attributeNameOf } from '../../domain/attribute.ts';
import type { ColumnMapping, FieldTarget } from '../../domain/mapping.ts';

export interface ProposeInput {
  /** As they stand in the file. */
  readonly headers: readonly string[];
  /** By column: the cells of the sample rows, in row order, blank ones included. */
  readonly samples: readonly (readonly string[])[];
  readonly attributes: readonly Attribute[];
  /** True where a cell would be taken as a number. */
  readonly isPhone: (text: string) => boolean;
}

export interface ColumnProposal {
  readonly mapping: ColumnMapping;
  readonly reason: string;
  /** For a new attribute. */
  readonly type: AttributeType;
  readonly options: readonly string[];
}

export interface Proposal {
  /** Name of the recognised format, '' = none. */
  readonly preset: string;
  /** The file is Kith's own export. */
  readonly ownExport: boolean;
  readonly columns: readonly ColumnProposal[];
}

const ALIASES: Readonly<Record<string, FieldTarget>> = {
  name: 'name',
  'full name': 'name',
  'mobile number': 'phone',
  mobile: 'phone',
  phone: 'phone',
  tags: 'tags',
  source: 'source',
  'first message': 'firstMessage',
  'first name': 'firstName',
  'last name': 'lastName',
  'opted out': 'optedOut',
};

export function propose(input: ProposeInput): Proposal {
  const columns = input.headers.map((header): ColumnProposal => {
    const field = ALIASES[header.trim().toLowerCase()];
    if (field !== undefined && !header.startsWith('$'))
      return { mapping: { to: 'field', field }, reason: 'header', type: 'text', options: [] };
    const name = attributeNameOf(header).toLowerCase();
    const attribute = input.attributes.find((one) => one.name.toLowerCase() === name);
    if (attribute !== undefined)
      return { mapping: { to: 'attribute', attribute: attribute.id }, reason: 'attribute', type: attribute.type, options: [] };
    return { mapping: { to: 'ignore' }, reason: '', type: 'text', options: [] };
  });
  return { preset: '', ownExport: false, columns };
}
