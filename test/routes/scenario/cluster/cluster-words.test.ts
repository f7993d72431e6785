// The sentences of the cluster: right for nobody, one and several, for no shortage at all, for no limit, and where what is drawn is not what was reckoned.
import { describe, expect, it } from 'vitest';
import type { Cluster, ClusterAnswer, ClusterMonth, ComputeComponent, Service } from '#lib/engine/index.ts';
import type { ClusterFigures } from '../../../../src/routes/scenario/cluster/arrangements.ts';
import type { ClusterGrant } from '../../../../src/routes/scenario/cluster/cluster-grants.ts';
import {
  chanceWords,
  clusterHeadline,
  gpusWords,
  grantsCalled,
  hoursWords,
  safeReserveSentence,
  savedUpSentence,
  shortageSentence
} from '../../../../src/routes/scenario/cluster/cluster-words.ts';
import { deliveredSentence, drawnSentence } from '../../../../src/routes/scenario/cluster/delivered-words.ts';
import { grantSize } from '../../../../src/routes/scenario/cluster/grant-size.ts';
import { monthSteps, monthsTitle, monthTicks } from '../../../../src/routes/scenario/cluster/month-steps.ts';
import { queueSentence, waitWords } from '../../../../src/routes/scenario/cluster/queue-words.ts';
import { savingSentence, servedSentence } from '../../../../src/routes/scenario/cluster/saving-words.ts';
import { checkSentence, starvedCheck } from '../../../../src/routes/scenario/cluster/starved-check.ts';
import { aboveClusterWords, supplyWords } from '../../../../src/routes/scenario/cluster/supply-words.ts';
import { drawnWeek, weekTitle } from '../../../../src/routes/scenario/cluster/week-words.ts';
import { worstMonth } from '../../../../src/routes/scenario/cluster/worst-month.ts';
import { grant } from '../../../support/scenario.ts';

const monthOf = (starvedHours: number, fields: Partial<ClusterMonth> = {}): ClusterMonth => ({
  month: '2028-03',
  dutyCycleGranted: 0.1,
  starvedProbability: starvedHours / 730,
  worstHour: { hour: 39, probability: 0.25 },
  starvedHours,
  shortageGpuHours: 10 * starvedHours,
  burstCost: 20 * starvedHours,
  bestEffortServed: null,
  ...fields
});
const answerOf = (months: ClusterMonth[], largestSafeReserved: number | null = null): ClusterAnswer => ({
  months,
  worst: months.reduce((worst, month) => (month.starvedHours > worst.starvedHours ? month : worst)),
  largestSafeReserved
});
const held = (heads: number, fields: Partial<ClusterGrant['grant']> = {}, offer = 'a'): ClusterGrant => ({
  offer,
  grant: grant(fields),
  heads
});
const said = (...parts: Parameters<typeof clusterHeadline>) =>
  clusterHeadline(...parts)
    .map(({ text }) => text)
    .join('');

