/** What money does not say, in the words of the table: two letters, one of GPU-hours and one of tokens. */
import { describe, expect, it } from 'vitest';
import type { Candidate, ComputeComponent } from '#lib/engine/index.ts';
import { judgedGrants, qualitiesOf, qualityFinding, qualityRows } from '../../../src/routes/scenario/qualities.ts';
import { grant } from '../../support/scenario.ts';
import { compared, salary, valuedOffers } from './compared.ts';

const hours = grant({ perMonth: 730, access: 'reserved', ownership: 'reservedSlice' });
const tokens: ComputeComponent = { id: 'tokens', kind: 'compute', denomination: 'tokens', service: 'token', perMonth: 200 };

function table(candidate: Partial<Candidate> = {}, parts: ComputeComponent[] = [hours]) {
  const document = compared(
    [
      { id: 'a', from: 'Borealis', parts },
      { id: 'b', from: 'Halcyon', parts: [tokens] },
      { id: 'c', from: 'Cash', parts: [salary(1)] }
    ],
    { services: { token: { facts: { contextTokens: 200_000, tokensPerSecond: 50 } } }, candidate }
  );
  const offers = valuedOffers(document);
  const grants = offers.map((offer) => judgedGrants(document, offer));
  return { ...qualityRows(document, grants), finding: qualityFinding(document, offers) };
}

function row(of: ReturnType<typeof table>, key: string) {
  return of.rows.find((one) => one.key === key);
}

describe('what money does not say', () => {
  it('shows what is known, and asks for what no letter says instead of hiding it', () => {
    const { rows, unsaid } = table();
    expect(rows.map(({ key }) => key)).toEqual(['tokensPerSecond', 'contextTokens', 'access', 'ownership']);
    expect(unsaid).toEqual(['time to first token', 'largest output', 'accelerator', 'queue']);
  });

  it('has a line a grant, one for none, and names them where an offer has several', () => {
    const cells = row(table({}, [hours, { ...hours, id: 'more', name: 'Night hours', access: 'bestEffort' }]), 'access')!.cells;
    expect(cells[0]!.map(({ grant, text }) => [grant, text])).toEqual([
      ['GPU grant', 'reserved'],
      ['Night hours', 'best effort']
    ]);
    expect(cells[1]!.map(({ grant, text, unknown }) => [grant, text, unknown])).toEqual([[undefined, 'not said', true]]);
    expect(cells[2]).toEqual([]);
  });

  it('says of a machine no context window, and of whose it is how far up the ladder', () => {
    expect(row(table(), 'contextTokens')!.cells.map((lines) => lines[0]?.text)).toEqual(['—', '200k tokens', undefined]);
    const mixed = row(table({}, [hours, { ...tokens, id: 'more' }]), 'contextTokens')!;
    expect(mixed.cells[0]!.map(({ grant, text }) => [grant, text])).toEqual([['Token grant', '200k tokens']]);
    expect(row(table(), 'ownership')!.cells[0]![0]!.text).toBe('a reserved slice, step 3 of 5');
    expect(qualitiesOf('gpu')).not.toContain('contextTokens');
    expect(qualitiesOf('tokens')).not.toContain('generation');
  });

  it('holds each grant against what is needed, and keeps the row of a need that nobody speaks of', () => {
    const needed = table({ needs: { contextTokens: 1_000_000, queueHours: 1 } });
    expect(row(needed, 'contextTokens')).toMatchObject({ need: 'at least 1M tokens' });
    expect(row(needed, 'contextTokens')!.cells[1]![0]!.gate).toBe(false);
    expect(row(needed, 'queue')!.cells[0]![0]).toMatchObject({ text: 'not said', gate: null });
    expect(needed.finding).toBe(
      'Borealis’ grant does not say what you need to know; Halcyon’s grant misses one and leaves one open of two needs.'
    );
  });

  it('says so where all is met, and nothing where nothing is needed', () => {
    expect(table({ needs: { access: 'reserved' } }).finding).toContain('Borealis’ grant meets what you need');
    expect(table().finding).toBeUndefined();
  });

  it('counts experiments a month in runs of the size that was named', () => {
    const runs = row(table({ experiment: { gpuHours: 100, millionTokens: 250 } }), 'experiments')!;
    // 730 / 100 and 200 / 250
    expect(runs.cells.map((lines) => lines[0]?.text)).toEqual(['7.3 a month', '0.8 a month', undefined]);
    expect(row(table(), 'experiments')).toBeUndefined();
  });

  it('prices hours on a line of their own, and says that they are no part of the worth', () => {
    const saving = [{ ...hours, hoursSavedPerMonth: { queue: 5 } }];
    expect(row(table({ hourValue: 100 }, saving), 'hours')).toMatchObject({
      meaning: 'as you put and price them, before tax, if you stay: no part of the worth above',
      cells: [[{ text: '5 hours a month = $6,000 in all' }], [{ text: 'none named', unknown: true }], [{ unknown: true }]]
    });
    expect(row(table({}, saving), 'hours')!.cells[0]![0]!.text).toBe('5 hours a month');
  });
});
