import type { CSSProperties } from 'react';

/** Custom properties for a style attribute: `vars({ em: 2 })` sets `--em: 2`. */
export function vars(properties: Readonly<Record<string, string | number>>): CSSProperties {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [`--${name}`, value]));
}
