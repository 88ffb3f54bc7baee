import { useTranslation } from 'react-i18next';
import { DrawerFrame, useDrawers, type DrawerProps } from './drawers.tsx';
import { KeysOverview } from './keys-overview.tsx';
import { More } from './more.tsx';
import { SuspendForm } from './suspend-form.tsx';

/** The drawer that is open, if one is. */
export function DrawerShown({ view, refused }: DrawerProps) {
  const { t } = useTranslation('console');
  const { opened } = useDrawers();
  switch (opened) {
    case null:
      return null;
    case 'keys':
      return (
        <DrawerFrame testId="keys-drawer" title={t('keys.title')} refused={refused}>
          <KeysOverview />
        </DrawerFrame>
      );
    case 'show':
      return (
        <DrawerFrame testId="show-drawer" title={t('keys.show.title')} refused={refused}>
          <p className="lead">{t('keys.show.does')}</p>
        </DrawerFrame>
      );
    case 'displays':
      return (
        <DrawerFrame testId="displays-drawer" title={t('keys.displays.title')} refused={refused}>
          <p className="lead">{t('keys.displays.does')}</p>
        </DrawerFrame>
      );
    case 'suspend':
      return <SuspendForm view={view} refused={refused} />;
    default:
      return <More key={opened} view={view} opened={opened} refused={refused} />;
  }
}
