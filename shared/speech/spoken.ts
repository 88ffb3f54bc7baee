import type { BoardStage, Shown } from '../ipc/views.ts';
import type { ClockTime } from './clock.ts';
import { english } from './sentences-en.ts';
import { chinese } from './sentences-zh.ts';
import type { Sentences } from './sentences.ts';

const SENTENCES: Readonly<Record<Shown['language'], Sentences>> = { 'zh-CN': chinese, en: english };

/**
 * What the hall hears at a moment, in the language of the screens, written so that a voice and a person with a microphone
 * read it alike; null where the moment has no words. `makeUp`: the batch makes up for missed draws.
 */
export function spokenOf(stage: BoardStage, language: Shown['language'], makeUp = false): string | null {
  const say = SENTENCES[language];
  switch (stage.kind) {
    case 'called':
      // It is on stage already, and draws its next lot.
      return stage.claim.pick > 1 ? null : say.called(stage.claim, makeUp);
    case 'announced':
      return say.announced(stage.claim);
    case 'missed':
      return say.missed(stage.claim);
    case 'waived':
      return say.waived(stage.claim);
    case 'voided':
      return say.voided(stage.slot);
    case 'suspended':
      return say.suspended(stage.reason);
    case 'batchOpened':
    case 'allDrawn':
    case 'closed':
      return say[stage.kind];
    default:
      return null;
  }
}

/** After a suspension. */
export const spokenOfResume = (language: Shown['language']): string => SENTENCES[language].resumed;

/** As a break begins. */
export function spokenOfBreak(until: ClockTime | null, language: Shown['language']): string {
  return SENTENCES[language].breakUntil(until);
}
