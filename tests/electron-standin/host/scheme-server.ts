import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { calledBy, policyServed, servedAs, serverOf, type Privileges } from './protocol.ts';
import { say } from './report.ts';

const POLICIES = ['content-security-policy', 'content-security-policy-report-only'];
/** Of the connection to this server, not of the request the app knows. */
const OF_THE_CONNECTION = new Set(['host', 'connection', 'transfer-encoding', 'keep-alive']);

/** Serves the app's own schemes on a loopback port, and answers that port. */
export async function startSchemeServer(): Promise<number> {
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing));
  server.unref();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const address = calledBy(`http://${incoming.headers.host ?? ''}${incoming.url ?? '/'}`);
  const served = serverOf(address.slice(0, address.indexOf(':')));
  // Chromium asks for an icon where Electron does not.
  if (!served || incoming.url === '/favicon.ico') {
    outgoing.writeHead(404).end();
    return;
  }
  if (!mayRequest(incoming, served.privileges)) {
    outgoing.destroy();
    return;
  }
  try {
    await send(await served.handler(requestOf(incoming, address)), outgoing);
  } catch (error) {
    // A page that goes away while it is being answered is no failure of the handler.
    if (!outgoing.destroyed && !incoming.destroyed) {
      say(`the handler of ${address} failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
    outgoing.destroy();
  }
}

/** What Electron would not let a page of a scheme without the privilege do. */
function mayRequest(incoming: IncomingMessage, privileges: Privileges): boolean {
  const { 'sec-fetch-dest': destination, 'sec-fetch-mode': mode, 'sec-fetch-site': site } = incoming.headers;
  if (destination === 'empty' && !privileges.supportFetchAPI) return false;
  return !(mode === 'cors' && site !== 'same-origin' && !privileges.corsEnabled);
}

function requestOf(incoming: IncomingMessage, address: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || OF_THE_CONNECTION.has(name)) continue;
    headers.set(name, calledBy(String(value)));
  }
  const method = incoming.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(address, { method, headers });
  const body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
  return new Request(address, { method, headers, body, duplex: 'half' } as RequestInit);
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  response.headers.forEach((value, name) => {
    if (POLICIES.includes(name)) outgoing.setHeader(name, policyServed(value));
    else outgoing.setHeader(name, name === 'location' ? servedAs(value) : value);
  });
  outgoing.writeHead(response.status);
  if (response.body) await pipeline(Readable.fromWeb(response.body as never), outgoing);
  else outgoing.end();
}
