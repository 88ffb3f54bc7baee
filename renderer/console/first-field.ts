import { useEffect } from 'react';
import { isTyping } from './keys.ts';
import { STEP_FORM } from './step-form.tsx';

/**
 * When a step begins, the first field that is to be filled has the focus, unless somebody is typing elsewhere or looks at
 * something above the page. A step without such a field takes no focus: its keys are alive at once.
 */
export function useFirstField(moment: string): void {
  useEffect(() => {
    const focused = document.activeElement;
    const typing = focused instanceof HTMLElement && isTyping(focused);
    if (typing || document.querySelector('dialog[open]')) return;
    document.querySelector<HTMLElement>(`#${STEP_FORM} [data-missing="true"]`)?.focus();
  }, [moment]);
}
