import { app, dialog, session } from 'electron';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Adapters } from './app/adapters.ts';
import { App } from './app/app.ts';
import { openDatabase, type Sqlite } from './ledger/database.ts';
import { openLedger } from './ledger/ledger.ts';
import { openStore } from './ledger/store.ts';
import { openBox, sealBox, sealUnder, unsealUnder } from './ledger/vault.ts';
import { mayCapture, serveBoardCapture } from './recording/capture-rights.ts';
import { findFfmpeg } from './recording/ffmpeg-path.ts';
import { bundleExporter } from './wiring/bundle-exporter.ts';
import { ceremonyFolder } from './wiring/ceremony-folder.ts';
import { stageDisplays } from './wiring/displays.ts';
import { importerOf } from './wiring/importer.ts';
import { type Log, openLog } from './wiring/log.ts';
import { machineOf } from './wiring/machine.ts';
import { papers } from './wiring/papers.ts';
import { quitTogether } from './wiring/quit-together.ts';
import { slipPrinter } from './wiring/slip-printer.ts';
import { statisticsExporter } from './wiring/statistics-exporter.ts';
import { softwareHash } from './wiring/software.ts';
import { CannotGoOn, stopText } from './wiring/stop.ts';
import { WindowRecorder } from './wiring/window-recorder.ts';
import { listenToWindows } from './windows/ipc.ts';
import { declareScheme, serveFolder } from './windows/protocol.ts';
import { Overlays } from './windows/overlays.ts';
import { preloadPath, Windows } from './windows/windows.ts';

const now = (): string => new Date().toISOString();
const LOOK_EVERY_MS = 15_000;

// Declared before the app is ready; the rest waits for it, without a top-level await that would hold it back.
declareScheme();
process.on('uncaughtException', (error) => stopClearly(error, 'uncaughtException'));
process.on('unhandledRejection', (error) => stopClearly(error, 'unhandledRejection'));
void app.whenReady().then(start).catch(stopClearly);

async function start(): Promise<void> {
  const { folder, file, rehearsal } = ceremonyFolder(process.argv, app.getPath('userData'));
  const db = openDatabase(file, rehearsal ? 'rehearsal' : 'ceremony');
  if (!db.ok) throw new CannotGoOn(db.refusal, folder);
  const log = openLog(folder, now);
  const windows = new Windows(preloadPath(), {
    lost: (role) => {
      log({ window: role, lost: 'render-process-gone' });
      if (role === 'recorder') recorder.windowGone();
    },
    readyToShow: (role) => role !== 'recorder' && displays.show(role),
    closing: (role) => role === 'console' && quit(),
  });
  const overlays = new Overlays(preloadPath());
  const kept = storage(db.value);
  const displays = stageDisplays({ windows, overlays, log, store: kept.store });
  const running = application();
  const quit = quitTogether(async () => {
    overlays.close();
    await (await running.app).stop();
    await slips.close();
    db.value.close();
  });
  listen(running.app, { windows, overlays, recorder: () => recorder, log });
  serveFolder(join(app.getAppPath(), 'out/renderer'));
  allowCapture(windows);
  const [recorder, slips] = await Promise.all([recorderFor(folder, rehearsal, windows), slipsFor(folder)]);
  const edges = { ...kept, ...surroundings(folder, windows, log), displays, slips, recorder };
  const ceremony = new App({ ...edges, ...{ rehearsal, mutedAtFirst: isUnattended() } });
  running.is(ceremony);
  // All at once, the console last: opened alone before the app is there, its page stays hidden to Chromium (seen on 33).
  await Promise.all([
    ...(['board', 'desk', 'console'] as const).map((role) => windows.open(role, displays.optionsFor(role))),
    windows.open('recorder', { width: 320, height: 200 }),
  ]);
  await ceremony.start();
  // Now that nobody waits for it: what was started is what will stand in CeremonyOpened.
  setImmediate(() => edges.software.sha256);
  setInterval(() => void ceremony.lookAtMachine(), LOOK_EVERY_MS).unref();
}

/** The application as soon as it is there: what a window says before that waits. */
function application(): { readonly app: Promise<App>; is(app: App): void } {
  let is: (app: App) => void = () => undefined;
  const promised = new Promise<App>((resolve) => {
    is = resolve;
  });
  return { app: promised, is: (made) => is(made) };
}

