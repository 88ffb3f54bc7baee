import { useEffect, useRef, useState } from 'react';
import { emWidth } from '../text/em-width.ts';
import { vars } from '../text/vars.ts';
import { countdown } from './countdown.ts';

interface CountdownProps {
  /** UTC. */
  until: string;
  onOver: () => void;
}

/** What is left of a break. It writes one text a second past React, so that nothing is rendered for it. */
export function Countdown({ until, onOver }: CountdownProps) {
  const face = useRef<HTMLElement>(null);
  const [em, setEm] = useState(() => emWidth(countdown(leftOf(until)) ?? ''));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const left = leftOf(until);
      const text = countdown(left);
      if (text === null) {
        onOver();
        return;
      }
      if (face.current) face.current.textContent = text;
      setEm(emWidth(text));
      timer = setTimeout(tick, left % 1000 || 1000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [until, onOver]);
  return <b className="countdown" ref={face} style={vars({ em })} data-testid="countdown" />;
}

/** In milliseconds; over when it is not above zero. */
function leftOf(until: string): number {
  return Date.parse(until) - Date.now();
}
