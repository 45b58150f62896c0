import { extractAll } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { renameSync } from 'node:fs';
import { articleRows, newProfile } from '../e2e/reader.ts';
import { hasElectron, launchFolder } from '../electron-standin/launch.ts';
import { pack, type Packed } from './packed.ts';

// electron-builder is slow on a busy machine.
test.setTimeout(240_000);

let all: Awaited<ReturnType<typeof pack>>;
let packed: Packed;
test.beforeAll(async () => {
  all = await pack(['linux']);
  packed = all.of('linux');
  if (!hasElectron()) unpackInPlace(packed.archive);
});
test.afterAll(() => all.remove());

test('what is packed starts, shows its page in its own type, and reads the sample articles', async () => {
  const app = await launchFolder(packed.archive, { profile: newProfile() });
  try {
    const page = await app.firstWindow();
    expect(await app.evaluate(({ app }) => app.getAppPath())).toBe(packed.archive);
    await page.getByRole('button', { name: 'Try the sample articles' }).click();
    await expect(articleRows(page)).toHaveCount(3);
    await articleRows(page).first().click();
    await page.locator('lectern-desk [data-block="0"]').waitFor();
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(loaded.join()).toContain('Literata');
    expect(loaded.join()).toContain('Inter');
  } finally {
    await app.close();
  }
});

/** Only Electron reads inside an archive. The stand-in gets a folder of the same name with the same files. */
function unpackInPlace(archive: string): void {
  extractAll(archive, `${archive}.folder`);
  renameSync(archive, `${archive}.file`);
  renameSync(`${archive}.folder`, archive);
}
