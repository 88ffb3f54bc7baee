/** The contract takes no larger file. */
export const LARGEST_SCAN = 16 * 1024 * 1024;

export interface Scanned {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A photograph or PDF of a paper, or why it cannot be taken. */
export async function scanOf(file: File): Promise<Scanned | 'FILE_UNREADABLE' | 'SCAN_TOO_LARGE'> {
  if (file.size > LARGEST_SCAN) return 'SCAN_TOO_LARGE';
  try {
    return { fileName: file.name.normalize('NFC'), bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return 'FILE_UNREADABLE';
  }
}
