/** The sentences of the counter-offer: a recruiter repeats them aloud, so that each figure must be the search's and each word true. */
import { expect, it } from 'vitest';
import type { Lever } from '#lib/engine/index.ts';
import { clauseFinding, clauseLines } from '../../../../src/routes/scenario/counter/clause-words.ts';
import { counterHeadline, foundWords, standingSentences } from '../../../../src/routes/scenario/counter/counter-words.ts';
import { frontierTitle } from '../../../../src/routes/scenario/counter/frontier-words.ts';
import { packageInWords } from '../../../../src/routes/scenario/counter/package-words.ts';
import { nextSentence, rateSentence } from '../../../../src/routes/scenario/counter/rate-words.ts';
import type { Phrase } from '../../../../src/routes/scenario/verdict.ts';
import { levers, searched, twoLetters } from './counters.ts';

const plain = (phrase: Phrase) => phrase.map(({ text }) => text).join('');

// By hand: an hour costs Borealis 3 and is worth 4, so that 100 more a month add 4,800 × 0.8 for 3,600; without the clause 200 are worth 9,600.
// 100,000 + 9,600 leave 400 short of 110,000: one step of salary. Cost 101,000 + 200 × 3 × 12 + 400 = 108,600; salary alone needs 107,000 + 3,600.
const found = searched(twoLetters({}));

it('says what wins, against what, at which cost, and what salary alone would cost more', () => {
  expect(plain(counterHeadline(found))).toBe(
    '$101k of salary a year, 200 GPU-hours a month and no clause “IP” win: worth $111k to the candidate against $110k from Halcyon, and cost Borealis $109k, $2k less than matching in salary.'
  );
  expect(standingSentences(found)).toEqual(['Today’s offer is worth $104k at a cost of $104k, $6.2k short.']);
});

it('worths that read the same in short are told to the dollar, so that nobody reads a tie', () => {
  // The grant is worth 100 × 4 × 12 × 0.8 = 3,840: by salary in steps of 100 the first above 110,000 is 106,200.
  const byHundreds = searched(
    twoLetters({ levers: [{ component: 'salary', field: 'perYear', min: 100_000, max: 120_000, step: 100 }] })
  );
  expect(plain(counterHeadline(byHundreds))).toContain('worth $110,040 to the candidate against $110,000 from Halcyon');
});

it('an offer that wins as it stands is not told to change', () => {
  const margin = -0.2;
  const easy = searched(twoLetters({ margin }));
  expect(plain(counterHeadline(easy))).toBe(
    'Borealis’ offer wins as it stands: worth $104k to the candidate against $110k from Halcyon, and costs Borealis $104k.'
  );
  expect(standingSentences(easy)).toEqual([]);
});

it('with a sum to reach no rival is named, and salary that cannot reach it is said to', () => {
  const short = levers.map((lever) => (lever.field === 'perYear' ? { ...lever, max: 102_000 } : lever));
  const sum = searched({
    ...twoLetters(),
    counter: { offer: 'ours', target: 110_000, levers: short }
  });
  expect(plain(counterHeadline(sum))).toMatch(
    /against the \$110k asked for, and cost Borealis \$109k; salary alone does not reach it/
  );
});

it('an offer that would win but breaks a limit is not told to win: it cannot be sent', () => {
  // Today's grant costs 3,600, so that 104,000 is over 103,600 spent; the target is low enough for both.
  const over = searched(twoLetters({ margin: -0.2, limits: [{ what: 'gpuHoursPerMonth', max: 50 }], levers: [{ component: 'gpus', field: 'perMonth', min: 0, max: 100, step: 25 }] })); // prettier-ignore
  expect(over.answer.standing).toMatchObject({ reaches: true, breaks: ['gpuHoursPerMonth'] });
  expect(standingSentences(over).join(' ')).toMatch(/^Borealis’ offer as it stands would win, .*, but breaks GPU-hours a month/);
});

it('where nothing wins it says by how much the limits fall short, and where they fit nothing at all, that', () => {
  const bounded = searched(twoLetters({ limits: [{ what: 'cost', max: 105_000 }] }));
  expect(plain(counterHeadline(bounded))).toBe(
    'Nothing within these limits wins: the most that they allow is worth $106k to the candidate, $4.2k short of $110k.'
  );
  expect(frontierTitle(bounded.question, bounded.answer)).toBe(
    'At most $106k of worth, for $105k: short of what is to be reached'
  );
  const none = searched(twoLetters({ limits: [{ what: 'cost', max: 90_000 }] }));
  expect(plain(counterHeadline(none))).toBe('No package keeps all the limits.');
});

