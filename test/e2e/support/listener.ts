/** A stranger's server on the loopback: it counts who connects, and answers nobody. */
import { createServer } from 'node:net';

export interface Listener {
  readonly port: number;
  connections(): number;
  close(): Promise<void>;
}

export async function listen(): Promise<Listener> {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the listener has no port');
  return {
    port: address.port,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
