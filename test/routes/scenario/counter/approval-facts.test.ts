// The sheet that is signed: what it says of a package is what the search found, and of an offer as it stands what the ladder says.
import { expect, it, vi } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { ofCandidate } from '../../../../src/routes/scenario/counter/approval/assumed-lines.ts';
import {
  counterFacts,
  standingFacts,
  type ApprovalFacts
} from '../../../../src/routes/scenario/counter/approval/approval-facts.ts';
import { valuedOffers } from '../compared.ts';
import { searched, twoLetters } from './counters.ts';

// Addresses need Kit, which is not here.
vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const ours = (document: Scenario) => document.offers[0]!;
const text = ({ reasons }: ApprovalFacts) => Object.fromEntries(reasons.map((reason) => [reason.what, reason.text]));
const budget = ({ budgets }: ApprovalFacts) =>
  Object.fromEntries(budgets.map(({ what, used, limit, state }) => [what, [used, limit, state]]));

it('of a counter-offer: what moves, what it adds, that it wins, and each limit with what is used of it', () => {
  const document = twoLetters({
    limits: [
      { what: 'cashFirstYear', max: 101_000 },
      { what: 'gpuHoursPerMonth', max: 900 }
    ],
    band: { low: 90_000, middle: 101_000, high: 110_000 }
  });
  const found = searched(document);
  const facts = counterFacts(found, ours(document))!;
  expect(facts.rows.filter(({ today }) => today).map(({ today, proposed }) => [today, proposed])).toEqual([
    ['$100,000', '$101,000'],
    ['100 GPU-hours', '200 GPU-hours'],
    ['leaves 80%', 'taken off']
  ]);
  // A thousand of salary, 100 hours a month at 3, and 400 entered for the clause.
  expect(facts.totals.cost).toBe('+$5,000');
  expect(text(facts)).toMatchObject({ Halcyon: '$110,000', 'Today’s offer costs': '$103,600' });
  expect(budget(facts)).toMatchObject({
    cashFirstYear: ['$101,000', '$101,000', 'at the limit'],
    gpuHoursPerMonth: ['200', '900', 'within'],
    cost: [expect.any(String), 'none set', '']
  });
  expect(facts.parity).toContain('is 100% of the middle, within the band');
});

it('where nothing moves or nothing wins there is no change to sign', () => {
  const won = twoLetters({ rival: 'theirs', margin: -0.5 });
  expect(counterFacts(searched(won), ours(won))).toBeUndefined();
  const lost = twoLetters({ limits: [{ what: 'cost', max: 1 }] });
  expect(counterFacts(searched(lost), ours(lost))).toBeUndefined();
});

it('of an offer as it stands: how far it is short, every component, limits that it breaks, and that no band was entered', () => {
  const document = twoLetters({ limits: [{ what: 'cashFirstYear', max: 90_000 }] });
  const facts = standingFacts({ scenario: document, amounts: {} }, ours(document), valuedOffers(document));
  expect(facts.isChange).toBe(false);
  expect(facts.verdict).toBe('How far it falls short');
  expect(facts.rows.map(({ proposed }) => proposed)).toEqual(['$100,000 a year', '100 GPU-hours a month']);
  expect(budget(facts).cashFirstYear).toEqual(['$100,000', '$90,000', 'over']);
  expect(facts.parity).toContain('No band of pay was entered');
});

it('without a counter-offer it is held against the best letter of another employer', () => {
  const document = twoLetters();
  const facts = standingFacts({ scenario: document, amounts: {} }, document.offers[1]!, valuedOffers(document));
  expect(Object.keys(text(facts))).toContain('Borealis');
  expect(facts.verdict).toBe('Why it wins');
});

it('what was entered as the cost of a clause is in the cost of an offer that has it', () => {
  const document = structuredClone(twoLetters({}));
  const gpus = ours(document).components[1]!;
  if (gpus.kind === 'compute') gpus.clauses = [{ name: 'IP', factor: 1 }];
  const cost = (scenario: Scenario) =>
    standingFacts({ scenario, amounts: {} }, ours(scenario), valuedOffers(scenario)).budgets.find(({ what }) => what === 'cost')!
      .used;
  expect(cost(document)).toBe('$104,000');
  expect(cost(twoLetters({}))).toBe('$103,600');
});

it.each([
  ['what you would buy of GPU time a month yourself', 'what the candidate would buy of GPU time a month'],
  ['your chance of leaving a year', 'the candidate’s chance of leaving a year'],
  ['the elasticity of your demand for tokens', 'the elasticity of the candidate’s demand for tokens'],
  ['what you would earn elsewhere a year', 'what the candidate would earn elsewhere a year'],
  ['what Health is worth to you of what it costs', 'what Health is worth to the candidate of what it costs']
])('%s', (name, said) => {
  expect(ofCandidate(name)).toBe(said);
});
