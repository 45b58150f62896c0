/** The whole app in fault tests: what its page shows, and whether its database and its vault hold the same. */
import type { Page } from '@playwright/test';
import path from 'node:path';
import { nodeFileSystem } from '../../electron/vault/file-system.ts';
import { articleRows, importFiles, openArticle, samples, writeNote } from '../e2e/reader.ts';
import { replay } from './library-page.ts';
import type { RowTexts } from './page/library.ts';
import { withVault } from './vaults.ts';

export interface Card {
  readonly id: string;
  /** What its footer says of saving: `saved`, `saving`, `waiting`, `failed`, `clean`; null at rest. */
  readonly state: string | null;
  readonly says: string;
  /** Its words, also those that are not saved. */
  readonly body: string;
}

/** The notes beside the open article, as they are shown. */
export function cards(page: Page): Promise<Card[]> {
  return page.evaluate(() => {
    const root = document
      .querySelector('lectern-app')
      ?.shadowRoot?.querySelector('lectern-desk')
      ?.shadowRoot?.querySelector('lectern-pane')?.shadowRoot;
    return [...(root?.querySelectorAll('lectern-note') ?? [])].map((card) => {
      const { note } = card as unknown as { note: { id: string; body: string } };
      const saved = card.shadowRoot?.querySelector<HTMLElement>('.saved');
      const field = card.shadowRoot?.querySelector('textarea');
      return {
        id: note.id,
        state: saved?.dataset['state'] ?? null,
        says:
          card.shadowRoot?.querySelector('.problem')?.textContent?.trim() ?? saved?.textContent?.trim() ?? '',
        body: field?.value ?? note.body,
      };
    });
  });
}

/** The sentence at the foot of the window, or nothing. */
export const noticeOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document
        .querySelector('lectern-app')
        ?.shadowRoot?.querySelector('lectern-notice')
        ?.shadowRoot?.querySelector('p')?.textContent ?? '',
  );

/** The rows of the app's database, read past the app, once its outbox is empty. */
export function databaseRows(page: Page): Promise<RowTexts> {
  // No function in here may have a name: tsx would wrap it in a helper that the page does not have.
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('lectern');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
    });
    const stores = ['articles', 'notes', 'readings', 'settings', 'collections', 'ops'] as const;
    const all = new Map<string, { id: string }[]>();
    while (all.get('ops')?.length !== 0) {
      for (const store of stores) {
        const rows = await new Promise<{ id: string }[]>((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.addEventListener('success', () => resolve(request.result as { id: string }[]));
          request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')));
        });
        all.set(store, rows);
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    db.close();
    const texts: Record<string, string> = {};
    for (const store of stores) {
      const kind = store.slice(0, -1);
      for (const row of all.get(store) ?? []) texts[`${kind} ${row.id}`] = JSON.stringify(row);
    }
    return texts;
  });
}

/** The rows that the vault of a profile comes to; the app must not run. */
export const vaultRows = (profile: string): Promise<RowTexts> =>
  withVault(path.join(profile, 'vault'), replay, nodeFileSystem);

/** An article and three notes, all saved. */
export async function beginReading(page: Page): Promise<void> {
  await importFiles(page, samples());
  await openArticle(page, 'Inspectors find cracked');
  await writeNote(page, 'hairline cracks', 'Claim', 'one');
  await writeNote(page, 'fully safe', 'Question', 'two');
  await writeNote(page, 'reported no', 'To check', 'three');
}

/** Waits until the library shows so many articles and the desk so many notes. */
export async function shows(page: Page, articles: number, notes: number): Promise<void> {
  const wanted = articleRows(page).nth(articles - 1);
  try {
    await wanted.waitFor();
    if (notes > 0) await page.locator(`lectern-note >> nth=${notes - 1}`).waitFor();
  } catch (error) {
    throw new Error(`The window says: ${await page.locator('body').innerText()}`, { cause: error });
  }
}

/** Opens the nth note for writing, with the caret at its end. */
export async function writeIn(page: Page, nth: number): Promise<void> {
  const card = page.locator('lectern-note').nth(nth);
  const field = card.locator('textarea');
  // The first keys after a start may come before the page listens: they are pressed until they are heard.
  for (let attempt = 0; !(await field.isVisible()); attempt += 1) {
    if (attempt === 30) throw new Error('the note did not open for writing');
    await card.locator('article').focus();
    await page.keyboard.press('Enter');
    await field.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  await field.press('End');
}
