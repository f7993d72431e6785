import { describe, expect, it } from 'vitest';
import { rateCards } from '#lib/catalogue/rate-cards.ts';
import { answer, promisedValue, resolve, valuation } from '#lib/engine/index.ts';
import { guesses } from '#lib/catalogue/guesses.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { denominations, denominationServices } from '../../../../src/routes/rates/promise/denominations.ts';
import { promiseComparison } from '../../../../src/routes/rates/promise/promise-comparison.ts';
import {
  listNote,
  pathText,
  promiseFinding,
  promiseLevers,
  unitsAMonth
} from '../../../../src/routes/rates/promise/promise-words.ts';
import { promisedRows } from '../../../../src/routes/rates/promise/promised-rows.ts';
import { servicePhrase } from '../../../../src/routes/rates/service-phrase.ts';

const card = rateCards()[0]!;
const months = 48;
const five = denominations(card, {});
const rows = promisedRows(five, ({ path }) => promisedValue({ model: path, perYear: 1, months, paths: 512, seed: 1 }), 100_000)!;
const byId = Object.fromEntries(rows.map((row) => [row.id, row]));
const promise = { perYear: 100_000, months, currency: 'USD' };
const said = (sentence: readonly { text: string }[]) => sentence.map(({ text }) => text).join('');

it('the shipped card has all five, and money is what the letter says, in any future', () => {
  expect(five.map(({ id }) => id)).toEqual(['money', 'gpuHours', 'fixedCapability', 'namedModel', 'frontier']);
  const { expected, low, high } = byId['money']!;
  for (const figure of [expected, low, high]) expect(figure).toBeCloseTo(400_000, 6);
});

it('a drifting denomination is expected at the geometric sum of its months', () => {
  const drift = card.services['h100-hour']!.driftPerYear!.value;
  const q = (1 + drift) ** (1 / 12);
  expect(byId['gpuHours']!.expected).toBeCloseTo(((100_000 / 12) * q * (1 - q ** months)) / (1 - q), 4);
});

it('a named model may be withdrawn, what goes on in the next model may not', () => {
  expect(five.find(({ id }) => id === 'namedModel')!.path.withdrawalPerYear).toBeGreaterThan(0);
  expect(five.find(({ id }) => id === 'frontier')!.path.withdrawalPerYear).toBeUndefined();
});

it('rows come best first, their bounds in order, their units at today’s retail price', () => {
  expect(rows.map(({ expected }) => expected)).toEqual(rows.map(({ expected }) => expected).sort((one, other) => other - one));
  for (const { low, lowerHalf, upperHalf, high } of rows)
    expect(low <= lowerHalf && lowerHalf <= upperHalf && upperHalf <= high).toBe(true);
  expect(byId['gpuHours']!.unitsPerMonth).toBeCloseTo(100_000 / 12 / card.services['h100-hour']!.retail!.value, 9);
});

it('nothing is shown while one of the values is missing', () => {
  expect(promisedRows(five, () => undefined, 1)).toBeUndefined();
});

it('a card without tokens shows the two that it has prices for', () => {
  const gpus = { ...card, services: { 'h100-hour': card.services['h100-hour']! } };
  expect(denominations(gpus, { accelerator: 'b200-hour' }).map(({ id, service }) => [id, service])).toEqual([
    ['money', undefined],
    ['gpuHours', 'h100-hour']
  ]);
  expect(denominationServices(gpus)).toEqual({ accelerators: ['h100-hour'], models: [] });
});

