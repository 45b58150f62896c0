import { addToLibrary, inFolder, withApp, writeArticle } from './app.ts';
import { atMost, interleave, median, spread, type Benchmark } from './measure.ts';

const FILE = 'article.txt';
/** One measurement is the median of so many saves. */
const SAVES = 15;

/** In the running app, by its own bridge: the peers are what a save cannot do without. */
export const note: Benchmark = {
  name: 'note',
  run: (rounds) =>
    inFolder(async (folder) =>
      withApp(`${folder}/profile`, async ({ app, page }) => {
        await addToLibrary(page, [writeArticle(folder, FILE, 5_000, 1)], 1);
        await app.evaluate(async ({ ipcMain }, file) => {
          const { open } = process.getBuiltinModule('node:fs/promises');
          const journal = await open(file, 'a');
          ipcMain.removeHandler('app:show-data');
          ipcMain.handle('app:show-data', async (_event, input: unknown) => {
            await journal.write(Buffer.from(JSON.stringify(input)));
            await journal.datasync();
            return 'synced';
          });
        }, `${folder}/profile/vault/bench.log`);
        const id = await page.evaluate((name) => lecternBench.note.newNote(name), FILE);
        async function often(way: 'saveInApp' | 'put' | 'overBridge'): Promise<number> {
          const all: number[] = [];
          for (let n = 0; n < SAVES; n++) {
            all.push(await page.evaluate(([way, id]) => lecternBench.note[way](id), [way, id] as const));
          }
          return median(all);
        }
        const taken = await interleave(rounds, {
          async ours() {
            const ms = await often('saveInApp');
            await page.evaluate((one) => lecternBench.note.inBothPlaces(one), id);
            return ms;
          },
          put: () => often('put'),
          bridge: () => often('overBridge'),
        });
        const bridge = median(taken.bridge) > median(taken.put);
        return [
          atMost(1.5, {
            name: 'one note saved in both places',
            ours: taken.ours,
            peer: bridge ? taken.bridge : taken.put,
            peerName: bridge ? 'a bridge round trip with a bare write and fdatasync' : 'a strict Dexie put',
            unit: 'ms',
          }),
          spread('note: strict Dexie put, ms', taken.put),
          spread('note: bridge with bare write and fdatasync, ms', taken.bridge),
        ];
      }),
    ),
};
