import { describe, expect, it } from 'vitest';
import { latestRateCard } from '#lib/catalogue/rate-cards.ts';
import { priceFacts } from '#lib/catalogue/card-services.ts';
import { stackedBars } from '#lib/charts/stacked-bars.ts';
import { ownerCost } from '#lib/engine/index.ts';
import { withFigures } from '#lib/catalogue/own-card.ts';
import { readRateCard } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import { costStacks } from '../../../../src/routes/rates/owner/cost-parts.ts';
import { lifeAndUse } from '../../../../src/routes/rates/owner/life-and-use.ts';
import {
  anHourOf,
  ownedFromText,
  ownerFinding,
  partsFinding,
  rentingFinding,
  sensitivityFinding
} from '../../../../src/routes/rates/owner/owner-words.ts';
import { ownFigures } from '../../../../src/routes/rates/owner/own-figures.ts';
import { rentsAgainst } from '../../../../src/routes/rates/owner/renting.ts';
import { h100 } from './h100.ts';

const cost = ownerCost(h100);

function rent(value: number): SourcedValue {
  return {
    value,
    effectiveFrom: '2026-08',
    basis: 'own',
    source: { title: 'Quote', locator: 'mail', retrievedOn: '2026-08-22' }
  };
}

describe('the sentences', () => {
  it('say what an hour costs, used and one more, with the article that is spoken', () => {
    const sentence = ownerFinding('H100', cost, 0.8, 'USD');
    expect(sentence.map(({ text }) => text).join('')).toBe(
      'An H100-hour costs its owner $2.13 when used 80% of the time; one more hour costs $0.37, or $0.11 where the space is paid anyway.'
    );
    expect(['H100', 'B200', 'GPU', 'A100', 'MI300X'].map(anHourOf)).toEqual([
      'an H100-hour',
      'a B200-hour',
      'a GPU-hour',
      'an A100-hour',
      'an MI300X-hour'
    ]);
  });

  it('do not speak of idle time where there is none', () => {
    const always = ownerCost({ ...h100, utilisation: 1 });
    expect(partsFinding(always, 1, 'USD')).not.toMatch(/[Ii]dle time/);
    expect(
      ownerFinding('H100', always, 1, 'USD')
        .map(({ text }) => text)
        .join('')
    ).toContain('when it is never idle');
  });

  it('name the shortest life, and the longest to whoever assumes the shortest', () => {
    expect(sensitivityFinding(lifeAndUse(h100), h100, 'USD')).toContain('Over 3 years instead of 5');
    const short = { ...h100, lifeYears: 2 };
    expect(sensitivityFinding(lifeAndUse(short), short, 'USD')).toContain('Over 6 years instead of 2');
  });
});

describe('figures for a card', () => {
  it('fit on a shipped one: to the cent, with every input as their reason', () => {
    const card = latestRateCard('2026-11-21');
    const figures = ownFigures(cost, h100, { currency: 'USD', asOf: '2026-11-21', asWholesale: true });
    const reading = readRateCard(withFigures(card, 'h100-hour', figures));
    expect(reading.ok && reading.card.services['h100-hour']).toMatchObject({
      ownerFull: { value: 2.13, basis: 'derived' },
      marginal: { value: 0.37 },
      wholesale: { value: 2.13 }
    });
    expect(figures.ownerFull!.rationale).toContain('Price for one GPU $42,000; time that it is used 80%; life 5 years;');
    expect(figures.ownerFull!.rationale).toContain('PUE 1.25');
  });

  it('leave the wholesale price alone unless asked', () => {
    expect(Object.keys(ownFigures(cost, h100, { currency: 'USD', asOf: '2026-11-21', asWholesale: false }))).toEqual([
      'ownerFull',
      'marginal'
    ]);
  });
});

describe('the picture', () => {
  it('adds up to the full cost at every utilisation: no part is lost or counted twice', () => {
    for (const bar of stackedBars(costStacks(cost, [0.4, 0.8, 1]))) {
      const use = Number(bar.group.id);
      expect(bar.total).toBeCloseTo(ownerCost({ ...h100, utilisation: use }).perUsedHour, 12);
    }
  });

  it('has the assumed life and use among the usual ones, once', () => {
    const grid = lifeAndUse({ ...h100, utilisation: 0.72, lifeYears: 4 });
    expect(grid.uses).toEqual([0.4, 0.6, 0.72, 0.8, 1]);
    expect(grid.lives.map(({ years }) => years)).toEqual([3, 4, 5, 6]);
    expect(grid.lives[1]!.perUsedHour[2]).toBeCloseTo(ownerCost({ ...h100, utilisation: 0.72, lifeYears: 4 }).perUsedHour, 12);
  });
});

describe('own or rent', () => {
  it('turns where a used hour costs its rent, as bisection finds it too', () => {
    const [retail] = rentsAgainst({ retail: rent(3.23) }, cost, h100.utilisation);
    let [low, high] = [0.01, 1];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (ownerCost({ ...h100, utilisation: middle }).perUsedHour > 3.23) low = middle;
      else high = middle;
    }
    expect(retail!.ownedFrom).toBeCloseTo(high, 9);
  });

  it('rounds the turning point up, so that the sentence holds at what it names', () => {
    const [retail] = rentsAgainst({ retail: rent(3.23) }, cost, 0.8);
    expect(ownedFromText(retail!)).toBe('at 53% and more');
    expect(ownerCost({ ...h100, utilisation: 0.53 }).perUsedHour).toBeLessThanOrEqual(3.23);
    const [round] = rentsAgainst({ retail: rent(cost.perAvailableHour / 0.71) }, cost, 0.8);
    expect(ownedFromText(round!)).toBe('at 71% and more');
  });

  it('holds a contract, paid for idle hours too, against the hour that stands there', () => {
    const rents = rentsAgainst({ wholesale: rent(2.35), wholesaleThreeYears: rent(1.5) }, cost, 0.8);
    expect(rents.map(({ perUsedHour }) => perUsedHour)).toEqual([2.35 / 0.8, 1.5 / 0.8]);
    expect(rents.map(ownedFromText)).toEqual(['at any use', 'never']);
    expect(rentingFinding(rents, cost, 0.8, 'USD')).toBe(
      'Against a one-year contract, which is paid for idle hours too, owning costs $0.65 an hour less.'
    );
  });

  it('says that renting wins where no utilisation makes owning cheaper', () => {
    const rents = rentsAgainst({ retail: rent(1.2) }, cost, 0.8);
    expect(rents[0]!.ownedFrom).toBeUndefined();
    expect(rentingFinding(rents, cost, 0.8, 'USD')).toBe(
      'Renting at retail ($1.20 on demand) costs less, however much you use it.'
    );
  });

  it('says nothing of prices that a card does not have', () => {
    expect(rentingFinding(rentsAgainst({}, cost, 0.8), cost, 0.8, 'USD')).toBe('');
    const facts = priceFacts(latestRateCard('2026-11-21'), 'h100-hour');
    expect(rentsAgainst(facts, cost, 0.8).map(({ name }) => name)).toContain('retail');
  });
});
