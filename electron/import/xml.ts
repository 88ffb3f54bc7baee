import { SaxesParser } from 'saxes';
import { Unreadable } from './sheet.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlListener {
  /** An element's name without its prefix; its attributes with theirs. */
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Bytes without a tag: no text, comment or tag of a workbook is longer. */
const LONGEST = 8 * 1024 * 1024;
const DEEPEST = 100;

/**
 * Reads XML as it comes, so that no part of a workbook is ever in memory as a whole. Throws Unreadable where it is not
 * well-formed, or has a document type: the format forbids one, no office program writes one, and entities explode.
 */
export async function readXml(
  pieces: AsyncIterable<{ readonly piece: Uint8Array }>,
  listener: XmlListener,
): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let [depth, untagged] = [0, 0];
  parser.on('opentag', ({ name, attributes }) => {
    untagged = 0;
    if (++depth > DEEPEST) damaged();
    listener.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    listener.close?.(localName(name));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('doctype', damaged);
  parser.on('error', damaged);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const { piece } of pieces) {
    untagged += piece.length;
    if (untagged > LONGEST) throw new Unreadable('WORKBOOK_TOO_LARGE');
    parser.write(decoded(decoder, piece));
  }
  parser.write(decoded(decoder)).close();
}

function damaged(): never {
  throw new Unreadable('WORKBOOK_DAMAGED');
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    return damaged();
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** V8 keeps a text as a view of the piece that it was cut from; a copy lets go of the piece. Short ones are copies already. */
export function own(text: string): string {
  return text.length < 13 ? text : Buffer.from(text).toString();
}
