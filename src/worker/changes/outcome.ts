/** What a change made of a draft: what history says of it, null where nothing differs, or why it is refused. */
import type { Action } from '../../domain/action.ts';
import type { Result } from '../../domain/result.ts';

export type Outcome = Result<Action | null>;
