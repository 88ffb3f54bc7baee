import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PROGRAMS = [
  'dbus-daemon',
  'avahi-daemon',
  'ippeveprinter',
  'cupsd',
  'lpadmin',
  'lp',
  'lpstat',
  'cancel',
];
const SYSTEM_BUS = '/run/dbus/system_bus_socket';
const PACKAGES = 'cups cups-client cups-ipp-utils cups-filters avahi-daemon dbus';

/** Why no real printer can be set up here, or null. */
export function printerMissing(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root, to start a cupsd of its own';
  // One avahi a machine: another's can be used only if its bus can be reached.
  if (isAvahiRunning() && !existsSync(SYSTEM_BUS))
    return 'another avahi-daemon is running, on a bus of its own';
  const missing = PROGRAMS.filter((program) => !isOnPath(program));
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')} (apt-get install ${PACKAGES})`;
}

export interface PrivateCups {
  /** Adds a printer that takes PDF and hands each job to `command`, and answers its name and HTTP port. */
  addPrinter(name: string, command: string): Promise<{ name: string; port: number; unplug(): Promise<void> }>;
  /** What came out, in order. */
  printed(): Uint8Array[];
  /** How many documents CUPS still has of jobs, whatever became of them. */
  kept(): number;
  stop(): Promise<void>;
}

/**
 * A CUPS of our own with real IPP Everywhere printers, beside whatever the machine runs: own bus, socket and folders. Sets
 * CUPS_SERVER for this process. ippeveprinter needs avahi, and avahi a bus, or it says it cannot initialise DNS-SD.
 */
export async function startPrivateCups(): Promise<PrivateCups> {
  const folder = mkdtempSync(join(tmpdir(), 'cups-'));
  // Its filters run as another user.
  chmodSync(folder, 0o755);
  const started: ChildProcess[] = [];
  const isShared = isAvahiRunning();
  const bus = `unix:path=${isShared ? SYSTEM_BUS : join(folder, 'bus')}`;
  const env = {
    ...process.env,
    DBUS_SYSTEM_BUS_ADDRESS: bus,
    CUPS_SERVER: join(folder, 'cups.sock'),
    LC_ALL: 'C',
  };
  const start = (program: string, args: string[]) => {
    const child = spawn(program, args, { env, stdio: 'ignore' });
    started.push(child);
    return child;
  };
  for (const part of ['etc', 'spool', 'cache', 'state', 'tmp', 'out']) mkdirSync(join(folder, part));
  writeConfiguration(folder);
  if (!isShared) {
    start('dbus-daemon', ['--system', `--address=${bus}`, '--nofork', '--nopidfile', '--nosyslog']);
    await until(() => existsSync(join(folder, 'bus')));
    start('avahi-daemon', ['--no-rlimits', '--no-drop-root', '--no-chroot']);
    await until(isAvahiRunning);
    // It has its process file before it has its place on the bus.
    await pause(500);
  }
  start('cupsd', ['-f', '-c', join(folder, 'etc/cupsd.conf'), '-s', join(folder, 'etc/cups-files.conf')]);
  await until(() => existsSync(env.CUPS_SERVER));
  const before = process.env['CUPS_SERVER'];
  process.env['CUPS_SERVER'] = env.CUPS_SERVER;

  return {
    async addPrinter(name, command) {
      const port = await freePort();
      const args = [
        '-p',
        String(port),
        '-d',
        join(folder, 'out'),
        '-k',
        '-c',
        command,
        '-f',
        'application/pdf',
        name,
      ];
      const printer = start('ippeveprinter', args);
      await until(() => canAdd(name, port, env));
      return { name, port, unplug: () => end(printer) };
    },
    printed() {
      const pdfs = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.pdf'));
      const names = pdfs.sort((a, b) => parseInt(a, 10) - parseInt(b, 10));
      return names.map((name) => readFileSync(join(folder, 'out', name)));
    },
    // d00001-001 is the first document of job 1.
    kept: () => readdirSync(join(folder, 'spool')).filter((name) => name.startsWith('d')).length,
    async stop() {
      if (before === undefined) delete process.env['CUPS_SERVER'];
      else process.env['CUPS_SERVER'] = before;
      for (const child of started.reverse()) await end(child);
    },
  };
}

function writeConfiguration(folder: string): void {
  const places = Object.entries({
    ServerRoot: 'etc',
    RequestRoot: 'spool',
    CacheDir: 'cache',
    StateDir: 'state',
    TempDir: 'tmp',
  });
  const logs = ['AccessLog', 'ErrorLog', 'PageLog'].map((log) => `${log} ${folder}/${log}`);
  const files = [...places.map(([name, part]) => `${name} ${folder}/${part}`), ...logs, 'SystemGroup root'];
  writeFileSync(join(folder, 'etc/cups-files.conf'), files.map((line) => `${line}\n`).join(''));
  const open = (place: string) => `<Location ${place}>\nOrder allow,deny\n</Location>\n`;
  const policy = '<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n';
  const server = `Listen ${folder}/cups.sock\nBrowsing No\nWebInterface No\nDefaultAuthType None\n`;
  writeFileSync(join(folder, 'etc/cupsd.conf'), `${server}${open('/')}${open('/admin')}${policy}`);
}

function canAdd(name: string, port: number, env: NodeJS.ProcessEnv): boolean {
  try {
    const uri = `ipp://localhost:${port}/ipp/print`;
    execFileSync('lpadmin', ['-p', name, '-E', '-v', uri, '-m', 'everywhere'], {
      env,
      stdio: 'ignore',
      timeout: 10_000,
    });
    return true;
  } catch {
    return false;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 100; i++) {
    if (isSo()) return;
    await pause(100);
  }
  throw new Error(`waited in vain: ${isSo.toString()}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const isLate = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(isLate);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function isAvahiRunning(): boolean {
  return spawnSync('avahi-daemon', ['--check'], { stdio: 'ignore' }).status === 0;
}

function isOnPath(program: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
