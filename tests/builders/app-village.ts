import type { NextStep } from '../../shared/ipc/console-view.ts';
import type { PlannedBatch } from '../../shared/ceremony/plan.ts';
import { plannedBatch, withCodes } from '../../shared/ceremony/propose-plan.ts';
import type { BatchCode } from '../../shared/kernel/ids.ts';
import { batchOf, claimOf, perform, sharingOf, slotOf, ticketOf, withoutPick } from './app-play.ts';
import { Stage } from './app.ts';
import { aDwelling, aHousehold, anIdNumber, aRight, aStairwell } from './people.ts';

const NAMES = [
  '欧阳翠甲',
  '司徒翠乙',
  '上官翠丙',
  '诸葛翠丁',
  '令狐翠戊',
  '皇甫翠己',
  '慕容翠庚',
  '宇文翠辛',
];
const rightsOf = (n: number) => {
  if (n === 2) return [aRight('110', 2)];
  if (n === 4) return [aRight('110', 2), aRight('80', 1)];
  if (n > 8) return [aRight('80', 1)];
  return [aRight('110', 1, n > 4 ? (n < 7 ? 'T01' : 'T02') : null)];
};
/** Four that draw 110 by themselves, one of whom draws 80 as well; two groups of two; two of 80. */
export const VILLAGERS = [...NAMES, '东方翠壬', '西门翠癸'].map((name, i) =>
  aHousehold(i + 1, { name, phone: `1390000000${i}`, rights: rightsOf(i + 1) }),
);
const eighty = aRight('80', 1).type;
export const VILLAGE_STOCK = [
  ...[1, 2, 3, 4, 5].flatMap((n) => aStairwell('1栋', `${n}单元`, {}, 1)),
  ...aStairwell('2栋', '1单元', {}, 2),
  ...[1, 2, 3, 4, 5].map((n) => aDwelling({ building: '3栋', room: `10${n}`, type: eighty })),
];

const INTERVAL = 30;
/** Two days: stairwells and singles of 110; then an order lottery, paper tickets of 80, and what is left of 110 at once. */
export const VILLAGE_PLAN: PlannedBatch[] = withCodes([
  plannedBatch({ type: '110', draws: 'stairwells', stairwellSize: 2, offsetDigits: 4 }),
  plannedBatch({ type: '110', calls: 2, missed: 'makeup' }),
  plannedBatch({ type: '80', session: 2, draws: 'households', mode: 'batch' }),
  plannedBatch({ type: '80', session: 2, mode: 'tickets' }),
  plannedBatch({ type: '110', session: 2, mode: 'batch', makeUp: true }),
]).map((planned, i, all) => (i === 3 ? { ...planned, orderFrom: all[2]!.batch } : planned));

/** All that people say and show: it lies with the personal data and nowhere else. */
export const SAID = {
  projector: '投影灯泡忽然烧坏，换灯泡用了五分钟',
  wrongSlot: '唱号员把三号听成了七号，全场听见',
  waiver: '举家迁居外省，自愿放弃本次抽签',
  proxy: '公孙代抽',
  objection: '认为工作人员碰过牌面',
  overnight: '天色已晚，封牌待明日继续',
  lost: '清点时少了一张，地上桌下都找过',
  torn: '签纸撕裂，只看得清房号',
  refused: '嫌楼层太高，不肯签字',
  paper: '委托书扫描件的字节',
  waiverPaper: '弃权书扫描件的字节',
  speaker: '端木代表',
};
export const SECOND_SUPERVISOR = '新监督员的口令短语';

export function aVillageStage(stage = new Stage()): Stage {
  stage.importer.households = VILLAGERS;
  stage.importer.dwellings = VILLAGE_STOCK;
  stage.plan = { batches: VILLAGE_PLAN, intervalSeconds: INTERVAL };
  return stage;
}

/** What stands between two deeds of the ceremony: nothing, or a power cut. */
export type Between = (stage: Stage, what: string) => Promise<void>;

/** The whole ceremony of the village, deed by deed, in an app that has been started. */
export class VillagePlay {
  readonly #stage: Stage;
  readonly #between: Between;

  constructor(stage: Stage, between: Between = () => Promise.resolve()) {
    this.#stage = stage;
    this.#between = between;
  }

  async whole(): Promise<void> {
    await this.groups();
    await this.singles();
    await this.overnight();
    await this.tickets();
    await this.#to('done');
  }

  async #act(what: string, deed: (stage: Stage) => Promise<unknown>): Promise<void> {
    await this.#between(this.#stage, what);
    await deed(this.#stage);
  }

