/** The founder's answer in words, against plans counted by hand: a wrong month or a claim beyond the horizon would mislead somebody about money. */
import { describe, expect, it } from 'vitest';
import {
  acceptanceSentence,
  beyondNote,
  futuresSentence,
  laterSentence,
  raisesSentence,
  rangeSentence,
  runwayHeadline,
  shortTodaySentence
} from '../../../../src/routes/scenario/runway/runway-words.ts';
import type { Company } from '#lib/engine/index.ts';
import { chanceFigure } from '../../../../src/routes/scenario/runway/chance-figure.ts';
import { isInDoubt } from '../../../../src/routes/scenario/runway/in-doubt.ts';
import type { Parts } from '../../../support/scenario.ts';
import { burning, futures, hours, plan, said, salary, type Plan } from './plans.ts';

const headline = ({ scenario, answer }: Plan) => said(runwayHeadline(scenario, answer));

describe('the headline', () => {
  it('without hires: 4,000,000 / 200,000 is 20 months, the twenty-first being September 2028', () => {
    expect(headline(plan(burning))).toBe('Without hires cash lasts to September 2028, 20 months.');
  });

  it('with six hires and their grants 4,000,000 / 212,000 is 18.9 months; without the grants 20', () => {
    const six = plan({ ...burning, hires: [{ offer: 'a', count: 6 }] }, [hours]);
    expect(headline(six)).toBe(
      'With six hires and their grants cash lasts to July 2028, 18.9 months; without grants to September 2028, 20 months.'
    );
  });

  it('with hires who hold no grant says nothing of grants: 4,000,000 / (200,000 + 6 × 250,000 / 12) is 12.3', () => {
    const six = plan({ ...burning, hires: [{ offer: 'a', count: 6 }] }, [salary(250_000)]);
    expect(headline(six)).toBe('With six hires cash lasts to January 2028, 12.3 months.');
  });

  it('says beyond the horizon, and no month, where cash lasts', () => {
    expect(headline(plan({ cash: 4_000_000 }))).toBe('Without hires cash lasts beyond the horizon, December 2030.');
    // 4,000,000 / 83,000 = 48.19 without the grant; with it 4,000,000 / 85,000 = 47.06.
    const one = plan({ cash: 4_000_000, burnPerMonth: 83_000, hires: [{ offer: 'a', count: 1 }] }, [hours]);
    expect(headline(one)).toBe(
      'With one hire and their grant cash lasts to December 2030, 47.1 months; without grants beyond the horizon, December 2030.'
    );
  });

  it('does not count months where there is no cash at all', () => {
    expect(headline(plan({ cash: 0, burnPerMonth: 1 }))).toBe('Without hires cash is short from the first day.');
  });

  it('says that grants which cost nothing change nothing', () => {
    // Committed hours are paid for either way: 4,000,000 / (200,000 + 500 × 4).
    const commitments = [{ service: 'hour', unitsPerMonth: 500, pricePerUnit: 4, startMonth: '2027-01', months: 48 }];
    const paid = plan({ ...burning, commitments, hires: [{ offer: 'a', count: 1 }] }, [hours]);
    expect(headline(paid)).toBe(
      'With one hire and their grant cash lasts to August 2028, 19.8 months; without grants just as long.'
    );
  });
});

