/** Which law on inventions is told of a job: nobody in California misses it for want of a tax, and nobody elsewhere is told it. */
import { describe, expect, it } from 'vitest';
import type { Offer, Scenario } from '#lib/engine/index.ts';
import { lawOfPlace } from '../../../../src/routes/scenario/ask/invention-place.ts';

const flat = { regime: 'flat', rate: 0.35 } as const;
const told = (location?: string, tax: Scenario['candidate']['tax'] = flat) => {
  const found = lawOfPlace({ candidate: { tax } } as Scenario, { ...(location !== undefined && { location }) } as Offer);
  return found && { title: found.law.title, ifIn: found.ifIn };
};
const title = 'California Labor Code §2870';

describe('the law of a place', () => {
  it.each(['San Francisco', 'Palo Alto, CA', 'Remote (California)', 'Los Angeles, CA 90012', 'SF Bay Area'])(
    'is told with an "if" where the letter says %s and no tax does',
    (location) => expect(told(location)).toEqual({ title, ifIn: 'California' })
  );

  it.each(['New York, NY', 'Seattle, WA', 'Casablanca', 'London', undefined])('is not told of %s', (location) =>
    expect(told(location)).toBeUndefined()
  );

  it('is told without one where the tax is California’s, and not where it is said to be of another place', () => {
    expect(told('London', { regime: 'us', region: 'CA' } as Scenario['candidate']['tax'])).toEqual({ title, ifIn: undefined });
    expect(told('San Francisco', { regime: 'us', region: 'WA' } as Scenario['candidate']['tax'])).toBeUndefined();
    expect(told('San Francisco', { regime: 'uk' } as Scenario['candidate']['tax'])).toBeUndefined();
    expect(told('San Francisco', { regime: 'us' } as Scenario['candidate']['tax'])).toEqual({ title, ifIn: 'California' });
  });

  it('is of the offer’s own tax before the candidate’s', () => {
    const offer = { tax: { regime: 'us', region: 'NY' }, location: 'San Francisco' } as Offer;
    expect(lawOfPlace({ candidate: { tax: flat } } as Scenario, offer)).toBeUndefined();
  });
});
