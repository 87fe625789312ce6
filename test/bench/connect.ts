/** How the bench comes by Kith's worker: the same client, and the same inlined worker, as the built site's. */
import type { KithApi } from '../../src/worker/contract.ts';

export interface Connection {
  readonly api: KithApi;
  /** Ends the worker. */
  close(): void;
}

export type Connect = () => Promise<Connection>;

/** null until there is a client. */
export const connect: Connect | null = null as Connect | null; // said wider than it is, so that page.ts need not change
