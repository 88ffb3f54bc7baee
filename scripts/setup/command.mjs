import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @typedef {{ status: number | null, signal: NodeJS.Signals | null, output: string, timedOut: boolean }} Ended */

/**
 * Runs a command and keeps what it says. Never throws: a command that cannot be started has status 127.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, onLine?: (line: string) => void }} [options]
 * @returns {Promise<Ended>}
 */
export function run(command, args, options = {}) {
  const { cwd, env = process.env, timeoutMs = 0, onLine } = options;
  return new Promise((resolve) => {
    // npm is a .cmd file on Windows, which only a shell can start.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    /** @param {Buffer} chunk */
    const listen = (chunk) => {
      output += chunk.toString();
      const line = output.trimEnd().split('\n').at(-1);
      if (line && onLine) onLine(line);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ status: 127, signal: null, output: error.message, timedOut });
    });
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, output, timedOut });
    });
  });
}

/**
 * The last lines that a command said, for an error message.
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 6) {
  return output.trim().split('\n').slice(-count).join('\n       ') || 'it said nothing';
}

/** @typedef {{ command: string, args: string[], env: NodeJS.ProcessEnv, cwd?: string }} Job */

/**
 * Runs a job in the foreground: it has the terminal, gets our signals, and its end is ours.
 * @param {Job} job
 * @returns {Promise<number>} its exit status; 128 + the signal's number where a signal ended it
 */
export function foreground({ command, args, env, cwd }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd, stdio: 'inherit' });
    // Ctrl-C at a terminal reaches the child by itself; twice would be read as "at once".
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
    const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, pass);
    const settle = () => signals.forEach((signal) => process.off(signal, pass));
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', (status, signal) => {
      settle();
      resolve(status ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