const slipsFor = (folder: string): ReturnType<typeof slipPrinter> =>
  slipPrinter({
    folder: join(folder, 'slips'),
    worker: worker('slip-worker'),
    mayPrint: !isUnattended(),
  });

async function recorderFor(folder: string, rehearsal: boolean, windows: Windows): Promise<WindowRecorder> {
  const ffmpeg = await findFfmpeg();
  return new WindowRecorder({
    folder: join(folder, 'recording'),
    rehearsal,
    ffmpeg: ffmpeg.ok ? ffmpeg.value.path : null,
    send: (view) => windows.send('recorder', view),
  });
}

function storage(db: Sqlite): Pick<Adapters, 'ledger' | 'store' | 'vault'> {
  return {
    ledger: openLedger(db, now),
    store: openStore(db),
    vault: { sealUnder, unsealUnder, sealBox, openBox },
  };
}

function surroundings(
  folder: string,
  windows: Windows,
  log: Log,
): Omit<
  Adapters,
  keyof ReturnType<typeof storage> | 'rehearsal' | 'mutedAtFirst' | 'slips' | 'recorder' | 'displays'
> {
  return {
    now,
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    software: software(),
    folder,
    switchKind,
    importer: importerOf({
      sampleFolder: join(resources(), 'sample'),
      worker: worker('import-worker'),
      onCrash: (error) => log({ fault: 'import-thread', reason: error.message }),
    }),
    papers: papers({ folder, worker: worker('slip-worker'), now }),
    machine: machineOf(folder),
    exportBundle: bundleExporter(folder),
    exportStatistics: statisticsExporter(folder),
    publish: (role, view) => windows.send(role, view),
  };
}

interface Listening {
  readonly windows: Windows;
  readonly overlays: Overlays;
  readonly recorder: () => WindowRecorder;
  readonly log: Log;
}

function listen(running: Promise<App>, { windows, overlays, recorder, log }: Listening): void {
  listenToWindows({
    roleOf: (contents) => windows.roleOf(contents) ?? (overlays.has(contents) ? 'identify' : null),
    call: async (method, input) => (await running).call(method, input as never),
    ready: (role, contents) => {
      if (role === 'recorder') recorder().ready();
      else if (role === 'identify') overlays.ready(contents);
      else void running.then((ceremony) => ceremony.publishTo(role));
    },
    refused: (role, method, refusal) => log({ window: role, method, refusal }),
    broke: (method, error) => stopClearly(error, method),
  });
}

/** Beside the archive in a packaged app, in the project otherwise. */
const resources = (): string => join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources');

/** A thread's program, built beside this one. */
const worker = (name: string): URL => pathToFileURL(join(app.getAppPath(), `out/main/${name}.js`));

/** `--unattended`: nobody is there to read a dialog, to want paper or to listen. */
const isUnattended = (): boolean => app.commandLine.hasSwitch('unattended');

function software(): Adapters['software'] {
  let sha256: string | null = null;
  return {
    version: app.getVersion(),
    // Read once, after the windows are up.
    get sha256() {
      return (sha256 ??= softwareHash(join(app.getAppPath(), 'out')));
    },
    electron: process.versions.electron,
  };
}

/** Starts again on a file of the other kind, in a folder of its own; this one is closed as it is. */
function switchKind(rehearsal: boolean): void {
  const kept = process.argv
    .slice(1)
    .filter((argument) => argument !== '--rehearsal' && !argument.startsWith('--data='));
  app.relaunch({ args: rehearsal ? [...kept, '--rehearsal'] : kept });
  app.quit();
}

/** The recorder gets a camera, a microphone and the board's screen, the desk a camera, and nobody else anything. */
function allowCapture(windows: Windows): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, done, details) =>
    done(mayCapture(contents, permission, details)),
  );
  defaultSession.setPermissionCheckHandler((contents, permission, _origin, details) =>
    mayCapture(contents, permission, details),
  );
  serveBoardCapture(defaultSession, () => windows.get('board'));
}

/** A bug, or a disk that refuses: what is in the ledger is safe, so the app says so and stops. */
function stopClearly(error: unknown, where = 'start'): void {
  const text = stopText(error);
  console.error(`sunlot stopped (${where}):\n${text}\n`, error);
  if (!isUnattended()) dialog.showErrorBox('阳光签 Sunlot', text);
  app.exit(1);
}
