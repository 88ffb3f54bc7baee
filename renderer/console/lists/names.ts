/** Names parted by commas or spaces of any kind. */
export function namesIn(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[、，,;；\s]+/)
    .filter((name) => name !== '')
    .slice(0, 10);
}
