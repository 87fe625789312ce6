/** [I11] Why a column is proposed to be what it is. */
import type { MappingReason } from '../domain/mapping-reason.ts';
import en from './en/import-reasons.ts';
import { part } from './part.svelte.ts';

const reasonsText = part(en, { hi: () => import('./hi/import-reasons.ts') });

/** Read where it is shown. */
export function sayReason(reason: MappingReason): string {
  const words: unknown = reasonsText[reason.why];
  // Each function takes the reason of its own name: the catalogue's types hold that.
  const said = typeof words === 'function' ? String(Reflect.apply(words, undefined, [reason])) : String(words);
  return reason.asked === undefined ? said : reasonsText.asked(said, reason.asked);
}
