/** What is wrong with one row of an import, in a sentence: in the review, and in the file of problem rows. */
import type { RowProblem } from '../domain/report.ts';
import en from './en/import-sentences.ts';
import { part } from './part.svelte.ts';
import { sayMessage } from './say-message.ts';

const sentencesText = part(en, { hi: () => import('./hi/import-sentences.ts') });

/** Read where it is shown. */
export function sayProblem(problem: RowProblem): string {
  return sentencesText.problem(problem, 'why' in problem && problem.why !== null ? sayMessage(problem.why) : '');
}
