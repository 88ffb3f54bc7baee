import { expect, test } from 'vitest';
import { console as consoleEn } from '../../../renderer/lib/texts/en/console.ts';
import { console as consoleZh } from '../../../renderer/lib/texts/zh-CN/console.ts';
import { CeremonyEvent } from '../../../shared/ceremony/events.ts';

test('every entry of the ledger has its name', () => {
  const types = CeremonyEvent.options.map((event) => event.shape.type.value);
  for (const { log } of [consoleZh, consoleEn])
    expect(Object.keys(log.types).sort()).toEqual([...types].sort());
});
