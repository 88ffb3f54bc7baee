import type { z } from 'zod';
import { utf8 } from '../../shared/kernel/bytes.ts';
import type { Adapters } from './adapters.ts';

interface Safe {
  readonly adapters: Adapters;
  readonly project: { readonly key: Uint8Array };
}

/** A value that names people: it lies sealed under the people key, and is read but once. */
export class Kept<T> {
  readonly #safe: Safe;
  readonly #name: string;
  readonly #schema: z.ZodType<T>;
  readonly #first: T;
  #value: T | null = null;

  /** `first` is what it is before anything was kept. */
  constructor(safe: Safe, name: string, schema: z.ZodType<T>, first: T) {
    this.#safe = safe;
    this.#name = name;
    this.#schema = schema;
    this.#first = first;
  }

  /** Only while the project is open. */
  get value(): T {
    this.#value ??= this.#read();
    return this.#value;
  }

  put(value: T): void {
    const { adapters, project } = this.#safe;
    const plain = utf8(JSON.stringify(this.#schema.parse(value)));
    const box = adapters.vault.sealBox(project.key, this.#name, plain).toString('base64');
    adapters.store.sealed.put(this.#name, box);
    this.#value = value;
  }

  #read(): T {
    const { adapters, project } = this.#safe;
    const box = adapters.store.sealed.get(this.#name);
    if (box === undefined) return this.#first;
    const plain = adapters.vault.openBox(project.key, this.#name, Buffer.from(box, 'base64'));
    return this.#schema.parse(JSON.parse(plain.toString('utf8')));
  }
}
