// What is printed for a candidate: no word of it betrays the employer, and the terms are those of the letter.
import { expect, it } from 'vitest';
import { guessFacts, guesses } from '#lib/catalogue/guesses.ts';
import { isPublished } from '#lib/catalogue/published-origin.ts';
import { rules } from '#lib/catalogue/rules.ts';
import { answer, resolve, type Scenario, type Tax } from '#lib/engine/index.ts';
import { candidateDocument } from '#lib/exchange/candidate-file.ts';
import { assumptionLines } from '../../../../src/routes/scenario/counter/candidate/assumption-lines.ts';
import { handedOver } from '../../../../src/routes/scenario/counter/candidate/handed-over.ts';
import { packageLines } from '../../../../src/routes/scenario/counter/candidate/package-lines.ts';
import { whatIfs } from '../../../../src/routes/scenario/counter/candidate/what-ifs.ts';
import { total, yearRows } from '../../../../src/routes/scenario/counter/candidate/year-rows.ts';
import { jobTitle, printedOffer } from '../../../../src/routes/scenario/counter/printed-offer.ts';
import { poisoned, SECRET } from '../../../exchange/poisoned.ts';

const { law, equity } = rules;
const resolved = (document: Scenario) => resolve(document, guesses(document), {}, law, equity);

function file(document = poisoned()): Scenario {
  return candidateDocument(document, 'SENTINEL-ours', { resolved: resolved(document), isPublished });
}

it('no line of the page has anything of the employer’s side in it', () => {
  const document = file();
  const of = resolved(document);
  const [offer] = answer(of).offers;
  const words = [packageLines(document), assumptionLines(document, of), yearRows(document, offer!), whatIfs(document, of)];
  expect(JSON.stringify(words)).not.toMatch(SECRET);
});

it('a grant says what it is, what the like costs, what binds it and what is left open', () => {
  const gpus = packageLines(file()).find(({ name }) => name === 'GPU grant')!;
  expect(gpus.figure).toBe('600 GPU-hours a month');
  const terms = gpus.terms.join(' ');
  expect(terms).toContain('$6.88 a GPU-hour at list price; the like can be had for $3.23 (published prices of 22 August 2026).');
  expect(terms).toContain('What you do not use expires after three months.');
  expect(terms).toContain('“IP assigned to the company”, which is taken to leave 70% of its worth');
  expect(terms).toContain('In writing: term and renewal. Not granted: amount guaranteed. Left open: reset and rollover.');
});

it('prices of the employer’s own card are not told as public ones', () => {
  const credit = packageLines(file()).find(({ name }) => name === 'API credit')!;
  expect(credit.terms.join(' ')).not.toContain('published');
});

it('what was assumed of the candidate is said: pay elsewhere as it was entered, or that it was not', () => {
  const said = (document: Scenario) =>
    assumptionLines(document, resolved(document)).find(({ what }) => what === 'Pay elsewhere')!.text;
  expect(said(file())).toContain('$240,000 a year');
  const unsaid = poisoned();
  delete unsaid.candidate.outsidePayPerYear;
  expect(said(file(unsaid))).toMatch(/^not said/);
});

it('a flat tax that a new comparison is filled with is told as a guess, one that was typed and a country’s law are not', () => {
  const isGuess = (tax: Tax) => {
    const document = file();
    document.candidate.tax = tax;
    delete document.offers[0]!.tax;
    return assumptionLines(document, resolved(document)).find(({ what }) => what === 'Tax')!.isGuess;
  };
  const { value: rate } = guessFacts().flatTaxRate;
  expect(isGuess({ regime: 'flat', rate })).toBe(true);
  expect(isGuess({ regime: 'flat', rate: rate + 0.01 })).toBe(false);
  expect(isGuess({ regime: 'us' })).toBe(false);
});

it('years add up to what the package is worth, and cash is no compute', () => {
  const document = file();
  const [offer] = answer(resolved(document)).offers;
  const { parts, totals } = yearRows(document, offer!);
  expect(total(totals.at(-1)!.values)).toBeCloseTo(offer!.total.present, 6);
  const cash = parts.filter(({ name }) => ['Salary', 'Target bonus', 'Sign-on', 'Housing'].includes(name));
  expect(total(totals[0]!.values)).toBeCloseTo(total(cash.flatMap(({ values }) => values)), 6);
});

it('who hands it over is told where its worth is another, and why', () => {
  const whole = poisoned();
  delete whole.candidate.outsidePayPerYear;
  const said = handedOver({ whole, basis: 'employerCost', worthThere: 1000, file: file(whole), worthHere: 900 }).join(' ');
  expect(said).toContain('worth $1,000, here $900: what compute costs you is not shown');
  expect(said).toContain('the lowest salary among your offers');
  const same = { whole: poisoned(), basis: 'fairMarketValue' as const, worthThere: 1000, file: file(), worthHere: 1000.001 };
  expect(handedOver(same).join(' ')).not.toContain('On your own pages');
});

it('who hands it over is told that another offer starts later, and that pay elsewhere is another’s salary', () => {
  const whole = poisoned();
  whole.candidate.outsidePayPerYear = 190909 * 1.390909;
  const said = handedOver({ whole, basis: 'fairMarketValue', worthThere: 1000, file: file(whole), worthHere: 900 }).join(' ');
  expect(said).toContain('months are counted from this offer’s own start here');
  expect(said).toContain('pay elsewhere is another offer’s salary, which is not shown');
});

it('who hands it over is told everything that it carries', () => {
  const whole = poisoned();
  const said = () => handedOver({ whole, basis: 'fairMarketValue', worthThere: 1, file: file(whole), worthHere: 1 }).join(' ');
  for (const carried of [
    'pay elsewhere of $240,000',
    'how they are expected to move',
    'how likely a grant is to be cut',
    'how much of the bonus is expected',
    'what benefits are taken to be worth',
    'number of GPUs'
  ])
    expect(said()).toContain(carried);
  expect(said()).not.toMatch(/milestones|dismissal|further grants/);
  const shares = whole.offers[1]!.components.find((one) => one.kind === 'equity')!;
  const refreshers = { units: 100, count: 1, firstMonth: 12, everyMonths: 12, vesting: { months: 48 } };
  Object.assign(shares, {
    refreshers,
    acceleration: { trigger: 'double', dismissalChance: 0.2 },
    tranches: [{ month: 12, share: 1 }]
  });
  for (const carried of ['chances of milestones', 'chance of a dismissal', 'further grants of shares'])
    expect(said()).toContain(carried);
});

it('a package that became an offer keeps the job’s title, not the house’s name for it', () => {
  const document = poisoned();
  const [, ours] = document.offers;
  for (const title of [
    'Counter',
    'Counter-2',
    'Counter, cash-heavy',
    'Counter at $1.2M',
    'Nearest counter',
    'Nearest counter-2',
    'Research engineer (copy)-2'
  ])
    expect(jobTitle(document, { ...ours!, id: 'new', title })).toBe('Research engineer');
  expect(jobTitle(document, { ...ours!, title: 'Counterparty risk lead' })).toBe('Counterparty risk lead');
  document.offers[1]!.title = 'Counter';
  expect(jobTitle(document, document.offers[1]!)).toBeUndefined();
});

it('an address that names no offer leads to the one that is countered; one that names a stranger to none', () => {
  expect(printedOffer(poisoned(), null)?.id).toBe('SENTINEL-ours');
  expect(printedOffer(poisoned(), 'SENTINEL-rival')?.id).toBe('SENTINEL-rival');
  expect(printedOffer(poisoned(), 'nobody')).toBeUndefined();
});
