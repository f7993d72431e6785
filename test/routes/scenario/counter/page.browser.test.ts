/** The counter-offer's page: from two letters to a package in one click, and every act one step that undo takes back. */
import { flushSync, tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ListLever, Scenario } from '#lib/engine/index.ts';
import Counter from '../../../../src/routes/scenario/counter/+page.svelte';
import { compared, salary } from '../compared.ts';
import { faults, opened, part } from '../opened.ts';
import { levers, twoLetters } from './counters.ts';

// Addresses and navigation need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => {
  const address = () => '#';
  return {
    approvalAddress: address,
    candidatePageAddress: address,
    compareAddress: address,
    letterAddress: address,
    readLetterAddress: address,
    runwayAddress: address
  };
});
const went = vi.hoisted(() => ({ to: [] as string[] }));
vi.mock('../../../../src/routes/scenario/counter/go-to-compare.ts', () => ({
  goToCompare: (id: string) => void went.to.push(id)
}));
vi.mock('../../../../src/lib/state/shared-simulation.ts', () => import('../pool-in-process.ts'));

beforeEach(() => void (went.to.length = 0));

const shown = (document: Scenario) => opened(document, () => [part(Counter, {})]);
const headline = () => page.getByRole('heading', { level: 2 }).first();
const press = (name: string | RegExp) => {
  (page.getByRole('button', { name }).first().element() as HTMLElement).click();
  flushSync();
};
const figure = (name: string) => page.getByRole('textbox', { name, exact: true });

it('one click from two letters proposes levers, says that they are proposed, and finds a package', async () => {
  const session = await shown(twoLetters());
  await expect.element(page.getByRole('combobox', { name: 'Your offer' })).toHaveDisplayValue('Borealis');
  press('Propose levers and find it');
  await expect.element(headline()).toHaveTextContent(/win: worth \$\d+k to the candidate against \$110k from Halcyon/);
  expect(page.getByText('proposed: change it as you like').elements()).toHaveLength(4);
  expect(faults(session.document)).toEqual([]);
  session.undo();
  expect(session.document).not.toHaveProperty('counter');
});

it('a bound that is changed is no proposal any more, and the search follows', async () => {
  const session = await shown(twoLetters());
  press('Propose levers and find it');
  await figure('Salary a year, at most').fill('102k');
  await expect.element(headline()).toHaveTextContent(/salary alone does not reach it within its bounds/);
  expect(page.getByText('proposed: change it as you like').elements()).toHaveLength(3);
  expect(session.document.counter!.levers[0]).toMatchObject({ max: 102_000 });
});

it('into the offer, and undone', async () => {
  const session = await shown(twoLetters({}));
  await expect.element(headline()).toHaveTextContent(/^\$101k of salary a year, 200 GPU-hours a month and no clause “IP” win/);
  const before = session.document;
  press('Put into the offer');
  expect(session.document.offers[0]!.components[0]).toMatchObject({ perYear: 101_000 });
  await expect.element(page.getByText(/It is in Borealis’s? letter now/)).toBeVisible();
  await expect.element(headline()).toHaveTextContent(/wins as it stands/);
  session.undo();
  expect(session.document).toEqual(before);
});

it('packages of equal worth go to Compare together, in one step', async () => {
  const session = await shown(twoLetters({}));
  await expect.element(page.getByRole('table', { name: 'Packages of equal worth' })).toBeVisible();
  press(/on Compare$/);
  expect(went.to).toEqual([session.document.id]);
  expect(session.document.offers.length).toBeGreaterThan(2);
  session.undo();
  expect(session.document.offers).toHaveLength(2);
});

it('a point of the frontier becomes an offer by keyboard', async () => {
  const session = await shown(twoLetters({}));
  const marks = page.getByRole('button', { name: /Cost to you/ });
  await expect.element(marks.first()).toBeVisible();
  (marks.first().element() as SVGElement).focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(session.document.offers).toHaveLength(3);
  expect(session.document.offers[1]!.title).toMatch(/^Counter at \$/);
  await expect.element(page.getByText(/an offer of its own now/)).toBeVisible();
});

it('where the limits leave nothing it says which one would have to give, and how far', async () => {
  await shown(twoLetters({ limits: [{ what: 'cost', max: 105_000 }] }));
  await expect.element(headline()).toHaveTextContent(/^Nothing within these limits wins: .* \$4\.2k short of \$110k\.$/);
  await expect.element(page.getByText(/of \$10[89],\d{3} instead of\s+\$105,000 would do/)).toBeVisible();
});

