export const SHORTEST = 8;

export type PassphraseState = 'empty' | 'short' | 'unrepeated' | 'differs' | 'good';

/** How far one person has come with a new passphrase typed twice; `again` null where it is typed once. */
export function passphraseState(passphrase: string, again: string | null): PassphraseState {
  if (passphrase === '') return 'empty';
  if (again === null) return 'good';
  if (Array.from(passphrase).length < SHORTEST) return 'short';
  if (again === '') return 'unrepeated';
  return again === passphrase ? 'good' : 'differs';
}
