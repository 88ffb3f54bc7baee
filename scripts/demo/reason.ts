/** A system error's code, e.g. ENOENT, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** `permission denied` out of `EACCES: permission denied, mkdir '/x'`. */
export function reasonOf(error: unknown): string {
  const { message } = error instanceof Error ? error : { message: String(error) };
  const code = codeOf(error);
  return code !== '' && message.startsWith(`${code}: `)
    ? message.slice(code.length + 2).replace(/, \w+( '.*)?$/s, '')
    : message;
}

/** What to say of something that nobody foresaw: its message, without the log that Playwright adds to it. */
export function unexpected(error: unknown, debug: boolean): string {
  const { message, stack = '' } = error instanceof Error ? error : { message: String(error) };
  const plain = message.replace(/\u001b\[\d*m/g, '').replace(/\s*Call log:.*/s, '');
  const more = debug ? `\n${stack}` : '\nSet DEBUG=1 to see where it happened.';
  return `The demo did not come to its end: ${plain}${more}`;
}
