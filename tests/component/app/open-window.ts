import { done, type Channel, type Result } from '../../../electron/bridge/contract.ts';
import '../../../renderer/app/app.ts';
import type { App } from '../../../renderer/app/app.ts';
import '../../../renderer/app/on-demand.ts';
import type { Desktop } from '../../../renderer/platform/desktop.ts';
import '../../../renderer/ui/page.css';
import { importFiles, newName, open, summary, type Open } from '../data/one-library.ts';
import { vaultInMemory, type VaultInMemory } from '../data/vault-in-memory.ts';

/** The window over a real database, as a test sees it. */
export interface OpenWindow extends Open {
  readonly app: App;
  /** Of its database. */
  readonly name: string;
  readonly vault: VaultInMemory;
  /** The first element that fits, through all shadow roots; throws when there is none. */
  find<E extends HTMLElement = HTMLElement>(selector: string): E;
  all<E extends HTMLElement = HTMLElement>(selector: string): E[];
  /** What the screen reader was told, in order. */
  readonly heard: () => string[];
}

export interface Facts {
  readonly title: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly words?: number;
}

/** Opens a window on a new library that holds these articles, in their order, and what the vault has already. */
export async function openWindow(
  articles: readonly Facts[] = [],
  report: string | null = null,
  vault = vaultInMemory(),
  parts: Partial<Pick<App, 'speech'>> = {},
): Promise<OpenWindow> {
  const name = newName();
  const library = await open(name, vault);
  if (articles.length > 0) {
    await addArticles(library, vault, articles);
    for (const run of library.imports.runs) library.imports.dismiss(run.importId);
  }
  const app = document.createElement('lectern-app') as App;
  Object.assign(app, { ...library, desktop: answering(vault), report, database: name, ...parts });
  document.body.replaceChildren(app);
  await settled();
  return {
    ...library,
    app,
    name,
    vault,
    find(selector) {
      const [first] = deep(app, selector);
      if (!first) throw new Error(`Nothing fits ${selector}`);
      return first as never;
    },
    all: (selector) => deep(app, selector) as never,
    heard: () => [...document.querySelectorAll('.announcer p')].map((line) => line.textContent ?? ''),
  };
}

/** Adds articles as an import of these files would. */
export function addArticles(library: Open, vault: VaultInMemory, articles: readonly Facts[]): Promise<void> {
  const known = library.work.entries.length;
  return importFiles(
    library,
    vault,
    articles.map((facts, i) => ({
      name: `${known + i + 1}.txt`,
      outcome: { ok: true as const, value: summary(known + i + 1, facts) },
    })),
  );
}

/** Waits until everything that was asked of the page so far has been drawn. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The vault's side of the bridge, with an answer to where the data lies. */
function answering(vault: VaultInMemory): Desktop {
  const { request } = vault.desktop;
  return {
    ...vault.desktop,
    request: async (channel, input) =>
      channel === ('app:places' satisfies Channel)
        ? (done({ profile: '/home/reader/Lectern', vault: '/home/reader/Lectern/vault' }) as Result<never>)
        : request(channel, input),
  };
}

function deep(root: Element, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const visit = (within: ParentNode): void => {
    for (const element of within.querySelectorAll<HTMLElement>('*')) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  if (root.shadowRoot) visit(root.shadowRoot);
  return found;
}