describe('the headline', () => {
  it('names the month, and how long it would be without the grants', () => {
    const [now, none] = [answerOf([monthOf(11.2)]), answerOf([monthOf(2)])];
    expect(said(now, none, [held(6)])).toBe(
      'Six such grants leave production short of GPUs 11 hours a month at worst, in March 2028; without them 2 hours of that month.'
    );
    expect(said(now, none, [held(1)])).toMatch(/^One grant leaves production short .*; without it 2 hours of that month\.$/);
    expect(said(now, answerOf([monthOf(0)]), [held(6)])).toMatch(/; without them never\.$/);
    expect(said(now, now, [held(6)])).toMatch(/; without them just as long\.$/);
    expect(said(now, now, [held(1)])).toMatch(/; without it just as long\.$/);
  });

  it('compares the month that it names, not another that is as short, and says what the grants add over the plan', () => {
    const at = (month: string, hours: number) => monthOf(hours, { month });
    const now = answerOf([at('2029-04', 730), at('2029-11', 730)]);
    const none = answerOf([at('2029-04', 0), at('2029-11', 730)]);
    expect(said(now, none, [held(1)])).toBe(
      'One grant leaves production short of GPUs 730 hours a month at worst, in April 2029; without it no hour of that month.'
    );
    expect(monthsTitle(now, none)).toBe('April 2029 is worst: 730 hours, all because of grants');
    const latest = { ...now, worst: now.months[1]! };
    expect(said(latest, none, [held(1)])).toMatch(
      /in November 2029; without it just as long, but over the plan it adds 730 hours\.$/
    );
    expect(said(latest, none, [held(2)])).toMatch(/; without them just as long, but over the plan they add 730 hours\.$/);
    const nearly = answerOf([at('2029-11', 729.9)]);
    expect(said(answerOf([at('2029-11', 730)]), nearly, [held(1)])).toMatch(/; without it about as long, but .* 0\.1 hours\.$/);
  });

  it('does not blame grants that nobody holds', () => {
    const short = answerOf([monthOf(3)]);
    expect(said(short, short, [held(0)])).toBe(
      'No grant of the plan runs on the cluster; production is short of GPUs 3 hours a month at worst, in March 2028, all the same.'
    );
    const never = answerOf([monthOf(0)]);
    expect(said(never, never, [])).toBe('No grant of the plan runs on the cluster; production has its GPUs in every month.');
  });

  it('does not round a rare shortage away', () => {
    const rare = answerOf([monthOf(0.01)]);
    expect(said(rare, rare, [held(2)])).toBe(
      'Two such grants leave production its GPUs in every month: it is short less than 0.1 hours a month at worst, in March 2028.'
    );
    expect(said(answerOf([monthOf(0)]), rare, [held(2)])).toBe('Two such grants leave production its GPUs in every month.');
  });

  it('counts grants over letters and heads', () => {
    expect(grantsCalled([held(2), held(3, {}, 'b')])).toBe('Five grants');
    expect(grantsCalled([held(2), held(2, { id: 'night' })])).toBe('Four grants');
    expect(grantsCalled([held(12), held(0, {}, 'b')])).toBe('12 such grants');
  });
});

it.each([
  [0, 'no hour'],
  [0.01, 'less than 0.1 hours'],
  [0.96, '1 hour'],
  [2.44, '2.4 hours'],
  [9.97, '10 hours'],
  [185.4, '185 hours']
])('%s hours are %s', (hours, words) => expect(hoursWords(hours)).toBe(words));

describe('what may be reserved', () => {
  const cluster: Cluster = { service: 's', gpus: 100, starvedHoursLimit: 2 };
  const sentence = (safe: number | null, on = cluster, reserved = 0, alone = 1) =>
    safeReserveSentence(answerOf([monthOf(alone)], safe), on, reserved);

  it('is whole GPUs within the limit, in words where there are none, all of them, or no limit', () => {
    expect(sentence(84.9)).toMatch(/^Up to 84 GPUs may be reserved at every hour within your limit of 2 starved hours a month/);
    expect(sentence(84.9, { ...cluster, starvedHoursLimit: 1 }, 90.4)).toMatch(
      /1 starved hour a month.* Grants set aside 90 GPUs/
    );
    expect(sentence(6.49)).toMatch(/^Up to 6\.4 GPUs may/);
    expect(sentence(0.7)).toMatch(/^Less than one GPU/);
    expect(sentence(90, { ...cluster, availability: 0.9 })).toMatch(/^All GPUs/);
    expect(sentence(null, { service: 's', gpus: 100 })).toMatch(/^You have set no limit/);
  });

  it('is not called broken with nothing reserved where it is not: no room, a limit of 0, no GPU that is up', () => {
    expect(sentence(0, cluster, 12, 3)).toBe(
      'Even with nothing reserved production is starved longer than your limit of 2 starved hours a month. Grants set aside 12 GPUs at most.'
    );
    expect(sentence(0, cluster, 0, 2)).toBe('No GPU may be reserved within your limit of 2 starved hours a month.');
    const never = { ...cluster, starvedHoursLimit: 0, production: { meanGpus: 20, variability: 0.08 } };
    expect(sentence(0, never, 0, 1e-12)).toBe(
      'No GPU may be reserved within your limit of 0 starved hours a month: a load that varies always has some chance of a shortage.'
    );
    expect(sentence(0, never, 0, 1e-3)).toMatch(/^Even with nothing reserved/);
    expect(sentence(0, { ...cluster, availability: 0 }, 0, 0)).toBe('No GPU of the cluster is up, and none can be reserved.');
  });

  it('says of a worst month at the end of the plan that stock is used up there, unless deliveries grew as much', () => {
    const months = [1, 2, 3, 4, 9].map((hours) => monthOf(hours));
    expect(savedUpSentence(answerOf(months), 30, 16)).toBe(
      'The worst month is at the end of the plan, where holders use up the hours that they have saved: 30 GPUs are set aside then instead of 16 GPUs. Before that the worst month is March 2028, with 2 hours.'
    );
    expect(savedUpSentence(answerOf(months), 17, 16)).toBe('');
    expect(savedUpSentence(answerOf(months.with(4, monthOf(9, { dutyCycleGranted: 0.3 }))), 30, 16)).toBe('');
    expect(savedUpSentence(answerOf(months.toReversed()), 30, 16)).toBe('');
    // Tightest without being short.
    const free = months.map((month) => ({ ...month, starvedHours: 0 }));
    expect(savedUpSentence({ ...answerOf(free), worst: free.at(-1)! }, 30, 16)).toBe('');
  });
});

