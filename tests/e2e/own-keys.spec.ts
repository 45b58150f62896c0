import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { launchApp, type Launched } from '../electron-standin/launch.ts';
import { newProfile } from './reader.ts';

let open: Launched | undefined;
test.afterEach(async () => {
  await open?.app.close().catch(() => undefined);
  open = undefined;
});

/** The key that the menu shows for a command; null where it shows none. */
const menuKey = (app: ElectronApplication, command: string): Promise<string | null> =>
  app.evaluate(
    ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator?.toString() ?? null,
    command,
  );

/** Opens the settings where keys are changed, and begins to change the key of search. */
async function changeSearch(page: Page, key: string): Promise<void> {
  const settings = page.locator('lectern-settings');
  await page.keyboard.press('Control+Comma');
  await settings.getByText('Change keys').click();
  await settings.getByRole('button', { name: `${key}: Search articles, notes and commands. Change` }).click();
}

test('the menu shows the reader’s own keys, in the next start too, and none that was taken away', async () => {
  const profile = newProfile();
  const first = (open = await launchApp({ profile }));
  expect(await menuKey(first.app, 'search')).toBe('CmdOrCtrl+K');
  await changeSearch(first.page, 'Ctrl+K');
  await first.page.keyboard.press('Control+Shift+K');
  await expect.poll(() => menuKey(first.app, 'search')).toBe('CmdOrCtrl+Shift+K');
  expect(await menuKey(first.app, 'find')).toBe('CmdOrCtrl+F');
  await first.app.close();

  const next = (open = await launchApp({ profile }));
  await expect.poll(() => menuKey(next.app, 'search')).toBe('CmdOrCtrl+Shift+K');
  await changeSearch(next.page, 'Ctrl+Shift+K');
  await next.page.getByRole('button', { name: 'Take the key away' }).click();
  await expect.poll(() => menuKey(next.app, 'search')).toBeNull();
  expect(await menuKey(next.app, 'find')).toBe('CmdOrCtrl+F');
});
