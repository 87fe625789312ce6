/** Work over many things in batches, some at once. The first failure stops what has not begun; what has begun is waited for. */
import { ok, type Result } from '../domain/result.ts';

export interface Batches {
  readonly size: number;
  readonly atOnce: number;
}

export async function inBatches<T>(
  things: readonly T[],
  { size, atOnce }: Batches,
  work: (batch: readonly T[]) => Promise<Result<void>>,
): Promise<Result<void>> {
  let next = 0;
  let result: Result<void> = ok(undefined);
  const lane = async (): Promise<void> => {
    while (next < things.length && result.ok) {
      const batch = things.slice(next, (next += size));
      const done = await work(batch);
      if (!done.ok) result = done;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return result;
}
