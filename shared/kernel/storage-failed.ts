/** The disk would not take it (full, read-only, broken): nothing has happened, and it can be tried again. */
export class StorageFailed extends Error {
  constructor(code: string) {
    super(`The disk would not take an entry: ${code}`);
    this.name = 'StorageFailed';
  }
}
