import type { BoardStage, Shown } from '../ipc/views.ts';

/** What the hall hears at a moment, in the language of the screens: numbers and rooms, never a name. Null: nothing. */
export function spokenOf(stage: BoardStage, language: Shown['language']): string | null {
  if (stage.kind !== 'called') return null;
  const { queueNo } = stage.claim;
  return language === 'en' ? `Number ${queueNo}, please come to the stage.` : `请${queueNo}号上台抽签。`;
}
