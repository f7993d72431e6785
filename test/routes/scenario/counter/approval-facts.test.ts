// The sheet that is signed: what it says of a package is what the search found, and of an offer as it stands what the ladder says.
import { describe, expect, it, vi } from 'vitest';
import type { CounterAnswer, PackageOdds, Scenario } from '#lib/engine/index.ts';
import { money } from '#lib/format/money.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { ofCandidate } from '../../../../src/routes/scenario/counter/approval/assumed-lines.ts';
import { counterFacts, type ApprovalFacts } from '../../../../src/routes/scenario/counter/approval/approval-facts.ts';
import { elsewhereWords } from '../../../../src/routes/scenario/counter/approval/elsewhere-words.ts';
import { standingFacts } from '../../../../src/routes/scenario/counter/approval/standing-facts.ts';
import { valuedOffers } from '../compared.ts';
import { searched, twoLetters } from './counters.ts';

// Addresses need Kit, which is not here.
vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));

const ours = (document: Scenario) => document.offers[0]!;
const text = ({ reasons }: ApprovalFacts) => Object.fromEntries(reasons.map((reason) => [reason.what, reason.text]));
const budget = ({ budgets }: ApprovalFacts) =>
  Object.fromEntries(budgets.map(({ what, used, limit, state }) => [what, [used, limit, state]]));
type Searched = Pick<CounterAnswer, 'standing' | 'package'>;
const standing = (document: Scenario, answer?: Searched) =>
  standingFacts({ scenario: document, amounts: {} }, ours(document), valuedOffers(document), answer)!;
const headline = (facts: ApprovalFacts) => facts.headline.map((phrase) => phrase.text).join('');

it('of a counter-offer: what moves, what it adds, that it wins, and each limit with what is used of it', () => {
  const document = twoLetters({
    limits: [
      { what: 'cashFirstYear', max: 101_000 },
      { what: 'gpuHoursPerMonth', max: 900 }
    ],
    band: { low: 90_000, middle: 101_000, high: 110_000 }
  });
  const found = searched(document);
  const facts = counterFacts(found, ours(document), valuedOffers(document))!;
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
  expect(counterFacts(searched(won), ours(won), valuedOffers(won))).toBeUndefined();
  const lost = twoLetters({ limits: [{ what: 'cost', max: 1 }] });
  expect(counterFacts(searched(lost), ours(lost), valuedOffers(lost))).toBeUndefined();
});

it('of an offer as it stands: how far it is short, every component, limits that it breaks, and that no band was entered', () => {
  const document = twoLetters({ limits: [{ what: 'cashFirstYear', max: 90_000 }] });
  const facts = standing(document);
  expect(facts.isChange).toBe(false);
  expect(facts.verdict).toBe('How far it falls short');
  expect(facts.rows.map(({ proposed }) => proposed)).toEqual(['$100,000 a year', '100 GPU-hours a month']);
  expect(budget(facts).cashFirstYear).toEqual(['$100,000', '$90,000', 'over']);
  expect(facts.parity).toContain('No band of pay was entered');
});

it('without a counter-offer it is held against the best letter of another employer', () => {
  const document = twoLetters();
  const facts = standingFacts({ scenario: document, amounts: {} }, document.offers[1]!, valuedOffers(document))!;
  expect(Object.keys(text(facts))).toContain('Borealis');
  expect(facts.verdict).toBe('Why it wins');
});

