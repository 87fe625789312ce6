/** What finds and sorts, which the first rows do without. */
import { once } from './once.ts';

export const queriesPart = once(() => import('./queries.ts'));
