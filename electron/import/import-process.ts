/**
 * The import process: finds and reads files, puts their objects into the vault, and hands over what it learned in
 * batches. It runs apart from the main process so that a hostile file can be killed with it.
 */
import path from 'node:path';
import {
  BATCH_FILES,
  BATCHES_IN_FLIGHT,
  failed,
  MESSAGE_LIMIT_BYTES,
  type ImportItem,
} from '../bridge/contract.ts';
import { nodeFileSystem } from '../vault/file-system.ts';
import { openObjects } from '../vault/objects.ts';
import { find } from './find.ts';
import type { FromProcess, ToProcess } from './messages.ts';
import { readArticle } from './read-article.ts';
import { refusal } from './read.ts';
import { shownName, wording } from './wording.ts';

interface ParentPort {
  on(event: 'message', listener: (event: { data: ToProcess }) => void): void;
  postMessage(message: FromProcess): void;
}

/** A batch goes out at the latest this long after its first file, so that the reader sees files arrive. */
const BATCH_MS = 250;

const port = (process as unknown as { parentPort: ParentPort }).parentPort;
const objects = openObjects(nodeFileSystem, path.join(process.argv[2] ?? '', 'objects'));
let cancelled = false;
let acknowledged = 0;
let wake: () => void = () => undefined;

port.on('message', ({ data }) => {
  if (data.type === 'start') void run(data.paths, data.skip);
  if (data.type === 'cancel') cancelled = true;
  if (data.type === 'acknowledge') acknowledged = Math.max(acknowledged, data.batch);
  wake();
});

async function run(paths: readonly string[], skip: number): Promise<void> {
  let index = 0;
  let read = 0;
  let sent = 0;
  let items: ImportItem[] = [];
  let bytes = 0;
  let since = Date.now();

  async function flush(): Promise<void> {
    if (items.length === 0) return;
    // The objects' names are made durable before anything is said of them.
    await objects.sync();
    while (sent - acknowledged >= BATCHES_IN_FLIGHT && !cancelled)
      await new Promise<void>((go) => (wake = go));
    sent += 1;
    port.postMessage({ type: 'batch', batch: sent, items });
    items = [];
    bytes = 0;
  }

  for await (const found of find(paths)) {
    if (cancelled) break;
    index += 1;
    if (index <= skip) continue;
    if (items.length === 0) since = Date.now();
    const name = shownName(path.basename('file' in found ? found.file : found.emptyFolder));
    port.postMessage({ type: 'reading', index, name });
    const item: ImportItem =
      'file' in found
        ? await take(found.file, name)
        : { name, outcome: failed('nothing-found', wording.nothingFound) };
    const size = Buffer.byteLength(JSON.stringify(item));
    if (bytes + size > MESSAGE_LIMIT_BYTES / 2 || items.length >= BATCH_FILES) await flush();
    items.push(item);
    bytes += size;
    read += 1;
    if (Date.now() - since > BATCH_MS) {
      await flush();
      port.postMessage({ type: 'progress', found: index, read, searching: true });
    }
  }
  await flush();
  port.postMessage({ type: 'progress', found: index, read, searching: false });
  port.postMessage({ type: 'ended', cancelled });
}

async function take(file: string, name: string): Promise<ImportItem> {
  const read = await readArticle(file);
  if (!read.ok) return { name, outcome: read };
  try {
    await objects.put('source', read.value.objects.source);
    await objects.put('version', read.value.objects.version);
    await objects.put('origin', read.value.objects.origin);
  } catch (error) {
    return { name, outcome: refusal(error) };
  }
  return { name, outcome: { ok: true, value: read.value.summary } };
}
