import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DesktopApi } from '../../electron/bridge/contract.ts';
import { dropFiles, launchApp, startToEnd, type Launched } from '../electron-standin/launch.ts';
import {
  articleRows,
  closeSheet,
  importFiles,
  newProfile,
  openArticle,
  samples,
  selectWords,
  writeNote,
} from './reader.ts';

/** What goes wrong around the app, each with the words a person sees. */

const COURIER = 'Inspectors find cracked gate anchors';
const CRACKS = 'hairline cracks in four of the eleven gate anchors';
const isRoot = process.getuid?.() === 0;

let open: Launched | undefined;
async function start(profile: string, files: readonly string[] = []): Promise<Launched> {
  open = await launchApp({ profile, files });
  return open;
}
test.afterEach(async () => {
  await open?.app.close().catch(() => undefined);
  open = undefined;
});

const newFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'lectern-bad-'));

/** A file of this name and these bytes, or of so many bytes of nothing. */
function file(name: string, content: string | Uint8Array | number): string {
  const at = path.join(newFolder(), name);
  writeFileSync(at, typeof content === 'number' ? '' : content);
  if (typeof content === 'number') truncateSync(at, content);
  return at;
}

function pipe(name: string): string {
  const at = path.join(newFolder(), name);
  execFileSync('mkfifo', [at]);
  return at;
}

function emptyFolder(name: string): string {
  const at = path.join(newFolder(), name);
  mkdirSync(at);
  return at;
}

