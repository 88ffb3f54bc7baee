const RAYS = Array.from({ length: 12 }, (_, i) => i * 30);

/** The mark of Sunlot: a sun, drawn so that it can be cut from gold foil. */
export function Sun() {
  return (
    <svg className="sun" viewBox="-50 -50 100 100" aria-hidden="true">
      <circle r="21" />
      {RAYS.map((angle) => (
        <path key={angle} d="M-4.5-29 0-47 4.5-29Z" transform={`rotate(${angle})`} />
      ))}
    </svg>
  );
}
