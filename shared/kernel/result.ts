/** An expected outcome is a value: either what was asked for, or an UPPER_SNAKE refusal. Bugs throw instead. */
export type Result<T, E extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: E };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** `refusal` is a fact in UPPER_SNAKE, such as `SLOT_TAKEN`; windows translate it. */
export function err<E extends string>(refusal: E): { ok: false; refusal: E } {
  return { ok: false, refusal };
}
