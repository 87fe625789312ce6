/** What a base takes: pages of all kinds that are known, and their bytes in memory. */
import type { AnyKind } from './page-kind.ts';
import { listsOf, type Snapshot } from './snapshot.ts';

export function sizeOf(
  snapshot: Snapshot,
  kinds: ReadonlyMap<string, AnyKind>,
): { readonly pages: number; readonly bytes: number } {
  let [count, bytes] = [0, 0];
  for (const [name, { pages }] of listsOf(snapshot)) {
    for (const page of pages) {
      if (page === null) continue;
      count++;
      bytes += kinds.get(name)?.size(page, null) ?? 0;
    }
  }
  return { pages: count, bytes };
}
