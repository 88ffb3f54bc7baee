import { useTranslation } from 'react-i18next';
import type { DeskClaim, LotView } from '../../shared/ipc/views.ts';

interface PersonLineProps {
  readonly claim: DeskClaim;
  /** True while its lots are being drawn, one after another. */
  readonly drawing?: boolean;
}

/** Whose turn it is, so that nobody signs for another; of a group its code, as its members' names need a line. */
export function PersonLine({ claim, drawing = false }: PersonLineProps) {
  const { t } = useTranslation('desk');
  const { queueNo, household, name, maskedId, members, rights } = claim;
  const isGroup = members > 0;
  return (
    <p className="person-line">
      <b className="no">{t('queueNo', { queueNo })}</b>
      <b>{isGroup ? t('group', { code: household }) : name}</b>
      <span>{isGroup ? t('members', { members }) : maskedId}</span>
      {rights > 1 && <PickOf claim={claim} drawing={drawing} />}
    </p>
  );
}

/** `2 of 3`, wherever a household draws several lots. */
function PickOf({ claim: { pick, rights, drawn }, drawing }: Required<PersonLineProps>) {
  const { t } = useTranslation('desk');
  const done = drawn.length === 0 || drawn.length === rights ? 'picks' : 'picksDone';
  return (
    <span className="pick-of" data-testid="desk-pick-of">
      {t(drawing ? 'pickOf' : done, { pick, rights, drawn: drawn.length })}
    </span>
  );
}

/** Whom a group's representative acts for, all by name; nothing for a single household. */
export function ForAll({ claim: { members, name } }: { readonly claim: DeskClaim }) {
  const { t } = useTranslation('desk');
  return members === 0 ? null : <p className="for-all">{t('forAll', { members, names: name })}</p>;
}

/** How a household is spoken to: by its name, a group by its code. */
export function useCallName(): (claim: DeskClaim) => string {
  const { t } = useTranslation('desk');
  return ({ members, household, name }) => (members > 0 ? t('group', { code: household }) : name);
}

export function LotLine({ lot, slot }: { readonly lot: LotView; readonly slot: number }) {
  const { t } = useTranslation('desk');
  const { building, stairwell, room, dwellings } = lot;
  const whole = dwellings > 0;
  return (
    <div className="lot-line">
      <span className="slot">{t('slot', { slot })}</span>
      <b>{t(whole ? 'stairwell' : 'lot', { building, stairwell, room })}</b>
      <span className="more">{whole ? t('whole', { dwellings }) : <Inside lot={lot} />}</span>
    </div>
  );
}

/** Floor, area and storage room, as far as the stock list has them. */
function Inside({ lot }: { readonly lot: LotView }) {
  const { t } = useTranslation('desk');
  const known = (['floor', 'area', 'storageRoom'] as const).filter((fact) => lot[fact] !== '');
  return known.map((fact) => t(fact, { [fact]: lot[fact] })).join(' · ');
}

/** All that was drawn. More than a page holds is scrolled, by keys too. */
export function DrawnLots({ drawn }: Pick<DeskClaim, 'drawn'>) {
  const isMany = drawn.length > 2;
  return (
    <div className={`lots ${isMany ? 'many' : ''}`} tabIndex={isMany ? 0 : undefined}>
      {drawn.map((lot) => (
        <LotLine key={lot.pick} lot={lot} slot={lot.slot} />
      ))}
    </div>
  );
}
