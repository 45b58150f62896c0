import { openTexts } from '../data/read-texts.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { createScan } from './scan.ts';

/** The worker that searches. It reads the texts by itself, from the database that it is named after. */

/** What came in meanwhile is heard before the search goes on. */
const rest = (): Promise<void> => scheduler.postTask(() => undefined, { priority: 'background' });

const scan = openTexts(self.name).then((texts) => createScan({ texts, rest, now: () => performance.now() }));
let current = 0;

async function search(id: number, query: string): Promise<void> {
  current = id;
  const answer = (message: FromWorker): void => self.postMessage(message);
  try {
    const { search } = await scan;
    if (current !== id) return;
    await search(
      query,
      (found) => answer({ id, found }),
      () => current !== id,
    );
  } catch {
    answer({ id, failed: true });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.say) {
    case 'know':
      void scan.then(({ know }) => know(data.catalogue));
      break;
    case 'search':
      void search(data.id, data.query);
      break;
    case 'cancel':
      current = 0;
      break;
  }
});
