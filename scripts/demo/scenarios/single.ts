import { finish, finishBatch, freezeBatch, seal } from '../../drive/ceremony.ts';
import { publishPlan } from '../../drive/plan.ts';
import type { DemoHall } from '../hall.ts';
import { playBatch } from '../play-batch.ts';

/** One batch of single claims of one type on the electronic board. */
export async function single(hall: DemoHall): Promise<void> {
  const { options, people } = hall;
  await hall.open(options);
  await publishPlan(hall.driven, people, {
    rows: [{ type: options.type, kind: 'dwellings' }],
    intervalSeconds: 60,
  });
  await freezeBatch(hall.driven, options.claims);
  await seal(hall.driven, people);
  await hall.screens.beforeFirstCall();
  await playBatch(hall, options.type);
  hall.progress.say('closing the ceremony, exporting and verifying the bundle');
  await finishBatch(hall.driven);
  await finish(hall.driven, people);
}
