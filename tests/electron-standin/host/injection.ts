import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Session } from './cdp.ts';
import { accelerators } from './menu.ts';
import { ownKeysOf } from './accelerator.ts';
import { report } from './report.ts';
import { ELECTRON_VERSION, settings } from './settings.ts';

/** The name of the world the preload runs in, as Electron names it. */
export const ISOLATED_WORLD = 'Electron Isolated Context';

/** The function a paused page stands in; see `PAUSE`. */
export const PAUSE_NAME = 'electronStandinPause';

/**
 * Some calls of a preload are synchronous, and DevTools has no synchronous messages: the isolated world stops at a
 * breakpoint, the main process reads the question, writes the answer into it and lets the world go on.
 */
const PAUSE = `function ${PAUSE_NAME}(question) { debugger; return question.answer; }`;

/**
 * Makes every document of the page start with the two halves of the bridge: one in the page's own world, one, with
 * the preload, in an isolated world that shares nothing but the DOM with it.
 */
export async function injectBridge(session: Session, preload: string | undefined): Promise<void> {
  const secret = `electron-standin-${randomBytes(12).toString('hex')}`;
  const half = readFileSync(path.join(import.meta.dirname, 'page.js'), 'utf8');
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: inTopDocument(`${half}
    electronStandinPage.replaceOpen(electronStandinPage.openMembrane('page', ${JSON.stringify(secret)}));`),
  });
  if (preload === undefined) return;
  const source = inTopDocument(`${half}
    ${PAUSE}
    electronStandinPage.runPreload({
      membrane: electronStandinPage.openMembrane('preload', ${JSON.stringify(secret)}),
      process: ${JSON.stringify(processOfPreload())},
      preloadPath: ${JSON.stringify(preload)},
      ownKeys: ${JSON.stringify(settings.visible ? ownKeysOf(accelerators()) : [])},
      pause: ${PAUSE_NAME},
      run: function (require, process, module, exports) {
${readFileSync(preload, 'utf8')}
      },
    });`);
  await session.send('Runtime.addBinding', {
    name: 'electronStandinTell',
    executionContextName: ISOLATED_WORLD,
  });
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: ISOLATED_WORLD });
}

/** Frames have no preload, and the page before the first one is none of the app's. */
function inTopDocument(code: string): string {
  return `(() => {
  if (window !== window.top || !location.href.startsWith('http')) return;
  ${code}
})();`;
}

function processOfPreload(): object {
  return {
    platform: process.platform,
    arch: process.arch,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
    versions: { electron: ELECTRON_VERSION, chrome: report.chromiumVersion, node: process.versions.node },
  };
}
