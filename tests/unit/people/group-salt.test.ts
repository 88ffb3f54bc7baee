import { expect, test } from 'vitest';
import { groupSalt } from '../../../shared/people/commitment.ts';
import { H, hex, tag } from '../../builders/protocol.ts';

const salts = ['00112233445566778899aabbccddeeff', 'ffeeddccbbaa99887766554433221100'];

test('a group signs under a salt made of those of its members, in their order, which tells none of them', () => {
  const made = groupSalt(salts);
  expect(made).toBe(H(tag('group'), ...salts.map(hex)).slice(0, 32));
  expect(groupSalt(salts)).toBe(made);
  expect(groupSalt(salts.toReversed())).not.toBe(made);
  for (const salt of salts) expect(made).not.toContain(salt.slice(0, 8));
});
