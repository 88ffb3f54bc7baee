interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/**
 * As much of Chromium's own protocol as it takes to ask one page one question. Playwright would do, but it holds every
 * process up at its start until it has attached, which is what is measured here.
 */
export class Devtools {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (message: Message) => void>();
  #onTarget: (target: Target) => void = () => undefined;
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#take(JSON.parse(String(data)) as Message);
  }

  static connect(address: string): Promise<Devtools> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(address);
      socket.onopen = () => resolve(new Devtools(socket));
      socket.onerror = () => reject(new Error(`nobody answers at ${address}`));
    });
  }

  /** Waits for a page at such an address; answers the number that the expression, a promise, comes to in it. */
  async evaluateOn(page: string, expression: string): Promise<number> {
    const target = await new Promise<Target>((resolve) => {
      this.#onTarget = (one) => {
        if (one.type === 'page' && one.url.includes(page)) resolve(one);
      };
      void this.#ask('Target.setDiscoverTargets', { discover: true });
    });
    const { targetId } = target;
    const { result: attached } = await this.#ask('Target.attachToTarget', { targetId, flatten: true });
    const session = String(attached?.['sessionId']);
    const asked = { expression, awaitPromise: true };
    for (;;) {
      const { result } = await this.#ask('Runtime.evaluate', asked, session);
      const value = (result?.['result'] as { value?: unknown } | undefined)?.value;
      // Not a number: the page was still on its way, and what was asked went with the one before it.
      if (typeof value === 'number') return value;
    }
  }

  close(): void {
    this.#socket.close();
  }

  #ask(method: string, params: object, sessionId?: string): Promise<Message> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    });
  }

  #take(message: Message): void {
    if (message.id !== undefined) this.#answers.get(message.id)?.(message);
    const found = message.params?.['targetInfo'];
    if (found) this.#onTarget(found as Target);
  }
}
