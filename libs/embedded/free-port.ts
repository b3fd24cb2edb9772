// Ports of 127.0.0.1 that nobody listens on.
import { createServer, type AddressInfo } from 'node:net';

const listen = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const found = (server.address() as AddressInfo).port;
      server.close(() => resolve(found));
    });
  });

/** Any free port. */
export const freePort = (): Promise<number> => listen(0);

/** The wanted port, or any free one where it is taken. */
export const freePortNear = (wanted: number): Promise<number> => listen(wanted).catch(() => freePort());
