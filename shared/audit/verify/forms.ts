import { isCode, isNormal } from '../../kernel/text.ts';

/**
 * A form of docs/protocol.md: says what is wrong with a value, or null where it fits. Written apart from the app's own
 * schemas, so that a slip in those is not made twice.
 */
export interface Form<T> {
  fault(value: unknown): string | null;
  /** Never set: carries the type for the compiler. */
  readonly holds?: T;
}
export type Held<F> = F extends Form<infer T> ? T : never;

function form<T>(fits: (value: unknown) => boolean, name: string): Form<T> {
  return { fault: (value) => (fits(value) ? null : `is not ${name}`) };
}

export const text = form<string>((v) => typeof v === 'string' && isNormal(v), 'a text in NFC');
export const code = form<string>(
  (v) => typeof v === 'string' && isCode(v),
  'a code without white space and control characters',
);
export const flag = form<boolean>((v) => typeof v === 'boolean', 'true or false');
export const whole = form<number>(isWhole, 'a whole number');
export const count = form<number>((v) => isWhole(v) && v >= 1, 'a whole number from 1');
export const reason = form<string>(
  (v) => typeof v === 'string' && UPPER_SNAKE.test(v),
  'an UPPER_SNAKE code',
);
export const time = form<string>((v) => typeof v === 'string' && isTime(v), 'a UTC time with milliseconds');
export const hex16 = hex(16);
export const hex32 = hex(32);
export const hex64 = hex(64);

const UPPER_SNAKE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function hex(bytes: number): Form<string> {
  const pattern = new RegExp(`^[0-9a-f]{${bytes * 2}}$`);
  return form((v) => typeof v === 'string' && pattern.test(v), `${bytes} bytes in lower-case hex`);
}

export function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
}

function isTime(value: string): boolean {
  if (!TIME.test(value)) return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString() === value;
}

export function oneOf<const T extends string>(...values: readonly T[]): Form<T> {
  return form((v) => (values as readonly unknown[]).includes(v), `one of ${values.join(', ')}`);
}

export function orNull<T>(inner: Form<T>): Form<T | null> {
  return { fault: (value) => (value === null ? null : inner.fault(value)) };
}

export function either<A, B>(one: Form<A>, other: Form<B>): Form<A | B> {
  return { fault: (value) => (other.fault(value) === null ? null : one.fault(value)) };
}

export function list<T>(inner: Form<T>): Form<readonly T[]> {
  return {
    fault(value) {
      if (!Array.isArray(value)) return 'is not a list';
      for (const [i, element] of value.entries()) {
        const fault = inner.fault(element);
        if (fault) return within(`[${i}]`, fault);
      }
      return null;
    },
  };
}

type Shape = Readonly<Record<string, Form<unknown>>>;

/** An object with exactly the members named. */
export function members<S extends Shape>(shape: S): Form<{ readonly [K in keyof S]: Held<S[K]> }> {
  const names = Object.keys(shape);
  return {
    fault(value) {
      if (!isObject(value)) return 'is not an object';
      for (const name of names) {
        if (!Object.hasOwn(value, name)) return within(name, 'is missing');
        const fault = shape[name]?.fault(value[name]) ?? null;
        if (fault) return within(name, fault);
      }
      const extra = Object.keys(value).find((name) => !Object.hasOwn(shape, name));
      return extra === undefined ? null : within(shown(extra), 'is not a member named by the protocol');
    },
  };
}

function within(place: string, fault: string): string {
  return `${place} ${fault}`;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of a stranger as one line, which can steer no terminal. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '·');
}

/** Any value of a stranger as one short line, for a message. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value);
  const line = oneLine(text.slice(0, 100));
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
