import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** Files of the main process that run apart from it, by the name they get under out/main. Add a worker here. */
const workers = {
  'slip-worker': 'electron/slips/slip-worker.ts',
  'import-worker': 'electron/import/import-worker.ts',
};

const mainEntries = Object.fromEntries(
  Object.entries({ main: 'electron/main.ts', ...workers })
    .map(([name, file]) => [name, join(root, file)] as const)
    .filter(([, file]) => existsSync(file)),
);

/** Every folder of renderer/ with an index.html is a window. */
const windows = Object.fromEntries(
  readdirSync(join(root, 'renderer'))
    .map((name) => [name, join(root, 'renderer', name, 'index.html')] as const)
    .filter(([, page]) => existsSync(page)),
);

// The oldest runtime that the app is tried on is Electron 33 (Chromium 130, Node 20.18).
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      // ffmpeg-static gives the path of a program beside its own file, so it must not be bundled.
      externalizeDeps: { include: ['ffmpeg-static'] },
      rolldownOptions: {
        input: mainEntries,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      // A sandboxed preload is CommonJS in one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    publicDir: false,
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: join(root, 'out/renderer'),
      minify: true,
      // The content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: windows },
    },
  },
});
