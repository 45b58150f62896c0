/** Sentences for the reader about a file that was not, or not quite, read: what happened, why, what to do. */
export const SIZE_LIMIT_BYTES = 200 * 1024 * 1024;

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const wording = {
  empty: 'Could not be read: the file is empty.',
  nothingFound: 'Nothing was added: the folder has no text files (.txt) in it.',
  notFound: 'Could not be read: the file is no longer there. It may have been moved or deleted.',
  noPermission:
    'Could not be read: you have no permission to open it. Change its permissions and drop it again.',
  changed: 'Could not be read: the file was being changed. Drop it again when it is finished.',
  notAFile: 'Could not be read: this is a device or a pipe, not a file.',
  tooLarge: `Could not be read: the file is larger than ${SIZE_LIMIT_BYTES / 1024 / 1024} MB, the limit. Split it and drop the parts.`,
  binary: (what: string | null): string =>
    what === null
      ? 'Could not be read: this is not text, whatever its name says.'
      : `Could not be read: this is ${what}, not text, whatever its name says.`,
  encoding:
    'Could not be read: its text encoding is not supported yet. Save it as UTF-8 in a text editor and drop it again.',
  format: (extension: string): string =>
    `Could not be read: ${extension} files are not supported yet. Save it as plain text (.txt) and drop it again.`,
  damaged: (n: number): string =>
    `${plural(n, 'character', 'characters')} could not be read and ${n === 1 ? 'is' : 'are'} shown as \uFFFD.`,
  nuls: 'Stray NUL characters were left out.',
  diskFull: 'Not added: the disk is full. Free some space and drop the file again.',
  tookTooLong: 'Could not be read: reading it took longer than 15 seconds. Split it and drop the parts.',
  failed: 'Could not be read: an unexpected error. The other files were not affected.',
  grew: 'The file was being changed while it was read.',
} as const;

/** A file's name as it may be shown: without controls, line ends and bidi overrides that could make it deceive. */
export function shownName(name: string): string {
  return name.toWellFormed().replace(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '\uFFFD');
}
