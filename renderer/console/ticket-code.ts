/** How many hex digits stand in a ticket's QR code. */
export const CODE_LENGTH = 32;

/** The code as the eye compares it with the ticket: `a1b2 c3d4 …`; what is sent is what was scanned. */
export function shownCode(text: string): string {
  return (plainCode(text).match(/.{1,4}/g) ?? []).join(' ');
}

export function plainCode(text: string): string {
  return text.replace(/[\s-]/g, '').toLowerCase();
}

export function isCode(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(plainCode(text));
}

/**
 * What stands in the slot's field when the scanner fired while it had the focus: the slot typed before, and the code. Null
 * where nothing was scanned into it.
 */
export function scannedInto(slotField: string): { readonly slot: string; readonly code: string } | null {
  const text = plainCode(slotField);
  const code = text.slice(-CODE_LENGTH);
  const slot = text.slice(0, -CODE_LENGTH);
  return isCode(code) && /^\d{0,5}$/.test(slot) ? { slot, code } : null;
}
