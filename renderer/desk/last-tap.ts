import { type Tap, tapOf } from './second-tap.ts';

let last: Tap | null = null;
// Before any button hears of it, so that what a click brings up can ask which click that was.
window.addEventListener('click', (event) => (last = tapOf(event)), true);

/** The last tap of all, wherever it went; null if it was the keyboard's. */
export const lastTap = (): Tap | null => last;
