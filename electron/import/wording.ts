import { shownName } from './names.ts';

/** Larger files are refused before they are opened, in bytes. */
export const SIZE_LIMIT_BYTES = 200 * 1024 * 1024;
/** A file that takes longer is given up, in milliseconds. */
export const FILE_LIMIT_MS = 15_000;

/** Sentences for the reader about files that were not added: what failed, why, what to do. */
export const refused = {
  empty: 'Could not be read: the file is empty. Check where it was saved, and drop it again.',
  blank:
    'Could not be read: the file holds blanks and line ends only. Check where it was saved, and drop it again.',
  nothingFound:
    'Nothing was added: the folder holds no text files (.txt). Drop the files themselves, or another folder.',
  notFound:
    'Could not be read: the file is no longer there. It may have been moved, renamed or deleted; drop it from its new place.',
  loop: 'Could not be read: this link leads back to itself. Drop the file it should lead to.',
  noPermission: 'Could not be read: this account may not open it. Change its permissions and drop it again.',
  busy: 'Could not be read: another program keeps it locked. Close it there and drop it again.',
  notAFile:
    'Could not be read: this is a device or a pipe, not a file. Save its contents as a text file and drop that.',
  folder: 'Could not be read: this is a folder, not a file. Drop the folder to add the text files in it.',
  tooLarge: `Could not be read: the file is larger than ${SIZE_LIMIT_BYTES / 1024 / 1024} MB, the most that is read. Split it and drop the parts.`,
  encoding:
    'Could not be read: its characters are in an encoding that is not supported yet. UTF-8 is read, and UTF-16 with a byte order mark. Save it as UTF-8 in a text editor and drop it again.',
  diskFull: 'Not added: the disk that holds the library is full. Free some space and drop the file again.',
  notWritten: (code: string): string =>
    `Not added: its copy could not be written to the library’s folder (${code}). Check that folder and drop the file again.`,
  tookTooLong: `Could not be read: reading it took longer than ${FILE_LIMIT_MS / 1000} seconds. Copy it to this computer’s own disk, or split it, and drop it again.`,
  searchTookTooLong:
    'Could not be searched: the disk gave no answer. Check its connection and drop it again.',
  crashed:
    'Could not be read: reading it failed in a way that was not foreseen. The other files were not affected.',
  failed: (code: string): string =>
    `Could not be read: the system reported an error (${code}). Copy the file to another place and drop it again.`,
  binary: (what: string | null): string =>
    `Could not be read: this is ${what ?? 'data of a program'}, not text, whatever its name says. Save its text as a .txt file and drop that.`,
  format: (extension: string): string => {
    const known = FORMATS.get(extension);
    return known
      ? `Could not be read: ${known[0]} are not supported yet. ${known[1]}`
      : `Could not be read: ${shownName(extension).slice(0, 16)} files are not supported. If it holds plain text, give it a name that ends in .txt and drop it again.`;
  },
} as const;

const SAVE_AS_TEXT = 'Save it as plain text (.txt) and drop it again.';
const AS_IT_STANDS = 'To read it as it stands, marks and all, give it a name that ends in .txt.';
type Format = readonly [what: string, toDo: string];
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ...named(['.doc', '.docx', '.odt', '.rtf', '.pages'], ['Word files', SAVE_AS_TEXT]),
  ...named(['.htm', '.html', '.xhtml', '.mhtml'], ['web pages', SAVE_AS_TEXT]),
  ...named(['.md', '.markdown'], ['Markdown files', AS_IT_STANDS]),
  ...named(['.pdf'], ['PDF files', 'Copy its text into a .txt file and drop that.']),
  ...named(['.epub'], ['e-books', SAVE_AS_TEXT]),
  ...named(['.eml'], ['mails', SAVE_AS_TEXT]),
]);

function named(extensions: readonly string[], format: Format): [string, Format][] {
  return extensions.map((extension) => [extension, format]);
}

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** Sentences about files that were added all the same. */
export const remarked = {
  damaged: (n: number): string =>
    `${counted(n, 'character', 'characters')} could not be read and ${n === 1 ? 'is' : 'are'} shown as \uFFFD.`,
  nuls: (n: number): string => `${counted(n, 'NUL character was', 'NUL characters were')} left out.`,
  controls: (n: number): string =>
    `${counted(n, 'invisible control character was', 'invisible control characters were')} left out.`,
  softHyphens: (n: number): string => `${counted(n, 'soft hyphen was', 'soft hyphens were')} left out.`,
  joined: (n: number): string =>
    `${counted(n, 'line was', 'lines were')} joined with the line before, as one paragraph.`,
  quoteMarks: (n: number): string =>
    `${counted(n, 'mark', 'marks')} of quotation (>) at the ${n === 1 ? 'beginning of a line was' : 'beginnings of lines were'} left out.`,
  changing: 'The file was being changed while it was read. Drop it again when it is finished.',
} as const;
