import { finish, finishBatch, freezeBatch, seal } from '../../drive/ceremony.ts';
import { replaceNotary, reportIncident } from '../../drive/exceptions.ts';
import { allocateAll, recordConsents } from '../../drive/groups.ts';
import { until } from '../../drive/page.ts';
import { type PlanRow, publishPlan } from '../../drive/plan.ts';
import type { DemoHall } from '../hall.ts';
import { demoPassphrases } from '../passphrases.ts';
import { playBatch, type Turns } from '../play-batch.ts';

const SAMPLE = { households: null, dwellings: null };

const PLAN: readonly PlanRow[] = [
  { type: '110', kind: 'stairwells:12' },
  { type: '110', kind: 'dwellings' },
  { type: '80', kind: 'dwellings', session: 2, offset: true },
  { type: '160', kind: 'dwellings', session: 2, missed: 'makeup' },
  { type: '110', kind: 'makeup', session: 2 },
  { type: '80', kind: 'makeup', session: 2 },
  { type: '160', kind: 'makeup', session: 2 },
];

/** Of 456 single claims of 110: three are absent, and when they are called again at the end the last is absent once more. */
const TURNS_110: Turns = { absent: [3, 57, 240, 459], proxies: [8], voids: [12, 301], waives: [25] };
const TURNS_160: Turns = { absent: [14] };

/** A whole ceremony of two days on the sample: groups, all types, absentees, voids, a waiver, a proxy, make-up draws. */
export async function twoDays(hall: DemoHall): Promise<void> {
  await hall.open(SAMPLE);
  await publishPlan(hall.driven, hall.people, { rows: PLAN, intervalSeconds: 1 });
  await hall.screens.take('board-plan');
  await recordConsents(hall.driven);
  await playBoard(hall, 'groups of 110', { drawer: 'group' });
  await allocateAll(hall.driven, hall.people);
  await playBoard(hall, '110', TURNS_110);
  await hall.sleepOver();
  await until(hall.driven.console, 'step', 'freezeBatch');
  hall.people = await replaceNotary(hall.driven, hall.people, demoPassphrases().notary);
  await playBoard(hall, '80, with offset dice', {});
  await reportIncident(hall.driven, '投影短暂黑屏，抽签未进行，结果不受影响。');
  await playBoard(hall, '160', TURNS_160);
  while ((await until(hall.driven.console, 'step', 'freezeBatch|closeCeremony')) === 'freezeBatch')
    await playBoard(hall, 'make-up', {});
  hall.progress.say('closing the ceremony, exporting and verifying the bundle');
  await finish(hall.driven, hall.people);
}

async function playBoard(hall: DemoHall, name: string, turns: Turns): Promise<void> {
  const { driven, people } = hall;
  hall.progress.say(`freezing and sealing: ${name}`);
  await freezeBatch(driven);
  await seal(driven, people);
  await hall.screens.beforeFirstCall();
  await playBatch(hall, name, turns);
  await finishBatch(driven);
}
