/** [H1] What a change did, in words: for the history, for Undo's label, for the notice after it. */
import type { Action } from './action.ts';
import { isolated } from './text.ts';

/** `number` writes a count in the person's locale. */
export function describeAction(action: Action, number: (n: number) => string): string {
  const count = (n: number, one: string, other = `${one}s`): string => `${number(n)} ${n === 1 ? one : other}`;
  const contacts = (n: number): string => count(n, 'contact');
  switch (action.kind) {
    case 'import': {
      const { added, updated, unchanged, rejected } = action.counts;
      const parts = [
        `${number(added)} added`,
        ...(updated > 0 ? [`${number(updated)} updated`] : []),
        ...(added + updated === 0 && unchanged > 0 ? [`${number(unchanged)} unchanged`] : []),
        ...(rejected > 0 ? [`${count(rejected, 'row')} not imported`] : []),
      ];
      return `Imported ${isolated(action.file)}: ${parts.join(', ')}`;
    }
    case 'sample':
      return `Added ${count(action.contacts, 'sample contact')}`;
    case 'putBack':
      return `Put back ${contacts(action.contacts)}`;
    case 'create':
      return `Added ${nameOr(action.name)}`;
    case 'edit':
      return `Changed ${inWords(action.fields)} of ${nameOr(action.name)}`;
    case 'paste':
      return `Pasted ${inWords(action.fields.map(isolated))} for ${contacts(action.contacts)}`;
    case 'merge':
      return action.name === ''
        ? `Merged ${contacts(action.contacts)}`
        : `Merged ${contacts(action.contacts)} into ${isolated(action.name)}`;
    case 'delete':
      return `Deleted ${action.name === null || action.name === '' ? contacts(action.contacts) : isolated(action.name)}`;
    case 'addTags':
      return `Added ${tags(action.tags)} to ${contacts(action.contacts)}`;
    case 'removeTags':
      return `Removed ${tags(action.tags)} from ${contacts(action.contacts)}`;
    case 'setField':
      return action.value === ''
        ? `Cleared ${isolated(action.field)} of ${contacts(action.contacts)}`
        : `Set ${isolated(action.field)} to “${isolated(action.value)}” for ${contacts(action.contacts)}`;
    case 'optOut':
      return `Opted out ${contacts(action.contacts)}`;
    case 'optIn':
      return `Opted in ${contacts(action.contacts)}`;
    case 'tag':
      return describeTag(action, contacts);
    case 'attribute':
      return describeAttribute(action, contacts);
    case 'segment':
      return `${SEGMENT_DID[action.did]} segment “${isolated(action.name)}”`;
    case 'settings':
      return `Changed settings: ${action.what}`;
    case 'revert':
    case 'bringBack': {
      const kept = action.kept > 0 ? `, ${number(action.kept)} changed since and kept` : '';
      const did = action.kind === 'revert' ? 'Reverted' : 'Brought back';
      return `${did} “${action.what}”: ${contacts(action.contacts)}${kept}`;
    }
  }
}

const SEGMENT_DID = { create: 'Saved', update: 'Updated', rename: 'Renamed', delete: 'Deleted' } as const;

function describeTag(action: Extract<Action, { kind: 'tag' }>, contacts: (n: number) => string): string {
  const on = action.contacts > 0 ? ` on ${contacts(action.contacts)}` : '';
  switch (action.did) {
    case 'create':
      return `Created tag “${isolated(action.name)}”`;
    case 'rename':
      return `Renamed tag “${isolated(action.name)}” to “${isolated(action.to ?? '')}”`;
    case 'recolor':
      return `Recoloured tag “${isolated(action.name)}”`;
    case 'merge':
      return `Merged tag “${isolated(action.name)}” into “${isolated(action.to ?? '')}”${on}`;
    case 'delete':
      return `Deleted tag “${isolated(action.name)}”${action.contacts > 0 ? ` from ${contacts(action.contacts)}` : ''}`;
    case 'rules':
      return `Changed the first-message rules of “${isolated(action.name)}”`;
    case 'order':
      return 'Changed the order of first-message rules';
  }
}

function describeAttribute(action: Extract<Action, { kind: 'attribute' }>, contacts: (n: number) => string): string {
  const of = action.contacts > 0 ? `, ${contacts(action.contacts)} changed` : '';
  switch (action.did) {
    case 'create':
      return `Created attribute “${isolated(action.name)}”`;
    case 'rename':
      return `Renamed attribute “${isolated(action.name)}” to “${isolated(action.to ?? '')}”`;
    case 'delete':
      return `Deleted attribute “${isolated(action.name)}”${action.contacts > 0 ? ` from ${contacts(action.contacts)}` : ''}`;
    case 'type':
      return `Changed the type of “${isolated(action.name)}”${action.to === undefined ? '' : ` to ${action.to}`}${of}`;
    case 'options':
      return `Changed the choices of “${isolated(action.name)}”${of}`;
    case 'show':
      return `Changed how “${isolated(action.name)}” is shown`;
  }
}

const nameOr = (name: string): string => (name === '' ? 'a contact without a name' : isolated(name));

const tags = (names: readonly string[]): string =>
  `${names.length === 1 ? 'tag' : 'tags'} ${inWords(names.map((name) => `“${isolated(name)}”`))}`;

/** `a`, `a and b`, `a, b and c`; after three, how many more. */
function inWords(items: readonly string[]): string {
  const shown = items.length > 4 ? [...items.slice(0, 3), `${items.length - 3} more`] : items;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
