/** The vault's identity and format, in `manifest.json`: written once, whole or not at all. */
import path from 'node:path';
import * as v from 'valibot';
import { done, failed, type Result } from '../bridge/contract.ts';
import { type FileSystem, writeFile } from './file-system.ts';

/** The format this version reads and writes. */
export const FORMAT = 1;

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
}

/**
 * Reads the manifest of the vault in `folder`, or makes one for a new vault. `inUse` says that the folder holds
 * a vault's records: then a missing or unreadable manifest is rebuilt under a new identity, and said so, because
 * the database will not know that identity. A newer format is refused: this version must not write there.
 */
export async function openManifest(
  fs: FileSystem,
  folder: string,
  inUse: boolean,
  fresh: () => Omit<Manifest, 'format'>,
): Promise<Result<Opened, 'newer'>> {
  const file = path.join(folder, 'manifest.json');
  const found = await readManifest(fs, file);
  if (found === 'newer') {
    return failed(
      'newer',
      `The notes in ${folder} were saved by a newer version of Lectern, which this one cannot read. Nothing was changed. Install the newer version.`,
    );
  }
  if (typeof found === 'object') return done({ manifest: found, repairs: [] });
  if (found === 'unreadable') await fs.rename(file, `${file}.damaged`);
  const manifest: Manifest = { format: FORMAT, ...fresh() };
  await writeManifest(fs, file, manifest);
  const lost = inUse || found === 'unreadable';
  return done({ manifest, repairs: lost ? [rebuilt(found)] : [] });
}

const rebuilt = (found: 'none' | 'unreadable') =>
  found === 'none'
    ? "The vault's manifest was missing and was written again, under a new identity. All records are kept."
    : "The vault's manifest was damaged. It was set aside as manifest.json.damaged and written again, under a new identity. All records are kept.";
