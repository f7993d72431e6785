// The budget line of a programme: a sentence that leaves out a kind of cost, or names a sum where there is none, decides wrongly.
import { describe, expect, it } from 'vitest';
import type { LineItem, ProgrammeCost } from '#lib/engine/index.ts';
import {
  chosenRound,
  emptyNotes,
  plannedRound,
  programmeSentence,
  untagged,
  untaggedSentence
} from '../../../../../src/routes/scenario/runway/parts/line-item-words.ts';
import { hours, plan } from '../plans.ts';
import { companyOf } from '../../../../engine/company/support.ts';

const cost = (fields: Partial<ProgrammeCost> = {}): ProgrammeCost => ({
  cash: 0,
  committed: 0,
  forgone: 0,
  perHeadYear: null,
  shareOf: { payroll: null, cogs: null, rnd: null, people: null },
  runwayMonths: null,
  ...fields
});
const item = (permanent: Partial<LineItem['permanent']>, pilot: Partial<ProgrammeCost> = {}): LineItem => ({
  pilot: cost(pilot),
  round: cost(),
  permanent: { ...cost(), capital: null, ...permanent }
});
const terms = { pilotMonths: 12, horizonMonths: 48, currency: 'USD' };

describe('the sentence', () => {
  it('has cash, commitments and capacity, and of payroll a share', () => {
    const shareOf = { payroll: 0.057, cogs: null, rnd: null, people: null };
    expect(
      programmeSentence(item({ cash: 119_085, committed: 37_510, forgone: 407_905, shareOf }, { cash: 21_593 }), terms)
    ).toBe(
      'Kept up for ever the programme takes $119k of cash, $38k of commitments already paid and $408k of capacity of your own in the four years counted, 5.7% of payroll; as a pilot of one year $22k of cash.'
    );
  });
  it('does not give a share of payroll to what takes no cash', () => {
    expect(programmeSentence(item({ committed: 10 }), terms)).not.toContain('payroll');
  });
});

it('the round goes from the first planned hire to the last, by their own starts or their letters’', () => {
  const document = companyOf({ cash: 1 });
  const own = document.offers[0]!.startMonth;
  expect(plannedRound(document, [])).toBeUndefined();
  expect(plannedRound(document, [{ offer: 'a', count: 1 }])).toEqual({ from: own, to: own });
  expect(
    plannedRound(document, [
      { offer: 'a', count: 1, startMonth: '2028-05' },
      { offer: 'a', count: 1 }
    ])
  ).toEqual({
    from: own,
    to: '2028-05'
  });
});

it('a round that was chosen goes once the hires have moved behind its end', () => {
  const planned = { from: '2027-02', to: '2027-07' };
  expect(chosenRound(planned, {})).toEqual(planned);
  expect(chosenRound(planned, { to: '2027-04' })).toEqual({ from: '2027-02', to: '2027-04' });
  expect(chosenRound({ from: '2027-07', to: '2027-09' }, { to: '2027-04' })).toEqual({ from: '2027-07', to: '2027-09' });
});

describe('what costs nothing', () => {
  const hires = [{ offer: 'a', count: 1, startMonth: '2027-07' }];
  const { scenario } = plan({ cash: 1, hires }, [hours]);
  const terms = { first: '2027-01', pilotMonths: 7, round: { from: '2027-07', to: '2027-07' } };
  it('is told why: the pilot is over before anybody starts, nobody starts in the round', () => {
    expect(emptyNotes(scenario, hires, terms)).toEqual([]);
    expect(emptyNotes(scenario, hires, { ...terms, pilotMonths: 6 })).toEqual([
      'The pilot is over before the first with a grant starts, in July 2027: it delivers nothing, and costs nothing.'
    ]);
    expect(emptyNotes(scenario, hires, { ...terms, round: { from: '2027-02', to: '2027-06' } })).toEqual([
      'Nobody with a grant starts in the months of the round: it costs nothing.'
    ]);
  });
  it('is no matter of hires without a grant', () => {
    expect(emptyNotes(plan({ cash: 1, hires }, []).scenario, hires, { ...terms, pilotMonths: 1 })).toEqual([]);
  });
});

describe('what the programme is not set beside', () => {
  it('is each of three that burn has no tag for, by itself: a share of nothing said reads as a share of little', () => {
    expect(untagged({ cash: 1, burnPerMonth: 1 })).toEqual(['cogs', 'rnd', 'people']);
    expect(untagged({ cash: 1, burnByMonth: [1], burnTags: { cogs: 0, people: 0.2 } })).toEqual(['rnd']);
    expect(untaggedSentence(['cogs', 'rnd'])).toContain(
      'not set beside cost of sales and research: what of your burn is for those'
    );
    expect(untaggedSentence([])).toBeUndefined();
  });
  it('is nothing where nothing is spent but on hires and compute', () => {
    expect(untagged({ cash: 1 })).toEqual([]);
  });
});
