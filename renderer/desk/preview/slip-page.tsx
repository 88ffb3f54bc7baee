import { useEffect, useRef, useState } from 'react';
import type { Pdf } from './pdf.ts';

interface SlipPageProps {
  readonly pdf: Pdf;
  readonly page: number;
  readonly label: string;
  readonly onFailed: () => void;
}

/** One page of a slip, as wide as it is given room. */
export function SlipPage({ pdf, page, label, onFailed }: SlipPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  });
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let isWanted = true;
    void import('./pdf.ts')
      .then(({ drawPage }) => drawPage(pdf, page, element, element.clientWidth))
      .then(
        () => isWanted && setDrawn(true),
        (error: unknown) => {
          if (!isWanted) return;
          console.error('slip not drawn', error);
          failed.current();
        },
      );
    return () => {
      isWanted = false;
    };
  }, [pdf, page]);
  return (
    <canvas
      ref={canvas}
      className="slip-page"
      data-testid={`desk-slip-page-${page}`}
      data-drawn={drawn || undefined}
      role="img"
      aria-label={label}
    />
  );
}
