import type { Block, VersionBody } from '../bridge/contract.ts';

/** Names the code that makes versions: whoever changes the blocks it makes gives it a new name. */
export const IMPORTER = 'text/4';

/** The whole text of a version: its blocks' texts joined by one U+000A. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n');

/**
 * A version as it lies in the vault, in UTF-8. The order of the keys is fixed here, so that the same text, read
 * by the same importer, has the same bytes and so the same name for ever.
 */
export function versionBytes({ importer, decoding, blocks }: VersionBody): Uint8Array {
  const ordered = blocks.map(({ kind, level, path, text, styles }) => ({
    kind,
    level,
    path,
    text,
    styles: styles.map(({ kind, start, end, href }) => ({ kind, start, end, href })),
  }));
  return Buffer.from(JSON.stringify({ importer, decoding, blocks: ordered }));
}
