import { msg, plural } from '../words/words.ts';
import { shownName } from './names.ts';

/** Larger files are refused before they are opened, in bytes. */
export const SIZE_LIMIT_BYTES = 200 * 1024 * 1024;
/** A file that takes longer is given up, in milliseconds. */
export const FILE_LIMIT_MS = 15_000;

/** Sentences for the reader about files that were not added: what failed, why, what to do. */
export const refused = {
  get empty() {
    return msg('Could not be read: the file is empty. Check where it was saved, and drop it again.');
  },
  get blank() {
    return msg(
      'Could not be read: the file holds blanks and line ends only. Check where it was saved, and drop it again.',
    );
  },
  get nothingFound() {
    return msg(
      'Nothing was added: the folder holds no text files (.txt). Drop the files themselves, or another folder.',
    );
  },
  get notFound() {
    return msg(
      'Could not be read: the file is no longer there. It may have been moved, renamed or deleted; drop it from its new place.',
    );
  },
  get loop() {
    return msg('Could not be read: this link leads back to itself. Drop the file it should lead to.');
  },
  get noPermission() {
    return msg('Could not be read: this account may not open it. Change its permissions and drop it again.');
  },
  get busy() {
    return msg('Could not be read: another program keeps it locked. Close it there and drop it again.');
  },
  get notAFile() {
    return msg(
      'Could not be read: this is a device or a pipe, not a file. Save its contents as a text file and drop that.',
    );
  },
  get folder() {
    return msg(
      'Could not be read: this is a folder, not a file. Drop the folder to add the text files in it.',
    );
  },
  get tooLarge() {
    return msg(
      'Could not be read: the file is larger than {0} MB, the most that is read. Split it and drop the parts.',
      SIZE_LIMIT_BYTES / 1024 / 1024,
    );
  },
  get encoding() {
    return msg(
      'Could not be read: its characters are in an encoding that is not supported yet. UTF-8 is read, and UTF-16 with a byte order mark. Save it as UTF-8 in a text editor and drop it again.',
    );
  },
  get diskFull() {
    return msg(
      'Not added: the disk that holds the library is full. Free some space and drop the file again.',
    );
  },
  notWritten: (code: string): string =>
    msg(
      'Not added: its copy could not be written to the library’s folder ({0}). Check that folder and drop the file again.',
      code,
    ),
  get tookTooLong() {
    return msg(
      'Could not be read: reading it took longer than {0} seconds. Copy it to this computer’s own disk, or split it, and drop it again.',
      FILE_LIMIT_MS / 1000,
    );
  },
  get searchTookTooLong() {
    return msg('Could not be searched: the disk gave no answer. Check its connection and drop it again.');
  },
  get crashed() {
    return msg(
      'Could not be read: reading it failed in a way that was not foreseen. The other files were not affected.',
    );
  },
  failed: (code: string): string =>
    msg(
      'Could not be read: the system reported an error ({0}). Copy the file to another place and drop it again.',
      code,
    ),
  binary: (what: string | null): string =>
    msg(
      'Could not be read: this is {0}, not text, whatever its name says. Save its text as a .txt file and drop that.',
      (what === null ? undefined : THINGS[what]?.()) ?? msg('data of a program'),
    ),
  format: (extension: string): string =>
    FORMATS.get(extension)?.() ??
    msg(
      'Could not be read: {0} files are not supported. If it holds plain text, give it a name that ends in .txt and drop it again.',
      shownName(extension).slice(0, 16),
    ),
} as const;

/** What a file may be that is no text, as it is told apart by its first bytes. */
const THINGS: Readonly<Record<string, () => string>> = {
  'a PDF': () => msg('a PDF'),
  'a ZIP archive or an office document': () => msg('a ZIP archive or an office document'),
  'an empty ZIP archive': () => msg('an empty ZIP archive'),
  'a Word document': () => msg('a Word document'),
  'a Rich Text document': () => msg('a Rich Text document'),
  'a PNG picture': () => msg('a PNG picture'),
  'a JPEG picture': () => msg('a JPEG picture'),
  'a GIF picture': () => msg('a GIF picture'),
  'a WebP picture': () => msg('a WebP picture'),
  'a TIFF picture': () => msg('a TIFF picture'),
  'a sound file': () => msg('a sound file'),
  'a film': () => msg('a film'),
  'a program': () => msg('a program'),
  'a database': () => msg('a database'),
  'a compressed file': () => msg('a compressed file'),
  'a 7z archive': () => msg('a 7z archive'),
  'a RAR archive': () => msg('a RAR archive'),
};

const FORMATS: ReadonlyMap<string, () => string> = new Map([
  ...named(['.doc', '.docx', '.odt', '.rtf', '.pages'], () =>
    msg(
      'Could not be read: Word files are not supported yet. Save it as plain text (.txt) and drop it again.',
    ),
  ),
  ...named(['.htm', '.html', '.xhtml', '.mhtml'], () =>
    msg(
      'Could not be read: web pages are not supported yet. Save it as plain text (.txt) and drop it again.',
    ),
  ),
  ...named(['.md', '.markdown'], () =>
    msg(
      'Could not be read: Markdown files are not supported yet. To read it as it stands, marks and all, give it a name that ends in .txt.',
    ),
  ),
  ...named(['.pdf'], () =>
    msg('Could not be read: PDF files are not supported yet. Copy its text into a .txt file and drop that.'),
  ),
  ...named(['.epub'], () =>
    msg('Could not be read: e-books are not supported yet. Save it as plain text (.txt) and drop it again.'),
  ),
  ...named(['.eml'], () =>
    msg('Could not be read: mails are not supported yet. Save it as plain text (.txt) and drop it again.'),
  ),
]);

function named(extensions: readonly string[], says: () => string): [string, () => string][] {
  return extensions.map((extension) => [extension, says]);
}

/** Sentences about files that were added all the same. */
export const remarked = {
  damaged: (n: number): string =>
    plural(n, {
      one: '# character could not be read and is shown as \uFFFD.',
      other: '# characters could not be read and are shown as \uFFFD.',
    }),
  nuls: (n: number): string =>
    plural(n, { one: '# NUL character was left out.', other: '# NUL characters were left out.' }),
  controls: (n: number): string =>
    plural(n, {
      one: '# invisible control character was left out.',
      other: '# invisible control characters were left out.',
    }),
  softHyphens: (n: number): string =>
    plural(n, { one: '# soft hyphen was left out.', other: '# soft hyphens were left out.' }),
  joined: (n: number): string =>
    plural(n, {
      one: '# line was joined with the line before, as one paragraph.',
      other: '# lines were joined with the line before, as one paragraph.',
    }),
  quoteMarks: (n: number): string =>
    plural(n, {
      one: '# mark of quotation (>) at the beginning of a line was left out.',
      other: '# marks of quotation (>) at the beginnings of lines were left out.',
    }),
  get changing() {
    return msg('The file was being changed while it was read. Drop it again when it is finished.');
  },
} as const;
