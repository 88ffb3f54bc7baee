/** An optional dependency: npm drops it where its download fails, so its own types may be absent. */
declare module 'ffmpeg-static' {
  const path: string | null;
  export default path;
}