function locked(name: string): string {
  const at = file(name, 'Nobody may read this.');
  chmodSync(at, 0);
  return at;
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** The files, the names they are shown under, and what is said of them. */
const BAD: readonly (readonly [make: () => string, shown: string, says: string])[] = [
  [
    () => file('empty.txt', ''),
    'empty.txt',
    'Could not be read: the file is empty. Check where it was saved, and drop it again.',
  ],
  [
    () => emptyFolder('nothing in it'),
    'nothing in it',
    'Nothing was added: the folder holds no text files (.txt). Drop the files themselves, or another folder.',
  ],
  [
    () => path.join(newFolder(), 'vanished.txt'),
    'vanished.txt',
    'Could not be read: the file is no longer there. It may have been moved, renamed or deleted; drop it from its new place.',
  ],
  [
    () => file('picture.txt', PNG),
    'picture.txt',
    'Could not be read: this is a PNG picture, not text, whatever its name says. Save its text as a .txt file and drop that.',
  ],
  [
    () => file('nuls.txt', new Uint8Array(4096)),
    'nuls.txt',
    'Could not be read: this is data of a program, not text, whatever its name says. Save its text as a .txt file and drop that.',
  ],
  [
    () => file('letter.docx', 'PK'),
    'letter.docx',
    'Could not be read: Word files are not supported yet. Save it as plain text (.txt) and drop it again.',
  ],
  [
    () => file('huge.txt', 201 * 1024 * 1024),
    'huge.txt',
    'Could not be read: the file is larger than 200 MB, the most that is read. Split it and drop the parts.',
  ],
  [
    () => file('a\u202egpj.txt', ''),
    'a\uFFFDgpj.txt',
    'Could not be read: the file is empty. Check where it was saved, and drop it again.',
  ],
];

/** Made where the system knows such files, and where the account that tests is not above permissions. */
const BAD_HERE: typeof BAD = [
  ...(process.platform === 'win32'
    ? []
    : [
        [
          () => pipe('pipe.txt'),
          'pipe.txt',
          'Could not be read: this is a device or a pipe, not a file. Save its contents as a text file and drop that.',
        ] as const,
        [
          () => file('two\nlines.txt', ''),
          'two\uFFFDlines.txt',
          'Could not be read: the file is empty. Check where it was saved, and drop it again.',
        ] as const,
      ]),
  ...(isRoot || process.platform === 'win32'
    ? []
    : [
        [
          () => locked('locked.txt'),
          'locked.txt',
          'Could not be read: this account may not open it. Change its permissions and drop it again.',
        ] as const,
      ]),
];

test('each bad file of a drop is answered in plain words, and the good ones beside them are added', async () => {
  const bad = [...BAD, ...BAD_HERE];
  const words = Buffer.from('Der Pegel fällt über Nacht. '.repeat(200));
  const damaged = Buffer.concat([words, Buffer.from([0xc3, 0x28]), words]);
  const { page } = await start(newProfile());
  await importFiles(page, [
    ...bad.map(([make]) => make()),
    file('damaged.txt', damaged),
    file('good.txt', 'Another headline\n\nA paragraph that is longer than its headline.\n'),
  ]);
  const rows = page.getByRole('region', { name: 'Import' }).getByRole('listitem');
  const seen = await rows.evaluateAll((items) =>
    items.map((item) => [
      item.querySelector('.name')?.textContent?.trim() ?? '',
      item.querySelector('.message')?.textContent?.trim() ?? '',
    ]),
  );
  const answers = new Map(seen as [string, string][]);
  for (const [, shown, says] of bad) expect.soft(answers.get(shown), shown).toBe(says);
  expect(answers.get('damaged.txt')).toContain('1 character could not be read and is shown as \uFFFD.');
  expect(answers.get('good.txt')).toBe('Added. 10 words.');
  expect(answers.size).toBe(bad.length + 2);
  await expect(articleRows(page)).toHaveCount(2);
});

test('a profile that cannot be written to ends the start with the folder and what to do', async () => {
  // Not even root may write to Linux's kernel objects; others may not write to a folder without that permission.
  const folder = isRoot ? '/sys' : newFolder();
  test.skip(isRoot && process.platform !== 'linux', 'root may write everywhere here');
  if (!isRoot) chmodSync(folder, 0o500);
  const profile = path.join(folder, 'lectern');
  const { code, stderr } = await startToEnd({ profile });
  expect(code).toBe(1);
  expect(stderr).toContain(
    `Lectern did not start: The profile could not be opened: ${profile} cannot be written to. Allow this account to write there, or start Lectern with another profile folder.`,
  );
});

test('a second start on one profile opens no second window and ends without a word', async () => {
  const profile = newProfile();
  const { app } = await start(profile);
  const { code, stderr } = await startToEnd({ profile });
  expect([code, stderr]).toEqual([0, '']);
  expect(app.windows()).toHaveLength(1);
});

test('a selection inside a note brings up no toolbar for the text', async () => {
  const { page } = await start(newProfile());
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, COURIER);
  await writeNote(page, CRACKS, 'Claim', 'Four of eleven.');
  await page.locator('lectern-note .body').selectText();
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toHaveCount(0);
  await selectWords(page, 'fully safe');
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toHaveCount(1);
});

test('a link that is no web address is refused in words', async () => {
  const { page } = await start(newProfile());
  await importFiles(page, samples());
  const answer = await page.evaluate(() =>
    (window as unknown as { desktop: DesktopApi }).desktop.request('app:open-link', {
      url: 'file:///etc/passwd',
    }),
  );
  expect(answer).toMatchObject({
    ok: false,
    error: {
      message: 'This link was not opened: only web and mail links are, and this one starts with file:',
    },
  });
});

test('files dropped while others are being read are read after them', async () => {
  const { page } = await start(newProfile());
  const [first, second, third] = samples();
  await dropFiles(page, [first ?? '']);
  await importFiles(page, [second ?? '', third ?? '']);
  // The sheet may have ended with the first before it hears of the second.
  await expect(articleRows(page)).toHaveCount(3, { timeout: 30_000 });
});

test('the same file twice in one drop is added once, and said to be there already', async () => {
  const { page } = await start(newProfile());
  const [first] = samples();
  await importFiles(page, [first ?? '', first ?? '']);
  await expect(articleRows(page)).toHaveCount(1);
  const rows = page.getByRole('region', { name: 'Import' }).getByRole('listitem');
  await expect(rows.filter({ hasText: 'already in this drop' })).toHaveCount(1);
  await closeSheet(page);
  await importFiles(page, [first ?? '']);
  await expect(rows).toContainText('Already in the library since');
});
