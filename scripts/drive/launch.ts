import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The app as it runs, and its windows: what the demo and the end-to-end tests drive. */
export interface Driven {
  readonly electron: ElectronApplication;
  readonly console: Page;
  readonly board: Page;
  readonly desk: Page;
  /** Closes the app as a person would, and waits until it has ended. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The ceremony's folder. */
  readonly folder: string;
  readonly rehearsal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Of Chromium, as `--use-fake-device-for-media-stream`. */
  readonly switches?: readonly string[];
}

/** Starts the built app in the Electron runtime that the set-up has found. */
export async function launch({
  folder,
  rehearsal = false,
  env = {},
  switches = [],
}: LaunchOptions): Promise<Driven> {
  const executablePath = process.env['SUNLOT_ELECTRON'];
  if (!executablePath) throw new Error('SUNLOT_ELECTRON is not set: start this through npm run.');
  const profile = await mkdtemp(join(tmpdir(), 'sunlot-profile-'));
  const clean = () => rmSync(profile, { recursive: true, force: true });
  // Also where a signal ends us.
  process.once('exit', clean);
  const electron = await _electron.launch({
    executablePath,
    args: [
      root,
      '--unattended',
      `--data=${folder}`,
      `--user-data-dir=${profile}`,
      ...(rehearsal ? ['--rehearsal'] : []),
      ...sandboxArguments(),
      ...switches,
    ],
    env: { ...plainEnvironment(), ...env },
    timeout: 60_000,
  });
  const close = async () => {
    await electron.close();
    process.off('exit', clean);
    clean();
  };
  try {
    const page = (role: string) => windowOf(electron, role);
    const [console, board, desk] = await Promise.all([page('console'), page('board'), page('desk')]);
    return { electron, ...{ console, board, desk }, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

/** Chromium's sandbox does not start as root. */
function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

async function windowOf(electron: ElectronApplication, role: string): Promise<Page> {
  const isIt = (page: Page) => page.url().includes(`/${role}/`);
  for (let tries = 0; tries < 300; tries++) {
    const found = electron.windows().find(isIt);
    if (found) {
      await found.waitForFunction(() => document.body.dataset['seq'] !== undefined, undefined, {
        timeout: 30_000,
      });
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the ${role} window did not open`);
}
