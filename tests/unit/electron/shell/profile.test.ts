import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { placesOf } from '../../../../electron/shell/places.ts';
import { prepareProfile } from '../../../../electron/shell/profile.ts';
import { asNobody } from '../import/as-nobody.ts';
import { scratchFolder } from '../import/scratch.ts';

const at = scratchFolder();

test('a new profile’s folders are made for this account alone, and nothing else is left in them', async () => {
  const places = placesOf(at('new', 'profile'), '');
  expect(prepareProfile(places)).toEqual({ ok: true, value: null });
  for (const folder of [places.profile, places.session]) {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  }
  expect(await readdir(places.profile)).toEqual(['session']);
});

test('a profile that is there already is left as it is', async () => {
  const places = placesOf(at('profile'), '');
  await mkdir(places.vault, { recursive: true });
  await writeFile(places.window, '{}');
  expect(prepareProfile(places).ok).toBe(true);
  expect(await readdir(places.profile)).toEqual(['session', 'vault', 'window.json']);
});

test('a profile that cannot be written to is said to be, with its folder and what to do', async () => {
  const places = placesOf(at('closed'), '');
  await mkdir(places.session, { recursive: true });
  await asNobody(places.profile, async () => {
    expect(prepareProfile(places)).toEqual({
      ok: false,
      error: {
        code: 'read-only',
        message: `The profile could not be opened: ${places.profile} cannot be written to. Allow this account to write there, or start Lectern with another profile folder.`,
      },
    });
  });
});

test.each([
  ['the profile', 'profile'],
  ['a folder on the way to the profile', 'profile/within'],
])('a file in place of %s is said to be one, with what to do', async (_, named) => {
  await writeFile(at('profile'), 'not a folder');
  const { profile } = placesOf(at(named), '');
  expect(prepareProfile(placesOf(at(named), ''))).toEqual({
    ok: false,
    error: {
      code: 'io',
      message: `The profile could not be opened: there is a file where the folder ${profile} should be. Move the file away, or start Lectern with another profile folder.`,
    },
  });
});

test('a file in place of Chromium’s folder is said to be one as well', async () => {
  const places = placesOf(at('profile'), '');
  await mkdir(places.profile);
  await writeFile(places.session, '');
  const answer = prepareProfile(places);
  expect(answer.ok ? '' : answer.error.message).toContain(
    `there is a file where the folder ${places.session}`,
  );
});
