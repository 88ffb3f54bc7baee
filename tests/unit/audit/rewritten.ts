import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { type BundleFiles, pack, withManifest } from '../../builders/bundle.ts';
import { plainBoard } from '../../builders/ceremonies.ts';

export const first = (files: BundleFiles) => verifyBundle(files, []).failures[0];
export const bytesOf = (text: string) => new TextEncoder().encode(text);
export const textOf = (files: BundleFiles, name: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name));

/** A plain bundle in which one file has another text, the manifest made anew. */
export function rewritten(name: string, write: (text: string) => string | Uint8Array): BundleFiles {
  const files = pack(plainBoard());
  const written = write(textOf(files, name));
  return withManifest(files.set(name, typeof written === 'string' ? bytesOf(written) : written));
}
