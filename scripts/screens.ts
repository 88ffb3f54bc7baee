import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contactSheet, pathOf, type Picture } from './screens/contact-sheet.ts';
import { screensOptions, type ScreensOptions } from './screens/options.ts';
import { STORIES } from './screens/stories/all.ts';
import { visit } from './screens/visit.ts';
import { wantedOf } from './screens/wanted.ts';
import { openWindows } from './screens/windows.ts';

/** Pictures of every state of every window, for people who look at them; in the end one page with all of them. */
async function screens({ out, wanted }: ScreensOptions): Promise<void> {
  const from = Date.now();
  const states = STORIES.flatMap(({ scenes }) => scenes.flatMap((scene) => wantedOf(scene, wanted)));
  if (states.length === 0) throw new Error(`no state begins with ${wanted.only.join(' or ')}`);
  const pictures: Picture[] = [];
  const seen = new Set<string>();
  const folder = await mkdtemp(join(tmpdir(), 'sunlot-screens-'));
  const windows = await openWindows({ folder });
  try {
    await visit(windows, STORIES, wanted, async ({ page, ...look }) => {
      const path = pathOf(look);
      await mkdir(dirname(join(out, path)), { recursive: true });
      await page.screenshot({ path: join(out, path), animations: 'disabled' });
      pictures.push({ ...look, path });
      const name = `${look.window}/${look.state}`;
      if (!seen.has(name))
        process.stderr.write(`screens: ${seen.add(name).size} of ${states.length}: ${name}\n`);
    });
  } finally {
    await windows.close();
    await rm(folder, { recursive: true, force: true });
  }
  await writeFile(join(out, 'index.html'), contactSheet(pictures));
  const seconds = Math.round((Date.now() - from) / 1000);
  console.log(
    `${pictures.length} pictures of ${seen.size} states in ${seconds} s: ${join(out, 'index.html')}`,
  );
}

const options = screensOptions(process.argv.slice(2));
if (options.ok) await screens(options.value);
else {
  process.stderr.write(`${options.refusal}\n`);
  process.exitCode = 1;
}
