import type { Page } from '@playwright/test';
import { rollDigits } from './ceremony.ts';
import type { Driven } from './launch.ts';
import { fill, pressNext, tap, until, viewOf } from './page.ts';
import { sign } from './pen.ts';

/** What the unattended household and the eyes of the hall do at each moment of a claim. */
export interface Play {
  /** A slot out of those unopened. */
  choose(unopened: readonly number[]): number;
  /** After each step, e.g. to let people look, or to take a picture. */
  after(moment: Moment): Promise<void>;
  /** Mode tickets: the code of the ticket that the household takes out of that slot. */
  codeIn?: (slot: number) => string;
}

export type Moment =
  | 'called'
  | 'checked'
  | 'designated'
  | 'rolled'
  | 'opened'
  | 'notarised'
  | 'toSign'
  | 'signed'
  | 'announced'
  | 'registered';

/** How a claim comes to the stage and leaves it. */
export interface Course {
  /** Who stands before the board; a group sends one of its members. */
  readonly drawer: 'self' | 'proxy' | 'group';
  /** After each pick has been opened: what happens before it is confirmed. Answers whether the pick still stands. */
  readonly afterOpening?: (pick: number) => Promise<boolean>;
}

const SELF: Course = { drawer: 'self' };

/** One claim from its call to its registration, or to its end by void; answers how many lots stand. */
export async function playClaim(driven: Driven, play: Play, course: Course = SELF): Promise<number> {
  const { console, desk } = driven;
  await pressNext(console);
  await until(console, 'step', 'checkPapers');
  await play.after('called');
  await checkPapers(driven, course);
  let standing = 0;
  let step = await until(console, 'step', 'awaitSlot|scanTicket');
  await play.after('checked');
  for (let pick = 1; step === 'awaitSlot' || step === 'scanTicket'; pick++) {
    await draw(driven, play, step);
    const stands = await course.afterOpening?.(pick);
    if (stands === false) {
      step = await until(console, 'step', 'awaitSlot|scanTicket|awaitSignature|callHousehold|revealSecrets');
      continue;
    }
    await pressNext(console);
    standing++;
    step = await until(console, 'step', 'awaitSlot|scanTicket|awaitSignature');
    await play.after('notarised');
  }
  if (step !== 'awaitSignature') return standing;
  await until(desk, 'stage', 'sign');
  await play.after('toSign');
  await sign(desk);
  await registerSigned(driven, play);
  return standing;
}

async function registerSigned({ console }: Driven, play: Play): Promise<void> {
  await until(console, 'step', 'announceResult');
  await play.after('signed');
  await pressNext(console);
  await until(console, 'step', 'registerDraw');
  await play.after('announced');
  await pressNext(console);
  await until(console, 'step', 'callHousehold|revealSecrets|countTickets|closeBatch');
  await play.after('registered');
}

const CHECKER = '核验员甲';
/** Nobody: the region code 990000 is unassigned. */
const PROXY = { name: '王小代', id: '990000198001010012', relation: '子女' };

/** The clerk sees the papers; the checker's name stays in its field from one claim to the next. */
export async function checkPapers({ console }: Driven, { drawer }: Course = SELF): Promise<void> {
  const checker = console.getByTestId('checkPapers-checkedBy');
  if ((await checker.inputValue()) === '') await fill(console, { 'checkPapers-checkedBy': CHECKER });
  if (drawer !== 'self') {
    if (drawer === 'proxy') await console.getByTestId('checkPapers-proxy').click();
    await fill(console, { 'checkPapers-person-name': PROXY.name, 'checkPapers-person-id': PROXY.id });
  }
  if (drawer === 'proxy') {
    await fill(console, { 'checkPapers-person-relation': PROXY.relation });
    await console.getByTestId('checkPapers-scan').setInputFiles({
      ...{ name: SCAN, mimeType: 'image/png', buffer: Buffer.from(A_PICTURE, 'base64') },
    });
    // It has been read when its name stands beside the field.
    await console.getByText(SCAN).waitFor();
  }
  await pressNext(console);
}

const SCAN = 'power-of-attorney.png';
/** One white pixel, in place of a photograph. */
const A_PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4//8/AwAI/AL+p5qgoAAAAABJRU5ErkJggg==';

/** One slot, from the household's finger to the open ticket. */
async function draw(driven: Driven, play: Play, step: string): Promise<void> {
  const { console, desk, board } = driven;
  if (step === 'scanTicket') await scan(driven, play);
  else {
    await until(desk, 'stage', 'pick');
    await pickSlot(desk, play.choose(await unopenedSlots(desk)));
    if ((await until(console, 'step', 'rollOffset|openTicket')) === 'rollOffset')
      await rollOffset(driven, play);
    await play.after('designated');
    await pressNext(console);
  }
  await until(console, 'step', 'notariseTicket');
  await until(board, 'stage', 'opened');
  await play.after('opened');
}

async function rollOffset({ console }: Driven, play: Play): Promise<void> {
  await play.after('rolled');
  const wanted = (await viewOf(console)).batch?.offsetDigits ?? 0;
  const digits = rollDigits(wanted);
  await console.getByTestId('rollOffset-first').fill(digits);
  await console.getByTestId('rollOffset-second').fill(digits);
  await console.keyboard.press('Escape');
  await pressNext(console);
  await until(console, 'step', 'openTicket');
}

/** The household takes a ticket out of the physical board; the clerk types its slot, the scanner the code and Enter. */
async function scan({ console, board }: Driven, play: Play): Promise<void> {
  const slots = await board.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-slot]:not([data-state="opened"])')].map((cell) =>
      Number(cell.dataset['slot']),
    ),
  );
  const slot = play.choose(slots);
  await console.getByTestId('scanTicket-slot').fill(String(slot));
  await console.getByTestId('scanTicket-code').fill(play.codeIn?.(slot) ?? '');
  await play.after('designated');
  await console.getByTestId('scanTicket-code').press('Enter');
}

/** From the pad itself, as the household sees it. */
export function unopenedSlots(desk: Page): Promise<number[]> {
  return desk.evaluate(() => {
    const open = document.querySelectorAll<HTMLElement>('[data-slot]:not([data-spent])');
    return [...open].map((cell) => Number(cell.dataset['slot']));
  });
}

/** Types the slot's number on the touch pad, reads it back, confirms. */
export async function pickSlot(desk: Page, slot: number): Promise<void> {
  for (const digit of String(slot)) await tap(desk, `desk-key-${digit}`);
  await tap(desk, 'desk-choose');
  await tap(desk, 'desk-confirm');
}
