// Debian's packages: which to ask for, and how to get them.
import { lastLines, run } from './command.mjs';
import { onPath } from './project.mjs';
import { SetupError, step } from './say.mjs';

/** Whether we are root on a system with apt. */
export function mayInstall() {
  return process.getuid?.() === 0 && onPath('apt-get');
}

/** @param {string[]} packages */
export function aptCommand(packages) {
  return `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Newer releases have renamed some libraries (libasound2 → libasound2t64); then the old name has no candidate.
 * @param {string} name
 * @param {string} policy what `apt-cache policy NAME NAMEt64` says
 */
export function nameToInstall(name, policy) {
  const renamed = `${name}t64`;
  const block = policy.split(/^(?=\S)/m).find((part) => part.startsWith(`${renamed}:`));
  return block && /Candidate: \d/.test(block) ? renamed : name;
}

/** @param {string[]} packages */
async function namesHere(packages) {
  const names = packages.map(async (name) =>
    nameToInstall(
      name,
      (await run('apt-cache', ['policy', name, `${name}t64`], { env: plainEnglish() })).output,
    ),
  );
  return Promise.all(names);
}

function plainEnglish() {
  return { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
}

/** @param {string[]} packages */
export async function install(packages) {
  await step(`installing Debian packages: ${packages.join(' ')}`, async (progress) => {
    const options = { env: plainEnglish(), timeoutMs: 20 * 60_000, onLine: progress };
    const update = await run('apt-get', ['update'], options);
    const names = await namesHere(packages);
    const ended = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], options);
    if (ended.status === 0) return;
    const why = `apt-get ended with ${ended.status}:\n       ${lastLines(ended.status === 100 ? update.output + ended.output : ended.output)}`;
    throw new SetupError(
      'System packages could not be installed.',
      why,
      `repair it, or run: ${aptCommand(names)}`,
    );
  });
}

/** @param {string[]} packages */
export async function explainMissing(packages) {
  if (!onPath('apt-get')) {
    const wayOut = 'install what your system calls these, then run the command again.';
    return new SetupError(
      'This system lacks something.',
      `not found (Debian's names): ${packages.join(' ')}.`,
      wayOut,
    );
  }
  const command = aptCommand(await namesHere(packages)).replaceAll('apt-get', 'sudo apt-get');
  return new SetupError(
    'System packages are missing, and only root can install them.',
    packages.join(' '),
    `run: ${command}`,
  );
}
