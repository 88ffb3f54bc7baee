import { useTranslation } from 'react-i18next';
import type { GroupRow } from '../../shared/ipc/answers.ts';
import type { LotView } from '../../shared/ipc/views.ts';
import { useActions } from './actions.tsx';
import { choosingOrder, leftFor } from './allocation.ts';
import { useCheckedBy } from './remembered.ts';
import { useLotName } from './step-values.ts';
import type { Sharing } from './use-sharing.ts';

interface GroupCardProps {
  readonly group: GroupRow;
  readonly sharing: Sharing;
  /** Whether the big button is about this one. */
  readonly now: boolean;
  /** An order lottery is a batch of its own: it is drawn between two batches only. */
  readonly orderDead?: boolean;
  /** When the order lottery has been frozen. */
  readonly onOrder?: () => void;
}

/** A group with its stairwell: who gets which dwelling, the sheet to sign, and the order among them if they do not agree. */
export function GroupCard({ group, sharing, now, ...order }: GroupCardProps) {
  const { t } = useTranslation('console');
  const lotName = useLotName();
  const { drawn } = group;
  if (!drawn) return null;
  const [first] = drawn.dwellings;
  const stairwell = first ? lotName({ ...first, dwellings: drawn.dwellings.length }) : drawn.lot;
  return (
    <section className={`group-card ${now ? 'now' : ''}`} data-testid={`allocate-${group.group}`}>
      <h3>
        {t('group.named', { code: group.group, members: group.members.length })}
        <span>{stairwell}</span>
      </h3>
      <Members group={group} sharing={sharing} />
      <div className="dwellings">
        {drawn.dwellings.map((dwelling) => (
          <Dwelling key={dwelling.lot} group={group} dwelling={dwelling} sharing={sharing} now={now} />
        ))}
      </div>
      <Tools group={group} sharing={sharing} {...order} />
    </section>
  );
}

/** In the order in which they choose, each with how many it is still to be given. */
function Members({ group, sharing }: Pick<GroupCardProps, 'group' | 'sharing'>) {
  const { t } = useTranslation('console');
  const shares = sharing.sharesOf(group);
  const members = choosingOrder(group).flatMap(
    (household) => group.members.find((member) => member.household === household) ?? [],
  );
  return (
    <ol className="choosers" data-order={group.drawn?.order ? 'lottery' : 'queue'}>
      {members.map(({ household, queueNo, name, rights }, i) => {
        const left = leftFor(group, shares, household);
        return (
          <li key={household} className={left === 0 ? 'done' : left < 0 ? 'over' : ''}>
            {group.drawn?.order && <b>{t('allocate.place', { place: i + 1 })}</b>}
            <span>{t('group.member', { queueNo, name, rights })}</span>
            <small>
              {t(left < 0 ? 'allocate.over' : left === 0 ? 'allocate.full' : 'allocate.left', {
                left: Math.abs(left),
              })}
            </small>
          </li>
        );
      })}
    </ol>
  );
}

type DwellingProps = Pick<GroupCardProps, 'group' | 'sharing' | 'now'> & { readonly dwelling: LotView };

function Dwelling({ group, sharing, dwelling, now }: DwellingProps) {
  const { t } = useTranslation('console');
  const given = sharing.sharesOf(group)[dwelling.lot] ?? '';
  return (
    <label className="share">
      <b>{t('allocate.room', { room: dwelling.room })}</b>
      <small>{t('stage.lot', { area: dwelling.area, storageRoom: dwelling.storageRoom })}</small>
      <select
        className="input"
        data-testid={`allocate-${group.group}-${dwelling.lot}`}
        data-missing={now && given === ''}
        value={given}
        onChange={(event) => sharing.give(group, dwelling.lot, event.target.value)}
      >
        <option value="">{t('allocate.nobody')}</option>
        {group.members.map(({ household, queueNo, name }) => (
          <option key={household} value={household}>
            {t('allocate.member', { queueNo, name })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Tools({ group, sharing, orderDead = false, onOrder }: Omit<GroupCardProps, 'now'>) {
  const { t } = useTranslation('console');
  const { busy } = useActions();
  const [checkedBy] = useCheckedBy();
  const complete = sharing.isComplete(group);
  const dead = busy !== null || !complete || checkedBy.trim() === '';
  const path = sharing.printed[group.group];
  const why = !complete ? 'allocate.whyShares' : checkedBy.trim() === '' ? 'allocate.whyName' : null;
  const button = (id: string, words: string, isDead: boolean, press: () => void) => (
    <button type="button" className="button" data-testid={id} disabled={isDead} onClick={press}>
      {t(words)}
    </button>
  );
  return (
    <>
      <div className="tools">
        {button(`allocate-${group.group}-fill`, 'allocate.fill', busy !== null || complete, () =>
          sharing.fill(group),
        )}
        {button(`printAllocation-${group.group}`, 'allocate.print', dead, () => void sharing.print(group))}
        {button(`allocateGroup-${group.group}`, 'allocate.enter', dead, () => void sharing.enter(group))}
        <span className="space" />
        {!group.drawn?.order &&
          button(
            `freezeGroupOrder-${group.group}`,
            'allocate.order',
            busy !== null || orderDead,
            () => void sharing.drawOrder(group).then((done) => done && onOrder?.()),
          )}
      </div>
      {why !== null && <p className="why">{t(why)}</p>}
      {path !== undefined && (
        <p className="where" data-testid={`allocation-path-${group.group}`}>
          {path === null ? t('allocate.printed') : t('allocate.saved', { path })}
        </p>
      )}
    </>
  );
}
