/** What follows the runway on its page: the programme as a line of the budget, all letters together, the moat, and what candidates are told. */
import { flushSync, tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { exampleScenario } from '#lib/catalogue/examples.ts';
import type { Scenario } from '#lib/engine/index.ts';
import { typedAtOnce } from '../../../../support/typed-at-once.ts';
import { faults, opened, part } from '../../opened.ts';
import Sections from './Sections.svelte';

// Addresses need Kit, which is not here.
vi.mock('../../../../../src/routes/addresses.ts', () => ({ candidatePageAddress: () => '#', letterAddress: () => '#' }));
vi.mock('../../../../../src/lib/state/shared-simulation.ts', () => import('../../pool-in-process.ts'));

async function shown(change: (document: Scenario) => void = () => undefined) {
  const document = await exampleScenario('three-hires');
  change(document);
  return opened(document, () => [part(Sections, {})]);
}
const section = (name: string) => page.getByRole('region', { name, exact: true });
const press = async (name: string | RegExp) => {
  const button = page.getByRole('button', { name });
  await expect.element(button).not.toHaveAttribute('aria-disabled', 'true');
  (button.element() as HTMLElement).focus();
  (button.element() as HTMLElement).click();
  flushSync();
  await tick();
};

describe('the programme as a line of the budget', () => {
  it('costs as a pilot less than for ever, and a round without the hire of its month is not of it', async () => {
    await shown();
    const line = section('A temporary tactic, or a permanent cost?');
    await expect
      .element(line)
      .toHaveTextContent(/Kept up for ever the programme takes \$119k of cash, .*; as a pilot of one year \$22k of cash/);
    const cash = () =>
      [
        ...line
          .getByRole('row', { name: /^Cash out/ })
          .element()
          .querySelectorAll('td')
      ].map((cell) => cell.textContent);
    await expect.poll(() => cash()[1]).toMatch(/\d/);
    expect(cash()[1]).toBe(cash()[2]);
    const last = page.getByLabelText('Last month of the round');
    typedAtOnce(last, '2027-04');
    last.element().dispatchEvent(new Event('change', { bubbles: true }));
    flushSync();
    expect(line.getByRole('region').element().getAttribute('aria-busy')).toBe('true');
    await expect.element(line.getByRole('region')).toHaveAttribute('aria-busy', 'false');
    expect(cash()[1]).not.toBe(cash()[2]);
  });

  it('follows hires that move behind the round that was chosen', async () => {
    const session = await shown();
    const last = page.getByLabelText('Last month of the round');
    await last.fill('2027-04');
    (last.element() as HTMLElement).blur();
    session.edit('Later', (draft) => {
      for (const hire of draft.employers[0]!.company!.hires!) hire.startMonth = '2027-07';
    });
    flushSync();
    await expect.element(page.getByLabelText('First month of the round')).toHaveValue('2027-07');
    await expect.element(last).toHaveValue('2027-07');
    const line = section('A temporary tactic, or a permanent cost?');
    await expect.element(line).not.toHaveTextContent(/costs nothing/);
    await page.getByRole('textbox', { name: 'Months of the pilot' }).fill('7');
    await expect.element(line).toHaveTextContent(/The pilot is over before the first with a grant starts, in July 2027/);
  });

  it('says where there is none, and which shares are not whole while burn has no tags', async () => {
    const session = await shown((document) => delete document.employers[0]!.company!.burnTags);
    const line = section('A temporary tactic, or a permanent cost?');
    await expect.element(line).toHaveTextContent(/Cash is not set beside cost of sales, research and people/);
    await expect.element(line.getByRole('row', { name: /^Cash over cost of sales/ })).toHaveTextContent(/—.*—.*—/);
    session.edit('No hires', (draft) => void delete draft.employers[0]!.company!.hires);
    await expect.element(line).toHaveTextContent(/there is no programme/);
  });
});

describe('all letters together', () => {
  it('warn of who would draw a third of the hours that production leaves', async () => {
    await shown();
    await expect
      .element(section('All grants together'))
      .toHaveTextContent(/“Research lead” would draw 33% of the hours that production leaves in November 2029/);
  });

  it('hold with two entries of one letter, of which the same is said once', async () => {
    await shown((document) => {
      document.employers[0]!.company!.hires = [
        { offer: 'lead', count: 1 },
        { offer: 'lead', count: 1 }
      ];
    });
    const all = section('All grants together');
    await expect.element(all).toHaveTextContent(/Each of 2 × “Research lead” would draw/);
    expect(all.getByRole('row', { name: /^Research lead/ }).elements()).toHaveLength(2);
  });

  it('a hire who starts in the first month of the plan is not there already', async () => {
    await shown((document) => {
      const [first, second] = document.employers[0]!.company!.hires!;
      first!.startMonth = '2026-12';
      second!.startMonth = '2026-11';
    });
    const all = section('All grants together');
    await expect.element(all.getByRole('row', { name: /^Research engineer/ })).toHaveTextContent('there already');
    await expect.element(all.getByRole('row', { name: /^Inference engineer/ })).not.toHaveTextContent('there already');
  });

  it('a letter that is in no plan becomes a hire in one step, and focus goes on', async () => {
    const session = await shown();
    await press('Add Research lead, nights and weekends as a hire');
    expect(session.document.employers[0]!.company!.hires!.at(-1)).toEqual({ offer: 'lead-nights', count: 1 });
    expect(faults(session.document)).toEqual([]);
    await tick();
    expect(document.activeElement).not.toBe(document.body);
    session.undo();
    expect(session.document.employers[0]!.company!.hires).toHaveLength(3);
  });
});

describe('a plan with as many hires as a document takes', () => {
  it('takes no letter more, or nothing would be saved any longer, and says so', async () => {
    const session = await shown(({ employers }) => {
      const { company } = employers[0]!;
      const [hire] = company!.hires!;
      company!.hires = Array.from({ length: 200 }, () => ({ ...hire!, count: 0 }));
    });
    await expect.element(page.getByText(/The plan has 200 lines of hires, which is the most: none can be added\./)).toBeVisible();
    for (const button of page.getByRole('button', { name: /as a hire$/ }).all()) await expect.element(button).toBeDisabled();
    expect(session.document.employers[0]!.company!.hires).toHaveLength(200);
  });
});

it('the moat is of all who hold a grant, and its guesses are the employer’s', async () => {
  const session = await shown();
  const moat = section('Do the grants keep people, or found rivals?');
  await expect
    .element(moat)
    .toHaveTextContent(/the programme keeps more than it lets out: \$18k saved on successors against \$14k/);
  await expect.element(moat).toHaveTextContent(/the sums are of 3 people/);
  session.edit('Two of them', (draft) => void (draft.employers[0]!.company!.hires![0]!.count = 2));
  await expect.element(moat).toHaveTextContent(/the sums are of 4 people/);
});

it('the moat is of nobody who starts after the plan ends: a founder would count what they save', async () => {
  const session = await shown((document) => {
    document.employers[0]!.company!.hires![0]!.startMonth = '2029-12';
  });
  const moat = section('Do the grants keep people, or found rivals?');
  await expect.element(moat).toHaveTextContent(/\$12k saved on successors/);
  await expect.element(moat).toHaveTextContent(/the sums are of 2 people .* Who starts after the plan ends is not among them\./);
  session.edit('All of them', (draft) => {
    for (const hire of draft.employers[0]!.company!.hires!) hire.startMonth = '2029-12';
  });
  await expect.element(moat).not.toBeInTheDocument();
  await expect.element(section('All grants together')).toHaveTextContent(/Nobody is hired in the months of the plan: cash lasts/);
});

it('the moat is in the currency of the company, and names what the plan has for a successor', async () => {
  await shown((document) => {
    document.currency = 'EUR';
    document.market.fx = { USD: 1.1 };
    for (const offer of document.offers) offer.currency = 'USD';
    document.employers[0]!.company!.replacementCostPerLeaver = 70_000;
  });
  const moat = section('Do the grants keep people, or found rivals?');
  await expect.element(moat).toHaveTextContent(/\$18k saved on successors/);
  await expect.element(moat.getByRole('textbox', { name: 'Cost of a successor' })).toHaveValue('$60,000');
  await expect.element(moat).toHaveTextContent(/the plan has \$70,000 for whoever leaves/);
});

describe('what candidates may know', () => {
  const region = () => section('What candidates may know');

  it('is nothing, until it is shared: months in whole quarters, never the cash', async () => {
    const session = await shown();
    await expect.element(region()).toHaveTextContent(/Nothing is shared/);
    await expect
      .element(page.getByRole('figure', { name: 'What candidates would read' }))
      .toHaveTextContent(
        /Larch says that its cash, as of December 2026 and with any raise that it calls certain, lasts at least 18 months, through May 2028\./
      );
    await press('Share this');
    expect(session.document.employers[0]!.told).toEqual({ asOf: '2026-12', cashLastsMonths: 18 });
    expect(faults(session.document)).toEqual([]);
    await expect
      .element(page.getByRole('figure', { name: 'What candidates read' }))
      .toHaveTextContent(/lasts at least 18 months/);
    await tick();
    expect(document.activeElement).toHaveTextContent('Withdraw it');
    await press('Withdraw it');
    expect(session.document.employers[0]).not.toHaveProperty('told');
    session.undo();
    expect(session.document.employers[0]!.told).toBeDefined();
  });

  it('is read beside the letter of the last hire, and says that the plan has them start in another month', async () => {
    const session = await shown((document) => {
      const last = document.employers[0]!.company!.hires!.at(-1)!;
      document.offers.find(({ id }) => id === last.offer)!.startMonth = '2026-12';
      last.startMonth = '2027-02';
    });
    const last = session.document.employers[0]!.company!.hires!.at(-1)!;
    await expect.element(page.getByRole('combobox', { name: /^As the candidate reads it/ })).toHaveValue(last.offer);
    await expect
      .element(region())
      .toHaveTextContent(/This letter starts in December 2026, the plan has this hire from February 2027: change one of them\./);
    session.edit('One month', (draft) => void delete draft.employers[0]!.company!.hires!.at(-1)!.startMonth);
    await expect.element(region()).not.toHaveTextContent(/change one of them/);
  });

  it('says that more was told than holds now, and may be told anew', async () => {
    const session = await shown((document) => (document.employers[0]!.told = { asOf: '2026-12', cashLastsMonths: 24 }));
    await expect
      .element(region())
      .toHaveTextContent(
        /more than holds now: through November 2028, where without raises that are not certain cash ends in July 2028 or before in one future of ten/
      );
    await press('Share it anew');
    await expect.element(region()).not.toHaveTextContent(/more than holds now/);
    expect(session.document.employers[0]!.told!.cashLastsMonths).toBe(18);
  });

  it('counts no raise that is only likely: candidates would rest on cash that is not there', async () => {
    const session = await shown((document) => {
      document.employers[0]!.company!.raises = [{ month: '2027-09', amount: 12e6, probability: 0.97 }];
    });
    // With it nine futures in ten last beyond the plan’s 21.5 months; without it one in ten ends after 19.
    const read = page.getByRole('figure', { name: 'What candidates would read' });
    await expect.element(read).toHaveTextContent(/lasts at least 18 months, through May 2028\./);
    // Where hires may decline, it is the plan, which counts them, that ends first.
    session.edit('Decline', (draft) => {
      for (const hire of draft.employers[0]!.company!.hires!) hire.probability = 0.01;
      draft.employers[0]!.told = { asOf: '2026-12', cashLastsMonths: 24 };
    });
    await expect
      .element(region())
      .toHaveTextContent(/through November 2028, where the plan, which counts certain raises only, ends in September 2028\./);
  });

  it('is not shared unread: without a letter there is nothing to press', async () => {
    await shown((document) => {
      document.offers = [];
      delete document.employers[0]!.company!.hires;
    });
    await expect.element(region()).toHaveTextContent(/no letter of yours yet/);
    expect(page.getByRole('button', { name: 'Share this' }).elements()).toHaveLength(0);
  });

  it('is not offered anew while the futures of an edit are drawn', async () => {
    const session = await shown((document) => (document.employers[0]!.told = { asOf: '2026-12', cashLastsMonths: 18 }));
    const anew = page.getByRole('button', { name: 'Share it anew' });
    await expect.element(page.getByRole('figure', { name: 'What candidates read' })).toBeVisible();
    await expect.element(page.getByText('The futures are being drawn.')).not.toBeInTheDocument();
    session.edit('Cash', (draft) => void (draft.employers[0]!.company!.cash = 5_200_001));
    flushSync();
    await expect.element(page.getByText('The futures are being drawn.')).toBeVisible();
    expect(anew.elements()).toHaveLength(0);
  });
});