  async #one(): Promise<void> {
    await this.#act(this.#stage.step, perform);
  }

  async #to(...steps: NextStep[]): Promise<void> {
    for (let n = 0; n < 200 && !steps.includes(this.#stage.step); n++) await this.#one();
    if (!steps.includes(this.#stage.step)) throw new Error(`never came to ${steps.join()}`);
  }

  /** Two groups draw; the one agrees, the other draws the order in which its members choose. */
  async groups(): Promise<void> {
    await this.#to('callHousehold');
    await this.#act('incident', (stage) =>
      stage.call('reportIncident', { about: null, reason: 'PROJECTOR_FAILED', words: SAID.projector }),
    );
    await this.#to('revealSecrets');
    const groups = batchOf(this.#stage);
    await this.#to('freezeBatch');
    await this.#act('order', (stage) => stage.call('freezeGroupOrder', { batch: groups, seq: 2 }));
    await this.#to('freezeBatch');
    for (const group of ['T01', 'T02']) {
      await this.#act('printAllocation', async (stage) =>
        stage.call('printAllocation', await sharingOf(stage, group)),
      );
      await this.#act('allocate', async (stage) =>
        stage.call('allocateGroup', await sharingOf(stage, group)),
      );
    }
  }

  /** One is absent, one draws anew after a void, one waives, one sends a proxy. */
  async singles(): Promise<void> {
    await this.#to('callHousehold');
    await this.#one();
    this.#stage.later(INTERVAL);
    await this.#act('call again', (stage) =>
      stage.call('callHousehold', { batch: batchOf(stage), seq: 1, attempt: 2 }),
    );
    this.#stage.later(INTERVAL);
    await this.#act('miss', (stage) =>
      stage.call('missHousehold', { batch: batchOf(stage), seq: 1, attempt: 2 }),
    );
    await this.#to('notariseTicket');
    await this.#act('void', (stage) =>
      stage.call('voidTicket', {
        ...{ ...claimOf(stage), reason: 'WRONG_SLOT', words: SAID.wrongSlot },
        passphrases: stage.passphrases,
      }),
    );
    await this.#to('callHousehold');
    await this.#act('waive', (stage) =>
      stage.call('waiveClaim', {
        ...{ batch: batchOf(stage), seq: 3, rights: 1, words: SAID.waiver },
        ...{ scan: Buffer.from(SAID.waiverPaper), passphrases: stage.passphrases },
      }),
    );
    await this.#to('checkPapers');
    await this.#act('proxy', proxyComes);
    await this.#to('revealSecrets');
    await this.#act('objection', (stage) =>
      stage.call('raiseObjection', {
        ...{ about: { batch: batchOf(stage), seq: 2 }, reason: 'BOARD_TOUCHED', words: SAID.objection },
      }),
    );
    await this.#to('freezeBatch');
  }

  /** The lights go out; next morning there is another supervisor. */
  async overnight(): Promise<void> {
    await this.#act('suspend', (stage) =>
      stage.call('suspend', { seq: stage.console.seq, reason: 'NIGHT', words: SAID.overnight }),
    );
    await this.#stage.app.stop();
    await this.#stage.restart();
    while (this.#stage.step === 'unlock' || this.#stage.step === 'resume') await this.#one();
    await this.#act('replaceKey', (stage) =>
      stage.call('replaceKey', {
        ...{ role: 'supervisor', reason: 'ANOTHER_PERSON', passphrase: SECOND_SUPERVISOR, recovery: '' },
        otherPassphrase: stage.passphrases.notary,
      }),
    );
    this.#stage.passphrases.supervisor = SECOND_SUPERVISOR;
  }

  /** The order of 80 is drawn; then paper tickets: one gets lost, one is torn, one household does not sign. */
  async tickets(): Promise<void> {
    await this.#to('callHousehold');
    await this.#act('lose', (stage) =>
      stage.call('loseTicket', {
        ...{ batch: batchOf(stage), lot: ticketOf(stage, 4).lot, reason: 'TICKET_MISSING' },
        ...{ words: SAID.lost, passphrases: stage.passphrases },
      }),
    );
    await this.#to('scanTicket');
    await this.#to('callHousehold');
    await this.#to('scanTicket');
    await this.#act('torn', (stage) =>
      stage.call('openTornTicket', {
        ...{ ...claimOf(stage), slot: slotOf(stage), lot: ticketOf(stage).lot, words: SAID.torn },
        passphrases: stage.passphrases,
      }),
    );
    await this.#to('callHousehold');
    await this.#to('awaitSignature');
    await this.#act('refuse', refuses);
    await this.#to('countTickets');
    await this.#to('freezeBatch');
  }
}

/** A son comes with a power of attorney. */
export function proxyComes(stage: Stage): Promise<null> {
  return stage.call('checkPapers', {
    ...{ ...withoutPick(claimOf(stage)), drawer: 'proxy', checkedBy: '核验员乙' },
    person: { name: SAID.proxy, id: anIdNumber(601), relation: '长子' },
    scan: Buffer.from(SAID.paper),
  });
}

export function refuses(stage: Stage): Promise<null> {
  const { claim } = stage.console;
  return stage.call('refuseSignature', {
    ...{ ...withoutPick(claimOf(stage)), document: claim?.document ?? '', words: SAID.refused },
    passphrases: stage.passphrases,
  });
}

/** The batch of the plan, by its place. */
export const plannedAs = (n: number): BatchCode => VILLAGE_PLAN[n]!.batch;
