/** One golden input through the whole import, into a base of its own; what came of it as plain data that a person can read. */
import { gunzipSync } from 'node:zlib';
import { formatValue } from '../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG } from '../../src/domain/catalog.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { formatDate } from '../../src/domain/date.ts';
import type { ColumnMapping } from '../../src/domain/mapping.ts';
import { addsUp, type RowProblem } from '../../src/domain/report.ts';
import { sayMessage } from '../../src/text/say-message.ts';
import { firstChoices, type ImportChoices, type UpdatePolicy } from '../../src/worker/contract/import-choices.ts';
import type { Sketch } from '../../src/worker/contract/import-sketch.ts';
import { columnName } from '../../src/app/column-name.ts';
import { sayProblem } from '../../src/text/import-sentences.ts';
import { fieldName } from '../../src/text/say-action.ts';
import { sayReason } from '../../src/text/import-reasons.ts';
import { ASKED_FOR_NOTHING } from '../worker/import/support.ts';
import { addAttribute, addTag, everything, must, openService, START, type Opened } from '../worker/support/service.ts';

/** What a case has beside the base that all have: `<name>.setup.json`. */
export interface Setup {
  readonly country?: string;
  /** A CSV that is imported before, with its tags created. */
  readonly existing?: string;
  readonly choices?: Partial<Omit<ImportChoices, 'policy'>> & { readonly policy?: Partial<UpdatePolicy> };
  /** Other inputs that are dropped together with this one. */
  readonly with?: readonly string[];
}

export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const TAGS = ['MBA', 'Finance', 'Marketing', 'VIP', 'Suppliers', 'Pricing', 'Demo'];

/** Ends `read` at the sketch where no review can be made. */
export async function runGolden(inputs: readonly Input[], setup: Setup): Promise<object> {
  const opened = await openBase(setup);
  const { api, told } = opened;
  const catalog = (): Catalog => told()?.catalog ?? EMPTY_CATALOG;
  const files = inputs.map(fileOf);
  const choices = choicesOf(setup);
  const sketched = await api.importOpen(files, choices);
  if (!sketched.ok) return { refused: sayMessage(sketched.failure.message) };
  const sketch = sketched.value;
  const shown = {
    files: sketch.files.map(fileWords),
    ...(sketch.refused.length === 0 ? {} : { notTaken: sketch.refused.map(({ name, message }) => `${name}: ${sayMessage(message)}`) }),
    ...presetWords(sketch),
    ...(sketch.ownExport ? { ownExport: true } : {}),
    columns: sketch.columns.map(({ header, index, mapping, reason, suggestedType, suggestedOptions }) =>
      [
        `${columnName({ header, index })} → ${mappingWords(mapping, catalog())}`,
        `(${reason === null ? '' : sayReason(reason)})`,
        ...(mapping.to === 'ignore' ? [`may be ${[suggestedType, ...suggestedOptions].join(' ')}`] : []),
      ].join(' '),
    ),
    stored: sketch.samples.slice(0, 3).map(({ row, stored }) => `${String(row)}: ${stored.map(short).join(' · ')}`),
  };
  const reviewed = await api.importReview(choices, () => undefined);
  if (!reviewed.ok) return { ...shown, missing: sketch.missing.map(sayMessage), refused: sayMessage(reviewed.failure.message) };
  const review = reviewed.value;
  if (!addsUp(review.counts)) throw new Error(`The counts do not add up: ${JSON.stringify(review.counts)}`);
  const problems: RowProblem[] = [];
  for (const { kind, rows } of review.problems) {
    const listed = await api.importProblems(kind, 0, rows);
    if (listed.total !== rows || listed.problems.length !== rows) throw new Error(`${kind}: not all of ${String(rows)} listed`);
    problems.push(...listed.problems);
  }
  const blanks = review.notes
    .filter(({ kind }) => kind === 'cell-nothing')
    .flatMap(({ items }) => items.map(({ text, count }) => `${text} ×${String(count)}`));
  const ignored = review.columns
    .filter(({ mapping }) => mapping.to === 'ignore' || (mapping.to === 'automatic' && !choices.restore))
    .map(columnName);
  const left = (await api.importTags(0, 1000)).tags.filter(({ created, to }) => !created && to === '');
  const changes = await api.importChanges(null, 0, 1000);
  must(await api.importCommit(() => undefined));
  return {
    ...shown,
    counts: review.counts,
    problems: problems.sort((a, b) => a.file - b.file || a.row - b.row).map(problemWords),
    ...(left.length === 0
      ? {}
      : {
          unknownTags: left.map(
            ({ name, rows, near }) => `${name} ×${String(rows)}${near.length === 0 ? '' : ` (like ${near.join(', ')})`}`,
          ),
        }),
    ...(blanks.length === 0 ? {} : { blanks }),
    ...(ignored.length === 0 ? {} : { ignored }),
    ...(changes.total === 0
      ? {}
      : {
          changes: changes.changes.map(({ row, name, values }) => ({
            row,
            name,
            values: values.map(({ field, from, to }) => `${fieldName(field)}: “${from}” → “${to}”`),
          })),
        }),
    contacts: (await everything(api)).map((contact) => contactWords(contact, catalog())),
  };
}

