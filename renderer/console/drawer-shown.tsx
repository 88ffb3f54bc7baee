import { useTranslation } from 'react-i18next';
import { DisplaysDrawer } from './displays/displays-drawer.tsx';
import { DrawerFrame, isEntry, useDrawers, type DrawerProps } from './drawers.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { KeysOverview } from './keys-overview.tsx';
import { More } from './more.tsx';
import { ShowDrawer } from './show/show-drawer.tsx';
import { SuspendForm } from './suspend-form.tsx';

/** The drawer that is open, if one is. */
export function DrawerShown({ view, refused }: DrawerProps) {
  const { t } = useTranslation('console');
  const { opened } = useDrawers();
  if (opened === null) return null;
  if (isEntry(opened)) {
    const seq = Number(opened.slice('entry-'.length));
    return (
      <DrawerFrame testId="entry-drawer" title={t('entry.title', { seq })} refused={refused}>
        <EntryPanel key={seq} seq={seq} />
      </DrawerFrame>
    );
  }
  switch (opened) {
    case 'keys':
      return (
        <DrawerFrame testId="keys-drawer" title={t('keys.title')} refused={refused}>
          <KeysOverview />
        </DrawerFrame>
      );
    case 'show':
      return <ShowDrawer view={view} refused={refused} />;
    case 'displays':
      return <DisplaysDrawer view={view} refused={refused} />;
    case 'suspend':
      return <SuspendForm view={view} refused={refused} />;
    default:
      return <More key={opened} view={view} opened={opened} refused={refused} />;
  }
}
