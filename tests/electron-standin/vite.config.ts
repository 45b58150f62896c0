import path from 'node:path';
import { defineConfig } from 'vite';

// The stand-in for the Electron executable, as a folder that ELECTRON_OVERRIDE_DIST_PATH can name: an executable
// file `electron`, what a utility process begins with, and the text that goes into every page.

const here = import.meta.dirname;
const outDir = path.join(here, '../../.cache/electron-standin');

export default defineConfig({
  logLevel: 'warn',
  builder: {},
  environments: {
    client: {
      build: {
        outDir,
        emptyOutDir: true,
        copyPublicDir: false,
        minify: false,
        target: 'chrome140',
        rolldownOptions: {
          input: path.join(here, 'page/page.ts'),
          output: { format: 'iife', name: 'electronStandinPage', entryFileNames: 'page.js' },
          preserveEntrySignatures: 'strict',
        },
      },
    },
    ssr: {
      resolve: { noExternal: true },
      build: {
        outDir,
        emptyOutDir: false,
        copyPublicDir: false,
        minify: false,
        ssr: true,
        target: 'node20',
        rolldownOptions: {
          input: {
            electron: path.join(here, 'host/electron.ts'),
            'utility-child.cjs': path.join(here, 'host/utility-child.ts'),
          },
          // Packages are found from the project's folder; the one text taken from a package is its version.
          external: (id) => /^[\w@]/u.test(id) && id !== 'electron/package.json',
          output: {
            format: 'cjs',
            entryFileNames: '[name]',
            chunkFileNames: '[name].cjs',
            banner: ({ name }) => (name === 'electron' ? '#!/usr/bin/env node' : ''),
          },
        },
      },
    },
  },
  plugins: [
    {
      name: 'commonjs-folder',
      applyToEnvironment: ({ name }) => name === 'ssr',
      // The executable has no extension, so its folder says what its modules are.
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
      },
    },
  ],
});