it('odds are told with their interval, beside what was asked', () => {
  const answer = { ...found.answer, odds: { asked: 0.6, probability: 0.637, margin: 0.004 } };
  expect(standingSentences({ ...found, answer })[0]).toBe(
    'It beats Halcyon in 64 of 100 futures, give or take 0.4; asked for were 60 of 100 futures.'
  );
});

it('two packages between which somebody has to choose never read alike', () => {
  const told = (salary: number, hours: number) =>
    packageInWords(found.question, { 'salary.perYear': salary, 'gpus.perMonth': hours });
  expect(told(102_500, 1250)).toBe('$102,500 of salary a year and 1,250 GPU-hours a month');
  expect(told(103_000, 1300)).toBe('$103k of salary a year and 1,300 GPU-hours a month');
});

it('a long package is cut so that the sentence can be said, and none of it is lost from the count', () => {
  const many = { 'salary.perYear': 101_000, 'gpus.perMonth': 300, 'gpus.clauses.IP': 1 };
  const more = (['grossUp', 'keptOnLeaving'] as const).map((field) => ({ component: 'gpus', field, values: [false, true] }));
  const scenario = twoLetters({ levers: [...levers, ...more] });
  const values = { ...many, 'gpus.grossUp': true, 'gpus.keptOnLeaving': true };
  expect(packageInWords({ scenario, amounts: {} }, values)).toBe(
    '$101k of salary a year, 300 GPU-hours a month, no clause “IP” and two more changes'
  );
  expect(packageInWords({ scenario, amounts: {} }, { 'salary.perYear': 100_000 })).toBe('the offer as it stands');
});

it('exchange rates tell each stretch in its order; the next dollar goes where it buys most', () => {
  const gpus = found.answer.rates.find(({ lever }) => lever === 'gpus.perMonth')!;
  expect(rateSentence(found.question, gpus)).toBe(
    'One dollar more spent on the GPU grant is worth 1.33 dollars of salary to the candidate until 200 GPU-hours, then 1.08.'
  );
  expect(nextSentence(found.question, found.answer)).toBe(
    'The next dollar goes furthest on the GPU grant, up to 300 GPU-hours: it is worth 1.08 to the candidate, as much as 1.08 spent on salary.'
  );
});

it('the next dollar is told from where a lever may begin, though the offer stands below it and nothing wins', () => {
  const above = { ...levers[0]!, min: 102_000, max: 104_000 } as Lever;
  const short = searched(twoLetters({ levers: [above], margin: 0.5 }));
  expect(short.answer.package).toBeNull();
  expect(nextSentence(short.question, short.answer)).toBe(
    'The next dollar goes furthest on salary, up to $104,000: it is worth 1 to the candidate.'
  );
});

it('a dollar that buys nothing is not sent anywhere', () => {
  const rates = [{ lever: 'gpus.perMonth', pieces: [{ from: 100, to: 300, perDollar: 0, againstSalary: 0 }] }];
  expect(nextSentence(found.question, { ...found.answer, rates })).toBe(
    'More money on any lever is worth nothing more to the candidate.'
  );
});

it('a package of one change that is counted has its verb in the plural, and of one sum in the singular', () => {
  const headline = (lever: Lever) => plain(counterHeadline(searched(twoLetters({ levers: [lever] }))));
  expect(headline({ component: 'gpus', field: 'perMonth', min: 100, max: 400, step: 20 })).toMatch(
    /^\d+ GPU-hours a month win: .* cost Borealis/
  );
  expect(headline(levers[0]!)).toMatch(/ of salary a year wins: .* costs Borealis/);
});

it('the dearest clause stands first, with the cost that was entered', () => {
  const lines = clauseLines(found.question, found.answer.clauses);
  expect(clauseFinding(lines, 'USD')).toBe(
    'Without the clause “IP” the grant is worth $960 more to the candidate and costs you $400.'
  );
  expect(lines[0]).toMatchObject({ name: 'Clause “IP” of the GPU grant', before: 'leaves 80%', after: 'taken off' });
});

it('says whether every package was valued, and else how much may have been missed', () => {
  expect(foundWords(found.answer.search, found.answer.cost, 'USD')).toBe(
    'All 126 packages of these steps were valued: none that wins costs less.'
  );
  const large = { how: 'searched', by: 'worth', packages: 19_000_000, evaluated: 3200, valuations: 410, missed: 2400 } as const;
  expect(foundWords(large, 1_000_000, 'USD')).toMatch(/might cost less by \$2,400 \(0\.24%\) at most/);
});
