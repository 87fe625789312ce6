/**
 * [I12] What a cell of an opt-out column says. A state (`Unsubscribed`, `OPT_IN`) means the same under every header; a yes or no answers the
 * header: a column of those who opted in says the opposite.
 */
import { readYesNo } from './yes-no.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(', '));

const OUT = words(
  'opted out, opt out, optedout, optout, unsubscribed, unsubscribe, stop, stopped, blocked, blacklisted, blocklisted, dnd, do not disturb, ' +
    'do not contact, do not message, not subscribed, not opted in, withdrawn, revoked, abgemeldet, dado de baja, désabonné, descadastrado',
);
const IN = words(
  'opted in, opt in, optedin, optin, subscribed, subscribe, start, not opted out, not unsubscribed, consented, granted, angemeldet, suscrito, abonné, inscrito',
);

/** True where it says that the contact opted out; null where it says neither. `inverted`: the header asks who opted in. `text`: clean. */
export function readOptedOut(text: string, inverted: boolean): boolean | null {
  if (text.length > 24) return null;
  const state = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s_-]+/gu, ' ')
    .replace(/[.!]+$/, '');
  if (OUT.has(state)) return true;
  if (IN.has(state)) return false;
  const answer = readYesNo(text);
  return answer === null ? null : answer !== inverted;
}
