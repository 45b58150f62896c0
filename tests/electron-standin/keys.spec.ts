import { expect } from '@playwright/test';
import { happenedIn, test } from './fixture.ts';
import { matches } from './host/accelerator.ts';

const main = process.platform === 'darwin' ? 'Meta' : 'Control';

test('an accelerator clicks its menu item while the focus is in the page or in a field', async ({
  app,
  page,
}) => {
  await page.keyboard.press(`${main}+o`);
  await page.locator('#field').focus();
  await page.keyboard.press(`${main}+o`);
  await page.keyboard.press(`${main}+Shift+B`);
  await expect.poll(() => happenedIn(app)).toEqual(['menu open', 'menu open', 'menu notes']);
});

test('the page comes first: what it prevents never reaches the menu', async ({ app, page }) => {
  await page.evaluate(() => {
    addEventListener('keydown', (event) => {
      if (event.code === 'KeyO') event.preventDefault();
      else event.stopImmediatePropagation();
    });
  });
  await page.keyboard.press(`${main}+o`);
  // Its propagation is only stopped, and the menu still gets it; the first key has been dealt with by then.
  await page.keyboard.press(`${main}+Shift+B`);
  await expect.poll(() => happenedIn(app)).toEqual(['menu notes']);
});

test('a greyed-out item and other modifiers do nothing', async ({ app, page }) => {
  await page.keyboard.press('o');
  await page.keyboard.press(`${main}+Alt+o`);
  await app.evaluate(({ Menu }) => {
    const open = Menu.getApplicationMenu()?.getMenuItemById('open');
    if (open) open.enabled = false;
  });
  await page.keyboard.press(`${main}+o`);
  await page.keyboard.press(`${main}+Shift+B`);
  await expect.poll(() => happenedIn(app)).toEqual(['menu notes']);
  await app.evaluate(({ Menu }) => {
    const open = Menu.getApplicationMenu()?.getMenuItemById('open');
    if (open) open.enabled = true;
  });
});

const held = { ctrl: false, shift: false, alt: false, meta: false };
for (const [accelerator, key, platform, yes] of [
  ['CmdOrCtrl+O', { ...held, ctrl: true, key: 'o', code: 'KeyO' }, 'linux', true],
  ['CmdOrCtrl+O', { ...held, meta: true, key: 'o', code: 'KeyO' }, 'darwin', true],
  ['CmdOrCtrl+O', { ...held, ctrl: true, key: 'o', code: 'KeyO' }, 'darwin', false],
  ['CmdOrCtrl+O', { ...held, ctrl: true, key: 'щ', code: 'KeyO' }, 'linux', true],
  ['CmdOrCtrl+O', { ...held, ctrl: true, shift: true, key: 'O', code: 'KeyO' }, 'linux', false],
  ['CmdOrCtrl+Plus', { ...held, ctrl: true, shift: true, key: '+', code: 'Equal' }, 'linux', true],
  ['CmdOrCtrl+Plus', { ...held, ctrl: true, key: '=', code: 'Equal' }, 'linux', true],
  ['CmdOrCtrl+,', { ...held, ctrl: true, key: ',', code: 'Comma' }, 'linux', true],
  ['F11', { ...held, key: 'F11', code: 'F11' }, 'linux', true],
  ['Alt+Left', { ...held, alt: true, key: 'ArrowLeft', code: 'ArrowLeft' }, 'linux', true],
] as const) {
  test(`${accelerator} is ${yes ? '' : 'not '}${key.key} with ${modifiersOf(key)} on ${platform}`, () => {
    expect(matches(accelerator, key, platform)).toBe(yes);
  });
}

function modifiersOf(key: Record<string, unknown>): string {
  return ['ctrl', 'shift', 'alt', 'meta'].filter((name) => key[name] === true).join(' and ') || 'nothing';
}
