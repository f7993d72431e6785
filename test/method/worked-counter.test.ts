/** What METHOD.md works out by hand of counter-offers, open questions and a pasted letter: each figure again, by hand and by the engine. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { budgetBands } from '#lib/catalogue/compute-budgets.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { termGuesses } from '#lib/catalogue/term-guesses.ts';
import { moat, simulationStages, type Counter, type Lever, type Scenario } from '#lib/engine/index.ts';
import { termPrices } from '#lib/engine/terms.ts';
import { levels } from '../../src/routes/scenario/ask/levels.ts';
import { grant, letters } from '../engine/counter/letters.ts';
import { drained, solved } from '../engine/counter/solve.ts';
import { read } from '../exchange/letter/support.ts';

const method = readFileSync('METHOD.md', 'utf8');
const whole = (figure: number) => Math.round(figure).toLocaleString('en-US');
const twoDigits = (figure: number) => figure.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A year without leaving, cuts and discount; a flat tax of 40 %; own demand for 500 hours at 3.00. */
function worked(counter: Partial<Counter> = {}): Scenario {
  const levers: Lever[] = [
    { component: 'base', field: 'perYear', min: 230_000, max: 250_000, step: 5000 },
    { component: 'gpus', field: 'perMonth', min: 0, max: 800, step: 100 }
  ];
  const hours = grant({ perMonth: 100, expiresAfterMonths: 1 });
  return letters([{ id: 'base', kind: 'salary', perYear: 230_000 }, hours], { levers, ...counter }, 250_000, {
    candidate: {
      tax: { regime: 'flat', rate: 0.4, employerRate: 0.0145 },
      computeDemand: { gpu: { spendPerMonth: 1500, elasticity: 1 } }
    },
    services: { hour: { retail: 3, wholesale: 2 } }
  });
}

/** By hand: 60 % of pay; of hours what they replace, the area under 500 ÷ hours beyond, and tax on all at 3.00. All are used up to 1,250, where the next is worth its tax. */
function byHand(salary: number, hours: number): { worth: number; cost: number } {
  const beforeTax = hours <= 500 ? 3 * hours : 1500 * (1 + Math.log(hours / 500));
  return {
    worth: 0.6 * salary + 12 * (beforeTax - 0.4 * 3 * hours),
    cost: 1.0145 * salary + 12 * hours * (2 + 0.0145 * 3)
  };
}

const packageOf = (salary: number, hours: number) => ({ 'base.perYear': salary, 'gpus.perMonth': hours });

