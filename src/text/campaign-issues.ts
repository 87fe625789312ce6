/** [B2] What of a campaign's message WhatsApp would refuse, and what to do: by the ids of domain/campaign/issue.ts. Said by `sayIssue`. */
import type { Issue } from '../domain/campaign/issue.ts';
import en from './en/campaign-issues.ts';
import { part } from './part.svelte.ts';

const campaignIssuesText = part(en, { hi: () => import('./hi/campaign-issues.ts') });

export function sayIssue({ what }: Issue): string {
  // `WordsOf` holds that each id has its words, and what they take.
  const words: unknown = Reflect.get(campaignIssuesText, what.id);
  return typeof words === 'function' ? String(Reflect.apply(words, undefined, [what])) : String(words);
}
