import { useEffect, useRef } from 'react';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** The time of day. It writes one small text a second past React, so that nothing is rendered for it. */
export function Clock() {
  const face = useRef<HTMLTimeElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const now = new Date();
      if (face.current) face.current.textContent = time.format(now);
      timer = setTimeout(tick, 1000 - now.getMilliseconds());
    };
    tick();
    return () => clearTimeout(timer);
  }, []);
  return <time className="clock" ref={face} />;
}
