import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNELS, type Method, methods, WindowRole } from '../../../shared/ipc/contract.ts';
import { type IpcListener, listenToWindows } from '../../../electron/windows/ipc.ts';

type Handler = (event: unknown, method?: unknown, input?: unknown) => unknown;
const doors = vi.hoisted(() => new Map<string, (event: unknown, ...rest: unknown[]) => unknown>());
vi.mock('electron', () => {
  const open = (channel: string, handler: Handler) => void doors.set(channel, handler);
  return { ipcMain: { handle: open, on: open }, net: {}, protocol: {} };
});

/** A window's contents with its main frame at `url`, and the event that a message from there is. */
function aSender(url: string) {
  const mainFrame = { url };
  const sender = { mainFrame };
  return { sender, senderFrame: mainFrame as { url: string } | null };
}
const ours = (role: string) => aSender(`app://sunlot/${role}/index.html`);

let calls: [Method, unknown][] = [];
let refusals: [string | null, string, string][] = [];
let ready: string[] = [];
let broken: unknown[] = [];
let answer: () => ReturnType<IpcListener['call']> = () => Promise.resolve({ ok: true, value: null });
const roles = new WeakMap<object, WindowRole>();

function knownAs(role: WindowRole, event = ours(role)) {
  roles.set(event.sender, role);
  return event;
}

beforeEach(() => {
  doors.clear();
  [calls, refusals, ready, broken] = [[], [], [], []];
  answer = () => Promise.resolve({ ok: true, value: null });
  listenToWindows({
    roleOf: (contents) => roles.get(contents) ?? null,
    call: (method, input) => {
      calls.push([method, input]);
      return answer();
    },
    ready: (role) => void ready.push(role),
    refused: (...refusal) => void refusals.push(refusal),
    broke: (_, error) => void broken.push(error),
  });
});

const call = (event: unknown, method: unknown, input?: unknown) =>
  Promise.resolve(doors.get(CHANNELS.call)!(event, method, input));
const NOT_ALLOWED = { ok: false, refusal: 'NOT_ALLOWED' };

describe('a message is heard only from the main frame of one of our windows', () => {
  const console = ours('console');
  test.each([
    [
      'from a frame inside the window',
      { ...console, senderFrame: { url: 'app://sunlot/console/index.html' } },
    ],
    ['from a frame that is gone', { ...console, senderFrame: null }],
    ['from another site', aSender('https://example.com/console/index.html')],
    ['from a site that begins like ours', aSender('app://sunlot.example.com/console/index.html')],
    ['from another host of our scheme', aSender('app://other/console/index.html')],
    ['from our origin without a path', aSender('app://sunlot')],
    ['from a site with our origin in its path', aSender('https://example.com/app://sunlot/')],
    ['from a file', aSender('file:///app://sunlot/index.html')],
    ['from an empty page', aSender('about:blank')],
  ])('not %s', async (_, event) => {
    roles.set(event.sender, 'console');
    expect(await call(event, 'freezeRegister')).toEqual(NOT_ALLOWED);
    doors.get(CHANNELS.ready)!(event);
    expect([calls, ready]).toEqual([[], []]);
    expect(refusals.map(([role]) => role)).toEqual([null, null]);
  });

  test('nor from a window that is none of ours', async () => {
    expect(await call(ours('console'), 'freezeRegister')).toEqual(NOT_ALLOWED);
    doors.get(CHANNELS.ready)!(ours('console'));
    expect([calls, ready]).toEqual([[], []]);
  });

  test.each(WindowRole.options)('the %s says that it is ready', (role) => {
    doors.get(CHANNELS.ready)!(knownAs(role));
    expect(ready).toEqual([role]);
  });
});

describe('a method that does not exist', () => {
  const names = [
    '',
    'nothing',
    'FreezeRegister',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'freezeRegister ',
  ];
  test.each([
    ...names,
    'x'.repeat(100_000),
    null,
    undefined,
    7,
    {},
    ['freezeRegister'],
    { toString: () => 'freezeRegister' },
  ])('is not called: %s', async (name) => {
    expect(await call(knownAs('console'), name)).toEqual({ ok: false, refusal: 'NO_SUCH_METHOD' });
    expect(calls).toEqual([]);
    expect(refusals[0]?.[1].length).toBeLessThanOrEqual(60);
  });
});

