/** The part of fontkit (pdfkit's own font library, which has no types) that slips use. */
declare module 'fontkit' {
  export interface Glyph {
    readonly advanceWidth: number;
    readonly path: {
      toSVG(): string;
      readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
    };
  }
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string): unknown;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'wawoff2' {
  /** WOFF2 in, TTF out. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