describe('who signs is told what of the worth the candidate earns elsewhere, which the candidate’s page leaves out', () => {
  /** Borealis's letter starts half a year after Halcyon's: until then the candidate earns elsewhere. A little more is asked for than it is worth. */
  const later = () => {
    const { rival: _, ...counter } = twoLetters({}).counter!;
    const document = structuredClone(twoLetters());
    ours(document).startMonth = '2027-07';
    document.candidate.outsidePayPerYear = 60_000;
    const [{ answer }] = valuedOffers(document) as [ValuedOffer];
    return { ...document, counter: { ...counter, target: answer.total.present + answer.elsewhere.present + 500 } };
  };

  it('on the sheet of a counter-offer, and on that of an offer as it stands, to what is left of it for the package', () => {
    const document = later();
    const [own] = valuedOffers(document);
    const { elsewhere, total } = own!.answer;
    expect(elsewhere.present).toBeGreaterThan(1000);
    const sum = money(elsewhere.present, 'USD');
    const found = searched(document);
    expect(found.answer.standing.worth - total.present).toBeCloseTo(elsewhere.present, 6);
    expect(counterFacts(found, ours(document), valuedOffers(document))!.elsewhere).toBe(
      `Worth to the candidate counts what is earned elsewhere before and after the job, as offers are compared: in this offer ${sum} of it, today and as proposed.`
    );
    expect(standing(document, found.answer).elsewhere).toMatch(`in this offer ${sum} of it.`);
  });

  it('of nothing, and of less than a cent, no word', () => {
    const document = twoLetters({});
    expect(counterFacts(searched(document), ours(document), valuedOffers(document))!.elsewhere).toBe('');
    expect(standing(document).elsewhere).toBe('');
    expect(elsewhereWords(0.004, 'USD', true)).toBe('');
    expect(elsewhereWords(0.3, 'USD', false)).toContain('in this offer $0.30 of it.');
  });
});

it('what was entered as the cost of a clause is in the cost of an offer that has it', () => {
  const document = structuredClone(twoLetters({}));
  const gpus = ours(document).components[1]!;
  if (gpus.kind === 'compute') gpus.clauses = [{ name: 'IP', factor: 1 }];
  const cost = (scenario: Scenario) => standing(scenario).budgets.find(({ what }) => what === 'cost')!.used;
  expect(cost(document)).toBe('$104,000');
  expect(cost(twoLetters({}))).toBe('$103,600');
});

