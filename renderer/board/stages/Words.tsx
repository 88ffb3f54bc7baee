import { Sun } from '../frame/Sun.tsx';
import { Fit } from '../text/Fit.tsx';
import { emWidth } from '../text/em-width.ts';
import { useTexts } from '../text/formats.ts';
import { vars } from '../text/vars.ts';

/** Before anything: the hall fills. */
export function Waiting() {
  const { t } = useTexts();
  return (
    <section className="stage stage-waiting">
      <Sun />
      <Fit text={t('waiting')} className="waiting-word" />
      <p className="lead">{t('waitingNote')}</p>
    </section>
  );
}

const RULES = ['rule1', 'rule2', 'rule3', 'rule4'] as const;

/** A title that is longer than this goes on in a second line, which is not filled to its end. */
const [LONG_TITLE_EM, TWO_LINES] = [24, 1.75];

/** The rules, to be read aloud. */
export function Welcome({ title }: { title: string }) {
  const { t } = useTexts();
  const em = emWidth(title);
  return (
    <section className="stage stage-welcome">
      <h2 className="welcome-title" style={vars({ em, lines: em > LONG_TITLE_EM ? TWO_LINES : 1 })}>
        {title}
      </h2>
      <p className="eyebrow">{t('welcomeEyebrow')}</p>
      <ol className="rules" style={vars({ em: Math.max(...RULES.map((rule) => emWidth(t(rule)))) })}>
        {RULES.map((rule) => (
          <li key={rule}>{t(rule)}</li>
        ))}
      </ol>
    </section>
  );
}

/** A pause; the first thing that people ask is whether anything is lost. */
export function Suspended({ reason: code }: { reason: string }) {
  const { t, reason } = useTexts();
  const pause = reason('pauses', code);
  return (
    <section className="stage stage-suspended">
      <Fit text={t(`${pause}.word`)} className="missed-word" />
      <p className="lead">{t(`${pause}.note`)}</p>
      <p className="lead lead-gold">{t(`${pause}.promise`)}</p>
    </section>
  );
}
