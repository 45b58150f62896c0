import { LecternDatabase } from '../../../renderer/data/database.ts';
import { app } from './window.ts';

/** Resolves once so many articles are in the library, with the moment by the wall clock, ms. */
export function inLibrary(count: number): Promise<number> {
  const { work } = app();
  return new Promise((resolve) => {
    const check = (): void => {
      if (work.entries.length < count) return;
      stop();
      resolve(performance.timeOrigin + performance.now());
    };
    const stop = work.subscribe(check);
    check();
  });
}

/** Adds every row of the library once more to an empty database of its own, strictly; ms of the adding alone. */
export async function addAgain(files: number, batch: number): Promise<number> {
  const from = new LecternDatabase();
  const to = new LecternDatabase(`lectern-bench-${performance.now()}`);
  const [articles, chunks, versions] = await Promise.all([
    from.articles.toArray(),
    from.chunks.toArray(),
    from.versions.toArray(),
  ]);
  from.close();
  if (articles.length !== files || versions.length !== files)
    throw new Error('Not every file is in the database.');
  const known = new Map(versions.map((version) => [version.id, version]));
  const bodies = Map.groupBy(chunks, (chunk) => chunk.versionId);
  await to.open();
  const began = performance.now();
  for (let at = 0; at < articles.length; at += batch) {
    const some = articles.slice(at, at + batch);
    const ids = some.map(({ version }) => version.versionId);
    const ops = some.map((value, n) => ({
      op: {
        opId: value.id,
        device: value.id,
        seq: at + n + 1,
        entity: 'article' as const,
        id: value.id,
        rev: 1,
        baseRev: 0,
        at: value.addedAt,
        value: { ...value },
      },
    }));
    await to.transaction('rw', [to.articles, to.chunks, to.versions, to.ops], () =>
      Promise.all([
        to.articles.bulkAdd(some),
        to.chunks.bulkAdd(ids.flatMap((id) => bodies.get(id) ?? [])),
        to.versions.bulkAdd(ids.flatMap((id) => known.get(id) ?? [])),
        to.ops.bulkAdd(ops),
      ]),
    );
  }
  const ms = performance.now() - began;
  if ((await to.articles.count()) !== files) throw new Error('Not every row was added.');
  await to.delete();
  return ms;
}

let counted = 0;

/** Counts the batches of imports from now on. */
export function countBatches(): void {
  counted = 0;
  app().desktop.on('import:batch', () => (counted += 1));
}

export const batches = (): number => counted;
