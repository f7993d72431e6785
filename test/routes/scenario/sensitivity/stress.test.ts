/** Stress: the words say what is supposed, the table what a valuation says, and curves cross where their signs change. */
import { describe, expect, it, vi } from 'vitest';
import { rules } from '#lib/catalogue/rules.ts';
import { guesses } from '#lib/catalogue/guesses.ts';
import { common, noStress, offerAnswer, offerValuation, resolve, type Scenario, type Stress } from '#lib/engine/index.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };
import { crossings, leavingSweep } from '../../../../src/routes/scenario/sensitivity/leaving-sweep.ts';
import { offersUnderStress } from '../../../../src/routes/scenario/sensitivity/stressed-offers.ts';
import { idleEquity, isStressed, premise, stressSentence } from '../../../../src/routes/scenario/sensitivity/stress-words.ts';

const scenario = example as Scenario;
const [service] = Object.keys(scenario.market.services) as [string];
const resolved = resolve(scenario, guesses(scenario), {}, rules.law, rules.equity);
const shared = common(resolved);
const valued = resolved.offers.map((offer) => {
  const valuation = offerValuation(offer, shared);
  return { valued: valuation, answer: offerAnswer(valuation, shared) };
});

describe('the premise', () => {
  it('says everything that is supposed and nothing that is not', () => {
    expect(premise(scenario, noStress)).toBe('');
    expect(isStressed(noStress)).toBe(false);
    const all: Stress = { leavesAfter: 12, cutAfter: 3, prices: { [service]: 0.5 }, equityWorthless: true };
    expect(premise(scenario, all)).toBe(
      `you leave at the end of month 12, every grant is cut in month 4, all prices of ${scenario.market.services[service]!.name ?? service} are ×0.5 and equity is worth nothing`
    );
    expect(premise(scenario, { ...noStress, leavesAfter: 0, cutAfter: 0, prices: { [service]: 1 } })).toBe(
      'you leave before the first month and every grant is cut at once'
    );
  });

  it('a price as it is is no stress; a month nought is one', () => {
    expect(isStressed({ ...noStress, prices: { [service]: 1 } })).toBe(false);
    expect(isStressed({ ...noStress, leavesAfter: 0 })).toBe(true);
    expect(isStressed({ ...noStress, cutAfter: 0 })).toBe(true);
  });
});

describe('the sentence', () => {
  const offers = (a: number, b: number) => [
    { name: 'Borealis', base: 100_000, stressed: a },
    { name: 'Halcyon', base: 150_000, stressed: b }
  ];

  it('says who is ahead then, and whether that is another', () => {
    expect(stressSentence(offers(90_000, 120_000), 'USD')).toBe(
      'Borealis loses $10k and Halcyon loses $30k: Halcyon is still ahead, by $30k.'
    );
    expect(stressSentence(offers(110_000, 60_000), 'USD')).toBe(
      'Borealis gains $10k and Halcyon loses $90k: Borealis, not Halcyon, is ahead, by $50k.'
    );
    expect(stressSentence(offers(100_000, 100_000), 'USD')).toBe(
      'Borealis stays as it is and Halcyon loses $50k: Borealis and Halcyon are then worth the same.'
    );
  });

  it('says why equity at nothing takes nothing away, where it does not', () => {
    const worthless = { ...noStress, equityWorthless: true };
    const options = (base: number) => [
      { kind: 'salary' as const, base: 9000 },
      { kind: 'equity' as const, base }
    ];
    expect(idleEquity(worthless, options(0))).toBe('Equity is worth nothing here as it is, so that this takes nothing away.');
    expect(idleEquity(worthless, options(5))).toBeUndefined();
    expect(idleEquity(noStress, options(0))).toBeUndefined();
  });

  it('of one offer says what becomes of it', () => {
    expect(stressSentence(offers(90_000, 0).slice(0, 1), 'USD')).toBe('Borealis loses $10k.');
  });
});

describe('the table', () => {
  it('without stress says twice what the page says elsewhere, part by part', () => {
    for (const { base, stressed, parts } of offersUnderStress(resolved, valued, noStress)) {
      expect(stressed).toBeCloseTo(base, 6);
      expect(parts.reduce((sum, part) => sum + part.base, 0)).toBeCloseTo(base, 6);
    }
  });

  it('of some offers is of those, whichever they are', () => {
    const [only] = offersUnderStress(resolved, valued.slice(1), noStress);
    expect([only!.id, only!.base, only!.stressed]).toEqual([
      valued[1]!.answer.id,
      only!.base,
      expect.closeTo(only!.base, 6) as number
    ]);
  });

  it('with equity at nothing, shares bring nothing and cash stays; the parts are the sum', () => {
    for (const { stressed, parts } of offersUnderStress(resolved, valued, { ...noStress, equityWorthless: true })) {
      expect(parts.reduce((sum, part) => sum + part.stressed, 0)).toBeCloseTo(stressed, 6);
      expect(parts.find(({ id }) => id === 'rsu')!.stressed).toBeCloseTo(0, 6);
      expect(parts.find(({ id }) => id === 'base')!.stressed).toBeGreaterThan(0);
    }
  });
});

describe('crossings', () => {
  it('are where the sign changes, in the first month on the other side', () => {
    expect(
      crossings([
        [0, 2, 4, 6],
        [3, 3, 3, 3]
      ])
    ).toEqual([{ at: 1.5, month: 2, ahead: 0 }]);
    expect(
      crossings([
        [1, 1, 5, 1],
        [2, 2, 2, 2]
      ])
    ).toEqual([
      { at: 1.25, month: 2, ahead: 0 },
      { at: 2.75, month: 3, ahead: 1 }
    ]);
  });

  it('a touch is none, and a start together is none', () => {
    expect(
      crossings([
        [1, 2, 1],
        [2, 2, 2]
      ])
    ).toEqual([]);
    expect(
      crossings([
        [0, 1, 2],
        [0, 0, 0]
      ])
    ).toEqual([]);
  });
});

describe('the sweep', () => {
  it('has what the table says for each month, and says nothing once it is stopped', () => {
    vi.useFakeTimers();
    const question = { scenario, amounts: {}, stress: noStress, offers: scenario.offers.map(({ id }) => id), months: 3 };
    const done = vi.fn<(curves: number[][]) => void>();
    leavingSweep(question, done);
    const stop = leavingSweep(question, () => expect.unreachable());
    vi.advanceTimersByTime(120);
    stop();
    vi.runAllTimers();
    vi.useRealTimers();
    const [curves] = done.mock.calls[0]!;
    expect(curves.map(({ length }) => length)).toEqual([4, 4]);
    const told = offersUnderStress(resolved, valued, { ...noStress, leavesAfter: 2 });
    told.forEach(({ stressed }, offer) => expect(curves[offer]![2]).toBeCloseTo(stressed, 6));
  });
});
