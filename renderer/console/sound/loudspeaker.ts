import { CHIME, CHIME_LEADS, MUSIC, type Piece } from './score.ts';
import { synthesise } from './synth.ts';

const RATE = 24_000;
/** Seconds in which music comes and goes, and makes room for a voice. */
const FADE = 1.5;
/** Music is quieter than what is said, and much quieter under it. */
const [MUSIC_LEVEL, UNDER_VOICE] = [0.4, 0.08];
/** Without sound the machine rests after so long (ms). */
const RESTS_AFTER = 5000;
/** A sound card that is not awake by then is not there (ms). */
const AWAKE_WITHIN = 1500;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Playing {
  readonly source: AudioBufferSourceNode;
  readonly gain: GainNode;
}

/** Chime and music, made by the app itself. Whatever fails here fails alone: it throws, and the ceremony goes on. */
export class Loudspeaker {
  #open: { readonly context: AudioContext; readonly master: GainNode } | null = null;
  readonly #buffers = new Map<Piece, Promise<AudioBuffer>>();
  #chime: Playing | null = null;
  #music: Playing | null = null;
  #wanted = false;
  #volume = 1;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** 0 … 1, at once. */
  setVolume(volume: number): void {
    this.#volume = volume;
    if (this.#open) this.#open.master.gain.value = volume;
  }

  /** Resolves when a voice may begin; the chime dies away under it. */
  async chime(): Promise<void> {
    this.cut();
    const { context, master } = await this.#awake();
    const source = new AudioBufferSourceNode(context, { buffer: await this.#buffer(context, CHIME) });
    const gain = new GainNode(context);
    source.connect(gain).connect(master);
    source.start();
    source.onended = () => this.#restLater();
    this.#chime = { source, gain };
    await wait(1000 * CHIME_LEADS);
  }

  /** A chime that still sounds is faded out: no click. */
  cut(): void {
    if (!this.#chime || !this.#open) return;
    const { source, gain } = this.#chime;
    const now = this.#open.context.currentTime;
    gain.gain.setTargetAtTime(0, now, 0.03);
    source.stop(now + 0.2);
    this.#chime = null;
  }

  get plays(): boolean {
    return this.#music !== null;
  }

  async startMusic(): Promise<void> {
    if (this.#wanted) return;
    this.#wanted = true;
    const { context, master } = await this.#awake();
    const buffer = await this.#buffer(context, MUSIC);
    // The break may have ended meanwhile.
    if (!this.#isWanted()) return;
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    const gain = new GainNode(context, { gain: 0 });
    source.connect(gain).connect(master);
    source.start();
    source.onended = () => this.#restLater();
    this.#music = { source, gain };
    this.#fade(MUSIC_LEVEL);
  }

  #isWanted(): boolean {
    return this.#wanted && this.#music === null;
  }

  /** Makes room for what is said, or comes back after it. */
  duck(under: boolean): void {
    this.#fade(under ? UNDER_VOICE : MUSIC_LEVEL);
  }

  stopMusic(): void {
    this.#wanted = false;
    if (!this.#music || !this.#open) return;
    this.#fade(0);
    this.#music.source.stop(this.#open.context.currentTime + 2 * FADE);
    this.#music = null;
  }

  #fade(level: number): void {
    if (this.#music && this.#open)
      this.#music.gain.gain.setTargetAtTime(level, this.#open.context.currentTime, FADE / 3);
  }

  async #awake(): Promise<{ context: AudioContext; master: GainNode }> {
    clearTimeout(this.#rest);
    if (!this.#open) {
      const context = new AudioContext({ latencyHint: 'playback' });
      const master = new GainNode(context, { gain: this.#volume });
      master.connect(context.destination);
      this.#open = { context, master };
    }
    const { context } = this.#open;
    // In a suspended context nothing ever ends.
    await Promise.race([context.resume(), wait(AWAKE_WITHIN)]);
    if (context.state !== 'running') throw new Error('no sound comes out of this machine');
    return this.#open;
  }

  #buffer(context: AudioContext, piece: Piece): Promise<AudioBuffer> {
    const made = this.#buffers.get(piece) ?? makeBuffer(context, piece);
    this.#buffers.set(piece, made);
    return made;
  }

  #restLater(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      if (!this.#music) void this.#open?.context.suspend();
    }, RESTS_AFTER);
  }
}

async function makeBuffer(context: AudioContext, piece: Piece): Promise<AudioBuffer> {
  const samples = await synthesise(piece, RATE, () => wait(0));
  const buffer = context.createBuffer(1, samples.length, RATE);
  buffer.copyToChannel(samples, 0);
  return buffer;
}
