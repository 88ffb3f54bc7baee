import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { useDrawers } from './drawers.tsx';
import { KEYS, type Action } from './keys.ts';
import { areListsOpen, useLists } from './lists/opening.tsx';
import { isOnStage, isPlaced } from './steps.ts';
import { useKeys, useTyping } from './use-keys.ts';

/** The next action has its own button, always in the same place above this bar. */
type Beside = Exclude<Action, 'next'>;

const BESIDE = KEYS.flatMap(({ key, action }) => (action === 'next' ? [] : [{ key, action }]));

/** Older hooks of the same buttons. */
const TEST_IDS: Partial<Record<Beside, string>> = { more: 'more', suspend: 'suspend', lists: 'open-lists' };

/** What can be done beside the next action, with its key, in the order of the keyboard. */
export function KeyBar({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy } = useActions();
  const typing = useTyping();
  const press = usePress(view);
  useKeys();
  const { muted } = view.show.sound;
  return (
    <nav className="key-bar" aria-label={t('keys.title')}>
      {BESIDE.map(({ key, action }) => (
        <button
          key={key}
          type="button"
          data-action={action}
          data-testid={TEST_IDS[action] ?? `key-bar-${action}`}
          aria-pressed={action === 'mute' ? muted : undefined}
          title={t(`keys.${action}.does`)}
          disabled={busy !== null || !isPossible(action, view)}
          onClick={press[action]}
        >
          <kbd className={typing ? 'dead' : ''}>{key}</kbd>
          {t(action === 'mute' && muted ? 'keys.mute.undo' : `keys.${action}.title`)}
        </button>
      ))}
    </nav>
  );
}

const OVER: readonly ConsoleView['step'][] = ['resume', 'exportBundle', 'done'];

function isPossible(action: Beside, view: ConsoleView): boolean {
  const unlocked = view.ceremony !== null && view.step !== 'unlock';
  switch (action) {
    case 'search':
      return isOnStage(view) || isPlaced(view);
    case 'more':
      return unlocked;
    case 'suspend':
      return unlocked && !OVER.includes(view.step);
    case 'lists':
      return areListsOpen(view);
    case 'skipMotion':
      return view.windows.board;
    default:
      return true;
  }
}

const SEARCH = '[data-testid="listClaims-search"]';

function usePress(view: ConsoleView): Record<Beside, () => void> {
  const { run } = useActions();
  const { open } = useDrawers();
  const lists = useLists();
  const { sound } = view.show;
  return {
    keys: () => open('keys'),
    search: () => document.querySelector<HTMLElement>(SEARCH)?.focus(),
    more: () => open('more'),
    skipMotion: () => void run('skipMotion', {}),
    show: () => open('show'),
    mute: () => void run('setSound', { ...sound, muted: !sound.muted }),
    suspend: () => open('suspend'),
    lists: () => lists.open('overview'),
    displays: () => open('displays'),
  };
}
