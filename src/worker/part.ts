/** A part of the worker: fetched when it is first asked for, and then kept. */
import { MissingPart, type WorkerPart } from './contract/missing-part.ts';
import { once } from './once.ts';

export function part<T>(name: WorkerPart, bring: () => Promise<T>): () => Promise<T> {
  return once(() =>
    bring().catch((cause: unknown) => {
      throw new MissingPart(name, cause);
    }),
  );
}