describe('the worked counter-offer of METHOD.md', () => {
  const text = section('A worked counter-offer');
  const rows = [...text.matchAll(/^\| ([\d,]+) \| (\d+) \| ([\d,.]+) \| ([\d,.]+) \|$/gm)].map(
    ([, salary, hours, worth, cost]) => ({
      salary: Number(salary!.replace(',', '')),
      hours: Number(hours),
      said: [worth, cost]
    })
  );
  const last = rows.at(-1)!;
  const answer = solved(worked());

  it('has each package of its table from the engine, and each is the sum by hand', () => {
    expect(rows.length).toBe(4);
    for (const { salary, hours, said } of rows) {
      const hand = byHand(salary, hours);
      expect([hand.worth, hand.cost].map(twoDigits)).toEqual(said);
      const levers: Lever[] = [
        { component: 'base', field: 'perYear', values: [salary] },
        { component: 'gpus', field: 'perMonth', values: [hours] }
      ];
      const { cost, worth } = solved(worked({ levers }));
      expect([worth, cost].map((figure) => twoDigits(figure!))).toEqual(said);
    }
  });

  it('calls the cheapest what is the cheapest of all by hand and by search, and says what it saves', () => {
    const salaries = [230_000, 235_000, 240_000, 245_000, 250_000];
    const all = salaries.flatMap((salary) =>
      Array.from({ length: 9 }, (_, step) => ({ salary, hours: 100 * step, ...byHand(salary, 100 * step) }))
    );
    const [best] = all.filter(({ worth }) => worth >= 150_000 - 1e-6).toSorted((a, b) => a.cost - b.cost);
    expect(best).toMatchObject({ salary: last.salary, hours: last.hours });
    expect(answer.package).toEqual(packageOf(last.salary, last.hours));
    expect(text).toContain(`Of all ${all.length} packages the last is the cheapest`);
    expect(text).toContain(`it costs ${whole(byHand(250_000, 0).cost - answer.cost!)} less than matching in salary`);
  });

  it('has the rates, and the hours at which a dollar of salary is the better one', () => {
    const salary = 0.6 / 1.0145;
    const perHour = 1.8 / 2.0435;
    expect(text).toContain(`**${salary.toFixed(3)}**`);
    expect(text).toContain(`**${perHour.toFixed(3)}**, or ${(perHour / salary).toFixed(2)} dollars of salary`);
    const pieces = answer.rates.find(({ lever }) => lever === 'gpus.perMonth')!.pieces;
    expect(pieces.map(({ to }) => to)).toEqual([500, 600, 700, 800]);
    const against = pieces.map(({ againstSalary }) => againstSalary!.toFixed(2));
    expect(against[0]).toBe((perHour / salary).toFixed(2));
    expect(text).toContain(`a dollar is worth ${against[1]} of salary, from 600 to 700 only ${against[2]}`);
  });

  it('says what a limit on hours makes of it, and what is left where the cost is limited too', () => {
    const hours = { what: 'gpuHoursPerMonth', max: 500 } as const;
    const limited = solved(worked({ limits: [hours] }));
    expect(limited.package).toEqual(packageOf(rows[2]!.salary, rows[2]!.hours));
    expect(limited.binding).toEqual(['gpuHoursPerMonth']);
    const none = solved(worked({ limits: [hours, { what: 'cost', max: 250_000 }] }));
    expect(none.feasible).toBe(false);
    expect(none.mostWorth).toBeCloseTo(byHand(235_000, 400).worth, 6);
    expect(text).toContain(`the most that is left is ${twoDigits(none.mostWorth!)}, with 235,000 and 400 hours`);
  });

  it('has its three named packages', () => {
    const named = [rows[0]!, rows[1]!, last].map(({ salary, hours }) => packageOf(salary, hours));
    expect(answer.named.map((one) => one.package)).toEqual(named);
  });
});

describe('other figures of the counter-offer in METHOD.md', () => {
  it('are the futures that an answer by odds is drawn in', () => {
    const { scrambles, points, leaves } = simulationStages.settled;
    expect(section('By odds')).toContain(`of ${whole(scrambles * points * leaves)} futures of its own`);
  });

  it('are the moat of one holder: 0.07 × 250,000 against 0.15 × 0.05 × 3,000,000 ÷ 2', () => {
    const document = worked();
    const guessed = {
      leaveRateWithoutGrant: 0.22,
      replacementCost: 250_000,
      competeProbability: 0.05,
      lossIfCompetes: 3_000_000,
      coveredShare: 0.5
    };
    const employers = document.employers.map((employer) => ({ ...employer, moat: guessed }));
    const candidate = { ...document.candidate, leaveRatePerYear: 0.15 };
    const { id } = employers[0]!;
    const { retention, leakage, breakEvenProbability } = moat({ ...document, candidate, employers }, id, {
      leaveRatePerYear: 0
    })!;
    expect([retention, leakage].map(whole)).toEqual([0.07 * 250_000, (0.15 * 0.05 * 3_000_000) / 2].map(whole));
    expect(section('Moat and leakage', 2).replaceAll(/\s+/g, ' ')).toContain(
      `${whole(retention)} kept, ${whole(leakage)} let out, break-even ${(100 * breakEvenProbability!).toFixed(1)}%`
    );
  });
});

