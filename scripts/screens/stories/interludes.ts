import type { InterludeKind } from '../../../shared/ipc/show-views.ts';
import type { PlayedApp } from '../app/played-app.ts';

/** What the operator puts on the board between the moments; a break may end in so many minutes. */
export const showing =
  (kind: InterludeKind, minutes: number | null = null) =>
  (app: PlayedApp): Promise<unknown> => {
    const until = minutes === null ? null : new Date(app.now + minutes * 60_000).toISOString();
    return app.call('showInterlude', { interlude: { kind, until } });
  };
