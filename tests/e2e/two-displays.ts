import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DRIVER = '/usr/lib/xorg/modules/drivers/dummy_drv.so';

/** Why there can be no X server with two displays here, or null. */
export const whyNoDisplays = (): string | null =>
  existsSync(DRIVER) && existsSync('/usr/bin/Xorg') && existsSync('/usr/bin/xrandr')
    ? null
    : 'Xorg with its dummy driver is not here: Debian’s xserver-xorg-core, xserver-xorg-video-dummy, x11-xserver-utils.';

/** A real X server whose second display can be pulled out: what Electron sees is what it sees with a projector. */
export interface TwoDisplays {
  readonly display: string;
  /** In pixels, e.g. `1280x720`; right of the first display. */
  plug(mode: string): Promise<void>;
  unplug(): Promise<void>;
  close(): void;
}

const FIRST = 'DUMMY0';
const SECOND = 'DUMMY1';

const config = `
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1600x900"
    Virtual 3840 1200
  EndSubSection
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
`;

/** On a free display number, with its files in `folder`. The second display is not plugged in yet. */
export async function openTwoDisplays(folder: string): Promise<TwoDisplays> {
  const file = join(folder, 'xorg.conf');
  await writeFile(file, config);
  const log = join(folder, 'xorg.log');
  const server = spawn(
    '/usr/bin/Xorg',
    ['-config', file, '-displayfd', '3', '-nolisten', 'tcp', '-noreset', '-logfile', log],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
    server.once('exit', (status) => reject(new Error(`Xorg ended with ${status}; see ${log}`)));
  });
  const xrandr = (...args: string[]) => run('xrandr', ['--display', display, ...args]);
  await xrandr('--output', FIRST, '--mode', '1600x900');
  return {
    display,
    plug: async (mode) => {
      await xrandr('--addmode', SECOND, mode);
      await xrandr('--output', SECOND, '--mode', mode, '--right-of', FIRST);
      // The driver says that something is connected only when it is asked.
      await xrandr('--query');
    },
    unplug: async () => {
      await xrandr('--output', SECOND, '--off');
    },
    close: () => void server.kill(),
  };
}