describe('what it costs', () => {
  const figures = (burstCost: number, shortageGpuHours = burstCost / 2): ClusterFigures => ({
    starvedHours: 20,
    worstHours: 11,
    worstMonth: '2028-03',
    shortageGpuHours,
    burstCost,
    leastServed: null,
    runwayMonths: 20
  });
  const plan = { bursts: true, currency: 'USD', months: 48 };

  it('is money where it is bought, GPU-hours where not, and the part of the grants in both', () => {
    expect(shortageSentence(figures(25_000), figures(1000), plan)).toBe(
      'What production lacks costs $25k at retail over four years, $24k of it because of grants.'
    );
    expect(shortageSentence(figures(25_000), figures(25_000), plan)).toMatch(/none of it because of grants\.$/);
    expect(shortageSentence(figures(0), figures(0), plan)).toBe(
      'Production lacks nothing that has to be bought over four years.'
    );
    const off = { ...plan, bursts: false };
    expect(shortageSentence(figures(25_000), figures(1000), off)).toMatch(/^Production lacks 13k GPU-hours .*, 12k of it/);
    expect(shortageSentence(figures(0), figures(0), off)).toBe('Production lacks nothing over four years.');
    // 12,500 hours at 8 each.
    expect(shortageSentence(figures(25_000), figures(1000), { ...off, lostPerHour: 8 })).toBe(
      'Production lacks 13k GPU-hours over four years, 12k of it because of grants; that takes $100k of revenue.'
    );
  });

  it('tells before the move what it saves, and what it takes', () => {
    const say = (now: Partial<ClusterFigures>, then: Partial<ClusterFigures>) =>
      savingSentence(
        { ...figures(0), ...now },
        { ...figures(0), ...then },
        { what: 'All at night', bursts: true, currency: 'USD' }
      );
    expect(say({ burstCost: 900 }, { starvedHours: 5, worstHours: 2, burstCost: 100 })).toBe(
      'All at night would leave production short 2 hours in its worst month instead of 11 hours: 15 hours less over the plan, and $800 less bought at retail.'
    );
    expect(say({}, { starvedHours: 30, worstHours: 14, burstCost: 50 })).toMatch(
      /10 hours more over the plan, and \$50 more bought/
    );
    expect(say({}, { starvedHours: 0, worstHours: 0 })).toBe(
      'All at night would leave production its GPUs in every month, instead of short 11 hours in the worst: 20 hours less over the plan.'
    );
    const lost = { what: 'All at night', bursts: false, lostPerHour: 8, currency: 'USD' };
    expect(savingSentence({ ...figures(0), shortageGpuHours: 150 }, { ...figures(0), starvedHours: 5 }, lost)).toMatch(
      /, and \$1.2k less revenue lost\.$/
    );
    expect(say({}, {})).toBe('All at night would change nothing for production.');
    expect([servedSentence(0.613), servedSentence(null)]).toEqual([
      'Holders would get 61.3% of what they ask for in the month in which they get least.',
      'No grant asks for best effort.'
    ]);
  });
});

