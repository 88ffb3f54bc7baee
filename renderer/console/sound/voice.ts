import type { ConsoleView } from '../../../shared/ipc/console-view.ts';
import { voiceFor } from './voices.ts';

export type Ending = 'spoken' | 'cut' | 'none' | 'failed';

/** A voice that has not begun by then will not (ms). */
const BEGINS_WITHIN = 4000;
/** A voice that still speaks after so long for each sign hangs (ms). */
const A_SIGN = 700;
/** People in a hall are old, and a hall echoes. */
const RATE = 0.9;

/** The platform's speech: says one text at a time and always comes to an end. */
export class Voice {
  readonly #synthesis: SpeechSynthesis | undefined;
  #cut: () => void = () => undefined;

  /** `synthesis` is missing where the platform has none. */
  constructor(synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis) {
    this.#synthesis = synthesis;
  }

  /** Voices come some time after the start. */
  watch(changed: () => void): () => void {
    this.#synthesis?.addEventListener('voiceschanged', changed);
    return () => this.#synthesis?.removeEventListener('voiceschanged', changed);
  }

  /** Null: the platform has none for that language. */
  nameFor(language: ConsoleView['language']): string | null {
    return this.#voiceFor(language)?.name ?? null;
  }

  #voiceFor(language: ConsoleView['language']): SpeechSynthesisVoice | null {
    return voiceFor(this.#synthesis?.getVoices() ?? [], language);
  }

  cut(): void {
    this.#cut();
  }

  /** `volume`: 0 … 1. */
  async say(text: string, language: ConsoleView['language'], volume: number): Promise<Ending> {
    this.cut();
    const voice = this.#voiceFor(language);
    const synthesis = this.#synthesis;
    if (!synthesis || !voice) return 'none';
    try {
      const utterance = new SpeechSynthesisUtterance(text);
      Object.assign(utterance, { voice, lang: voice.lang, rate: RATE, volume });
      const ending = await this.#spoken(synthesis, utterance);
      if (ending !== 'spoken') synthesis.cancel();
      return ending;
    } catch (error) {
      console.error('voice', error);
      return 'failed';
    }
  }

  #spoken(synthesis: SpeechSynthesis, utterance: SpeechSynthesisUtterance): Promise<Ending> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return new Promise<Ending>((end) => {
      timer = setTimeout(() => end('failed'), BEGINS_WITHIN);
      this.#cut = () => end('cut');
      utterance.onstart = () => {
        clearTimeout(timer);
        timer = setTimeout(() => end('failed'), BEGINS_WITHIN + A_SIGN * utterance.text.length);
      };
      utterance.onend = () => end('spoken');
      utterance.onerror = ({ error }) => end(['canceled', 'interrupted'].includes(error) ? 'cut' : 'failed');
      synthesis.speak(utterance);
    }).finally(() => {
      clearTimeout(timer);
      this.#cut = () => undefined;
      Object.assign(utterance, { onstart: null, onend: null, onerror: null });
    });
  }
}
