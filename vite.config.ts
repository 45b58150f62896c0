import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

// One build per process of the app, chosen by `--mode`: `main` (the main process, the import process and
// the command-line inspector), `preload` (one CommonJS file, as a sandboxed preload must be) and `renderer`. Each also
// writes the licences of the packages in it, which have to go wherever their code goes.

const root = import.meta.dirname;
const dist = path.join(root, 'dist');

/** Everything that runs in Node: bundled whole, with only Node's own modules and Electron left outside. */
function node(name: string, entries: Record<string, string>, format: 'es' | 'cjs'): UserConfig {
  return {
    build: {
      outDir: dist,
      // The first of the three: what an older build left must not get into a package.
      emptyOutDir: name === 'main',
      license: { fileName: `licences/${name}.md` },
      target: 'node20',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: entries,
        external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
    ssr: { noExternal: true, target: 'node' },
  };
}

/**
 * Vite makes one script of all that a page names, and writes its tag anew. What wakes the database has to come by itself
 * and before it; and the first paint waits for the look.
 */
const pageScripts: Plugin = {
  name: 'page-scripts',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const waking = Object.values(bundle).find(({ name }) => name === 'waking');
      const own = `<script type="module" async src="./${waking?.fileName}"></script>\n    `;
      const main = '<script type="module"';
      if (!waking || !html.includes(main)) throw new Error('The page has not the scripts it begins with.');
      return html.replace(main, `${own}${main} blocking="render"`);
    },
  },
};

export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'main':
      return node(
        mode,
        {
          main: path.join(root, 'electron/main.ts'),
          'import-process': path.join(root, 'electron/import/import-process.ts'),
          inspect: path.join(root, 'electron/import/inspect.ts'),
        },
        'es',
      );
    case 'preload':
      return node(mode, { preload: path.join(root, 'electron/preload.ts') }, 'cjs');
    default:
      return {
        root: path.join(root, 'renderer'),
        base: './',
        plugins: [pageScripts],
        build: {
          outDir: path.join(dist, 'renderer'),
          emptyOutDir: true,
          license: { fileName: 'licences.md' },
          target: 'chrome156',
          assetsInlineLimit: 0,
          modulePreload: { polyfill: false },
          rolldownOptions: {
            input: {
              index: path.join(root, 'renderer/index.html'),
              waking: path.join(root, 'renderer/waking.ts'),
            },
          },
        },
      };
  }
});
