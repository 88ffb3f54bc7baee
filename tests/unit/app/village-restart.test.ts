import { expect, test } from 'vitest';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import { perform, ticketOf } from '../../builders/app-play.ts';
import { aVillageStage, VillagePlay } from '../../builders/app-village.ts';
import type { Stage } from '../../builders/app.ts';

/** Everything that the screens say, but for what has been written meanwhile and the counters of this run of the app. */
function shown(stage: Stage) {
  const { seq: _s, head: _h, log: _l, recording: _r, outcome: _o, ...console } = stage.console;
  const { seq: _bs, head: _bh, ...board } = stage.view('board');
  const { stage: desk } = stage.view('desk');
  // Counted from the start of the app.
  const { version: _v, ...project } = console.project;
  return { console: { ...console, project }, board, desk };
}

/** What was decided; what a recorder reports of itself is more after each outage. */
const decided = ({ entries }: Stage) =>
  entries.filter(({ event }) => !event.type.startsWith('Recording')).map(({ event }) => event);

/** Nothing can be opened or called before the passphrases are given again. */
async function refusesAll(stage: Stage, refusal: string): Promise<void> {
  const batch = BatchCode.parse(stage.console.batch?.batch ?? 'b1');
  const { seq = 1, pick = 1, attempt = 0 } = stage.console.claim ?? {};
  const code = stage.console.batch?.tickets?.leftCount ? ticketOf(stage).code : '00';
  const isPaper = stage.console.batch?.mode === 'tickets';
  const named = { batch, seq, pick };
  const call = stage.refused('callHousehold', { batch, seq, attempt: attempt + 1 });
  const answers = [
    await call,
    await (isPaper ? stage.refused('scanTicket', { ...named, slot: 1, code }) : null),
    await (isPaper ? stage.refused('countTicket', { batch, code }) : null),
    await (isPaper ? null : stage.refused('revealSecrets', { batch })),
  ];
  for (const answer of answers) expect(answer === null || answer === refusal).toBe(true);
  expect(answers.filter((answer) => answer === refusal).length).toBeGreaterThan(1);
}

test('after a power cut at any step of a ceremony of two days the app stands exactly there', async () => {
  const seen: string[] = [];
  const unsealed = new Set<string>();
  const outage = async (stage: Stage, what: string): Promise<void> => {
    await stage.app.settled();
    const [step, before, entries, isLocked] = [
      stage.step,
      shown(stage),
      decided(stage),
      stage.step === 'unlock',
    ];
    await stage.restart();
    expect(decided(stage)).toEqual(entries);
    if (stage.step === 'setPassphrase') return;
    expect(stage.step).toBe('unlock');
    expect(stage.view('board')).toMatchObject({ stage: { kind: 'waiting' }, next: [] });
    expect(stage.console).toMatchObject({ claim: null, nextCall: null, next: [] });
    await perform(stage);
    if (stage.step === 'unsealBoard') {
      unsealed.add(step);
      await refusesAll(stage, 'BOARD_NOT_UNSEALED');
      await perform(stage);
    }
    if (isLocked) return;
    expect(stage.step).toBe(step);
    expect(shown(stage)).toEqual(before);
    expect(decided(stage)).toEqual(entries);
    seen.push(what);
  };
  const stage = await aVillageStage().start();
  await new VillagePlay(stage, outage).whole();
  expect(stage.console.outcome?.verdict).toBe('valid');
  expect(seen.length).toBeGreaterThan(120);
  expect(seen).toEqual(
    expect.arrayContaining(['void', 'waive', 'proxy', 'order', 'allocate', 'lose', 'torn', 'refuse']),
  );
  expect([...unsealed].sort()).toEqual([
    ...[
      'announceResult',
      'attestBoard',
      'awaitSignature',
      'awaitSlot',
      'callHousehold',
      'checkPapers',
      'closeBatch',
    ],
    ...[
      'countTickets',
      'notariseTicket',
      'openTicket',
      'registerDraw',
      'revealSecrets',
      'rollOffset',
      'scanTicket',
    ],
  ]);
}, 120_000);
