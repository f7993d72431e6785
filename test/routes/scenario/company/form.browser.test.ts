/** A founder enters a plan: every edit is one step that undo takes back, and no typing makes a document that cannot be saved. */
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Company, Employer, Scenario } from '#lib/engine/index.ts';
import { newCompany } from '../../../../src/routes/scenario/new-parts.ts';
import { compared, salary } from '../compared.ts';
import { faults, opened, part } from '../opened.ts';
import { wanted } from '../runway/wanted.svelte.ts';
import PlanPage from './PlanPage.svelte';

// Addresses and navigation need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => {
  const address = () => '#';
  return { compareAddress: address, letterAddress: address, ratesAddress: address, runwayAddress: address };
});
const went = vi.hoisted(() => ({ to: [] as string[] }));
vi.mock('../../../../src/routes/scenario/company/go-to-company.ts', () => ({
  goToCompany: (id: string) => Promise.resolve(void went.to.push(id))
}));

const shown = (document: Scenario) => opened(document, () => [part(PlanPage, {})]);
const nobody: Scenario = { ...newCompany('2026-12-05'), id: 'new' };
const field = (name: string | RegExp) => page.getByRole('textbox', { name, exact: typeof name === 'string' });
const press = (name: string | RegExp) => {
  (
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .element() as HTMLElement
  ).click();
  flushSync();
};
/** What is folded cannot be pressed by a pointer. */
const unfold = () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
};

/** Halcyon with two letters, and a plan. */
function planned(company: Partial<Company> = {}, employer: Partial<Employer> = {}): Scenario {
  const letters = ['Researcher', 'Engineer'].map((title, at) => ({
    id: `letter-${at}`,
    from: 'Halcyon',
    title,
    parts: [salary(120_000)]
  }));
  const base = compared(letters, { valuationMonth: '2026-12', horizonMonths: 48, offer: {} });
  const [halcyon] = base.employers;
  return { ...base, employers: [{ ...halcyon!, ...employer, company: { cash: 4_000_000, burnPerMonth: 200_000, ...company } }] };
}
const planOf = ({ document }: { document: Scenario }) => document.employers[0]!.company!;

describe('before there is a plan', () => {
  it('nothing is made up, cash is asked for, and one step makes the employer with its plan', async () => {
    const session = await shown(nobody);
    press('Plan its runway');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The company needs a name.');
    await field('Name of the company').fill('Halcyon');
    press('Plan its runway');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/^How much cash is there today\?/);
    await expect.element(field('Cash today')).toHaveFocus();
    expect(session.document.employers).toEqual([]);
    await field('Cash today').fill('4M');
    await field('Spent a month, without the hires below').fill('200k');
    press('Plan its runway');
    await expect.element(page.getByTestId('runway')).toHaveTextContent('20');
    expect(session.document.employers).toEqual([
      { id: 'company', name: 'Halcyon', company: { cash: 4_000_000, burnPerMonth: 200_000 } }
    ]);
    expect(faults(session.document)).toEqual([]);
    await expect.element(field('Cash today')).toHaveFocus();
    expect(session.document.name).toBe('Halcyon');
    expect(session.undoLabel).toBe('Plan the runway of Halcyon');
    session.undo();
    expect(session.document).toMatchObject({ name: 'New company', employers: [] });
  });

  it('an employer that is there gets the plan, and who has debts only may say so', async () => {
    const { employers, ...rest } = compared([
      { id: 'a', from: 'Halcyon', parts: [salary(1)] },
      { id: 'b', from: 'Borealis', parts: [salary(1)] }
    ]);
    const session = await shown({ ...rest, employers });
    await page.getByRole('combobox', { name: 'Company' }).selectOptions('Borealis');
    await field('Cash today').fill('-50k');
    press('Plan its runway');
    await expect.poll(() => session.document.employers.map(({ company }) => company)).toEqual([undefined, { cash: -50_000 }]);
  });
});