describe('the futures', () => {
  const { answer } = plan(burning);
  const often = (drawn: Parameters<typeof futures>[0], inDoubt = true) => said(futuresSentence(answer, futures(drawn), inDoubt));
  const months = { '10': 15.2, '50': 18.4, '90': 23.9 };

  it('are told by the months between which 80 of 100 end', () => {
    const cashEnds = { '10': '2028-04', '50': '2028-07', '90': '2028-12' };
    expect(often({ runwayMonths: months, cashEnds })).toBe('In 80 of 100 futures it ends between April 2028 and December 2028.');
    expect(often({ runwayMonths: { ...months, '90': 15.9 }, cashEnds: { ...cashEnds, '90': '2028-04' } })).toBe(
      'In 80 of 100 futures or more it ends in April 2028.'
    );
  });

  it('claim no latest month where more than a tenth last beyond the horizon', () => {
    const cashEnds = { '10': '2028-04', '50': '2028-07', '90': null };
    expect(often({ runwayMonths: { ...months, '90': null }, cashEnds, endsWithin: 0.77 })).toBe(
      'In 90 of 100 futures it lasts to April 2028 or longer; in 23 of 100 futures beyond the horizon, December 2030.'
    );
    const none = { '10': null, '50': null, '90': null };
    expect(often({ runwayMonths: none, cashEnds: none, endsWithin: 0.04 })).toBe(
      'In 96 of 100 futures cash lasts beyond the horizon, December 2030.'
    );
    expect(often({ runwayMonths: none, cashEnds: none, endsWithin: 0 })).toBe(
      'In every future cash lasts beyond the horizon, December 2030.'
    );
  });

  it('that do not differ are not told as a range, nor as certain: the rest of them may differ', () => {
    const same = { '10': 20, '50': 20, '90': 20.01 };
    expect(often({ runwayMonths: same, cashEnds: { '10': '2028-09', '50': '2028-09', '90': '2028-09' } })).toBe(
      'In 80 of 100 futures or more it ends in September 2028.'
    );
    const cashEnds = { '10': '2028-09', '50': '2028-09', '90': '2028-09' };
    expect(rangeSentence(futures({ runwayMonths: same, cashEnds }), true)).toContain(
      'in 80 of 100 or more cash ends after 20 months'
    );
  });

  it('that are all one are said to be: nothing is in doubt, and no odds are told of it', () => {
    const same = { '10': 20, '50': 20, '90': 20 };
    const cashEnds = { '10': '2028-09', '50': '2028-09', '90': '2028-09' };
    const all = { runwayMonths: same, cashEnds, endsWithin: 1 };
    expect(often(all, false)).toMatch(/^Every future gives the same: nothing that moves it is in doubt\. Give a range/);
    expect(rangeSentence(futures(all), false)).toBe('');
  });

  it('that are all one but for a rare raise or a rare hire are not called certain: a founder would take 40 months for sure', () => {
    const same = { '10': 40, '50': 40, '90': 40 };
    const cashEnds = { '10': '2030-05', '50': '2030-05', '90': '2030-05' };
    const all = { runwayMonths: same, cashEnds, endsWithin: 1 };
    expect(often(all)).toBe('In 80 of 100 futures or more it ends in May 2030.');
    expect(rangeSentence(futures(all), true)).toContain('in 80 of 100 or more cash ends after 40 months');
  });

  it('without any cash are short from the first day, whatever is in doubt', () => {
    const none = { '10': 0, '50': 0, '90': 0 };
    const cashEnds = { '10': '2027-01', '50': '2027-01', '90': '2027-01' };
    const all = { runwayMonths: none, cashEnds, endsWithin: 1 };
    expect(often(all)).toBe('In 90 of 100 futures or more cash is short from the first day.');
    expect(rangeSentence(futures(all), true)).not.toContain('0 months');
  });

  it('say how many were drawn, and twice the largest standard error', () => {
    const cashEnds = { '10': '2028-04', '50': '2028-07', '90': '2028-12' };
    const of = (error: number) =>
      rangeSentence(futures({ runwayMonths: months, cashEnds, standardErrors: { '10': 0.01, '50': error, '90': 0.02 } }), true);
    expect(of(0.11)).toBe(
      'By simulation of 10,240 futures of growth, hiring, raises and prices: one in ten ends before 15.2, half before 18.4 and nine in ten before 23.9 months, give or take 0.2.'
    );
    expect(of(0.01)).toMatch(/give or take less than a tenth\.$/);
  });
});

describe('what a plan does not count', () => {
  it('is a raise that is not certain: 4,000,000 and 1,000,000 more are 25 months', () => {
    const raises = [
      { month: '2027-06', amount: 1_000_000, probability: 0.6 },
      { month: '2027-07', amount: 100_000 }
    ];
    expect(raisesSentence(plan({ ...burning, raises }).answer)).toBe(
      'The plan counts certain raises only, so not $1M in June 2027 (60%). With every raise in full cash lasts to February 2029, 25.5 months.'
    );
    expect(raisesSentence(plan({ ...burning, raises: raises.slice(1) }).answer)).toBeUndefined();
  });

  it('says of raises that come after cash has ended that they change nothing', () => {
    const late = [{ month: '2029-06', amount: 1_000_000, probability: 0.6 }];
    expect(raisesSentence(plan({ ...burning, raises: late }).answer)).toMatch(
      /Even with every raise in full cash ends in September 2028: it comes too late\.$/
    );
    const both = [...late, { ...late[0]!, month: '2029-07' }];
    expect(raisesSentence(plan({ ...burning, raises: both }).answer)).toMatch(/: they come too late\.$/);
  });

  it('calls no raise late that comes in time: one of nothing changes nothing', () => {
    const raises = [{ month: '2027-04', amount: 0, probability: 0.5 }];
    expect(raisesSentence(plan({ ...burning, raises }).answer)).toMatch(
      /Even with every raise in full cash ends in September 2028 all the same\.$/
    );
  });

  it('gives no raise that is in doubt a chance of 100% or of none', () => {
    const raises = [
      { month: '2027-06', amount: 1_000_000, probability: 0.997 },
      { month: '2027-07', amount: 1_000_000, probability: 0.003 }
    ];
    expect(raisesSentence(plan({ ...burning, raises }).answer)).toContain(
      '$1M in June 2027 (more than 99%) and $1M in July 2027 (less than 1%)'
    );
    expect([0, 0.004, 0.005, 0.5, 0.994, 0.996, 1].map(chanceFigure)).toEqual([
      '0%',
      'less than 1%',
      '1%',
      '50%',
      '99%',
      'more than 99%',
      '100%'
    ]);
  });

  it('is who declines', () => {
    expect(acceptanceSentence([{ offer: 'a', count: 2, probability: 0.8 }])).toContain('the futures draw who does');
    expect(acceptanceSentence([{ offer: 'a', count: 2 }])).toBeUndefined();
  });

  it('lies beyond the horizon, whose end is named where a table says "beyond"', () => {
    const { answer } = plan(burning);
    expect(beyondNote(answer, [20, null])).toContain('at the end of December 2030');
    expect(beyondNote(answer, [20, 21])).toBeUndefined();
  });
});

