import type { Chunk } from './model.ts';

/** Reads whole texts, in a worker too; writes nothing. */
export interface Texts {
  /** A version's text of so many UTF-16 code units; null where it is in neither the database nor the vault. */
  read(versionId: string, units: number): Promise<string | null>;
  close(): void;
}

/**
 * Opens the library's database beside the page, only to read. It lets go at once when the page has to change it. Where the
 * database has no text, or not all of it, the vault's copy is taken.
 * @param load gets a path of the app's own origin
 */
export async function openTexts(
  name: string,
  load: (path: string) => Promise<Response> = (path) => fetch(path),
): Promise<Texts> {
  const db = await openExisting(name);
  db?.addEventListener('versionchange', () => db.close());
  return {
    async read(versionId, units) {
      const kept = db && (await chunksOf(db, versionId).catch(() => null));
      const text = kept?.map(({ blocks }) => blocks.map((block) => block.text).join('\n')).join('\n') ?? '';
      if (text !== '' && text.length === units) return text;
      return (await fromVault(versionId, load)) ?? (text === '' ? null : text);
    },
    close: () => db?.close(),
  };
}

/** A database that is not there is not made. */
function openExisting(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(null);
    });
  });
}

function chunksOf(db: IDBDatabase, versionId: string): Promise<readonly Chunk[]> {
  return new Promise((resolve, reject) => {
    const request = db
      .transaction('chunks', 'readonly')
      .objectStore('chunks')
      .getAll(IDBKeyRange.bound([versionId], [versionId, []]));
    request.addEventListener('success', () => resolve(request.result as Chunk[]));
    request.addEventListener('error', () => reject(new Error('The chunks could not be read')));
  });
}

async function fromVault(
  versionId: string,
  load: (path: string) => Promise<Response>,
): Promise<string | null> {
  try {
    const response = await load(`/version/${versionId}`);
    if (!response.ok) return null;
    const { blocks } = (await response.json()) as { readonly blocks: readonly { readonly text: string }[] };
    return blocks.map((block) => block.text).join('\n');
  } catch {
    return null;
  }
}
