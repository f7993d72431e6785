/** Taking a package: the offer in the document is then worth and costs what the page said, in one step, and the table adds up to it. */
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { addAsOffers, heldPayWords, putIntoOffer } from '../../../../src/routes/scenario/counter/adopt.ts';
import { packageRows } from '../../../../src/routes/scenario/counter/package-rows.ts';
import { comparedValue } from '../../../../src/routes/scenario/too-close.ts';
import { valuedOffers } from '../compared.ts';
import { searched, twoLetters } from './counters.ts';

/** A session as far as an edit goes. */
function editing(document: Scenario) {
  const session = {
    document,
    steps: [] as string[],
    edit(label: string, recipe: (draft: Scenario) => void) {
      session.steps.push(label);
      session.document = produce(session.document, recipe);
    }
  };
  return session;
}

const found = searched(twoLetters({}));
const values = found.answer.package!;
const worth = ({ document }: { document: Scenario }, id: string) =>
  comparedValue(valuedOffers(document).find(({ answer }) => answer.id === id)!);

it('into the offer: one step, and Compare shows the worth that was promised', () => {
  const session = editing(found.question.scenario);
  putIntoOffer(session, values);
  expect(session.steps).toEqual(['Counter-offer into Borealis']);
  expect(worth(session, 'ours')).toBeCloseTo(found.answer.worth!, 6);
  expect(readScenario(session.document).ok).toBe(true);
});

it('as offers of their own: the letter that was sent stays as it was, no two have one name, and one step takes all back', () => {
  const session = editing(found.question.scenario);
  addAsOffers(session, [
    { values, title: 'Counter' },
    { values: { 'salary.perYear': 107_000 }, title: 'Counter' }
  ]);
  expect(session.steps).toEqual(['Add 2 counter-offers']);
  expect(session.document.offers.map(({ id, title }) => [id, title])).toEqual([
    ['ours', undefined],
    ['offer', 'Counter'],
    ['offer-2', 'Counter 2'],
    ['theirs', undefined]
  ]);
  expect(session.document.offers[0]).toBe(found.question.scenario.offers[0]);
  expect([worth(session, 'offer'), worth(session, 'offer-2')].map(Math.round)).toEqual([110_600, 110_840]);
  expect(readScenario(session.document).ok).toBe(true);
});

it('the rows of the package add up to what it adds, where the guess of pay elsewhere hangs on salaries too', () => {
  const guessed = structuredClone(twoLetters({ margin: 0.05 }));
  delete guessed.candidate.outsidePayPerYear;
  guessed.candidate.leaveRatePerYear = 0.2;
  guessed.candidate.tax = { regime: 'us', region: 'CA' };
  for (const { question, answer } of [found, searched(guessed)]) {
    const rows = packageRows(question, answer.package!);
    const sum = (of: 'worth' | 'cost') => rows.reduce((total, row) => total + row[of], 0);
    expect(sum('worth')).toBeCloseTo(answer.worth! - answer.standing.worth, 4);
    expect(sum('cost')).toBeCloseTo(answer.cost! - answer.standing.cost, 4);
  }
});

it('a grant that is left as it is has no part in the change, though its tax moves with the salary: that hangs on the salary', () => {
  const { question } = searched(twoLetters({}));
  const { scenario } = question;
  const taxed = { ...scenario, candidate: { ...scenario.candidate, tax: { regime: 'us', region: 'CA' } as const } };
  const rows = packageRows(
    { ...question, scenario: taxed },
    { 'salary.perYear': 120_000, 'gpus.perMonth': 100, 'gpus.clauses.IP': 0.8 }
  );
  expect(rows.map(({ id, worth, cost }) => [id, worth === 0, cost === 0])).toEqual([
    ['salary', false, false],
    ['gpus', true, true],
    ['rest', false, false]
  ]);
});

describe('pay elsewhere that nobody has said is the lowest salary, which a package moves', () => {
  // Halcyon starts five months later: until then the candidate earns what the guess says, which Borealis’s salary is the lowest of.
  const guessed = twoLetters({ levers: [{ component: 'salary', field: 'perYear', min: 60_000, max: 120_000, step: 1000 }] });
  delete guessed.candidate.outsidePayPerYear;
  guessed.offers[1]!.startMonth = '2027-06';
  const { question, answer } = searched(guessed);

  it('into the offer: what was held is written in the same step, so that the package that wins on the page wins on Compare', () => {
    const session = editing(question.scenario);
    putIntoOffer(session, answer.package!);
    expect(session.steps).toEqual(['Counter-offer into Borealis, with pay elsewhere of $100k']);
    expect(session.document.candidate.outsidePayPerYear).toBe(100_000);
    expect(worth(session, 'ours')).toBeCloseTo(answer.worth!, 6);
    expect(worth(session, 'theirs')).toBeCloseTo(answer.target, 6);
    expect(readScenario(session.document).ok).toBe(true);
    expect(searched(session.document).answer).toMatchObject({
      package: answer.package,
      worth: answer.worth,
      target: answer.target
    });
    expect(heldPayWords(question.scenario, session.document)).toBe(
      ' Pay elsewhere, a guess by the lowest salary, is held at the $100,000 a year that this was found with.'
    );
  });

  it('as a new offer below all others: the rival’s worth stays what it was held against', () => {
    const session = editing(question.scenario);
    addAsOffers(session, [{ values: { 'salary.perYear': 60_000 }, title: 'Counter' }]);
    expect(session.document.candidate.outsidePayPerYear).toBe(100_000);
    expect(worth(session, 'theirs')).toBeCloseTo(answer.target, 6);
  });

  it('is left a guess where the package does not move it, and what was said stays as it is', () => {
    const beside = editing(question.scenario);
    addAsOffers(beside, [{ values: answer.package!, title: 'Counter' }]);
    expect(beside.document.candidate).not.toHaveProperty('outsidePayPerYear');
    expect(heldPayWords(question.scenario, beside.document)).toBe('');
    const said = editing(found.question.scenario);
    putIntoOffer(said, values);
    expect(said.document.candidate).toBe(found.question.scenario.candidate);
    expect(heldPayWords(found.question.scenario, said.document)).toBe('');
  });
});