describe('what grants take whatever production lacks', () => {
  it('is what they deliver, which may be more than the cluster has', () => {
    const month = (dutyCycleGranted: number) => monthOf(0, { dutyCycleGranted });
    expect(deliveredSentence(month(0.188), 36)).toBe(
      'In March 2028 grants deliver 18.8% of the cluster’s hours and set aside 36 GPUs at most.'
    );
    expect(deliveredSentence(month(2.063), 62)).toBe(
      'In March 2028 grants deliver 206.3% of the cluster’s hours, more than it has, and set aside 62 GPUs at most.'
    );
    expect(deliveredSentence(month(1.5), 0)).toBe('In March 2028 grants deliver 150% of the cluster’s hours, more than it has.');
    expect(deliveredSentence(month(1), 0)).toBe('In March 2028 grants deliver 100% of the cluster’s hours.');
  });

  it('costs what is bought for grants although production lacks nothing', () => {
    const plan = { basis: 'owned', isCommitted: false, currency: 'USD', months: 36 } as const;
    expect(drawnSentence(233_840, plan)).toBe('What grants draw costs $234k over three years, in power and purchases.');
    expect(drawnSentence(508_492, { ...plan, basis: 'onDemand', isCommitted: true })).toBe(
      'What grants draw costs $508k over three years beyond commitments.'
    );
    expect(drawnSentence(0, plan)).toBe('');
  });
});

describe('the worst month', () => {
  const at = (month: string, starvedHours: number, shortageGpuHours: number) =>
    monthOf(starvedHours, { month, shortageGpuHours });
  const worst = (months: ClusterMonth[], free?: number[]) =>
    worstMonth(
      months,
      free?.map((one) => ({ free: one, reserved: 0 }))
    ).month;

  it('is the one that lacks most GPU-hours of those that are short as long', () => {
    expect(worst([at('2029-04', 730, 444), at('2029-11', 730 + 1e-9, 4440), at('2029-12', 700, 9000)])).toBe('2029-11');
    expect(worst([at('2029-04', 730, 444), at('2029-11', 730, 444)])).toBe('2029-04');
  });

  it('is the one with least to spare where production is never short, not whichever comes first', () => {
    const months = ['2026-12', '2027-07', '2027-08'].map((month) => at(month, 0, 0));
    expect(worst(months, [33, 23, 23])).toBe('2027-07');
    expect(worst(months)).toBe('2026-12');
  });
});

describe('what was drawn', () => {
  const drawn = (mean: number, standardError: number) => ({
    starvedHours: { mean, standardError },
    shortageGpuHours: { mean, standardError },
    servedGpuHours: { mean: 0, standardError: 0 }
  });
  it('agrees within luck, which a shortage too rare to be drawn is as well', () => {
    expect(starvedCheck(monthOf(100), drawn(101, 0.5), 2000).agrees).toBe(true);
    expect(starvedCheck(monthOf(100), drawn(102, 0.5), 2000).agrees).toBe(false);
    expect(starvedCheck(monthOf(0.001), drawn(0, 0), 2000).agrees).toBe(true);
    expect(starvedCheck(monthOf(3), drawn(0, 0), 2000).agrees).toBe(false);
    expect(checkSentence({ agrees: true, margin: 1 }, 2000)).toMatch(/^2,000 weeks .* say the same/);
    expect(checkSentence({ agrees: false, margin: 1 }, 2000)).toContain('take neither for sure');
  });
});

describe('jobs', () => {
  it('have a mean wait only where the GPUs can do them all', () => {
    expect(queueSentence({ waitProbability: 0.123, meanWaitHours: 0.2, overloadedHours: 0 })).toBe(
      '12.3% of jobs have to wait; over all jobs the wait is 12 minutes on average.'
    );
    expect(queueSentence({ waitProbability: 0.6, meanWaitHours: null, overloadedHours: 44 })).toMatch(/44 hours .* no mean wait/);
  });
  it.each([
    [0, 'nothing'],
    [0.004, '14 seconds'],
    [1 / 60, '1 minute'],
    [1.44, '1.4 hours']
  ])('wait %s hours: %s', (hours, words) => expect(waitWords(hours)).toBe(words));
});