async function openBase(setup: Setup): Promise<Opened> {
  const opened = await openService();
  const { api } = opened;
  if (setup.country !== undefined) must(await api.setDefaultCountry(setup.country));
  for (const tag of TAGS) await addTag(api, tag);
  await addAttribute(api, 'City');
  await addAttribute(api, 'Amount', 'number');
  await addAttribute(api, 'Signup', 'date');
  await addAttribute(api, 'Member', 'yesno');
  await addAttribute(api, 'Plan', 'choice', ['Free', 'Pro', 'Enterprise']);
  if (setup.existing !== undefined) {
    const choices = { ...firstChoices(setup.country ?? 'IN'), keepColumns: false };
    must(await api.importOpen([new File([setup.existing], 'existing.csv')], choices));
    must(await api.importReview(choices, () => undefined));
    must(await api.importCommit(() => undefined));
    await api.importClose();
    opened.clock.pass(60);
  }
  return opened;
}

function choicesOf({ country, choices }: Setup): ImportChoices {
  const first = { ...firstChoices(country ?? 'IN'), ...ASKED_FOR_NOTHING };
  return { ...first, ...choices, policy: { ...first.policy, ...choices?.policy } };
}

/** `.packed.gz`: the input is unpacked first; for those that are large and dull. */
function fileOf({ name, bytes }: Input): File {
  return name.endsWith('.packed.gz')
    ? new File([new Uint8Array(gunzipSync(bytes))], name.slice(0, -'.packed.gz'.length))
    : new File([bytes], name);
}

/** One where all files have the same, as most cases do. */
function presetWords({ files }: Sketch): object {
  const presets = files.map(({ preset }) => preset);
  if (presets.every((preset) => preset === '')) return {};
  return new Set(presets).size === 1 ? { preset: presets[0] } : { presets };
}

function fileWords({ name, format, encoding, delimiter, quote, headerRow, sheets, sheet }: Sketch['files'][number]): string {
  const parts = [name, format];
  if (encoding !== '') parts.push(encoding);
  if (delimiter !== '') parts.push(`delimiter ${delimiter === '\t' ? 'tab' : delimiter}`);
  if (format === 'csv' && quote !== '"') parts.push(`quote ${quote === '' ? 'none' : quote}`);
  if (format !== 'vcard') parts.push(headerRow < 0 ? 'no header' : `header in row ${String(headerRow + 1)}`);
  if (sheets.length > 0) parts.push(`sheet ${String(sheet + 1)} of ${sheets.join(', ')}`);
  return parts.join(', ');
}

function mappingWords(mapping: ColumnMapping, catalog: Catalog): string {
  switch (mapping.to) {
    case 'ignore':
      return 'ignored';
    case 'automatic':
      return `automatic ${mapping.field}`;
    case 'newAttribute':
      return `new ${mapping.type} $${mapping.name}`;
    case 'attribute':
      return `$${catalog.attributes.find(({ id }) => id === mapping.attribute)?.name ?? '?'}`;
    case 'field': {
      const { field, separator, label, order, inverted } = mapping;
      return [
        field,
        ...(separator === undefined ? [] : [`parted by “${separator}”`]),
        ...(label === undefined ? [] : [`labelled by column ${String(label + 1)}`]),
        ...(order === undefined ? [] : [`asked ${String(order + 1)}.`]),
        ...(inverted === true ? ['inverted'] : []),
      ].join(' ');
    }
  }
}

function problemWords(problem: RowProblem): string {
  const { kind, row, file, column, index, cell, suggestion } = problem;
  const place = `row ${String(row)}${file === 0 ? '' : ` of file ${String(file + 1)}`}${index < 0 ? '' : `, ${columnName({ header: column, index })}`}`;
  return `${place}: ${kind} “${cell}” — ${sayProblem(problem)}${suggestion === '' ? '' : ` → ${suggestion}`}`;
}

/** Enough of a text to know it by. */
const short = (text: string): string =>
  text.length <= 300 ? text : `${text.slice(0, 20)} … ${String(text.length)} characters`;

/** Only what is set; Created At only where it is not the moment of the import. */
function contactWords(contact: Contact, catalog: Catalog): Record<string, unknown> {
  const tag = (id: number): string => catalog.tags.find((one) => one.id === id)?.name ?? '?';
  const words: Record<string, unknown> = { name: contact.name, phone: contact.phone === 0 ? '' : `+${String(contact.phone)}` };
  if (contact.nameParts !== null) words['parts'] = [contact.nameParts.first, contact.nameParts.last];
  if (contact.tags.length > 0) words['tags'] = contact.tags.map(tag);
  if (contact.source !== '') words['source'] = contact.source;
  if (contact.firstMessage !== 0) words['firstMessage'] = tag(contact.firstMessage);
  if (contact.optedOut) words['optedOut'] = true;
  for (const { id, name, type } of catalog.attributes) {
    const value = contact.attributes.get(id);
    if (value !== undefined) words[`$${name}`] = type === 'number' || type === 'yesno' ? value : short(formatValue(type, value));
  }
  if (contact.origin !== 'IMPORT') words['origin'] = contact.origin;
  if (contact.state !== '') words['state'] = contact.state;
  if (contact.lastActive !== 0) words['lastActive'] = formatDate(contact.lastActive);
  if (contact.createdAt < START || contact.createdAt > START + 3_600_000) words['createdAt'] = formatDate(contact.createdAt);
  return words;
}
