import { obstacles as en } from '../../renderer/lib/texts/en/console-lists.ts';
import { obstacles as zh } from '../../renderer/lib/texts/zh-CN/console-lists.ts';

/** Why the ceremony cannot open, in both languages, or null. A lack of ffmpeg can be waived: nothing is recorded then. */
export function obstaclesRefusal(codes: readonly string[], withoutRecording: boolean): string | null {
  const standing = codes.filter((code) => !(withoutRecording && code === 'FFMPEG_NOT_FOUND'));
  if (standing.length === 0) return null;
  const lines = standing.map((code) => `${sentence(en, code)} ${sentence(zh, code)} (${code})`);
  return `The ceremony cannot be opened: ${lines.join('\n')}`;
}

function sentence(texts: Readonly<Record<string, string>>, code: string): string {
  return (texts[code] ?? texts['UNKNOWN'] ?? '').replace('{{code}}', code);
}