describe('a week', () => {
  const week = (starved: (hour: number) => number) =>
    Array.from({ length: 168 }, (_, hour) => ({
      mean: 60,
      deviation: 100,
      reserved: 10,
      bestEffort: 0,
      capacity: 100,
      starved: starved(hour),
      isOffPeak: hour >= 120
    }));

  it('is titled by its tightest hour, first of equals, or by none', () => {
    const title = (starved: (hour: number) => number, probability: number) => {
      const worstHour = { hour: 39, probability };
      return weekTitle({ worstHour }, drawnWeek(week(starved), { worstHour, starvedHours: 1 }).hours);
    };
    expect(title((hour) => (hour === 39 ? 0.25 : 0), 0.25)).toBe(
      'Tightest on Tuesday 15:00: production is short in 25 of 100 weeks'
    );
    expect(title((hour) => (hour % 24 === 15 ? 0.004 : 0), 0.004)).toMatch(/first on Tuesday 15:00: .* 1 of 250 weeks/);
    expect(title(() => 0.25, 0.25)).toMatch(/^Every hour is as tight as the next/);
    expect(title(() => 0, 0)).toBe('Production has its GPUs at every hour of the week');
  });

  it('spreads to its tenth and ninetieth percentile, never below nothing, and marks no hour that is never short', () => {
    const { hours, worst } = drawnWeek(
      week(() => 0),
      { worstHour: { hour: 0, probability: 1e-4 }, starvedHours: 0.004 }
    );
    expect(hours[0]!.low).toBe(0);
    expect(hours[0]!.high).toBeCloseTo(60 + 128.15515655446004, 9);
    expect(worst).toBeNull();
    expect(
      drawnWeek(
        week(() => 0),
        { worstHour: { hour: 39, probability: 0.25 }, starvedHours: 1 }
      ).worst?.hour
    ).toBe(39);
    expect([chanceWords(0), chanceWords(0.998), chanceWords(1), chanceWords(0.5)]).toEqual([
      'never short',
      'short in almost every week',
      'short in every week',
      'short in 50 of 100 weeks'
    ]);
  });
});

describe('months', () => {
  it('stack what grants add on what is short without them', () => {
    const [now, none] = [answerOf([monthOf(3), monthOf(11)]), answerOf([monthOf(3), monthOf(2)])];
    expect(monthSteps(now, none, ({ starvedHours }) => starvedHours).steps.map(({ values }) => values)).toEqual([
      [3, 0],
      [2, 9]
    ]);
    expect(monthsTitle(answerOf([monthOf(11)]), answerOf([monthOf(2)]))).toBe(
      'March 2028 is worst: 11 hours, 2 hours of them without grants'
    );
    expect(monthsTitle(answerOf([monthOf(0)]), none)).toBe('Production is never short');
    expect(monthsTitle(answerOf([monthOf(0.01)]), none)).toBe(
      'Production is short less than 0.1 hours a month at worst, in March 2028'
    );
    for (const hours of [7e-7, 1e-8])
      expect(monthsTitle(answerOf([monthOf(hours)]), none), 'a shortage of no hour').toBe('Production is never short');
    expect(monthTicks(now).map((list) => list.length)).toEqual([1, 1, 1, 1]);
  });
});

it('says that customers take more than there is, and nothing where there is enough', () => {
  expect([aboveClusterWords(50, 40), aboveClusterWords(40, 40)]).toEqual([
    'Customers take more than the cluster has: 40 GPUs.',
    ''
  ]);
});

it('sizes a grant by what it is given in: credit is money, never hours', () => {
  const sized = (fields: Partial<ComputeComponent>) =>
    grantSize(grant(fields), { gpus: 256 }, { unit: 'GPU-hour' } as Service, 'USD');
  expect(sized({ perMonth: 1200, upfront: 5000 })).toBe('1,200 GPU-hours a month, and 5,000 GPU-hours at the start each');
  expect(sized({ denomination: 'credit', perMonth: 5000 })).toBe('$5,000 a month each');
  expect(sized({ denomination: 'clusterShare', share: 0.0005 })).toBe('0.05% of the cluster, 0.1 GPUs, each');
  expect([gpusWords(1), gpusWords(83.6)]).toEqual(['1 GPU', '84 GPUs']);
});

it('warns that rent entered as a cost is paid on top of bought hours, unless the GPUs are owned', () => {
  for (const basis of ['committed', 'onDemand'] as const) expect(supplyWords(basis)).toContain('is paid on top of that');
  expect(supplyWords('owned')).not.toContain('on top');
});
