import { isSorted } from '../../kernel/text.ts';
import type { Batch } from './entries.ts';
import { shown } from './forms.ts';

type Rule = readonly [holds: boolean, otherwise: string];

/** Check 4: the rules of docs/protocol.md section 3 that a batch breaks by itself, and those of an order lottery. */
export function batchFaults(batch: Batch): string[] {
  const rules = [...wordRules(batch), ...numberRules(batch), ...claimRules(batch)];
  return rules.filter(([holds]) => !holds).map(([, otherwise]) => otherwise);
}

function wordRules({ protocol, mode, draws, missed, parties }: Batch): Rule[] {
  return [
    [protocol === 'sunlot/1', `protocol is ${shown(protocol)}, not sunlot/1`],
    [['board', 'batch', 'tickets'].includes(mode), `there is no mode ${shown(mode)}`],
    [['dwellings', 'stairwells', 'households'].includes(draws), `draws is ${shown(draws)}`],
    [['end', 'makeup'].includes(missed), `missed is ${shown(missed)}`],
    [partiesFit(mode, parties), `the parties are ${shown(parties)}`],
  ];
}

function partiesFit(mode: string, parties: readonly string[]): boolean {
  if (mode === 'tickets') return parties.length === 0;
  const distinct = new Set(parties);
  return (
    distinct.size === parties.length &&
    ['machine', 'notary', 'supervisor'].every((party) => distinct.has(party))
  );
}

function numberRules({ mode, digits, offsetDigits, lots }: Batch): Rule[] {
  return [
    [mode === 'tickets' ? digits === 0 : digits >= 24, `${digits} digits`],
    [
      offsetDigits === 0 || offsetDigits >= leastOffsetDigits(lots.length),
      `${offsetDigits} offset digits are too few for ${lots.length} lots`,
    ],
    [lots.length > 0, 'there are no lots'],
    [isSorted(lots), 'the lots are not sorted, or one stands twice'],
  ];
}

/** The least k with 10^k ≥ 1000 × lots, without computing a power that a hostile number makes huge. */
function leastOffsetDigits(lots: number): number {
  return String(Math.max(1000 * lots - 1, 0)).length;
}

function claimRules(batch: Batch): Rule[] {
  const { claims, lots, draws } = batch;
  const rights = claims.reduce((sum, { count }) => sum + count, 0);
  return [
    [claims.length > 0, 'there are no claims'],
    [claims.every(({ seq }, i) => seq === i + 1), 'the claims are not numbered 1, 2, 3 …'],
    [rights <= lots.length, `the claims are for ${rights} lots of ${lots.length}`],
    [membersFit(batch), 'members are named where there is no group, or not where there is one'],
    [
      draws !== 'households' || isOrderLottery(batch),
      'an order lottery has mode batch and one claim, of `order`, for all its lots',
    ],
  ];
}

/** A stairwell is drawn by a group, with its members; nothing else has members. */
function membersFit({ draws, claims }: Batch): boolean {
  return claims.every(({ members }) => (draws === 'stairwells') === members.length > 0);
}

function isOrderLottery({ mode, claims, lots }: Batch): boolean {
  const claim = claims[0];
  return (
    mode === 'batch' && claims.length === 1 && claim?.claimant === 'order' && claim.count === lots.length
  );
}
