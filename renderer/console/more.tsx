import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { DrawerFrame, useDrawers, type DrawerProps } from './drawers.tsx';
import { GroupsDrawer } from './groups-drawer.tsx';
import { ClaimForm } from './more-claim.tsx';
import { BatchForm } from './more-batch.tsx';
import { MORE, whyNot, type MoreItem } from './more-items.ts';
import { ReplaceKeyForm } from './more-key.tsx';
import { PlanDrawer } from './more-plan.tsx';
import { TornForm } from './more-torn.tsx';
import { StatementForm, Statements } from './more-statements.tsx';

interface MoreProps extends DrawerProps {
  readonly opened: 'more' | MoreItem;
}

const WIDE: readonly (MoreItem | 'more')[] = ['plan', 'groups'];

/** What is done rarely. Only what is possible now can be chosen; the rest says why not. */
export function More({ view, opened, refused }: MoreProps) {
  const { t } = useTranslation('console');
  const { open, close } = useDrawers();
  const title = t(opened === 'more' ? 'more.title' : `more.items.${opened}.title`);
  return (
    <DrawerFrame testId="more-drawer" title={title} wide={WIDE.includes(opened)} refused={refused}>
      {opened === 'more' ? (
        <Menu view={view} onOpen={open} />
      ) : (
        <>
          <button type="button" className="link back" data-testid="more-back" onClick={() => open('more')}>
            {t('more.back')}
          </button>
          <p className="lead">{t(`more.items.${opened}.lead`)}</p>
          <Item view={view} item={opened} onDone={close} />
        </>
      )}
    </DrawerFrame>
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
