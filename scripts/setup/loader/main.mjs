// The app inside a substitute Electron runtime, which has no default app: it loads the app whose folder is given on the
// command line. It must be a module with a top-level await: Electron holds back `ready` until such a main has been
// loaded, and the app registers its scheme before `ready`. From CommonJS with import(), `ready` comes first.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// Switches of Chromium may come before the folder.
const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));

try {
  if (given === undefined) throw new Error('Give the folder of an app on the command line.');
  const folder = resolve(given);
  const {
    name,
    productName,
    version,
    main = 'index.js',
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Electron's own default app does the same; the typings leave these two out.
  const host = /** @type {any} */ (app);
  host.setVersion(version);
  host.setAppPath(folder);
  app.setName(productName ?? name);
  await import(pathToFileURL(join(folder, main)).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
