import { z } from 'zod';
import { isCode, isNormal } from './text.ts';

/** The forms of docs/protocol.md section 1, as schemas. Codes are branded, so that a lot is never taken for a batch. */
const code = () => z.string().refine(isCode, 'a code: NFC, not empty, no white space, no control character');

export const CeremonyCode = code();
export const BatchCode = code().brand<'BatchCode'>();
export const HouseholdCode = code().brand<'HouseholdCode'>();
export const ClaimantCode = code().brand<'ClaimantCode'>();
export const Lot = code().brand<'Lot'>();
export const DwellingType = code().brand<'DwellingType'>();

export type BatchCode = z.infer<typeof BatchCode>;
export type HouseholdCode = z.infer<typeof HouseholdCode>;
/** Whoever is called: a household's code, a group's code, or `order` in an order lottery. */
export type ClaimantCode = z.infer<typeof ClaimantCode>;
export type Lot = z.infer<typeof Lot>;
export type DwellingType = z.infer<typeof DwellingType>;

export const Text = z.string().refine(isNormal, 'text in NFC');
export const Count = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export const Whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const hex = (bytes: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), `${bytes} bytes in lower-case hex`);
export const Hex16 = hex(16);
export const Hex32 = hex(32);
export const Hex64 = hex(64);
export const Digits = z.string().regex(/^[0-9]+$/, 'decimal digits');
/** UPPER_SNAKE; words of people's own lie with the personal data. */
export const Reason = z.string().regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, 'an UPPER_SNAKE code');
/** UTC, milliseconds: `2026-11-21T02:03:04.567Z`. */
export const At = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a UTC time with milliseconds')
  .refine((at) => !Number.isNaN(Date.parse(at)) && new Date(at).toISOString() === at, 'a time that exists');
