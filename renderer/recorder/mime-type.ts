/** In order of liking: H.264 is only copied into MP4 later, VP8 and VP9 must be transcoded. */
const MIME_TYPES = [
  'video/x-matroska;codecs=avc1,opus',
  'video/x-matroska;codecs=avc1',
  'video/webm;codecs=h264,opus',
  'video/webm;codecs=vp8,opus',
  'video/webm;codecs=vp9,opus',
  'video/webm',
] as const;

/** The best form that this runtime can record, or null if it can record none. */
export function chooseMimeType(isSupported: (mimeType: string) => boolean): string | null {
  return MIME_TYPES.find(isSupported) ?? null;
}