it('a limit begins above what the offer uses today, is kept by the package, and goes again', async () => {
  const session = await shown(twoLetters({}));
  press('Add a limit');
  (page.getByRole('menuitem', { name: 'GPU-hours a month' }).element() as HTMLElement).click();
  flushSync();
  expect(session.document.counter!.limits).toEqual([{ what: 'gpuHoursPerMonth', max: 110 }]);
  await expect.element(page.getByText(/the next step of some lever would break GPU-hours a month/)).toBeVisible();
  press('Remove the limit: GPU-hours a month');
  expect(session.document.counter!.limits).toEqual([]);
  expect(faults(session.document)).toEqual([]);
});

it('a cost is that of its value, and none at all is said to be none', async () => {
  const session = await shown(twoLetters({ levers: [{ ...levers[2]!, values: [0.8, 1] } as never, levers[0]!] }));
  const cost = figure('Clause “IP” of the GPU grant, cost of taken off');
  await cost.fill('9k');
  expect(session.document.counter!.levers[0]).toMatchObject({ costs: [0, 9000] });
  await cost.fill('');
  await userEvent.tab();
  expect(session.document.counter!.levers[0]).not.toHaveProperty('costs');
  await expect.element(cost).toHaveAttribute('placeholder', 'no cost entered');
});

it('a band is one once its three figures are there', async () => {
  const session = await shown(twoLetters({}));
  await figure('Lowest of the band').fill('90k');
  await figure('Middle of the band').fill('110k');
  expect(session.document.counter).not.toHaveProperty('band');
  await figure('Highest of the band').fill('130k');
  expect(session.document.counter!.band).toEqual({ low: 90_000, middle: 110_000, high: 130_000 });
  await expect.element(page.getByText('Today’s salary of $100,000 is 90.9% of the middle.')).toBeVisible();
});

it('says that pay elsewhere, which the salaries would have moved, is held as the package was found with it', async () => {
  const document = twoLetters({ levers: [levers[0]!] });
  delete document.candidate.outsidePayPerYear;
  document.offers[1]!.startMonth = '2027-06';
  const session = await shown(document);
  await expect.element(headline()).toHaveTextContent(/wins: worth/);
  press('Put into the offer');
  await expect
    .element(page.getByText(/is held at the \$100,000 a year that this was found with\. Undo takes it back\./))
    .toBeVisible();
  await expect.element(headline()).toHaveTextContent(/wins as it stands/);
  session.undo();
  expect(session.document).toEqual(document);
});

it('a band says nothing of a salary that the letter does not name', async () => {
  const band = { low: 90_000, middle: 110_000, high: 130_000 };
  const document = twoLetters({ band, levers: [levers[1]!] });
  document.offers[0]!.components.shift();
  await shown(document);
  await expect.element(page.getByText('Today’s letter names no salary to hold against it.')).toBeVisible();
});

describe('a list of values', () => {
  const listed = { component: 'salary', field: 'perYear', values: [100_000, 110_000, 120_000] } as const;
  const shownList = () => shown(twoLetters({ levers: [{ ...listed, values: [...listed.values] }] }));
  const valuesIn = (session: { document: Scenario }) => (session.document.counter!.levers[0] as ListLever).values;

  it('gets another value in its own steps', async () => {
    const session = await shownList();
    press('Another value of Salary a year');
    expect(valuesIn(session)).toEqual([...listed.values, 130_000]);
    expect(faults(session.document)).toEqual([]);
  });

  it('refuses a value that it has, and says so', async () => {
    const session = await shownList();
    await figure('Salary a year, value 1').fill('110k');
    await expect
      .element(page.getByText(/This value is in the list already\. The last good value, \$100,000, is still used\./))
      .toBeVisible();
    expect(valuesIn(session)).toEqual(listed.values);
  });

  it('two values typed, and two taken out, are each a step of their own', async () => {
    const session = await shownList();
    await figure('Salary a year, value 1').fill('101k');
    await figure('Salary a year, value 2').fill('111k');
    session.undo();
    expect(valuesIn(session)).toEqual([101_000, 110_000, 120_000]);
    session.undo();
    flushSync();
    press(/^Salary a year without \$120/);
    press(/^Salary a year without \$110/);
    expect(valuesIn(session)).toEqual([100_000]);
    session.undo();
    expect(valuesIn(session)).toEqual([100_000, 110_000]);
  });
});