describe('what METHOD.md says of questions', () => {
  const points = section('Points of a grant');
  const { chances, effects } = termGuesses();
  const percent = (share: number) => `${Math.round(100 * share)}%`;

  it('has the guesses that are shipped', () => {
    const rowOf = (name: string) => points.split('\n').find((line) => line.startsWith(`| ${name}`));
    const kept = {
      priority: effects.bestEffortKept,
      'what you build': effects.assignedKept,
      'use not watched': effects.watchedKept
    };
    for (const [name, share] of Object.entries(kept)) expect(rowOf(name)).toContain(`or ${percent(share)} is kept`);
    expect(rowOf('guaranteed')).toContain(`cut at ${percent(effects.cutPerYearAtDiscretion)} a year`);
    expect(rowOf('term')).toContain(`ends after ${effects.monthsWithoutTerm} months`);
    expect(rowOf('rollover')).toContain(`last ${effects.monthlyLifeMonths} month, others ${effects.onceLifeMonths}`);
    expect(rowOf('models that follow')).toContain(`withdrawn at ${percent(effects.withdrawalPerYear)} a year`);
    expect(rowOf('personal use')).toContain(`${percent(effects.workShareWithOwnUse)} if it has all`);
    expect(rowOf('may be sold')).toContain(`or ${percent(effects.resaleLost)}`);
    expect(rowOf('notice or cash')).toContain(`${percent(effects.madeGood)} of the chance`);
    const all = Object.values(chances);
    expect(points).toContain(`(${percent(Math.min(...all))} for resale to ${percent(Math.max(...all))} for models that follow`);
    expect([chances.transfer, chances.successorModels]).toEqual([Math.min(...all), Math.max(...all)]);
  });

  it('has the worked question: 3,600 at retail, of which 0.7 or all are left before a tax of 1,440', () => {
    const question = { scenario: worked(), amounts: {}, offer: 'a' };
    const { terms } = drained(termPrices(question, simulationBasis, termGuesses()));
    const { present, absent, expected } = terms.find(({ term }) => term === 'ipCarveOut')!.price!;
    expect(present).toBe(0);
    expect(absent).toBeCloseTo(0.7 * 3600 - 3600, 8);
    expect(points).toContain(`brings ${whole(3600 - 1440)}`);
    expect(points).toContain(`${whole(-absent)} hang on the question`);
    expect(points).toContain(`At a chance of ${percent(chances.ipCarveOut)}`);
    expect(points).toContain(`0.85 × ${whole(-absent)} = ${whole(-expected)} less`);
  });

  it('has the worked levels: 640 against 656; −30 in one of four futures, −90 in one of ten', () => {
    type Given = Parameters<typeof levels>;
    const offer = (certaintyEquivalent: number) => ({ compared: { certaintyEquivalent } }) as Given[0];
    const beat = { difference: { quantiles: { 25: -30, 10: -90 } } } as unknown as Given[2];
    const { walkAway, target, ask } = levels(offer(640), offer(656), beat);
    const said = [walkAway, target, ask].map(({ worth }) => whole(worth));
    expect(section('Walk-away, target and ask')).toMatch(new RegExp(`they are ${said[0]}, ${said[1]} and\\s+${said[2]}\\.`));
  });

  it('names the least and the most of the reported budgets', () => {
    const bands = budgetBands('tokens').filter(({ kind }) => kind === 'reported');
    const [least, most] = [bands[0]!.perMonth, bands.at(-1)!.perMonth];
    expect([least.effectiveFrom, most.effectiveFrom]).toEqual(['2026-06', '2026-03']);
    expect(section('What counts as generous')).toContain(`from ${least.value.low} USD (the middle of US firms, June 2026)`);
    expect(section('What counts as generous')).toContain(`to ${whole(most.value.high)} USD`);
  });
});

describe('the pasted lines of METHOD.md', () => {
  const rows = [...section('A pasted letter', 2).matchAll(/^\| ([^|]*\d[^|]*) \| (.*) \|$/gm)].map(([, line, fate]) => ({
    line,
    fate
  }));

  it('become what is said of each: a figure, a question, an unread line', () => {
    const { lines, questions, offer } = read(rows.map(({ line }) => line).join('\n'));
    expect(lines.map(({ text }) => text)).toEqual(rows.map(({ line }) => line));
    const [salary, hours, parking] = lines;
    expect(offer.components).toEqual([{ id: 'base', kind: 'salary', perYear: 310_000 }]);
    expect(salary!.unread).toBe(false);
    expect(rows[0]!.fate).toContain('310,000');
    expect(hours!.findings).toEqual([]);
    expect(questions.map((one) => one.choices.map(({ label }) => label))).toEqual([['once', 'each month', 'each year']]);
    expect(rows[1]!.fate).toBe('asked: once, each month or each year?');
    expect(parking!.left.map(({ from, to }) => parking!.text.slice(from, to))).toEqual(['12']);
    expect(rows[2]!.fate).toBe('unread: 12');
  });
});

/** Of METHOD.md, by its title. */
function section(title: string, level = 3): string {
  const marks = '#'.repeat(level);
  return method.split(/^#{2,3} (?=\S)/m).find((part) => part.startsWith(`${title}\n`) && method.includes(`${marks} ${title}\n`))!;
}
