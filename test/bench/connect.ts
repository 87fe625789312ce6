/** How the bench comes by Kith's worker: the same client, and the same worker, as the built site's. */
import { startKith } from '../../src/worker/client.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';

export interface Connection {
  readonly api: KithApi;
  /** Fetches the worker's later parts. */
  prefetch(): Promise<unknown>;
  /** Ends the worker. */
  close(): void;
}

export type Connect = () => Promise<Connection>;

export const connect: Connect | null = async () => {
  const started = startKith();
  if (!started.ok) throw new Error(started.failure.message.id);
  const { client } = started.value;
  return { api: client, prefetch: () => client.prefetch(), close: () => client.terminate() };
};
