import seedrandom from 'seedrandom';
import { finish, finishBatch, freezeBatch } from '../../drive/ceremony.ts';
import { loseTicket } from '../../drive/exceptions.ts';
import { publishPlan } from '../../drive/plan.ts';
import { countTickets, sealTickets, type Ticket } from '../../drive/tickets.ts';
import type { DemoHall } from '../hall.ts';
import { playBatch, type Turns } from '../play-batch.ts';

const SAMPLE = { households: null, dwellings: null };

/** Of 128 claims of 80: one is never there, one waives; their tickets are left, and one of these is lost. */
const TURNS: Turns = { absent: [6, 129], waives: [31], proxies: [11] };

/** The 80 ㎡ rights by paper tickets, printed, cut, folded and hung into a physical board. */
export async function tickets(hall: DemoHall): Promise<void> {
  await hall.open(SAMPLE);
  const rows = [{ type: '80', kind: 'dwellings', mode: 'tickets' }] as const;
  await publishPlan(hall.driven, hall.people, { rows, intervalSeconds: 1 });
  await freezeBatch(hall.driven);
  hall.progress.say('printing and sealing the tickets');
  const board = hung(await sealTickets(hall.driven, hall.people), hall.options.seed);
  await hall.screens.beforeFirstCall();
  const taken = new Set<number>();
  hall.play.codeIn = (slot) => {
    taken.add(slot);
    return board[slot - 1]?.code ?? '';
  };
  await playBatch(hall, '80, paper tickets', TURNS);
  const left = board.filter((_, i) => !taken.has(i + 1));
  const [lost, ...found] = left;
  hall.progress.say(`counting the tickets that are left: ${found.length} found, ${lost ? 1 : 0} lost`);
  if (lost) await loseTicket(hall.driven, hall.people, lost.lot);
  await countTickets(
    hall.driven,
    found.map(({ code }) => code),
  );
  await hall.screens.take('board-counted');
  await finishBatch(hall.driven);
  await finish(hall.driven, hall.people);
}

/** The notary shuffles and hangs them: slot s holds element s−1. The hands of this demo go by its seed. */
function hung(tickets: readonly Ticket[], seed: string): Ticket[] {
  const random = seedrandom(`${seed} hands`);
  return tickets
    .map((ticket) => ({ ticket, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ ticket }) => ticket);
}
