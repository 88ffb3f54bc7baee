import { useTranslation } from 'react-i18next';
import { DrawerFrame, type DrawerProps } from '../drawers.tsx';
import { BoardSection } from './board-section.tsx';
import { InterludeSection } from './interlude-section.tsx';
import { SoundSection } from './sound-section.tsx';
import { StatisticsSection } from './statistics-section.tsx';

/** What the hall sees and hears besides the ceremony. Nothing here is an entry, and nothing here can go wrong for good. */
export function ShowDrawer({ view, refused }: DrawerProps) {
  const { t } = useTranslation('console');
  return (
    <DrawerFrame testId="show-drawer" title={t('show.title')} refused={refused}>
      <InterludeSection view={view} />
      <SoundSection view={view} />
      <StatisticsSection view={view} />
      <BoardSection view={view} />
    </DrawerFrame>
  );
}
