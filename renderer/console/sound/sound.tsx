import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { Announcer, type SoundState } from './announcer.ts';
import { type Heard, heardAtFirst, listen } from './heard.ts';
import { Loudspeaker } from './loudspeaker.ts';
import { Voice } from './voice.ts';

interface Sound extends SoundState {
  /** Says a text now, whatever was said before. */
  readonly say: (text: string) => void;
}

const SoundContext = createContext<Sound | null>(null);

export function useSound(): Sound {
  const sound = useContext(SoundContext);
  if (!sound) throw new Error('outside of SoundProvider');
  return sound;
}

/** Speaks and plays what the view says, while the page goes on with its own business. */
export function SoundProvider({
  view,
  children,
}: {
  readonly view: ConsoleView;
  readonly children: ReactNode;
}) {
  const [announcer] = useState(() => new Announcer(new Loudspeaker(), new Voice()));
  const state = useSyncExternalStore(announcer.subscribe, announcer.state, announcer.state);
  useSettings(announcer, view);
  useAnnouncements(announcer, view);
  useEffect(() => {
    // For tests and whoever looks on: what comes out of the loudspeaker now.
    document.body.dataset.sound = state.now;
    document.body.dataset.music = String(state.music);
  }, [state.now, state.music]);
  const sound = useMemo<Sound>(
    () => ({ ...state, say: (text) => announcer.announce(text) }),
    [announcer, state],
  );
  return <SoundContext value={sound}>{children}</SoundContext>;
}

function useSettings(announcer: Announcer, { language, show }: ConsoleView): void {
  const { volume, muted, speech, music } = show.sound;
  const resting = show.interlude?.kind === 'break';
  useEffect(() => {
    announcer.set({ volume, muted, speech, music, language, resting });
  }, [announcer, volume, muted, speech, music, language, resting]);
}

function useAnnouncements(announcer: Announcer, view: ConsoleView): void {
  const heard = useRef<Heard | null>(null);
  useEffect(() => {
    const next = listen(heard.current ?? heardAtFirst(view), view);
    heard.current = next.heard;
    if (next.text !== null) announcer.announce(next.text);
  }, [announcer, view]);
}
