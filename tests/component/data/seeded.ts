import type { Op } from '../../../electron/bridge/contract.ts';
import type { Note } from '../../../renderer/data/model.ts';
import { paragraph, summary } from './one-library.ts';
import { vaultInMemory, type VaultInMemory } from './vault-in-memory.ts';

/** A vault that holds so many articles, each with so many notes: a library opened on it is rebuilt from it. */
export async function seededVault(
  articles: number,
  notesEach: number,
  change: (n: number) => Partial<Note> = () => ({}),
): Promise<VaultInMemory> {
  const vault = vaultInMemory();
  const ops: Op[] = [];
  const add = (entity: Op['entity'], id: string, value: object): void => {
    const seq = ops.length + 1;
    const row = { ...value, id, rev: 1 };
    ops.push({ opId: `op-${seq}`, device: 'seed', seq, entity, id, rev: 1, baseRev: 0, at: seq, value: row });
  };
  for (let a = 0; a < articles; a++) {
    const version = summary(a + 1);
    const text = `Article ${a + 1}. ${'The valley council met on Tuesday and voted. '.repeat(20)}`;
    vault.bodies.set(version.versionId, { importer: '1', decoding: 'utf-8', blocks: [paragraph(text)] });
    const { title, outlet, byline, published } = version;
    const known = { tags: [], addedAt: a + 1, deletedAt: null };
    add('article', `article-${a}`, { title, outlet, byline, published, version, ...known });
    for (let i = 0; i < notesEach; i++) {
      const n = a * notesEach + i;
      const start = text.indexOf('valley') + (i % 20) * 45;
      const exact = text.slice(start, start + 6);
      add('note', `note-${n}`, {
        articleId: `article-${a}`,
        versionId: version.versionId,
        selector: {
          position: { start, end: start + 6 },
          quote: {
            exact,
            prefix: text.slice(Math.max(0, start - 32), start),
            suffix: text.slice(start + 6, start + 38),
          },
        },
        kind: null,
        body: `Note ${n}. Who says so, and how would they know? The register should settle it.`,
        tags: [],
        links: [],
        createdAt: 1_795_000_000_000 + n,
        editedAt: 1_795_000_000_000 + n,
        deletedAt: null,
        ...change(n),
      });
    }
  }
  for (let from = 0; from < ops.length; from += 200) {
    await vault.desktop.request('vault:append', { ops: ops.slice(from, from + 200) });
  }
  vault.isNew = false;
  return vault;
}
