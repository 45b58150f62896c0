import { expect, test, type Page } from '@playwright/test';
import { launchApp, type Launched } from '../electron-standin/launch.ts';
import {
  closeSheet,
  importFiles,
  newProfile,
  openArticle,
  openField,
  samples,
  seenNotes,
  writeNote,
} from './reader.ts';

const COURIER = 'Inspectors find cracked gate anchors';

let open: Launched | undefined;
test.afterEach(async () => {
  await open?.app.close().catch(() => undefined);
  open = undefined;
});

async function openCourier(): Promise<Page> {
  open = await launchApp({ profile: newProfile() });
  const { page } = open;
  await importFiles(page, samples());
  await closeSheet(page);
  await openArticle(page, COURIER);
  return page;
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored?: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** Chromium's accessibility tree: what a screen reader is given. */
async function axTree(page: Page): Promise<readonly AxNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes;
}

const valueOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** All that a node and what is in it says, in order. */
function wordsIn(nodes: readonly AxNode[], node: AxNode): string {
  if (node.role?.value === 'StaticText') return valueOf(node.name?.value);
  const children = (node.childIds ?? []).flatMap((id) => nodes.find(({ nodeId }) => nodeId === id) ?? []);
  return children.map((child) => wordsIn(nodes, child)).join('');
}

/** What the polite live region says last. */
async function lastSaid(page: Page): Promise<string> {
  const nodes = await axTree(page);
  const region = nodes.find(({ properties }) =>
    properties?.some(({ name, value }) => name === 'live' && value.value === 'polite'),
  );
  const lines = (region?.childIds ?? []).flatMap((id) => nodes.find(({ nodeId }) => nodeId === id) ?? []);
  const last = lines.at(-1);
  return last ? wordsIn(nodes, last) : '';
}

test('a screen reader reads out a paragraph with two notes as a person would want to hear it', async () => {
  const page = await openCourier();
  await writeNote(page, 'hairline cracks in four of the eleven gate anchors', 'Claim', 'Four of **eleven**.');
  await writeNote(page, 'the Waterways Directorate said', 'Question', 'Who there?');

  await page.keyboard.press('Escape');
  await page.locator('lectern-desk article.text').focus();
  const paragraph = page.locator('lectern-desk [data-block]', { hasText: 'hairline cracks' }).first();
  const words = (await paragraph.textContent()) ?? '';
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('Control+ArrowUp');
  for (let steps = 0; steps < 4 && !(await lastSaid(page)).includes('hairline'); steps++) {
    await page.keyboard.press('Control+ArrowDown');
  }
  // As whoever goes to a paragraph counts: headings and rules are none.
  const number = await page
    .locator('lectern-desk [data-block]:not(h1, h2, .rule)')
    .evaluateAll(
      (blocks) => blocks.findIndex(({ textContent }) => textContent?.includes('hairline cracks')) + 1,
    );
  expect(await lastSaid(page)).toBe(
    `Paragraph ${number}. ${words} ` +
      'Claim on “hairline cracks in four of the eleven gate anchors”: Four of eleven. ' +
      'Question on “the Waterways Directorate said”: Who there?',
  );

  const nodes = await axTree(page);
  const article = nodes.find(
    ({ role, name }) => role?.value === 'article' && valueOf(name?.value).startsWith(COURIER),
  );
  expect(article, 'the text is an article with its headline for a name').toBeDefined();
  expect(article ? wordsIn(nodes, article) : '').toContain(words);
  const cards = nodes
    .filter(({ role, name }) => role?.value === 'article' && / on “/u.test(valueOf(name?.value)))
    .map(({ name }) => valueOf(name?.value));
  expect(cards).toEqual([
    'Claim on “hairline cracks in four of the eleven gate anchors”',
    'Question on “the Waterways Directorate said”',
  ]);
});

test('an article is read, marked and quoted by sentences, without the mouse', async () => {
  const page = await openCourier();
  await page.keyboard.press('F6');
  await page.locator('lectern-desk article.text').focus();
  await page.keyboard.press('j');
  expect(await lastSaid(page)).toContain(COURIER);
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await openField(page).waitFor();
  await page.keyboard.type('Nobody else says so.');
  await page.locator('lectern-note .saved[data-state="saved"]').waitFor();
  await page.keyboard.press('Escape');
  await openField(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  expect(await lastSaid(page)).toMatch(/\. Claim: Nobody else says so\.$/u);
  await page.keyboard.press('Enter');
  await expect(page.locator('lectern-note article:focus')).toHaveAttribute('aria-label', /^Claim on “/u);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  expect(await lastSaid(page)).toMatch(/^Selected: /u);
  await page.keyboard.press('4');
  await openField(page).waitFor();
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => (await seenNotes(page)).map(({ kind }) => kind).sort())
    .toEqual(['claim', 'to-check']);
});
