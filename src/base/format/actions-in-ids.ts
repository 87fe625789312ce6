/** 1 → 2. Actions kept fields, settings and what was reverted in finished English; from here on ids, names and actions within actions. */
import { isPlain, type Plain } from './plain.ts';

/* eslint-disable kith/texts -- what the first format has stored */
/** As the first format named the fields that every contact has. */
const CORE: ReadonlyMap<unknown, string> = new Map([
  ['Name', 'name'],
  ['First name', 'firstName'],
  ['Last name', 'lastName'],
  ['Mobile number', 'phone'],
  ['Tags', 'tags'],
  ['Source', 'source'],
  ['First message', 'firstMessage'],
  ['Opted out', 'optedOut'],
  ['Origin', 'origin'],
  ['State', 'state'],
  ['Last active', 'lastActive'],
  ['Created at', 'createdAt'],
]);
/* eslint-enable kith/texts */

export const actionsInIds = (commit: Plain): Plain =>
  isPlain(commit['action']) ? { ...commit, action: actionInIds(commit['action']) } : commit;

function actionInIds(action: Plain): Plain {
  const { kind, fields, field, what } = action;
  switch (kind) {
    case 'edit':
    case 'paste':
      return Array.isArray(fields) ? { ...action, fields: fields.map(fieldOf) } : action;
    case 'setField':
      return { ...action, field: fieldOf(field) };
    case 'settings':
      return { kind, did: 'worded', what };
    case 'revert':
    case 'bringBack':
      return { ...action, what: { kind: 'worded', text: what, contacts: 0 } };
    default:
      return action;
  }
}

function fieldOf(name: unknown): Plain {
  const core = CORE.get(name);
  return core === undefined ? { attribute: name } : { core };
}
