import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Modal } from '../ui/modal.tsx';
import { useActions } from './actions.tsx';
import { GroupsDrawer } from './groups-drawer.tsx';
import { ClaimForm } from './more-claim.tsx';
import { BatchForm } from './more-batch.tsx';
import { MORE, whyNot, type MoreItem } from './more-items.ts';
import { ReplaceKeyForm } from './more-key.tsx';
import { PlanDrawer } from './more-plan.tsx';
import { TornForm } from './more-torn.tsx';
import { StatementForm, Statements } from './more-statements.tsx';

/** What lies above the page: the list of rare actions, one of them, the form of a suspension, or nothing. */
export type Opened = 'menu' | 'suspend' | MoreItem | null;

interface MoreProps {
  readonly view: ConsoleView;
  readonly opened: 'menu' | MoreItem;
  /** Why the last one was refused. */
  readonly refused: ReactNode;
  readonly onOpen: (opened: Opened) => void;
}

const WIDE: readonly (MoreItem | 'menu')[] = ['plan', 'groups'];

/** What is done rarely. Only what is possible now can be chosen; the rest says why not. */
export function More({ view, opened, refused, onOpen }: MoreProps) {
  const { t } = useTranslation('console');
  const { busy, forgive } = useActions();
  const go = (to: Opened): void => {
    forgive();
    onOpen(to);
  };
  const close = (): void => {
    if (busy === null) go(null);
  };
  const isMenu = opened === 'menu';
  return (
    <Modal
      key={opened}
      title={t(isMenu ? 'more.title' : `more.items.${opened}.title`)}
      testId="more-drawer"
      className={WIDE.includes(opened) ? 'drawer wide' : 'drawer'}
      close={{ label: t('more.close'), onClose: close }}
    >
      <div className="modal-body">
        {isMenu ? (
          <Menu view={view} onOpen={go} />
        ) : (
          <>
            <button type="button" className="link back" data-testid="more-back" onClick={() => go('menu')}>
              {t('more.back')}
            </button>
            <p className="lead">{t(`more.items.${opened}.lead`)}</p>
            <Item view={view} item={opened} onDone={() => go(null)} />
          </>
        )}
      </div>
      {refused}
    </Modal>
  );
}

function Menu({ view, onOpen }: { readonly view: ConsoleView; readonly onOpen: (item: MoreItem) => void }) {
  const { t } = useTranslation('console');
  return (
    <ul className="more-list">
      {MORE.map((item) => {
        const why = whyNot(item, view);
        return (
          <li key={item}>
            <button
              type="button"
              data-testid={`more-${item}`}
              disabled={why !== null}
              onClick={() => onOpen(item)}
            >
              <b>{t(`more.items.${item}.title`)}</b>
              <span className={why === null ? '' : 'why'}>
                {why === null ? t(`more.items.${item}.when`) : t(`more.why.${why}`)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface ItemProps {
  readonly view: ConsoleView;
  readonly item: MoreItem;
  readonly onDone: () => void;
}

function Item({ view, item, onDone }: ItemProps) {
  switch (item) {
    case 'void':
    case 'waive':
    case 'refuse':
      return <ClaimForm view={view} item={item} onDone={onDone} />;
    case 'incident':
    case 'objection':
      return <StatementForm view={view} item={item} onDone={onDone} />;
    case 'statements':
      return <Statements view={view} />;
    case 'torn':
      return <TornForm view={view} onDone={onDone} />;
    case 'lost':
    case 'abandon':
      return <BatchForm view={view} item={item} onDone={onDone} />;
    case 'plan':
      return <PlanDrawer view={view} onDone={onDone} />;
    case 'groups':
      return <GroupsDrawer view={view} onDone={onDone} />;
    case 'replaceKey':
      return <ReplaceKeyForm view={view} onDone={onDone} />;
  }
}
