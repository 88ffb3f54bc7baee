import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { onPath } from './project.mjs';
import { SetupError } from './say.mjs';

/** The opening of the X11 protocol 11.0, little-endian, without authorisation. */
const hello = Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

/**
 * Where the X server of a DISPLAY listens.
 * @param {string} display e.g. ":0", "localhost:10.0"
 */
export function addressOf(display) {
  const [, host = '', number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(display) ?? [];
  if (number === undefined) return undefined;
  if (host === '' || host === 'unix') return { path: `/tmp/.X11-unix/X${number}` };
  if (isAbsolute(host)) return { path: `${host}:${number}` };
  return { host, port: 6000 + Number(number) };
}

/**
 * Whether an X server answers there and would let us in.
 * @param {string | undefined} display
 * @returns {Promise<boolean>}
 */
export function xAnswers(display) {
  const address = display && addressOf(display);
  if (!address) return Promise.resolve(false);
  const hasCookies = existsSync(process.env['XAUTHORITY'] || join(homedir(), '.Xauthority'));
  return new Promise((resolve) => {
    const socket = connect(address);
    /** @param {boolean} answer */
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(3000, () => settle(false));
    socket.on('error', () => settle(false));
    socket.on('connect', () => socket.write(hello));
    // 1: come in; anything else: show your cookie.
    socket.once('data', (answer) => settle(answer[0] === 1 || hasCookies));
    socket.on('end', () => settle(false));
  });
}

/** Whether a window can be shown to somebody here. */
export async function hasDisplay() {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR } = process.env;
  if (await xAnswers(DISPLAY)) return true;
  return WAYLAND_DISPLAY !== undefined && existsSync(join(XDG_RUNTIME_DIR ?? '', WAYLAND_DISPLAY));
}

/** @typedef {{ env: NodeJS.ProcessEnv, close: () => void }} Display */

/**
 * A display for windows that nobody looks at: the one at hand, else a virtual one of our own on a free number.
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  if (await hasDisplay()) return { env: {}, close: () => {} };
  const xvfb = ['Xvfb', '-displayfd', '3', '-screen', '0', '2560x1600x24', '-nolisten', 'tcp'];
  // setpriv ends the server with us, even where we are killed.
  const args = onPath('setpriv') ? ['setpriv', '--pdeathsig', 'TERM', ...xvfb] : xvfb;
  const server = spawn(String(args[0]), args.slice(1), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const close = () => void server.kill('SIGTERM');
  process.once('exit', close);
  const number = await numberOf(server);
  server.unref();
  return { env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined, XAUTHORITY: undefined }, close };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function numberOf(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    /** @param {string} why */
    const fail = (why) => {
      server.kill('SIGTERM');
      const wayOut = 'set DISPLAY to a display that answers, or see whether Xvfb starts by hand.';
      reject(new SetupError('No virtual display could be opened.', why, wayOut));
    };
    const timer = setTimeout(() => fail('Xvfb did not start within 20 seconds.'), 20_000);
    server.stderr?.on('data', (chunk) => (said += String(chunk)));
    server.on('error', (error) => fail(error.message));
    server.on('exit', (status) => fail(`Xvfb ended with ${status}: ${said.trim()}`));
    server.stdio[3]?.once('data', (chunk) => {
      clearTimeout(timer);
      server.removeAllListeners('exit');
      for (const stream of [server.stderr, server.stdio[3]]) /** @type {any} */ (stream)?.unref();
      resolve(String(chunk).trim());
    });
  });
}
