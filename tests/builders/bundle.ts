import {
  approveMessage,
  attestMessage,
  type Data,
  H,
  jcs,
  nextHead,
  type Signer,
  signerOf,
} from './protocol.ts';

/** An entry before its seq, chain and signatures are made. */
export interface Draft {
  type: string;
  at: string;
  actor: string;
  data: Data;
}

/** Everything a bundle is made from; tests change a copy and pack it again. */
export interface Materials {
  entries: Draft[];
  tables: Record<'households' | 'stock' | 'results' | 'recordings', string[][]>;
  /** Who signs head.json. */
  attestors: ('notary' | 'supervisor')[];
}

export type BundleFiles = Map<string, Uint8Array>;

const HEADINGS = {
  households: 'household,queueNo,name,village,type,rights,group,commitment',
  stock: 'dwelling,type,stairwell,area,storageRoom',
  results: 'batch,seq,pick,claimant,lot,slot',
  recordings: 'file,sha256,startedAt,durationMs',
};

export const SIGNERS: Record<string, Signer> = Object.fromEntries(
  ['notary', 'supervisor', 'second notary', 'second supervisor'].map((name) => [name, signerOf(name)]),
);

export function csv(table: keyof typeof HEADINGS, rows: string[][]): Buffer {
  const lines = rows.map((row) =>
    row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
  );
  return Buffer.from(`\uFEFF${[HEADINGS[table], ...lines].map((line) => `${line}\r\n`).join('')}`);
}

/** Who holds a public key; nobody for a key that a test has made up. */
const holderOf = (publicKey: unknown) =>
  Object.values(SIGNERS).find((signer) => signer.publicKey === publicKey);

/**
 * Chains and signs: attestations, takeovers, approvals and the hashes of the register get what the entries before them
 * make of them, so that a change elsewhere is not betrayed by a signature. `keep` names entries that stay as they are.
 */
export function chain(
  materials: Materials,
  keep: ReadonlySet<Draft> = new Set(),
): { lines: string[]; heads: string[] } {
  const heads = ['0'.repeat(64)];
  const lines: string[] = [];
  const keys: Record<string, Signer | undefined> = {};
  for (const draft of materials.entries) {
    const seq = lines.length + 1;
    if (!keep.has(draft)) complete(draft, seq, heads.at(-1) ?? '', keys, materials);
    const line = jcs({ actor: draft.actor, at: draft.at, data: draft.data, seq, type: draft.type });
    lines.push(line);
    heads.push(nextHead(heads.at(-1) ?? '', line));
    learnKeys(draft, keys);
  }
  return { lines, heads };
}

function complete(
  { type, data }: Draft,
  seq: number,
  head: string,
  keys: Record<string, Signer | undefined>,
  { tables }: Materials,
): void {
  if (type === 'HeadAttested') {
    Object.assign(data, { seq: seq - 1, head });
    data['signature'] = keys[String(data['by'])]?.sign(attestMessage(seq - 1, head)) ?? data['signature'];
  }
  if (type === 'MachineTakenOver') Object.assign(data, { lastSeq: seq - 1, lastHead: head });
  if (type === 'RegisterFrozen') {
    Object.assign(data, {
      households: H(csv('households', tables.households)),
      stock: H(csv('stock', tables.stock)),
    });
  }
  if (Array.isArray(data['approvals'])) data['approvals'] = approvalsOf(type, data, keys);
}

function approvalsOf(type: string, data: Data, keys: Record<string, Signer | undefined>): Data[] {
  const { approvals, ...approved } = data;
  return (approvals as { by: string; signature?: string }[]).map((approval) => ({
    ...approval,
    signature: keys[approval.by]?.sign(approveMessage(type, approved)) ?? approval.signature,
  }));
}

function learnKeys({ type, data }: Draft, keys: Record<string, Signer | undefined>): void {
  if (type === 'CeremonyOpened')
    for (const [role, key] of Object.entries(data['keys'] as Data)) keys[role] = holderOf(key);
  if (type === 'KeyReplaced') keys[String(data['role'])] = holderOf(data['publicKey']);
}

/** The files of a bundle, all of them consistent with the materials. */
export function pack(materials: Materials, keep?: ReadonlySet<Draft>): BundleFiles {
  const { lines, heads } = chain(materials, keep);
  const seq = lines.length;
  const head = heads.at(-1) ?? '';
  const attestations = materials.attestors.map((by) => ({
    by,
    signature: keyAtEnd(materials, by)?.sign(attestMessage(seq, head)) ?? '0'.repeat(128),
  }));
  const files: BundleFiles = new Map<string, Uint8Array>([
    ['README.txt', Buffer.from('如何核验 How to check\n')],
    ['ledger.jsonl', Buffer.from(lines.map((line) => `${line}\n`).join(''))],
    ['head.json', Buffer.from(JSON.stringify({ attestations, head, seq }))],
  ]);
  for (const table of ['households', 'stock', 'results', 'recordings'] as const)
    files.set(`${table}.csv`, csv(table, materials.tables[table]));
  return withManifest(files);
}

function keyAtEnd({ entries }: Materials, role: string): Signer | undefined {
  const keys: Record<string, Signer | undefined> = {};
  for (const draft of entries) learnKeys(draft, keys);
  return keys[role];
}

export function withManifest(files: BundleFiles): BundleFiles {
  files.delete('manifest.json');
  const hashes = Object.fromEntries([...files].map(([name, bytes]) => [name, H(bytes)]));
  return files.set('manifest.json', Buffer.from(JSON.stringify({ files: hashes })));
}

export function copyOf(materials: Materials): Materials {
  return structuredClone(materials);
}