describe('the words', () => {
  const invented = (id: 'money' | 'gpuHours' | 'fixedCapability', expected: number, spread: number) => {
    const bounds = { low: expected / spread, lowerHalf: expected, upperHalf: expected, high: expected * spread };
    return { ...byId[id]!, expected, ...bounds };
  };
  const [gpu, money, fixed] = [
    invented('gpuHours', 460_000, 2),
    invented('money', 400_000, 1),
    invented('fixedCapability', 111_000, 3)
  ];

  it('name the least, money, and the best', () => {
    expect(said(promiseFinding([gpu, money, fixed], promise))).toBe(
      'Promised as tokens of fixed capability, $100,000 a year is worth $111k over four years; as H100 GPU-hours $460k; as money $400k.'
    );
    expect(said(promiseFinding([money, fixed], promise))).toBe(
      'Promised as tokens of fixed capability, $100,000 a year is worth $111k over four years; as money $400k.'
    );
    expect(said(promiseFinding([money], promise))).toBe('Promised as money, $100,000 a year is worth $400k over four years.');
  });
  it('say what the same sum gains by another word, the surest, and the widest', () => {
    expect(promiseLevers([gpu, money, fixed], promise)).toEqual([
      'The same sum in the letter is worth $349k more when it is denominated in H100 GPU-hours than in tokens of fixed capability, under these prices.',
      'In money it is worth the same at any price: what falls in price, it buys more of.',
      'In H100 GPU-hours the range is the widest: 5 of 100 futures bring less than $230k, 5 of 100 more than $920k.'
    ]);
    expect(promiseLevers([gpu, fixed], promise)[1]).toBe('In H100 GPU-hours 95 of 100 futures bring at least $230k.');
    expect(promiseLevers([money], promise)).toHaveLength(1);
  });
  it('never advise', () => {
    expect(promiseLevers(rows, promise).join(' ')).not.toMatch(/\b(should|ask for|better|best|prefer|recommend)/i);
  });
  it('say how a path moves, and what the list price would give instead', () => {
    expect(pathText(byId['gpuHours']!, 'USD')).toBe('−10% a year (−33.3% to +34.3%); volatility 30%');
    expect(pathText(byId['money']!, 'USD')).toBe('none: money is counted in money');
    const { facts } = byId['gpuHours']!.denomination;
    const level = { reversionLevel: { ...facts.list!, value: 2.5 }, reversionHalfLifeYears: { ...facts.list!, value: 2 } };
    const reverting = {
      ...byId['gpuHours']!,
      denomination: { ...byId['gpuHours']!.denomination, facts: { ...facts, ...level } }
    };
    expect(pathText(reverting, 'EUR')).toBe('back to €2.50 with a half-life of 2 years; volatility 30%');
    expect(listNote(card, byId['gpuHours']!)).toBe('at the list price of $6.88 only 1,211');
    expect(listNote(card, byId['frontier']!)).toBeUndefined();
    expect([unitsAMonth(2579.9), unitsAMonth(12.345), unitsAMonth(0.04567)]).toEqual(['2,580', '12.3', '0.0457']);
  });
  it.each([
    ['H100 GPU-hour', 'gpu', 'H100 GPU-hours'],
    ['Frontier tokens', 'tokens', 'frontier tokens'],
    ['Fixed-capability tokens (Artificial Analysis index 50)', 'tokens', 'fixed-capability tokens'],
    ['Tokens of a named open model', 'tokens', 'tokens of a named open model'],
    ['DeepSeek V3', 'tokens', 'tokens of DeepSeek V3']
  ] as const)('%s within a sentence', (name, family, phrase) => expect(servicePhrase({ name, family })).toBe(phrase));
});

it('as a comparison it is a document that opens, one letter a denomination and can be valued', () => {
  const scenario = { id: 'promise', ...promiseComparison(card, rows, promise) };
  const reading = readScenario(scenario);
  expect(reading).toMatchObject({ ok: true });
  const resolved = resolve(scenario, guesses(scenario));
  expect(valuation(resolved)).toHaveLength(5);
  expect(scenario.offers.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

it('as a comparison each letter says the same sum, and no kind of compute is guessed to be wanted more than the other', () => {
  const scenario = { id: 'promise', ...promiseComparison(card, rows, promise) };
  for (const { total } of answer(resolve(scenario, guesses(scenario))).offers) expect(total.sticker).toBeCloseTo(400_000, 4);
  expect(scenario.candidate.computeDemand!.tokens).toEqual(scenario.candidate.computeDemand!.gpu);
});

it('says nothing of services whose card does not say how their price moves: standing still would pass for certainty', () => {
  const { driftPerYear: _, ...silent } = card.services['h100-hour']!;
  const bare = { ...card, services: { 'h100-hour': silent } };
  expect(denominations(bare, {}).map(({ id }) => id)).toEqual(['money']);
  expect(denominationServices(bare)).toEqual({ accelerators: [], models: [] });
});
