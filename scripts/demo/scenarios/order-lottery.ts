import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finish, freezeBatch } from '../../drive/ceremony.ts';
import { openWhole } from '../../drive/groups.ts';
import { publishPlan } from '../../drive/plan.ts';
import { writeVillage } from '../generate.ts';
import type { DemoHall } from '../hall.ts';

const HOUSEHOLDS = 11_019;
const DWELLINGS = 120;

/** The order of 11,019 generated households of one right each, drawn at once (mode batch); the stock is small. */
export async function orderLottery(hall: DemoHall): Promise<void> {
  const folder = join(hall.options.out, 'lists');
  await mkdir(folder, { recursive: true });
  hall.progress.say(
    `making lists of ${HOUSEHOLDS} households and ${DWELLINGS} dwellings, nobody of which exists`,
  );
  const sheets = await writeVillage(folder, {
    households: HOUSEHOLDS,
    dwellings: DWELLINGS,
    seed: hall.options.seed,
  });
  await hall.open(sheets);
  await publishPlan(hall.driven, hall.people, {
    rows: [{ type: '110', kind: 'households' }],
    intervalSeconds: 60,
  });
  await freezeBatch(hall.driven);
  await hall.screens.beforeFirstCall();
  hall.from = Date.now();
  hall.progress.say('drawing the order');
  await openWhole(hall.driven, hall.people, () => hall.screens.take('board-order'));
  hall.claims = 1;
  hall.draws = HOUSEHOLDS;
  await finish(hall.driven, hall.people);
}