describe('the sheet does not contradict itself', () => {
  const probability = 0.6;
  const odds = (chance: number): PackageOdds => ({ asked: probability, probability: chance, margin: 0.004 });
  /** What a search says where odds decide: drawn here by hand. */
  const drawn = (document: Scenario, chance: number, isFound = true): Searched => {
    const { answer } = searched({ ...document, counter: { ...document.counter!, probability: null } });
    const reaches = chance - 0.004 >= probability;
    return { package: isFound ? {} : null, standing: { ...answer.standing, reaches, odds: odds(chance) } };
  };

  it('a limit is broken, though the worth suffices: it is said that it reaches and breaks, not that it wins', () => {
    const document = twoLetters({ margin: -0.5, limits: [{ what: 'cost', max: 1000 }] });
    const facts = standing(document, searched(document).answer);
    expect(headline(facts)).toMatch(/it reaches what is asked for, but breaks the limit on cost in all\.$/);
    expect(facts.verdict).toBe('Worth enough, but over a limit');
    expect(facts.note).toBe('No package of these levers wins within these limits: this is the offer as it stands.');
    expect(budget(facts).cost?.[2]).toBe('over');
  });

  it('a limit on the salary against the band is among the budgets, and is named where it is broken', () => {
    const band = { low: 80_000, middle: 90_000, high: 100_000 };
    const facts = standing(twoLetters({ margin: -0.5, band, limits: [{ what: 'compaRatio', max: 1 }] }));
    expect(budget(facts).compaRatio).toEqual(['111.1%', '100%', 'over']);
    expect(headline(facts)).toContain('breaks the limit on salary against the band’s middle');
  });

  it('short of the worth and over a limit: both are said', () => {
    const document = twoLetters({ limits: [{ what: 'cost', max: 1000 }] });
    const facts = standing(document, searched(document).answer);
    expect(headline(facts)).toMatch(/short\. It breaks the limit on cost in all too\.$/);
    expect(facts.verdict).toBe('How far it falls short');
  });

  it('odds are met, though it is worth less than the rival, as after a package was taken: it wins, by its odds', () => {
    const document = twoLetters({ probability });
    const facts = standing(document, drawn(document, 0.64));
    expect(headline(facts)).toMatch(/it wins, ahead of Halcyon in 64 of 100 futures, give or take 0\.4\.$/);
    expect(facts.verdict).toBe('Why it wins');
    expect(text(facts)).toMatchObject({
      'Worth less by': expect.stringContaining('$'),
      'Asked for': 'ahead in 60 of 100 futures'
    });
    expect(JSON.stringify([facts.reasons, facts.headline])).not.toMatch(/short/i);
  });

  it('odds are asked and not met, though it is worth more: nothing says that it wins', () => {
    const document = twoLetters({ rival: 'theirs', probability });
    const salary = ours(document).components[0]!;
    if (salary.kind === 'salary') salary.perYear = 130_000;
    const facts = standing(document, drawn(document, 0.55, false));
    expect(headline(facts)).toMatch(
      /; ahead of Halcyon in 55 of 100 futures, give or take 0\.4: asked for were 60 of 100 futures\.$/
    );
    expect(facts.verdict).toBe('Not ahead often enough');
    expect(Object.keys(text(facts))).toContain('Worth more by');
    const near = standing(document, drawn(document, 0.602, false));
    expect(headline(near)).toMatch(/not surely in the 60 of 100 futures that were asked for\.$/);
  });

  it('odds are met over a limit', () => {
    const document = twoLetters({ probability, limits: [{ what: 'cost', max: 1000 }] });
    const facts = standing(document, drawn(document, 0.64, false));
    expect(facts.verdict).toBe('Ahead often enough, but over a limit');
    expect(headline(facts)).toMatch(
      /ahead of Halcyon in 64 of 100 futures, give or take 0\.4, but breaks the limit on cost in all\.$/
    );
  });

  it('odds that nobody has drawn leave the sheet empty', () => {
    expect(standing(twoLetters({ probability }))).toBeUndefined();
  });

  it('a package that wins by its odds is not ahead by less than nothing, and is the cheapest found, not of all', () => {
    const document = twoLetters({ probability });
    const found = searched(twoLetters({}));
    const answer: CounterAnswer = {
      ...found.answer,
      target: found.answer.worth! + 11_804,
      odds: odds(0.64),
      search: { ...found.answer.search, by: 'odds', missed: null }
    };
    const question = { ...found.question, scenario: document };
    const facts = counterFacts({ question, answer }, ours(document), valuedOffers(document))!;
    expect(text(facts)).toMatchObject({ 'Worth less by': expect.stringMatching(/^\$11,804/), 'In futures': expect.any(String) });
    expect(Object.keys(text(facts))).not.toContain('Ahead by');
    expect(facts.how).toMatch(/cheapest found/);
  });

  it.each([
    [1_000_000, /short\.$/, 'How far it falls short'],
    [1000, /; it wins\.$/, 'Why it wins']
  ])('a sum of %s is asked for', (target, said, verdict) => {
    const { rival: _, ...counter } = twoLetters({}).counter!;
    const facts = standing({ ...twoLetters(), counter: { ...counter, target } });
    expect(headline(facts)).toMatch(said);
    expect(facts.verdict).toBe(verdict);
    expect(Object.keys(text(facts))).toContain('The sum asked for');
  });

  it('the offer wins beside its levers, of which none does: it is said that it is none of their packages', () => {
    const levers = [{ component: 'salary', field: 'perYear', min: 50_000, max: 60_000, step: 1000 } as const];
    const document = twoLetters({ margin: -0.2, levers });
    const facts = standing(document, searched(document).answer);
    expect(headline(facts)).toMatch(/it wins\.$/);
    expect(facts.note).toBe('No package of these levers wins; the offer as it stands is none of them.');
  });
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
