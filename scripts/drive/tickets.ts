import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { attest, type Passphrases } from './ceremony.ts';
import type { Driven } from './launch.ts';
import { pressNextAndConfirm, Refused, until } from './page.ts';

/** What stands inside a paper ticket, as whoever unfolds it reads it. */
export interface Ticket {
  readonly lot: string;
  readonly code: string;
}

/**
 * Prints and seals the tickets; both people sign. Answers what stands on the printed sheets, which from here on nobody
 * sees but whoever opens a ticket: the driver plays the hands that fold, shuffle and hang them.
 */
export async function sealTickets(driven: Driven, people: Passphrases): Promise<Ticket[]> {
  const { console } = driven;
  await until(console, 'step', 'sealTickets');
  await pressNextAndConfirm(console);
  await until(console, 'step', 'attestBoard', 60_000);
  const path = (await console.getByTestId('tickets-path').locator('.mono').innerText()).trim();
  const tickets = await readSheets(path);
  await attest(driven, people);
  await until(console, 'step', 'callHousehold');
  return tickets;
}

/** The lot's code, then the ticket's own in eight groups of four, as the sheets print them. */
const TICKET = /编码 (\S+)\s+((?:[0-9A-F]{4}\s+){7}[0-9A-F]{4})/g;

/** From the PDF's own text, as a household would read it. */
async function readSheets(path: string): Promise<Ticket[]> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', path, '-'], {
    maxBuffer: 64 * 1024 * 1024,
  }).catch(() => {
    throw new Refused(
      `The ticket sheets ${path} cannot be read: pdftotext (poppler-utils) is needed for this scenario.`,
    );
  });
  return ticketsIn(stdout);
}

function ticketsIn(text: string): Ticket[] {
  return [...text.matchAll(TICKET)].map(([, lot = '', code = '']) => ({
    lot,
    code: code.replace(/\s/g, '').toLowerCase(),
  }));
}

/** At the close: each ticket that is left is scanned, but for those that are lost. */
export async function countTickets({ console }: Driven, codes: readonly string[]): Promise<void> {
  await until(console, 'step', 'countTickets');
  for (const code of codes) {
    const before = await console.evaluate(() => document.body.dataset['seq']);
    await console.getByTestId('countTicket-code').fill(code);
    await console.getByTestId('countTicket-code').press('Enter');
    await console.waitForFunction((seq) => document.body.dataset['seq'] !== seq, before, { timeout: 30_000 });
  }
}
