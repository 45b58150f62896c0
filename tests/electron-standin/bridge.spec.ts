import { expect } from '@playwright/test';
import { happenedIn, test } from './fixture.ts';

test('values cross to the main process and back as structured clones', async ({ page }) => {
  const back = await page.evaluate(async () => {
    const shared = { name: 'shared' };
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    const sent = {
      bytes: new Uint8Array([1, 2, 255]),
      floats: new Float64Array([0.5]),
      buffer: new ArrayBuffer(3),
      date: new Date(5),
      map: new Map([[1, new Set(['x'])]]),
      nan: NaN,
      negativeZero: -0,
      nothing: undefined,
      big: 12n,
      pattern: /a/giu,
      error: new TypeError('wrong'),
      twice: [shared, shared],
      cyclic,
    };
    Object.defineProperty(sent, '__proto__', { value: 'data', enumerable: true });
    const got = (await bridge.invoke('echo', sent)) as typeof sent;
    return {
      bytes: [...got.bytes],
      floats: got.floats instanceof Float64Array && got.floats[0],
      buffer: got.buffer.byteLength,
      date: got.date.getTime(),
      set: got.map.get(1)?.has('x'),
      nan: Number.isNaN(got.nan),
      negativeZero: Object.is(got.negativeZero, -0),
      nothing: 'nothing' in got && got.nothing === undefined,
      big: String(got.big),
      pattern: String(got.pattern),
      error: got.error.message,
      twice: got.twice[0] === got.twice[1],
      cyclic: got.cyclic.self === got.cyclic,
      ownProto: Object.getOwnPropertyDescriptor(got, '__proto__')?.value as unknown,
    };
  });
  expect(back).toEqual({
    bytes: [1, 2, 255],
    floats: 0.5,
    buffer: 3,
    date: 5,
    set: true,
    nan: true,
    negativeZero: true,
    nothing: true,
    big: '12',
    pattern: '/a/giu',
    error: 'wrong',
    twice: true,
    cyclic: true,
    ownProto: 'data',
  });
});

test('the main process gets values of its own kinds', async ({ page }) => {
  const described = await page.evaluate(() =>
    Promise.all(
      [new Uint8Array([9]), new Date(0), new Map(), [1]].map((each) => bridge.invoke('describe', each)),
    ),
  );
  expect(described).toEqual([
    '[object Uint8Array] Uint8Array',
    '[object Date] Date',
    '[object Map] Map',
    '[object Array] Array',
  ]);
});

test('functions, files, promises and weak maps are refused on the way to the main process', async ({
  page,
}) => {
  const messages = await page.evaluate(() =>
    Promise.all(
      [{ f: () => 1 }, new File(['x'], 'x.txt'), Promise.resolve(1), new WeakMap()].map(async (each) => {
        try {
          return await bridge.invoke('echo', each);
        } catch (error) {
          return String(error);
        }
      }),
    ),
  );
  for (const message of messages) expect(message).toContain('could not be cloned');
});

test('a handler that throws, one that is missing and an answer that cannot be cloned reject the call', async ({
  page,
}) => {
  const messages = await page.evaluate(() =>
    Promise.all(
      ['fail', 'nowhere', 'function'].map((channel) =>
        bridge.invoke(channel).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      ),
    ),
  );
  expect(messages).toEqual([
    "Error invoking remote method 'fail': TypeError: no such thing",
    "Error invoking remote method 'nowhere': Error: No handler registered for 'nowhere'",
    "Error invoking remote method 'function': Error: An object could not be cloned.",
  ]);
});

test('messages without an answer arrive in order, and synchronous ones are answered on the spot', async ({
  app,
  page,
}) => {
  const doubled = await page.evaluate(() => {
    for (let number = 0; number < 50; number += 1) bridge.send('note', number, { number });
    return bridge.double(21);
  });
  expect(doubled).toBe(42);
  expect(await happenedIn(app)).toEqual(Array.from({ length: 50 }, (_, number) => [number, { number }]));
});

test('a handler knows the frame that asks by the address of the app', async ({ page }) => {
  const [url, parent] = (await page.evaluate(() => bridge.invoke('sender'))) as unknown[];
  expect([url, parent]).toEqual(['app://fixture/', null]);
});

test('the main process speaks to the page, of large things too', async ({ app, page }) => {
  const text = 'ä'.repeat(3_000_000);
  await app.evaluate(({ BrowserWindow }, large) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.send('tell', 1, { a: new Date(7) });
    contents?.send('tell', large);
  }, text);
  await expect.poll(() => page.evaluate(() => bridge.heard().length)).toBe(2);
  const heard = await page.evaluate(() => {
    const [[one, two] = [], [large] = []] = bridge.heard() as [number, { a: Date }, string][];
    return [one, (two as unknown as { a: Date }).a.getTime(), String(large).length];
  });
  expect(heard).toEqual([1, 7, 3_000_000]);
});

test('the bridge hands over callbacks, promises and errors, and of a class only its fields', async ({
  page,
}) => {
  const crossed = await page.evaluate(async () => {
    let thrown: unknown;
    try {
      bridge.fail();
    } catch (error) {
      thrown = error;
    }
    return {
      callback: bridge.callWith((value) => `${String(value)}!`, 'called'),
      promise: await bridge.later(5),
      error: thrown instanceof Error && thrown.message,
      box: Object.keys(bridge.box),
    };
  });
  expect(crossed).toEqual({ callback: 'called!', promise: 5, error: 'from the preload', box: ['inside'] });
});