describe('hires', () => {
  it('on a new letter take one row: the offer, its grant with prices, and the hire are one step', async () => {
    const session = await shown({ ...nobody, employers: [{ id: 'h', name: 'Halcyon', company: { cash: 1e6 } }] });
    press('Hire on this letter');
    await expect.element(page.getByText('The letter needs a title')).toBeVisible();
    await field('Title of the new letter').fill('Researcher');
    press('Hire on this letter');
    await expect.element(page.getByText('What does it pay')).toBeVisible();
    await field('Salary a year of the new letter').fill('300k');
    await page.getByLabelText('Start of the new letter', { exact: true }).fill('2027-02');
    await userEvent.tab();
    await field('Compute a month of the new letter').fill('400');
    press('Hire on this letter');
    await expect.poll(() => planOf(session).hires).toEqual([{ offer: 'offer', count: 1 }]);
    const [offer] = session.document.offers;
    expect(offer).toMatchObject({ title: 'Researcher', employer: 'h', startMonth: '2027-02' });
    expect(offer!.components).toMatchObject([{ perYear: 300_000 }, { perMonth: 400, expiresAfterMonths: 1 }]);
    expect(faults(session.document)).toEqual([]);
    await expect.element(field('Title of the new letter')).toHaveFocus();
    await expect.element(field('Salary a year of the new letter')).toHaveValue('');
    session.undo();
    expect(session.document).toMatchObject({ offers: [], market: { services: {} } });
  });

  it('tokens are typed as tokens and stored as the service counts them', async () => {
    const session = await shown({ ...nobody, employers: [{ id: 'h', name: 'Halcyon', company: { cash: 1e6 } }] });
    await field('Title of the new letter').fill('Researcher');
    await page.getByRole('combobox', { name: 'Unit of the compute of the new letter' }).selectOptions('tokens');
    await field('Compute a month of the new letter').fill('2B tokens');
    press('Hire on this letter');
    await expect.poll(() => session.document.offers[0]?.components[1]).toMatchObject({ denomination: 'tokens', perMonth: 2000 });
    expect(faults(session.document)).toEqual([]);
  });

  it.each([
    ['who works here already', '2025-01', '2026-12'],
    ['in three years', '2029-06', '2028-12']
  ])(
    'on a new letter, %s, are saved: the letter starts when one may, the hire in the month that was typed',
    async (_, start, letter) => {
      const session = await shown({ ...nobody, employers: [{ id: 'h', name: 'Halcyon', company: { cash: 1e6 } }] });
      await field('Title of the new letter').fill('Researcher');
      await field('Salary a year of the new letter').fill('150k');
      await page.getByLabelText('Start of the new letter', { exact: true }).fill(start);
      await userEvent.tab();
      press('Hire on this letter');
      await expect.poll(() => planOf(session).hires).toEqual([{ offer: 'offer', count: 1, startMonth: start }]);
      expect(session.document.offers[0]!.startMonth).toBe(letter);
      expect(faults(session.document)).toEqual([]);
      expect(page.getByText('change one of them').elements()).toHaveLength(0);
    }
  );

  it('half typed on a new letter are still there after another page, and gone once somebody is done with it', async () => {
    wanted.employer = null;
    await opened(planned({ hires: [{ offer: 'letter-0', count: 1 }] }), () =>
      wanted.employer === 'away' ? [] : [part(PlanPage, {})]
    );
    press('+ Add a hire');
    await page.getByRole('menuitem', { name: 'On a new letter' }).click();
    await field('Title of the new letter').fill('Tester');
    await field('Salary a year of the new letter').fill('150k');
    wanted.employer = 'away';
    await expect.element(field('Title of the new letter')).not.toBeInTheDocument();
    wanted.employer = null;
    await expect.element(field('Title of the new letter')).toHaveValue('Tester');
    await expect.element(field('Salary a year of the new letter')).toHaveValue('$150,000');
    press('Done with new letters');
    press('+ Add a hire');
    await page.getByRole('menuitem', { name: 'On a new letter' }).click();
    await expect.element(field('Title of the new letter')).toHaveValue('');
  });

  it('that fill a plan cannot be duplicated, and the menu says why: one more and nothing would be saved', async () => {
    const session = await shown(planned({ hires: Array.from({ length: 200 }, () => ({ offer: 'letter-0', count: 1 })) }));
    (page.getByRole('button', { name: 'What to do with hire 1, Researcher' }).element() as HTMLElement).click();
    const item = page.getByRole('menuitem', { name: 'Duplicate, with its letter: 200 lines are the most' });
    await expect.element(item).toBeDisabled();
    await expect.element(page.getByRole('menuitem', { name: 'Move down' })).toHaveFocus();
    expect(planOf(session).hires).toHaveLength(200);
  });

  it('after the plan’s last month are said to count as nothing, as raises are', async () => {
    await shown(
      planned({
        hires: [
          { offer: 'letter-0', count: 1, startMonth: '2031-03' },
          { offer: 'letter-1', count: 1, startMonth: '2025-03' }
        ]
      })
    );
    await expect.element(page.getByText('after November 2030, where the plan ends: not counted')).toBeVisible();
    expect(page.getByText(/not counted/).elements()).toHaveLength(1);
  });

  it('change in place, follow their letter’s start until another is said, and refuse what no document takes', async () => {
    const session = await shown(
      planned({
        hires: [
          { offer: 'letter-0', count: 1 },
          { offer: 'letter-1', count: 2 }
        ]
      })
    );
    const many = field('How many of hire 2, Engineer');
    for (const hostile of ['1e9', '-1', '2.5', '10001']) {
      await many.fill(hostile);
      expect(planOf(session).hires![1]!.count).toBe(2);
    }
    await many.fill('3');
    await field('Chance that hire 2, Engineer, accepts').fill('60%');
    await page.getByRole('combobox', { name: 'What the pay of hire 2, Engineer, counts as' }).selectOptions('cost of sales');
    const start = page.getByLabelText('Start of hire 2, Engineer', { exact: true });
    await start.fill('2050-01');
    await userEvent.tab();
    expect(planOf(session).hires![1]).not.toHaveProperty('startMonth');
    await start.fill('2024-06');
    await userEvent.tab();
    expect(planOf(session).hires![1]).toEqual({
      offer: 'letter-1',
      count: 3,
      probability: 0.6,
      tag: 'cogs',
      startMonth: '2024-06'
    });
    await start.fill('2027-01');
    await userEvent.tab();
    expect(planOf(session).hires![1]).not.toHaveProperty('startMonth');
    expect(faults(session.document)).toEqual([]);
  });

  it('move in the order in which the plan is tried, are duplicated with their letter, and go', async () => {
    const session = await shown(
      planned({
        hires: [
          { offer: 'letter-0', count: 1 },
          { offer: 'letter-1', count: 2 }
        ]
      })
    );
    const offers = () => planOf(session).hires?.map(({ offer }) => offer);
    const act = async (which: RegExp, name: string) => {
      await page.getByRole('button', { name: which }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await act(/What to do with hire 2/, 'Move up');
    expect(offers()).toEqual(['letter-1', 'letter-0']);
    await expect.element(page.getByRole('button', { name: /What to do with hire 1, Engineer/ })).toHaveFocus();
    await act(/What to do with hire 1/, 'Duplicate');
    expect(offers()).toEqual(['letter-1', 'offer', 'letter-0']);
    expect(session.document.offers.map(({ title }) => title)).toEqual(['Researcher', 'Engineer', 'Engineer (copy)']);
    for (let left = 3; left > 0; left--) await act(/What to do with hire 1/, 'Remove');
    expect(planOf(session)).not.toHaveProperty('hires');
    expect(document.activeElement).not.toBe(document.body);
    expect(faults(session.document)).toEqual([]);
  });

  it('who is there already is not asked whether they accept; another start than the letter’s is pointed out', async () => {
    await shown(
      planned({
        hires: [
          { offer: 'letter-0', count: 1, startMonth: '2026-06' },
          { offer: 'letter-1', count: 2, startMonth: '2027-03' }
        ]
      })
    );
    await expect
      .element(page.getByText(/This letter starts in January 2027, the plan has this hire from March 2027/))
      .toBeVisible();
    expect(page.getByText(/the plan has this hire from June 2026/).elements()).toHaveLength(0);
    expect(field('Chance that hire 1, Researcher, accepts').elements()).toHaveLength(0);
    expect(field('Chance that hire 2, Engineer, accepts').elements()).toHaveLength(1);
  });
});

describe('a pasted series', () => {
  it('takes the place of the figure in one step, names what it cannot read, and can be put back', async () => {
    const session = await shown(planned());
    press('Paste What is spent, month by month');
    const paste = page.getByRole('textbox', { name: 'What is spent, month by month' });
    await expect.element(paste).toHaveFocus();
    await paste.fill('185k\nabc');
    await expect.element(page.getByText(/^Line 2, “abc”/)).toBeVisible();
    expect(page.getByRole('button', { name: 'Use these' }).elements()).toHaveLength(0);
    await paste.fill('185k\n190k');
    await expect.element(page.getByText('2 months: $185,000 in Dec 2026 to $190,000 in Jan 2027')).toBeVisible();
    press('Use these');
    expect(planOf(session)).toEqual({ cash: 4_000_000, burnByMonth: [185_000, 190_000] });
    expect(faults(session.document)).toEqual([]);
    await expect.poll(() => document.activeElement !== document.body).toBe(true);
    press('Spent a month, without the hires below: one figure');
    expect(planOf(session)).toEqual({ cash: 4_000_000, burnPerMonth: 200_000 });
    session.undo();
    session.undo();
    expect(planOf(session)).toEqual({ cash: 4_000_000, burnPerMonth: 200_000 });
  });
});

it('a pasted series that was there when the page was opened gives its first month where one figure is wanted instead, not nothing', async () => {
  const document = planned({ burnByMonth: [185_000, 190_000] });
  delete document.employers[0]!.company!.burnPerMonth;
  const session = await shown(document);
  press('Spent a month, without the hires below: one figure');
  expect(planOf(session)).toEqual({ cash: 4_000_000, burnPerMonth: 185_000 });
});

describe('money', () => {
  const inEuros = (company?: Company): Scenario => {
    const base = planned();
    const { company: plan, ...bare } = base.employers[0]!;
    return {
      ...base,
      market: { ...base.market, fx: { EUR: 1.1 } },
      employers: [company ? { ...bare, company: plan! } : bare],
      offers: base.offers.map((offer) => ({ ...offer, currency: 'EUR' }))
    };
  };

  it('is asked for in the currency that the plan will be in', async () => {
    await shown(inEuros());
    await field('Cash today').fill('4M');
    await userEvent.tab();
    await expect.element(field('Cash today')).toHaveValue('€4,000,000');
    press('Plan its runway');
    await expect.element(page.getByTestId('runway')).toBeInTheDocument();
    await expect.element(field('Cash today')).toHaveValue('€4,000,000');
  });

  it('that turns from euros into dollars with one letter’s currency is explained where it stands', async () => {
    const session = await shown(inEuros({ cash: 1 }));
    await expect.element(field('Cash today')).toHaveValue('€4,000,000');
    expect(page.getByText(/^This plan is in/).elements()).toHaveLength(0);
    session.edit('Currency', (draft) => void delete draft.offers[1]!.currency);
    await expect.element(field('Cash today')).toHaveValue('$4,000,000');
    await expect
      .element(page.getByText(/^This plan is in USD, the comparison’s currency, since its letters are in EUR and USD/))
      .toBeVisible();
  });
});

describe('what is folded', () => {
  it('raises, loans, rented units and commitments are added blank, told apart, bounded and removed', async () => {
    const session = await shown(planned());
    unfold();
    press('+ Add a raise');
    await page.getByLabelText('Month of raise 1', { exact: true }).fill('2027-09');
    await field('Amount of raise 1').fill('8M');
    await field('Probability of raise 1').fill('60%');
    press('+ Add a loan');
    await field('Principal of loan 1').fill('500k');
    await field('Interest of loan 1').fill('8%');
    await field('Months of loan 1').fill('0');
    await field('Interest alone, months of loan 1').fill('13');
    await field('Left for the last payment of loan 1').fill('600k');
    await field('Left for the last payment of loan 1').fill('500k');
    await field('Principal of loan 1').fill('400k');
    press('+ Add a commitment');
    await field('Units a month of commitment 1').fill('40,000');
    await field('Price of commitment 1').fill('2.10');
    await field('Growth of commitment 1').fill('10%');
    await field('Months between growth of commitment 1').fill('6');
    (page.getByRole('radio', { name: 'retail' }).element() as HTMLElement).click();
    press('+ Add a service for customers');
    await field('Units a month for customers, service 1').fill('30k');
    await field('Growth a month for customers, service 1').fill('-100%');
    await field('Growth a month for customers, service 1').fill('3%');
    await userEvent.tab();
    expect(planOf(session)).toMatchObject({
      raises: [{ month: '2027-09', amount: 8e6, probability: 0.6 }],
      debts: [{ principal: 500_000, interestPerYear: 0.08, months: 12, balloon: 500_000 }],
      commitments: [
        { unitsPerMonth: 40_000, pricePerUnit: 2.1, startMonth: '2026-12', months: 12, ratchet: { share: 0.1, everyMonths: 6 } }
      ],
      production: [{ unitsPerMonth: 30_000, growthPerMonth: 0.03 }],
      overage: 'retail'
    });
    expect(faults(session.document)).toEqual([]);
    for (const name of ['Remove raise 1', 'Remove loan 1', 'Remove commitment 1', 'Remove service for customers 1']) press(name);
    expect(planOf(session)).toEqual({ cash: 4_000_000, burnPerMonth: 200_000, overage: 'retail' });
    await expect.poll(() => document.activeElement !== document.body).toBe(true);
  });

  it('a raise in a year that the plan has not is said to count as nothing, where it stands and on the folded group', async () => {
    await shown(planned({ raises: [{ month: '2036-02', amount: 3e6 }] }));
    await expect.element(page.getByText('1 raise, 1 not counted')).toBeVisible();
    unfold();
    await expect.element(page.getByText('after November 2030, where the plan ends: not counted')).toBeVisible();
    await page.getByLabelText('Month of raise 1', { exact: true }).fill('2027-02');
    await userEvent.tab();
    await expect.element(page.getByText('1 raise', { exact: true })).toBeVisible();
    expect(page.getByText(/not counted/).elements()).toHaveLength(0);
  });

  it('is unfolded on paper, and folded again after it', async () => {
    await shown(planned({ raises: [{ month: '2027-02', amount: 3e6 }] }));
    const open = () => [...document.querySelectorAll('details')].filter((one) => one.open).length;
    const before = open();
    dispatchEvent(new Event('beforeprint'));
    expect(open()).toBe(document.querySelectorAll('#company-plan details').length);
    dispatchEvent(new Event('afterprint'));
    expect(open()).toBe(before);
  });

  it('cost of sales and research stay parts of one whole, in any tenth of a per cent', async () => {
    const session = await shown(planned());
    unfold();
    await field('Of what is spent, cost of sales').fill('90%');
    await field('Of what is spent, research').fill('10.1%');
    expect(planOf(session).burnTags).toEqual({ cogs: 0.9 });
    await field('Of what is spent, research').fill('10%');
    await field('Of what is spent, pay of people').fill('100%');
    expect(planOf(session).burnTags).toEqual({ cogs: 0.9, rnd: 0.1, people: 1 });
    expect(faults(session.document)).toEqual([]);
  });

  it('the service of an own cluster is not offered for customers', async () => {
    const session = await shown(planned({}, { cluster: { service: 'hour', gpus: 100 }, computeSupply: { basis: 'owned' } }));
    unfold();
    press('+ Add a service for customers');
    expect(planOf(session).production![0]!.service).not.toBe('hour');
    expect(faults(session.document)).toEqual([]);
  });
});

it('a plan that is removed leaves the employer and its letters, and the keyboard where it can be planned anew', async () => {
  const session = await shown(planned({ hires: [{ offer: 'letter-0', count: 1 }] }));
  press('Remove this plan');
  await expect.element(page.getByRole('combobox', { name: 'Company' })).toHaveFocus();
  expect(session.document.employers[0]).not.toHaveProperty('company');
  expect(session.document.offers).toHaveLength(2);
  const removed = page.getByText('Removed. Undo brings it back.');
  await expect.element(removed).toBeVisible();
  session.undo();
  await expect.element(removed).not.toBeInTheDocument();
  expect(planOf(session).hires).toHaveLength(1);
});

it('a plan that is removed takes with it what candidates were told of it, in one step', async () => {
  const told = { asOf: '2026-12', cashLastsMonths: 18 };
  const session = await shown(planned({}, { told }));
  press('Remove this plan');
  expect(session.document.employers[0]).not.toHaveProperty('told');
  session.undo();
  expect(session.document.employers[0]!.told).toEqual(told);
});

it('growth and interest beyond what a document takes are refused where they are typed', async () => {
  const session = await shown(planned());
  for (const [name, hostile] of [
    ['Growth of what comes in', '101%'],
    ['Growth of what is spent', '-100%'],
    ['Interest on it', '200%'],
    ['Spent a month, without the hires below', '-1'],
    ['Seen for', '11']
  ] as const) {
    await field(name).fill(hostile);
    await userEvent.tab();
  }
  expect(planOf(session)).toEqual({ cash: 4_000_000, burnPerMonth: 200_000 });
  await field('Spent a month, without the hires below').fill('150k to 260k');
  await field('Cash today').fill('-1M');
  await userEvent.tab();
  expect(planOf(session)).toEqual({ cash: -1_000_000, burnPerMonth: { low: 150_000, high: 260_000 } });
  expect(faults(session.document)).toEqual([]);
});
