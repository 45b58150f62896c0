/** The vault's identity and format, in `manifest.json`: written once, whole or not at all. */
import path from 'node:path';
import * as v from 'valibot';
import { done, failed, type Result } from '../bridge/contract.ts';
import { type FileSystem, writeFile } from './file-system.ts';
import { msg } from '../words/words.ts';

/** The format this version reads and writes. */
const FORMAT = 1;

const manifestSchema = v.object({
  format: v.literal(FORMAT),
  /** A UUID version 7. The database carries the same one, so that it knows another reader's vault. */
  vaultId: v.pipe(v.string(), v.uuid()),
  /** Milliseconds since 1970-01-01T00:00Z. */
  createdAt: v.number(),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** A manifest of a later format says at least this much. */
const newerSchema = v.object({ format: v.pipe(v.number(), v.integer(), v.minValue(FORMAT + 1)) });

type Found = Manifest | 'none' | 'newer' | 'unreadable';

async function readManifest(fs: FileSystem, file: string): Promise<Found> {
  const bytes = await fs.read(file);
  if (bytes === null) return 'none';
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return 'unreadable';
  }
  if (v.is(newerSchema, json)) return 'newer';
  const parsed = v.safeParse(manifestSchema, json);
  return parsed.success ? parsed.output : 'unreadable';
}

async function writeManifest(fs: FileSystem, file: string, manifest: Manifest): Promise<void> {
  const draft = `${file}.draft`;
  await writeFile(fs, draft, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
  await fs.rename(draft, file);
  await fs.syncFolder(path.dirname(file));
}

export interface Opened {
  readonly manifest: Manifest;
  readonly repairs: readonly string[];
  /** It was made just now: there was none, nor a copy of one. */
  readonly isNew: boolean;
}

/**
 * Reads the manifest of the vault in `folder`, or makes one for a new vault. A copy beside it brings the identity
 * back when the manifest is lost; where both are, the vault gets a new identity, which the database will not
 * know. `inUse` says that the folder holds a vault's records: then either is told. A newer format is refused:
 * this version must not write there.
 */
export async function openManifest(
  fs: FileSystem,
  folder: string,
  inUse: boolean,
  fresh: () => Omit<Manifest, 'format'>,
): Promise<Result<Opened, 'newer'>> {
  const file = path.join(folder, 'manifest.json');
  const copy = path.join(folder, 'manifest.copy.json');
  const found = await readManifest(fs, file);
  if (typeof found === 'object') return done({ manifest: found, repairs: [], isNew: false });
  if (found === 'newer') return newer(folder);
  const copied = await readManifest(fs, copy);
  if (copied === 'newer') return newer(folder);
  if (found === 'unreadable') await fs.rename(file, `${file}.damaged`);
  const kept = typeof copied === 'object';
  const manifest: Manifest = kept ? copied : { format: FORMAT, ...fresh() };
  // The copy first: whoever finds a manifest may count on it.
  if (!kept) await writeManifest(fs, copy, manifest);
  await writeManifest(fs, file, manifest);
  const told = inUse || found === 'unreadable';
  const repairs = told ? [lost[found][kept ? 'restored' : 'renamed']()] : [];
  return done({ manifest, repairs, isNew: !kept });
}

const newer = (folder: string) =>
  failed(
    'newer',
    msg(
      'The notes in {0} were saved by a newer version of Lectern, which this one cannot read. Nothing was changed. Install the newer version.',
      folder,
    ),
  );

/** What became of a manifest that was lost: written again from its copy, or under a new identity. */
const lost = {
  none: {
    restored: () =>
      msg('The vault’s manifest was missing. It was written again from its copy. All records were kept.'),
    renamed: () =>
      msg(
        'The vault’s manifest was missing. Its copy was lost too, so it was written again under a new identity. All records were kept.',
      ),
  },
  unreadable: {
    restored: () =>
      msg(
        'The vault’s manifest was damaged and was set aside as manifest.json.damaged. It was written again from its copy. All records were kept.',
      ),
    renamed: () =>
      msg(
        'The vault’s manifest was damaged and was set aside as manifest.json.damaged. Its copy was lost too, so it was written again under a new identity. All records were kept.',
      ),
  },
};
