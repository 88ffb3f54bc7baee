import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test, vi } from 'vitest';
import type { DeskClaim, SlipState } from '../../../shared/ipc/views.ts';
import { textsIn } from './board-texts.ts';

// The pages call the main process when they are touched; here they are only read.
vi.stubGlobal('window', { sunlot: {}, addEventListener: () => undefined });
const { PickPage } = await import('../../../renderer/desk/pick-page.tsx');
const { SignPage } = await import('../../../renderer/desk/sign-page.tsx');
const { Registered } = await import('../../../renderer/desk/registered.tsx');
const { Opening, Signed } = await import('../../../renderer/desk/moments.tsx');
const chinese = await textsIn('zh-CN');

const markupOf = (element: ReactElement) =>
  renderToStaticMarkup(<I18nextProvider i18n={chinese}>{element}</I18nextProvider>);
const read = (element: ReactElement) =>
  markupOf(element)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const lot = {
  ...{ lot: '9-2-0302', building: '9栋', stairwell: '2单元', floor: '3', room: '302' },
  ...{ area: '110.6', storageRoom: 'Z12', dwellings: 0 },
};
const claim: DeskClaim = {
  ...{ batch: 'b1', seq: 5, queueNo: 137, household: 'H0137', name: '李立建' },
  ...{ maskedId: '990000********0037', members: 0, rights: 1, pick: 1 },
  drawn: [{ ...lot, pick: 1, slot: 412 }],
};

describe('the page to pick a slot', () => {
  const slots = '..o'.repeat(40);
  const markup = markupOf(<PickPage claim={claim} slots={slots} />);

  test('has every slot, and the spent ones say that they are', () => {
    expect([...markup.matchAll(/data-slot="/g)]).toHaveLength(120);
    expect([...markup.matchAll(/data-spent="true"[^>]*><s>\d+<\/s><small>已揭</g)]).toHaveLength(40);
  });

  test('is one stop of the tab key, at the first slot that is free', () => {
    const stops = [...markup.matchAll(/data-slot="(\d+)"[^>]*tabindex="0"/gi)];
    expect(stops.map(([, slot]) => slot)).toEqual(['1']);
  });
});

describe('the page to sign', () => {
  const signer = { drawer: 'proxy', name: '王小代', relation: '女儿' } as const;
  const page = <SignPage claim={claim} document={'ab'.repeat(32)} signer={signer} />;

  test('says what was drawn, who signs for whom, and what comes next', () => {
    expect(read(page)).toMatch(/9栋2单元302室.*由受托人 王小代（女儿）签，替 李立建 签.*接下来：/);
  });

  test('offers nothing to undo and nothing to hand in before something is written', () => {
    const markup = markupOf(page);
    for (const button of ['desk-undo', 'desk-clear', 'desk-sign'])
      expect(markup).toMatch(new RegExp(`data-testid="${button}"[^>]* disabled=""`));
    expect(markup).not.toMatch(/data-testid="desk-fingerprint"[^>]* disabled=""/);
  });
});

describe('the page after the registration', () => {
  const page = (slip: SlipState, reprints = 0) =>
    read(<Registered claim={claim} slip={slip} reprints={reprints} />);

  test('says how often the slip was printed again, and that this is marked', () => {
    expect(page('printed', 2)).toContain('已补打 2 次，纸上印有“补打”');
    expect(page('printed')).not.toContain('已补打');
  });

  test('prints a slip that never came out as the first, not as a reprint', () => {
    expect(page('failed')).toContain('再打印一次');
    expect(page('failed')).not.toContain('补打确认书');
    expect(page('making')).not.toMatch(/补打确认书|再打印一次/);
  });
});

test('every page has one heading of the first order', () => {
  const pages = [
    <PickPage key="pick" claim={claim} slots=".." />,
    <Opening key="opening" claim={claim} slot={4} lot={null} />,
    <Opening key="opened" claim={claim} slot={4} lot={lot} />,
    <Signed key="signed" claim={claim} />,
    <Registered key="registered" claim={claim} slip="saved" reprints={0} />,
  ];
  for (const page of pages) expect([...markupOf(page).matchAll(/<h1/g)]).toHaveLength(1);
});
