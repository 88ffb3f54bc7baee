const USUAL = ['16:9', '16:10', '4:3', '5:4', '21:9', '3:2'] as const;

/** The proportions of a screen as they are spoken of; '' where they have no name. */
export function ratioOf(width: number, height: number): string {
  const near = (name: string): boolean => {
    const [across = 1, down = 1] = name.split(':').map(Number);
    return Math.abs(width / height - across / down) < 0.02;
  };
  return USUAL.find(near) ?? '';
}