describe('the focus goes on', () => {
  const focused = async () => {
    await tick();
    await tick();
    const { activeElement } = document;
    return activeElement === document.body ? 'nowhere' : activeElement;
  };
  /** By keyboard: pressed with the focus on it. */
  const pressed = (name: string | RegExp) => {
    (page.getByRole('button', { name }).first().element() as HTMLElement).focus();
    press(name);
    return focused();
  };

  it('from a lever, a limit, a band that is removed', async () => {
    const band = { low: 90_000, middle: 110_000, high: 130_000 };
    await shown(
      twoLetters({
        limits: [
          { what: 'cash', max: 2e6 },
          { what: 'cost', max: 2e6 }
        ],
        band,
        levers: levers.slice(0, 2)
      })
    );
    expect(await pressed('Remove the lever Salary a year')).toHaveAccessibleName('Remove the lever GPU grant a month');
    expect(await pressed('Remove the lever GPU grant a month')).toHaveAccessibleName('Propose levers');
    expect(await pressed('Remove the limit: Cash in all')).toHaveAccessibleName('Remove the limit: Cost in all');
    expect(await pressed('Remove the limit: Cost in all')).toHaveTextContent('Add a limit');
    expect(await pressed('Remove the band of pay')).toHaveAccessibleName('Highest of the band');
  });

  it('from the last value but one of a list', async () => {
    await shown(twoLetters({ levers: [levers[2]!] }));
    expect(await pressed('Clause “IP” of the GPU grant without taken off')).toHaveAccessibleName(
      'Clause “IP” of the GPU grant, cost of leaves 80%'
    );
  });

  it('from the start to the counter-offer and back', async () => {
    await shown(twoLetters());
    expect(await pressed('Propose levers and find it')).toHaveAccessibleName('Your offer');
    expect(await pressed('Start over')).toHaveAccessibleName('Propose levers and find it');
  });

  it('to the first guess of the moat, and back to its beginning', async () => {
    await shown(twoLetters({}));
    expect(await pressed('Enter your guesses')).toHaveAccessibleName('Leaves in a year without a grant');
    expect(await pressed('Remove these guesses')).toHaveTextContent('Enter your guesses');
  });
});

describe('moat and leakage', () => {
  it('starts at nothing, since nobody has guessed yet, and gives the break-even of what is entered', async () => {
    const session = await shown({ ...twoLetters({}), candidate: { ...twoLetters().candidate, leaveRatePerYear: 0.15 } });
    press('Enter your guesses');
    await expect
      .element(page.getByText('By these figures the grant neither saves nor lets out anything: put in your guesses.'))
      .toBeVisible();
    await figure('Leaves in a year without a grant').fill('22%');
    await figure('Cost of a successor').fill('250k');
    await figure('Competes after leaving').fill('5%');
    await figure('Loss if so').fill('3M');
    await figure('Of that loss, covered by IP and fair-use clauses').fill('50%');
    await expect
      .element(page.getByText(/keeps more than it lets out: \$17\.5k|keeps more than it lets out: \$18k/))
      .toHaveTextContent(/against \$11k lost/);
    await expect.element(page.getByText(/equal where 7\.8% of those who leave compete; you say 5%/)).toBeVisible();
    expect(faults(session.document)).toEqual([]);
  });
});

it('a single letter asks for a sum, and nothing is found before there is one', async () => {
  const session = await shown(compared([{ id: 'a', from: 'Borealis', parts: [salary(100_000)] }]));
  await expect.element(page.getByRole('button', { name: 'Propose levers and find it' })).toBeDisabled();
  await figure('Worth that must be reached').fill('110k');
  press('Propose levers and find it');
  await expect.element(headline()).toHaveTextContent(/^\$110k of salary a year wins: worth \$110k/);
  expect(session.document.counter).toMatchObject({ offer: 'a', target: 110_000 });
});

it('two grants of one name can both be levers', async () => {
  const document = twoLetters({ levers: [] });
  const [ours] = document.offers;
  ours!.components.push({ ...(ours!.components[1] as object), id: 'more' } as never);
  await shown(document);
  press('Add a lever');
  await expect.element(page.getByRole('menuitem', { name: 'GPU grant a month (more)' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
});
