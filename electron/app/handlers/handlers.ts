import type { AnswerOf, InputOf, Method } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/kernel/result.ts';

/** One handler a method; the input has been parsed and the window's right to call has been checked. */
export type Handlers<M extends Method = Method> = {
  readonly [K in M]: (input: InputOf<K>) => Result<AnswerOf<K>> | Promise<Result<AnswerOf<K>>>;
};
