import i18next from 'i18next';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { describe, expect, test, vi } from 'vitest';
import { ActionsProvider } from '../../../renderer/console/actions.tsx';
import { DrawersProvider } from '../../../renderer/console/drawers.tsx';
import { OnBoard } from '../../../renderer/console/show/on-board.tsx';
import { ShowDrawer } from '../../../renderer/console/show/show-drawer.tsx';
import { SayLine } from '../../../renderer/console/sound/say-line.tsx';
import { SoundProvider } from '../../../renderer/console/sound/sound.tsx';
import { console as en } from '../../../renderer/lib/texts/en/console.ts';
import { console as zh } from '../../../renderer/lib/texts/zh-CN/console.ts';
import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { FIRST_SOUND } from '../../../shared/ipc/show-views.ts';
import { aView } from './console-builders.ts';

vi.hoisted(() => vi.stubGlobal('window', { sunlot: {} }));

const chinese = i18next.createInstance();
await chinese.use(initReactI18next).init({
  lng: 'zh-CN',
  resources: { 'zh-CN': { console: zh }, en: { console: en } },
  interpolation: { escapeValue: false },
});

type Show = Partial<ConsoleView['show']>;

function aShow(show: Show, changes: Partial<ConsoleView> = {}): ConsoleView {
  const first = { theme: 'gold', sound: FIRST_SOUND, interlude: null, say: null } as const;
  return aView('callHousehold', { show: { ...first, ...show }, claim: null, ...changes });
}

function markup(view: ConsoleView, element: ReactElement): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={chinese}>
      <ActionsProvider step={view.step}>
        <DrawersProvider>
          <SoundProvider view={view}>{element}</SoundProvider>
        </DrawersProvider>
      </ActionsProvider>
    </I18nextProvider>,
  );
}

const drawer = (view: ConsoleView): string => markup(view, <ShowDrawer view={view} refused={null} />);

/** The element with that hook, as far as its own tag goes. */
const tag = (text: string, hook: string): string =>
  new RegExp(`<[^>]*data-testid="${hook}"[^>]*>`).exec(text)?.[0] ?? '';

describe('the drawer of board and sound', () => {
  test('marks what is chosen', () => {
    const text = drawer(
      aShow({
        theme: 'contrast',
        interlude: { kind: 'results', until: null },
        sound: { ...FIRST_SOUND, music: false },
      }),
    );
    expect(tag(text, 'show-theme-contrast')).toContain('aria-pressed="true"');
    expect(tag(text, 'show-theme-gold')).toContain('aria-pressed="false"');
    expect(tag(text, 'show-interlude-results')).toContain('aria-pressed="true"');
    expect(tag(text, 'show-interlude-none')).not.toContain('disabled');
    expect(tag(text, 'sound-speech')).toContain('checked');
    expect(tag(text, 'sound-music')).not.toContain('checked');
    expect(tag(text, 'sound-volume')).toContain('value="80"');
  });

  test('has no way back where the board shows the ceremony', () => {
    expect(tag(drawer(aShow({})), 'show-interlude-none')).toContain('disabled');
  });

  test('warns first that an interlude would cover who is on stage', () => {
    const claim = aView('checkPapers').claim;
    expect(tag(drawer(aShow({})), 'show-covers')).toBe('');
    expect(drawer(aShow({}, { claim }))).toContain(`${claim?.queueNo} 号正在台上`);
  });

  test('says until when the break is, on the clock of this machine', () => {
    const until = new Date(2026, 10, 28, 14, 5).toISOString();
    expect(drawer(aShow({ interlude: { kind: 'break', until } }))).toContain('休息到 14:05');
    const rest = aShow({ interlude: { kind: 'break', until } });
    expect(markup(rest, <OnBoard view={rest} />)).toMatch(/正在插播：休息，到 14:05/);
    expect(markup(aShow({}), <OnBoard view={aShow({})} />)).toBe('');
  });

  test('says that this machine has no voice, and what the caller does then', () => {
    const text = drawer(aShow({}));
    expect(tag(text, 'sound-voice')).toContain('data-voice="none"');
    expect(text).toContain('请唱号员照着屏幕上的字念');
  });
});

describe('what is to be read out', () => {
  const say = { seq: 11, text: '请一号，一号，上台抽签。' };

  test('stands there word for word, to be said again', () => {
    const view = aShow({ say });
    const text = markup(view, <SayLine show={view.show} testId="say" />);
    expect(text).toMatch(/播报词：.*请一号，一号，上台抽签。/);
    expect(tag(text, 'say')).toContain('data-seq="11"');
    expect(tag(text, 'say-again')).not.toContain('disabled');
  });

  test('cannot be said again while muted, and is nothing where nothing is said', () => {
    const muted = aShow({ say, sound: { ...FIRST_SOUND, muted: true } });
    expect(tag(markup(muted, <SayLine show={muted.show} testId="say" />), 'say-again')).toContain('disabled');
    expect(markup(aShow({}), <SayLine show={aShow({}).show} testId="say" />)).toBe('');
  });
});
