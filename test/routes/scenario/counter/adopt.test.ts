/** Taking a package: the offer in the document is then worth and costs what the page said, in one step, and the table adds up to it. */
import { produce } from 'immer';
import { expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { addAsOffers, putIntoOffer } from '../../../../src/routes/scenario/counter/adopt.ts';
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
    ['offer-2', 'Counter-2'],
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
