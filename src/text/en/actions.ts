import type { Action } from '../../domain/action.ts';
import type { AttributeType } from '../../domain/attribute.ts';
import type { ImportCounts } from '../../domain/report.ts';
import { list, number, plural } from '../speech.svelte.ts';

const contacts = (n: number): string => plural(n, { one: '# contact', other: '# contacts' });
/** After four, how many more. */
const some = (items: readonly string[]): string =>
  list(items.length > 4 ? [...items.slice(0, 3), `${number(items.length - 3)} more`] : items);
const tags = (names: readonly string[]): string =>
  `${names.length === 1 ? 'tag' : 'tags'} ${some(names.map((name) => `“${name}”`))}`;
const person = (name: string): string => (name === '' ? 'a contact' : name);

const TYPES: Readonly<Record<AttributeType, string>> = {
  text: 'text',
  number: 'number',
  date: 'date',
  yesno: 'yes or no',
  choice: 'choice',
};
type Did<K extends Action['kind']> = Extract<Action, { kind: K; did: unknown }>['did'];
const SEGMENT: Readonly<Record<Did<'segment'>, string>> = {
  create: 'Saved',
  update: 'Updated',
  rename: 'Renamed',
  delete: 'Deleted',
};

/** `name` '' = a contact without one, or one that was erased; names come isolated. */
export default {
  undo: 'Undo',
  redo: 'Redo',
  nothing: { undo: 'Nothing to undo', redo: 'Nothing to redo' },
  done: { undo: (what: string) => `Undone: ${what}`, redo: (what: string) => `Redone: ${what}` },
  /** Of what is not the latest any more. */
  anyway: { undo: 'Undo it anyway', redo: 'Redo it anyway' },
  import: (file: string, { added, updated, unchanged, rejected }: ImportCounts) => {
    const parts = [
      `${number(added)} added`,
      ...(updated > 0 ? [`${number(updated)} updated`] : []),
      ...(added + updated === 0 && unchanged > 0 ? [`${number(unchanged)} unchanged`] : []),
      ...(rejected > 0 ? [plural(rejected, { one: '# row not imported', other: '# rows not imported' })] : []),
    ];
    return `Imported ${file}: ${parts.join(', ')}`;
  },
  conversations: (file: string, messages: number, n: number) =>
    `Imported ${plural(messages, { one: '# message', other: '# messages' })} of ${contacts(n)} from ${file}`,
  conversation: {
    intervene: (name: string) => `Intervened in the conversation with ${person(name)}`,
    resolve: (name: string) => `Resolved the conversation with ${person(name)}`,
    'hand-over': (name: string) => `Handed the conversation with ${person(name)} to the assistant`,
  },
  sample: (n: number) => `Added ${plural(n, { one: '# sample contact', other: '# sample contacts' })}`,
  putBack: (n: number) => `Put back ${contacts(n)}`,
  restore: (n: number) => `Restored a backup of ${contacts(n)}`,
  erase: (n: number) => `Erased ${contacts(n)} for good`,
  create: (name: string) => `Added ${person(name)}`,
  edit: (name: string, fields: readonly string[]) => `Changed ${some(fields)} of ${person(name)}`,
  paste: (fields: readonly string[], n: number) => `Pasted ${some(fields)} for ${contacts(n)}`,
  merge: (name: string, n: number) => (name === '' ? `Merged ${contacts(n)}` : `Merged ${contacts(n)} into ${name}`),
  delete: (name: string, n: number) => `Deleted ${name === '' ? contacts(n) : name}`,
  addTags: (names: readonly string[], n: number) => `Added ${tags(names)} to ${contacts(n)}`,
  removeTags: (names: readonly string[], n: number) => `Removed ${tags(names)} from ${contacts(n)}`,
  setField: (field: string, value: string, n: number) => `Set ${field} to “${value}” for ${contacts(n)}`,
  clearField: (field: string, n: number) => `Cleared ${field} of ${contacts(n)}`,
  firstMessages: (n: number) => `Set First Message of ${contacts(n)} by the rules`,
  yes: 'yes',
  no: 'no',
  optOut: (n: number) => `Opted out ${contacts(n)}`,
  optIn: (n: number) => `Opted in ${contacts(n)}`,
  tag: {
    create: (name: string) => `Created tag “${name}”`,
    rename: (name: string, to: string) => `Renamed tag “${name}” to “${to}”`,
    recolor: (name: string) => `Recoloured tag “${name}”`,
    merge: (name: string, to: string, n: number) =>
      `Merged tag “${name}” into “${to}”${n > 0 ? ` on ${contacts(n)}` : ''}`,
    delete: (name: string, n: number) => `Deleted tag “${name}”${n > 0 ? ` from ${contacts(n)}` : ''}`,
    rules: (name: string) => `Changed the first-message rules of “${name}”`,
    order: 'Changed the order of first-message rules',
  },
  attribute: {
    create: (name: string) => `Created attribute “${name}”`,
    rename: (name: string, to: string) => `Renamed attribute “${name}” to “${to}”`,
    delete: (name: string, n: number) => `Deleted attribute “${name}”${n > 0 ? ` from ${contacts(n)}` : ''}`,
    type: (name: string, to: AttributeType | undefined, n: number) => {
      const changed = n > 0 ? `, ${contacts(n)} changed` : '';
      return `Changed the type of “${name}”${to === undefined ? '' : ` to ${TYPES[to]}`}${changed}`;
    },
    options: (name: string, n: number) => `Changed the choices of “${name}”${n > 0 ? `, ${contacts(n)} changed` : ''}`,
    show: (name: string) => `Changed how “${name}” is shown`,
  },
  segment: (did: Did<'segment'>, name: string) => `${SEGMENT[did]} segment “${name}”`,
  /** `to`: of a rename the new name; of one contact its name. */
  campaign: {
    create: (name: string) => `Created campaign “${name}”`,
    update: (name: string) => `Changed campaign “${name}”`,
    rename: (name: string, to: string) => `Renamed campaign “${name}” to “${to}”`,
    delete: (name: string) => `Deleted campaign “${name}”`,
    prepare: (name: string, _to: string, n: number) => `Prepared campaign “${name}” for ${contacts(n)}`,
    open: (name: string, to: string) => `Opened “${name}” in WhatsApp for ${person(to)}`,
    skip: (name: string, to: string) => `Skipped ${person(to)} in “${name}”`,
    back: (name: string, to: string) => `Put ${person(to)} back into the queue of “${name}”`,
    hand: (name: string, _to: string, n: number) => `Saved “${name}” as a file for ${contacts(n)}`,
    statuses: (name: string, _to: string, n: number) => `Took in statuses of “${name}” for ${contacts(n)}`,
  },
  settings: (what: string) => `Changed settings: ${what}`,
  consentWords: 'Changed settings: words for opting out and in',
  country: (name: string) => `Changed settings: default country is now ${name}`,
  revert: (what: string, n: number, kept: number) =>
    `Reverted “${what}”: ${contacts(n)}${kept > 0 ? `, ${number(kept)} changed since and kept` : ''}`,
  bringBack: (what: string, n: number, kept: number) =>
    `Brought back “${what}”: ${contacts(n)}${kept > 0 ? `, ${number(kept)} changed since and kept` : ''}`,
};
