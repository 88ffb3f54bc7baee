import { type Form, isObject } from '../../shared/audit/verify/forms.ts';
import type { Json } from '../../shared/draw/jcs.ts';

/** The first value that differs, or a vector that has not its form. */
export class Difference extends Error {}

export type Compare = (field: string, expected: unknown, got: unknown) => void;
export type Comparison = (section: string, index: number | null, ...values: Parameters<Compare>) => void;

/** The vector in its form; throws where it has another, or holds members that nothing here would compare. */
export function inForm<T>(form: Form<T>, vector: unknown): T {
  const fault = form.fault(vector);
  if (fault !== null) throw new Difference(`it ${fault}`);
  return vector as T;
}

export const anyObject: Form<Record<string, Json>> = {
  fault: (value) => (isObject(value) ? null : 'is not an object'),
};

/** Any text: whether it is in NFC is for what it is compared with to say. */
export const anyText: Form<string> = {
  fault: (value) => (typeof value === 'string' ? null : 'is not a text'),
};
