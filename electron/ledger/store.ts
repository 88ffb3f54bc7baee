import type { Sqlite } from './database.ts';

/** The tables beside the ledger, as plain keyed values. Each call is a transaction of its own unless wrapped in `together`. */
export interface Store {
  /** All or nothing. */
  together(work: () => void): void;
  sealed: Keyed<string>;
  /** Preparation without personal data, as JSON. */
  preparation: { get(name: string): unknown; put(name: string, value: unknown): void };
  published: Keyed<Uint8Array>;
  /** A sealed box a household's file, by the file's id, in the order of the list. */
  people: {
    boxes(): ReadonlyMap<string, Uint8Array>;
    /** All or nothing; a new one comes last. */
    put(boxes: ReadonlyMap<string, Uint8Array>): void;
    replace(boxes: ReadonlyMap<string, Uint8Array>): void;
  };
  documents: {
    get(document: string): Uint8Array | undefined;
    put(row: { document: string; batch: string; seq: number; box: Uint8Array }): void;
  };
}

interface Keyed<T> {
  get(name: string): T | undefined;
  put(name: string, value: T): void;
}

export function openStore(db: Sqlite): Store {
  const preparation = keyed<string>(db, 'preparation', 'value');
  return {
    together: (work) => {
      db.transaction(work)();
    },
    sealed: keyed<string>(db, 'sealed', 'box'),
    preparation: {
      get: (name) => {
        const text = preparation.get(name);
        return text === undefined ? undefined : (JSON.parse(text) as unknown);
      },
      put: (name, value) => {
        preparation.put(name, JSON.stringify(value));
      },
    },
    published: keyed<Uint8Array>(db, 'published', 'bytes'),
    people: peopleTable(db),
    documents: documentsTable(db),
  };
}

function keyed<T extends string | Uint8Array>(db: Sqlite, table: string, column: string): Keyed<T> {
  const get = db.prepare<[string], Record<string, T>>(`SELECT ${column} FROM ${table} WHERE name = ?`);
  const put = db.prepare<[string, T]>(
    `INSERT INTO ${table} (name, ${column}) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET ${column} = excluded.${column}`,
  );
  return {
    get: (name) => get.get(name)?.[column],
    put: (name, value) => {
      put.run(name, value);
    },
  };
}

function peopleTable(db: Sqlite): Store['people'] {
  const put = db.prepare<[string, Uint8Array]>(
    'INSERT INTO people (household, box) VALUES (?, ?) ON CONFLICT (household) DO UPDATE SET box = excluded.box',
  );
  const all = db.prepare<[], { household: string; box: Uint8Array }>(
    'SELECT household, box FROM people ORDER BY rowid',
  );
  const insert = db.prepare<[string, Uint8Array]>('INSERT INTO people (household, box) VALUES (?, ?)');
  const clear = db.prepare('DELETE FROM people');
  return {
    boxes: () => new Map(all.all().map(({ household, box }) => [household, box])),
    put: (boxes) => {
      db.transaction(() => {
        for (const [household, box] of boxes) put.run(household, box);
      })();
    },
    replace: (boxes) => {
      db.transaction(() => {
        clear.run();
        for (const [household, box] of boxes) insert.run(household, box);
      })();
    },
  };
}

function documentsTable(db: Sqlite): Store['documents'] {
  const get = db.prepare<[string], { box: Uint8Array }>('SELECT box FROM documents WHERE document = ?');
  const put = db.prepare<[string, string, number, Uint8Array]>(
    'INSERT OR REPLACE INTO documents (document, batch, seq, box) VALUES (?, ?, ?, ?)',
  );
  return {
    get: (document) => get.get(document)?.box,
    put: ({ document, batch, seq, box }) => {
      put.run(document, batch, seq, box);
    },
  };
}
