import path from 'node:path';
import { expect, test } from 'vitest';
import { placesOf, samplesIn } from '../../../../electron/shell/places.ts';

// Changing one of these names opens an empty library beside the reader's own: both stay as they are for ever.
test('a profile’s data lies where every version has looked for it', () => {
  expect(placesOf('', '/home/reader/.config')).toEqual({
    profile: '/home/reader/.config/Lectern',
    session: '/home/reader/.config/Lectern/session',
    typing: '/home/reader/.config/Lectern/typing',
    vault: '/home/reader/.config/Lectern/vault',
    window: '/home/reader/.config/Lectern/window.json',
  });
});

test('a profile that is named is used as it is named, relative to where Lectern was started', () => {
  expect(placesOf('/data/second', '/home/reader/.config').profile).toBe('/data/second');
  expect(placesOf('second', '/home/reader/.config')).toMatchObject({
    profile: path.resolve('second'),
    vault: path.resolve('second', 'vault'),
  });
});

test('the samples lie beside the package’s archive, and within the app’s folder in development', () => {
  expect(samplesIn('/opt/Lectern/resources/app.asar')).toBe(
    '/opt/Lectern/resources/app.asar.unpacked/assets/samples',
  );
  expect(samplesIn('/home/dev/lectern')).toBe('/home/dev/lectern/assets/samples');
  expect(samplesIn('/home/dev/myapp.asar')).toBe('/home/dev/myapp.asar/assets/samples');
});
