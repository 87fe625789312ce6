/** [K4] The contacts of a backup, to be looked at before it takes the place of anything: a base of its own, that is read and never written. */
import { HOLDS_NOTHING } from '../../base/archive.ts';
import { Counts } from '../../base/counts.ts';
import { loadHead } from '../../base/load-base.ts';
import type { SavedBase } from '../../base/saved-base.ts';
import { EVERYTHING } from '../../domain/filter.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { BackupLook } from '../contract/backup.ts';
import type { Core } from '../core.ts';
import { queriesPart } from '../queries-part.ts';
import { MOST_ROWS } from '../rows.ts';
import { Work } from '../work.ts';

export type Look = (search: string, most: number) => Promise<Result<BackupLook>>;

/** Reads it whole: for as long as what this gives is held, so is the base. */
export async function lookInto({ deps, rows, locale }: Core, { archive, head }: SavedBase): Promise<Result<Look>> {
  const loaded = await loadHead(archive, head, HOLDS_NOTHING);
  if (!loaded.ok) return loaded;
  const { snapshot } = loaded.value;
  const { Queries } = await queriesPart();
  const queries = new Queries(new Work(deps));
  queries.locale = locale;
  const tags = new Counts().tags(snapshot);
  return ok(async (search, most) => {
    const now = deps.now();
    const { count, first } = await queries.find(snapshot, { filter: EVERYTHING, search, sort: null }, now);
    const shown = rows.rows(snapshot, first.slice(0, Math.min(most, MOST_ROWS)), now);
    return ok({ count, rows: shown.filter((row) => row !== null), catalog: snapshot.catalog, tags });
  });
}