it('who starts after the plan ends is not counted as hired, and is told', () => {
  // Four years from January 2027.
  const hires = [
    { offer: 'a', count: 3, startMonth: '2031-01' },
    { offer: 'a', count: 0, startMonth: '2027-01' }
  ];
  const late = plan({ ...burning, hires }, [hours]);
  expect(headline(late)).toBe('Without hires cash lasts to September 2028, 20 months.');
  expect(laterSentence(late.scenario, late.answer)).toBe(
    'Three hires start after December 2030, where the plan ends: nothing of them is counted.'
  );
  const one = plan({ ...burning, hires: [{ offer: 'a', count: 1, startMonth: '2030-12' }] }, [hours]);
  expect(headline(one)).toMatch(/^With one hire and their grant cash lasts/);
  expect(laterSentence(one.scenario, one.answer)).toBeUndefined();
});

describe('whether anything is drawn', () => {
  const doubt = (company: Partial<Company>, parts: Parts = {}) =>
    isInDoubt(plan({ ...burning, ...company }, [hours], parts).scenario, 'acme');
  const hires = [{ offer: 'a', count: 1 }];
  const range = { low: 1, high: 2 };
  const raise = { month: '2027-06', amount: 1, probability: 0.05 };

  it.each<[string, Partial<Company>, Parts?]>([
    ['a range of burn', { burnPerMonth: range }],
    ['a range of growth after a pasted series', { revenueByMonth: [1], revenueGrowthPerMonth: { low: 0, high: 0.1 } }],
    ['a raise that seldom comes', { raises: [raise] }],
    ['a hire who seldom accepts', { hires: [{ ...hires[0]!, probability: 0.05 }] }],
    ['what a successor costs', { hires, replacementCostPerLeaver: range }],
    ['a price that varies', { hires }, { services: { hour: { volatilityPerYear: 0.3 } } }]
  ])('%s is a doubt: nobody is told that the futures are certain', (_, company, parts) => {
    expect(doubt(company, parts)).toBe(true);
  });

  it('nothing is, where what is unsure is in no month of the plan or concerns nobody', () => {
    expect(doubt({ hires })).toBe(false);
    expect(
      doubt({
        raises: [
          { ...raise, month: '2040-01' },
          { ...raise, amount: 0 },
          { ...raise, probability: 0 }
        ],
        hires: [{ offer: 'a', count: 0, probability: 0.5 }],
        replacementCostPerLeaver: range
      })
    ).toBe(false);
    expect(doubt({ burnPerMonth: range, burnByMonth: [1] })).toBe(false);
    // A price that nobody pays.
    expect(doubt({ hires }, { services: { other: { volatilityPerYear: 0.3 } } })).toBe(false);
  });
});

it('money that is short today is said, where a raise of the first month hides it from the runway', () => {
  const raises = [{ month: '2027-01', amount: 4_500_000 }];
  const { answer } = plan({ ...burning, cash: -500_000, raises });
  expect(answer.runwayMonths).toBeCloseTo(20, 8);
  expect(shortTodaySentence(answer, -500_000)).toBe(
    'Today $500k is short: the plan counts as if what comes in during January 2027 were there at once.'
  );
  expect(shortTodaySentence(plan(burning).answer, 4_000_000)).toBeUndefined();
  // The headline says so already.
  expect(shortTodaySentence(plan({ ...burning, cash: -1 }).answer, -1)).toBeUndefined();
});