/** Who may call what, written down once more by hand: a right that is given away by mistake shows here. */
const RIGHTS: Readonly<Record<WindowRole, readonly Method[]>> = {
  board: [],
  desk: ['designateSlot', 'signResult', 'reprintSlip', 'previewSlip'],
  identify: [],
  recorder: ['recorderStarted', 'recorderChunk', 'recorderStopped', 'recorderFailed'],
  console: [
    ...([
      'setLanguage',
      'setPassphrase',
      'unlock',
      'previewImport',
      'previewSample',
      'confirmImport',
      'openCeremony',
    ] as const),
    ...([
      'cancelImport',
      'listFiles',
      'openFile',
      'addFile',
      'editFile',
      'removeFile',
      'restoreFile',
    ] as const),
    ...(['adjustType', 'checkFiles', 'confirmFiles', 'reopenFile', 'formGroup', 'printConsent'] as const),
    ...(['listDwellings', 'inspectDwelling', 'showPhoto', 'saveSettings', 'publishNotice'] as const),
    ...(['listNotices', 'recordNoticeObjection', 'settleNoticeObjection', 'printHouseholdSheets'] as const),
    ...(['findArrival', 'checkIn', 'undoCheckIn'] as const),
    ...([
      'freezeRegister',
      'freezeBatch',
      'commitSecrets',
      'attestHead',
      'drawDigits',
      'sealBoard',
      'unsealBoard',
    ] as const),
    ...([
      'callHousehold',
      'missHousehold',
      'designateSlot',
      'openTicket',
      'notariseTicket',
      'announceResult',
    ] as const),
    ...([
      'registerDraw',
      'reprintSlip',
      'suspend',
      'resume',
      'revealSecrets',
      'closeBatch',
      'closeCeremony',
    ] as const),
    ...(['exportBundle', 'listClaims', 'listGroups', 'listStatements'] as const),
    ...(['listEntries', 'openEntry'] as const),
    ...(['recoverOperator', 'switchToRehearsal', 'publishPlan', 'abandonBatch', 'openBatch'] as const),
    ...([
      'sealTickets',
      'reprintTickets',
      'scanTicket',
      'openTornTicket',
      'countTicket',
      'loseTicket',
    ] as const),
    ...(['checkPapers', 'rollOffset', 'waiveClaim', 'voidTicket', 'refuseSignature', 'replaceKey'] as const),
    ...(['recordConsent', 'freezeGroupOrder', 'printAllocation', 'allocateGroup'] as const),
    ...(['reportIncident', 'raiseObjection'] as const),
    ...(['assignDisplay', 'identifyDisplays', 'boardWithoutDisplay'] as const),
    ...(['setTheme', 'setSound', 'showInterlude', 'skipMotion'] as const),
    ...(['readStatistics', 'exportStatistics'] as const),
  ],
};

describe.each(WindowRole.options)('the %s', (role) => {
  test('may call its methods and no others', async () => {
    for (const method of Object.keys(methods) as Method[]) {
      // No method takes this, so what is allowed shows as BAD_INPUT.
      const { refusal } = (await call(knownAs(role), method, { nonsense: 1 })) as { refusal: string };
      expect([method, refusal]).toEqual([
        method,
        RIGHTS[role].includes(method) ? 'BAD_INPUT' : 'NOT_ALLOWED',
      ]);
    }
    expect(calls).toEqual([]);
  });
});

/** A signature as the desk sends it. */
const written = (strokes: unknown) => ({
  ...{ batch: 'b1', seq: 1, document: 'ab'.repeat(32) },
  mark: { kind: 'strokes', strokes },
});

