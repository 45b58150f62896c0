import { expect } from '@playwright/test';
import { hasElectron, runtimeEnvironment } from './launch.ts';
import { FIXTURE_APP, newProfile, test } from './fixture.ts';
import { execFile } from 'node:child_process';
import path from 'node:path';

test('a page of the app has a secure origin of its own with storage', async ({ app, page }) => {
  const facts = await page.evaluate(async () => [
    isSecureContext,
    typeof crypto.subtle,
    (await indexedDB.databases()).length,
    origin === location.origin,
  ]);
  expect(facts).toEqual([true, 'object', 0, true]);
  const url = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(url).toBe('app://fixture/');
});

test('the handler sees the address, the method, the headers and the body as the page sent them', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const response = await fetch('/request?a=%C3%A4', {
      method: 'POST',
      body: 'ä'.repeat(200_000),
      headers: { 'x-a': 'b' },
    });
    const { body, headers, ...rest } = (await response.json()) as {
      body: string;
      headers: Record<string, string>;
    };
    return { ...rest, length: body.length, header: headers['x-a'], origin: headers['origin'] };
  });
  expect(seen).toEqual({
    url: 'app://fixture/request?a=%C3%A4',
    method: 'POST',
    length: 200_000,
    header: 'b',
    origin: 'app://fixture',
  });
});

test('an answer arrives in parts, and one that is given up is no longer read', async ({ page }) => {
  const parts = await page.evaluate(async () => {
    const giveUp = new AbortController();
    const { body } = await fetch('/stream', { signal: giveUp.signal });
    const reader = body?.getReader();
    let text = '';
    while (!text.includes('3\n')) text += new TextDecoder().decode((await reader?.read())?.value);
    giveUp.abort();
    return text.slice(0, 6);
  });
  expect(parts).toBe('1\n2\n3\n');
});

test('the status and the policy of an answer hold in the page', async ({ page }) => {
  const facts = await page.evaluate(async () => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.head.append(script);
    const elsewhere = await fetch('https://elsewhere.example/').catch((error: Error) => error.name);
    const { status } = await fetch('/missing');
    return { broken, elsewhere, status, ran: 'ran' in globalThis };
  });
  expect(facts).toEqual({
    broken: ['script-src-elem', 'connect-src'],
    elsewhere: 'TypeError',
    status: 404,
    ran: false,
  });
});

test.describe('a scheme', () => {
  test.skip(hasElectron(), 'Electron does not refuse; its page has no storage instead');

  for (const [kind, message] of [
    ['unregistered', 'was not registered as standard and secure before app was ready'],
    ['insecure', "the scheme 'app' registered as anything but standard and secure"],
  ] as const) {
    test(`that is ${kind} is refused`, async () => {
      expect(await failedStart({ FIXTURE_SCHEME: kind })).toContain(message);
    });
  }
});

/** What the fixture app says on stderr when it does not come up. */
async function failedStart(env: Readonly<Record<string, string>>): Promise<string> {
  const runtime = await runtimeEnvironment();
  const executable = path.join(runtime['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
  return new Promise((resolve) => {
    execFile(
      executable,
      [FIXTURE_APP, `--user-data-dir=${newProfile()}`],
      { env: { ...process.env, ...runtime, ...env } },
      (error, _stdout, stderr) => resolve(error ? stderr : 'it started'),
    );
  });
}
