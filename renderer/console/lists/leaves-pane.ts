import type { KeyboardEvent } from 'react';
import { isTyping } from '../keys.ts';

/** Escape leaves a field first, then the pane, and only then the lists. */
export function leavesPane(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || !(event.target instanceof HTMLElement)) return false;
  const { tagName, isContentEditable } = event.target;
  if (isTyping({ tagName, isContentEditable, type: event.target.getAttribute('type') ?? undefined }))
    return false;
  event.stopPropagation();
  return true;
}
