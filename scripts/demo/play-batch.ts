import { until } from '../drive/page.ts';
import { missClaim, voidPick, waive } from '../drive/exceptions.ts';
import { type Course, playClaim } from '../drive/draw.ts';
import type { DemoHall } from './hall.ts';

/** Who does what in a batch, by the place of the call: 1 is the first household, and recalls go on counting. */
export interface Turns {
  readonly drawer?: Course['drawer'];
  readonly absent?: readonly number[];
  readonly waives?: readonly number[];
  readonly proxies?: readonly number[];
  /** The first pick of these is void. */
  readonly voids?: readonly number[];
}

const CALLS = 3;

/** Calls until nobody is left to call. */
export async function playBatch(hall: DemoHall, name: string, turns: Turns = {}): Promise<void> {
  const { driven } = hall;
  const total = await claimsToPlay(hall);
  const before = hall.draws;
  if (hall.from === 0) hall.from = Date.now();
  const started = Date.now();
  let step = await until(driven.console, 'step', 'callHousehold');
  for (let place = 1; step === 'callHousehold'; place++) {
    await playTurn(hall, place, turns);
    hall.progress.at(name, Math.min(place, total), total, hall.draws - before, Date.now() - started);
    step = await until(driven.console, 'step', 'callHousehold|revealSecrets|countTickets|closeBatch');
  }
}

async function playTurn(hall: DemoHall, place: number, turns: Turns): Promise<void> {
  const { driven, people } = hall;
  if (turns.absent?.includes(place)) return missClaim(driven, CALLS);
  hall.claims++;
  if (turns.waives?.includes(place)) return waive(driven, people);
  hall.draws += await playClaim(driven, hall.play, courseOf(hall, place, turns));
}

function courseOf({ driven, people, screens }: DemoHall, place: number, turns: Turns): Course {
  const drawer = turns.proxies?.includes(place) ? 'proxy' : (turns.drawer ?? 'self');
  if (!turns.voids?.includes(place)) return { drawer };
  const afterOpening = async (pick: number): Promise<boolean> => {
    if (pick > 1) return true;
    await voidPick(driven, people, pick);
    await screens.take('board-voided');
    return false;
  };
  return { drawer, afterOpening };
}

/** How many claims were frozen, as the console is told. */
async function claimsToPlay({ driven }: DemoHall): Promise<number> {
  const answer = await driven.console.evaluate(() =>
    window.sunlot.call('listClaims', { from: 0, count: 1, search: '' }),
  );
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value.total;
}