describe('an input', () => {
  const strokes = [[{ x: 0, y: 0, pressure: 0, atMs: 0 }]];
  const passphrases = { notary: 'a passphrase', supervisor: 'another one' };
  test.each<[string, Method, unknown]>([
    ['that is missing', 'exportBundle', undefined],
    ['that is null', 'exportBundle', null],
    ['that is a list', 'exportBundle', []],
    ['with a key too many', 'exportBundle', { extra: 1 }],
    ['with a key too many inside', 'closeCeremony', { passphrases: { ...passphrases, machine: 'x' } }],
    ['with a key missing', 'callHousehold', { batch: 'b1', seq: 1 }],
    ['with a text for a number', 'callHousehold', { batch: 'b1', seq: '1', attempt: 1 }],
    ['with a seq of nought', 'callHousehold', { batch: 'b1', seq: 0, attempt: 1 }],
    ['with half a seq', 'callHousehold', { batch: 'b1', seq: 1.5, attempt: 1 }],
    ['with a seq that is not exact', 'callHousehold', { batch: 'b1', seq: 2 ** 53, attempt: 1 }],
    ['with a seq that is no number', 'callHousehold', { batch: 'b1', seq: NaN, attempt: 1 }],
    ['with white space in a code', 'closeBatch', { batch: 'b 1' }],
    ['with an empty code', 'closeBatch', { batch: '' }],
    ['with a code not in NFC', 'closeBatch', { batch: 'e\u0301' }],
    ['with a passphrase of a thousand characters', 'unlock', { passphrase: 'x'.repeat(1000) }],
    ['with an empty passphrase', 'unlock', { passphrase: '' }],
    ['with an empty title', 'openCeremony', { title: '', passphrases, withoutRecording: false }],
    ['with a million digits', 'drawDigits', { batch: 'b1', first: '1'.repeat(10 ** 6), second: '1' }],
    ['with a role that does not exist', 'attestHead', { seq: 1, by: 'operator', passphrase: 'x' }],
    ['that wants all claims at once', 'listClaims', { from: 0, count: 10 ** 9, search: '' }],
    ['that begins before the first claim', 'listClaims', { from: -1, count: 10, search: '' }],
    [
      'with bytes that are none',
      'previewImport',
      { kind: 'households', fileName: 'a.xlsx', bytes: [1, 2, 3] },
    ],
    ['of another kind', 'previewSample', { kind: '../../etc/passwd' }],
  ])('%s is not passed on', async (_, method, input) => {
    expect(await call(knownAs('console'), method, input)).toEqual({ ok: false, refusal: 'BAD_INPUT' });
    expect(calls).toEqual([]);
  });

  test('of the tablet is measured too', async () => {
    const signed = written(strokes);
    const printed = (png: unknown) => ({ ...signed, mark: { kind: 'fingerprint', png } });
    const wrong = [
      ...[{ ...signed, document: 'AB'.repeat(32) }, written([]), written([[]])],
      ...[written(Array(201).fill(strokes[0])), written([Array(5001).fill(strokes[0]![0])])],
      ...[written([[{ ...strokes[0]![0], x: 2 }]]), written([[{ ...strokes[0]![0], x: NaN }]])],
      ...[
        { ...signed, signer: 'proxy' },
        { ...signed, mark: { kind: 'seal', strokes } },
      ],
      ...[printed([1, 2]), printed(new Uint8Array(8 * 1024 * 1024 + 1)), printed('iVBORw0KGgo=')],
    ];
    for (const input of wrong)
      expect(await call(knownAs('desk'), 'signResult', input)).toEqual({ ok: false, refusal: 'BAD_INPUT' });
    for (const input of [signed, printed(new Uint8Array(3))])
      expect(await call(knownAs('desk'), 'signResult', input)).toEqual({ ok: true, value: null });
  });

  test('of too many bytes is not passed on', async () => {
    const chunk = (bytes: Uint8Array) =>
      call(knownAs('recorder'), 'recorderChunk', { session: 1, track: 'board', index: 0, bytes });
    expect(await chunk(new Uint8Array(33 * 1024 * 1024))).toEqual({ ok: false, refusal: 'BAD_INPUT' });
    expect(await chunk(new Uint8Array(3))).toEqual({ ok: true, value: null });
  });

  test('does not change what a prototype is', async () => {
    const input: unknown = JSON.parse('{"batch":"b1","__proto__":{"seq":1}}');
    expect(await call(knownAs('console'), 'closeBatch', input)).toEqual({ ok: false, refusal: 'BAD_INPUT' });
    expect(({} as { seq?: number }).seq).toBeUndefined();
  });
});

describe('what is allowed', () => {
  test('is passed on as it was parsed, and answered', async () => {
    expect(await call(knownAs('console'), 'closeBatch', { batch: 'b1' })).toEqual({ ok: true, value: null });
    expect(calls).toEqual([['closeBatch', { batch: 'b1' }]]);
    expect(refusals).toEqual([]);
  });

  test('and refused by the ceremony, is answered and logged', async () => {
    answer = () => Promise.resolve({ ok: false, refusal: 'NOT_NOW' });
    expect(await call(knownAs('console'), 'closeBatch', { batch: 'b1' })).toEqual({
      ok: false,
      refusal: 'NOT_NOW',
    });
    expect(refusals).toEqual([['console', 'closeBatch', 'NOT_NOW']]);
  });

  test('and throws, is told as a bug, and the window learns nothing of it', async () => {
    answer = () => Promise.reject(new Error('nonce 0123'));
    expect(await call(knownAs('console'), 'closeBatch', { batch: 'b1' })).toEqual({
      ok: false,
      refusal: 'BUG',
    });
    expect(broken).toEqual([new Error('nonce 0123')]);
  });
});
