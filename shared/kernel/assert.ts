/** Stops on a bug. Never for bad input: that is a `Result`. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${message}`);
}

/** Makes a switch exhaustive: the compiler refuses a case that was forgotten. */
export function never(value: never): never {
  throw new Error(`Bug: unexpected ${JSON.stringify(value)}`);
}
