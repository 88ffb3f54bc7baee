/** Hex or digits in groups to be read aloud; the last one may be shorter. */
export function groupsOf(text: string, size = 4): readonly string[] {
  const groups: string[] = [];
  for (let i = 0; i < text.length; i += size) groups.push(text.slice(i, i + size));
  return groups;
}

/** How many groups of a hash stand on the screen all the time: 64 bits, too many to forge by trying. */
export const SHORT_GROUPS = 4;

/** The beginning of a hash, as the hall sees it all the time: `3f9a 01bc 77e2 90ad …`. */
export function shortHash(hex: string): string {
  const groups = groupsOf(hex);
  const short = groups.slice(0, SHORT_GROUPS).join(' ');
  return groups.length > SHORT_GROUPS ? `${short} …` : short;
}
