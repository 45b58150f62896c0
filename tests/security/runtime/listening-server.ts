import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something outside the app that hears whoever comes, over TCP and UDP, and answers everything it is asked. */
export interface Outside {
  readonly tcp: number;
  readonly udp: number;
  /** What has come since it was asked last. */
  heard(): string[];
  close(): Promise<void>;
}

export async function listenOutside(): Promise<Outside> {
  let heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    response.end();
  });
  server.on('upgrade', (request, socket) => {
    heard.push(`socket ${request.url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const udp = createSocket('udp4').on('message', () => heard.push('a datagram'));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  return {
    tcp: (server.address() as AddressInfo).port,
    udp: udp.address().port,
    heard() {
      const since = heard;
      heard = [];
      return since;
    },
    async close() {
      udp.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
