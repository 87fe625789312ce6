/**
 * [I11] What each column of a file most likely stands for, from its header and its values, with the reason.
 * A proposal only: the person sees it over sample rows and may change it. Nothing is created unasked [A2]: a column that is no field
 * and no attribute is proposed to be ignored, with the type that its values suggest for a new attribute.
 */
import type { Attribute, AttributeType } from '../../domain/attribute.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';
import type { MappingReason } from '../../domain/mapping-reason.ts';
import { Columns } from './columns.ts';
import { headerKey, statedType } from './header-key.ts';
import { exportedAutomatic, exportedField, isLikeExport, isOwnExport, isProblemFile } from './kith-export.ts';
import { PRESETS } from './presets.ts';
import { proposeAttributes } from './propose-attributes.ts';
import { proposeFields } from './propose-fields.ts';
import { suggestType } from './suggest-type.ts';

export interface ProposeInput {
  /** As they stand in the file. */
  readonly headers: readonly string[];
  /** By column: the cells of the sample rows, in row order, blank ones included. */
  readonly samples: readonly (readonly string[])[];
  readonly attributes: readonly Attribute[];
  /** True where a cell would be taken as a number. */
  readonly isPhone: (text: string) => boolean;
  /** [E2] The file says itself that Kith wrote it, for re-import. */
  readonly exact?: boolean;
}

export interface ColumnProposal {
  readonly mapping: ColumnMapping;
  readonly reason: MappingReason;
  /** For a new attribute. */
  readonly type: AttributeType;
  readonly options: readonly string[];
  /** [A2] It has no place in Kith yet: it may become an attribute. */
  readonly unplaced: boolean;
}

export interface Proposal {
  /** Name of the recognised format, '' = none. */
  readonly preset: string;
  /** The file is Kith's own export, with automatic fields that can be restored [I4]. */
  readonly ownExport: boolean;
  readonly columns: readonly ColumnProposal[];
}

export function propose(input: ProposeInput): Proposal {
  const columns = new Columns(input);
  const ownExport = isOwnExport(input.headers);
  if (isProblemFile(input.headers))
    for (const index of [columns.count - 2, columns.count - 1])
      columns.set(index, { to: 'ignore' }, { why: 'problem-rows' });
  const isOwn = ownExport || input.exact === true;
  if (!isOwn && isLikeExport(input.headers, input.samples)) takeTags(columns);
  const preset = isOwn ? takeOwn(columns) : takePreset(columns);
  proposeAttributes(columns, input.attributes, 'same');
  if (!isOwn) proposeFields(columns);
  proposeAttributes(columns, input.attributes, 'near');
  return { preset, ownExport, columns: input.headers.map((header, i) => proposal(columns, i, header)) };
}

function takeOwn(columns: Columns): string {
  columns.open().forEach((index) => {
    const header = columns.header(index);
    const field = exportedField(header);
    if (field !== undefined) columns.set(index, { to: 'field', field }, { why: 'export' });
    const automatic = exportedAutomatic(header);
    if (automatic !== undefined) columns.set(index, { to: 'automatic', field: automatic }, { why: 'export-automatic' });
  });
  return 'Kith export';
}

/** [T1] Commas and the like belong to the tags. */
function takeTags(columns: Columns): void {
  for (const index of columns.open())
    if (exportedField(columns.header(index)) === 'tags')
      columns.set(index, { to: 'field', field: 'tags' }, { why: 'header' });
}

/** The name of the format that the headers are those of; '' = none is known. */
function takePreset(columns: Columns): string {
  const keys = columns.keys;
  const preset = PRESETS.find(({ matches }) => matches((key) => keys.includes(key)));
  if (preset === undefined) return '';
  columns.open().forEach((index) => {
    const key = columns.key(index);
    if (keys.indexOf(key) !== index) return;
    const mapping = preset.map(key, (wanted) => keys.indexOf(wanted));
    if (mapping === undefined) return;
    const header = columns.header(index).trim();
    columns.set(index, mapping, { why: 'preset', preset: preset.name, header });
    if (mapping.to === 'field' && mapping.label !== undefined)
      columns.set(mapping.label, { to: 'ignore' }, { why: 'says-kind', header });
  });
  return preset.name;
}

function proposal(columns: Columns, index: number, header: string): ColumnProposal {
  const stated = statedType(header);
  const { type, options } = suggestType(columns.cells(index), columns.isPhone, header);
  const found = columns.found(index);
  return {
    mapping: found?.mapping ?? { to: 'ignore' },
    reason: found?.reason ?? { why: headerKey(header) === '' ? 'no-header' : 'unknown' },
    type: stated ?? type,
    options: stated === null || stated === type ? options : [],
    unplaced: found === undefined || found.unplaced === true,
  };
}
