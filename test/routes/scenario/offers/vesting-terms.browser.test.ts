/** Vesting in the letter: a schedule by name or of one's own, for equity, its refreshers and compute; nothing is stored that the format refuses. */
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ComputeComponent, EquityComponent } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import AccelerationTerms from '../../../../src/routes/scenario/offers/AccelerationTerms.svelte';
import GrantLetter from '../../../../src/routes/scenario/offers/GrantLetter.svelte';
import RefresherTerms from '../../../../src/routes/scenario/offers/RefresherTerms.svelte';
import VestingSchedule from '../../../../src/routes/scenario/offers/VestingSchedule.svelte';
import VestingTerms from '../../../../src/routes/scenario/offers/VestingTerms.svelte';
import { compared } from '../compared.ts';
import { faults, opened, part } from '../opened.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => ({ askAddress: () => '#' }));

const ownPart = { offer: 'a', component: 'own' };
const backLoaded = { months: 48, everyMonths: 12, yearShares: [0.05, 0.15, 0.4, 0.4] };

function shares(fields: Partial<EquityComponent>) {
  const own: EquityComponent = { id: 'own', kind: 'equity', instrument: 'rsu', units: 4000, ...fields };
  return compared([{ id: 'a', from: 'Borealis', parts: [own] }]);
}
const ownOf = <T = EquityComponent>({ document }: ScenarioSession) => document.offers[0]!.components[0] as T;
const vesting = () => [part(VestingTerms, { part: ownPart }), part(VestingSchedule, { part: ownPart })];
const field = (name: string | RegExp) => page.getByRole('textbox', { name, exact: typeof name === 'string' });
const act = (name: string | RegExp) => page.getByRole('button', { name });
const shape = (name = 'Shape of the vesting') => page.getByRole('combobox', { name, exact: true });

async function type(name: string, text: string) {
  await field(name).fill(text);
  await userEvent.keyboard('{Enter}');
}

const terms = () => [part(RefresherTerms, { part: ownPart, currency: 'USD' })];

/** By keyboard alone. */
async function pressed(name: string) {
  (act(name).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
}

it('thirds are told to a hand of digits, and stay thirds', async () => {
  const third = 0.333333333333;
  const session = await opened(shares({ vesting: { months: 36, yearShares: [third, third, third] } }), vesting);
  await expect.element(field('Share of year 1')).toHaveValue('33.3333%');
  await userEvent.click(field('Share of year 1'));
  await userEvent.keyboard('{Enter}');
  expect(ownOf(session).vesting!.yearShares).toEqual([third, third, third]);
});

describe('a schedule by name', () => {
  it('is one choice, and says who uses it and what it comes to', async () => {
    const session = await opened(shares({ vesting: { months: 12 } }), vesting);
    await shape().selectOptions('5 / 15 / 40 / 40, each year');
    expect(ownOf(session).vesting).toEqual(backLoaded);
    const picture = page.getByRole('img', { name: 'Nothing before month 12, then 5%; half by month 36, all by month 48.' });
    await expect.element(picture).toBeVisible();
    await expect.element(act('who vests like this')).toBeVisible();
    expect(faults(session.document)).toEqual([]);
  });

  it('takes the place of parts of one’s own, and undo brings them back', async () => {
    const tranches = [6, 30].map((month) => ({ month, share: 0.5 }));
    const session = await opened(shares({ tranches }), vesting);
    await shape().selectOptions('5 / 15, then 20 each half-year');
    expect(ownOf(session).tranches).toHaveLength(6);
    await shape().selectOptions('monthly over 4 years, 1-year cliff');
    expect(ownOf(session).tranches).toBeUndefined();
    session.undo();
    session.undo();
    expect(ownOf(session).tranches).toEqual(tranches);
  });

  it('turns into terms of one’s own as soon as a month is changed', async () => {
    const session = await opened(shares({ vesting: { months: 48, cliffMonths: 12, everyMonths: 1 } }), vesting);
    await type('Cliff', '6');
    expect(ownOf(session).vesting).toEqual({ months: 48, cliffMonths: 6, everyMonths: 1 });
    await expect.element(shape()).toHaveValue('steady');
  });
});

describe('shares of the years', () => {
  it('that do not add up say what is missing, keep the last good ones, and are stored once they do', async () => {
    const session = await opened(shares({ vesting: backLoaded }), vesting);
    await type('Share of year 1', '10%');
    await expect.element(page.getByText('These add up to 105%: 5% too much.')).toBeVisible();
    expect(ownOf(session).vesting).toEqual(backLoaded);
    await type('Share of year 2', '20%');
    await type('Share of year 3', '30%');
    expect(ownOf(session).vesting!.yearShares).toEqual([0.1, 0.2, 0.3, 0.4]);
    await expect.element(page.getByText(/add up/)).not.toBeInTheDocument();
    await expect.element(shape()).toHaveValue('back-loaded-tenths');
  });

  it('can be completed by one press', async () => {
    const session = await opened(shares({ vesting: backLoaded }), vesting);
    await type('Share of year 1', '25%');
    await act('Make the last year 20%').click();
    expect(ownOf(session).vesting!.yearShares).toEqual([0.25, 0.15, 0.4, 0.2]);
    expect(faults(session.document)).toEqual([]);
  });

  it('grow and shrink by a year, cliff and steps with them', async () => {
    const session = await opened(shares({ vesting: { ...backLoaded, cliffMonths: 48 } }), vesting);
    await act('Remove year 4').click();
    expect(ownOf(session).vesting).toEqual({ months: 36, cliffMonths: 36, everyMonths: 12, yearShares: [0.05, 0.15, 0.8] });
    await act('+ Year').click();
    expect(ownOf(session).vesting!.months).toBe(48);
    expect(faults(session.document)).toEqual([]);
  });
});

describe('parts of one’s own', () => {
  const tranches = [12, 24].map((month) => ({ month, share: 0.5 }));

  it('start from what vests now', async () => {
    const session = await opened(shares({ vesting: backLoaded }), vesting);
    await act('Part by part, with milestones').click();
    expect(ownOf(session).tranches).toEqual(backLoaded.yearShares.map((share, year) => ({ month: 12 * (year + 1), share })));
    expect(ownOf(session).vesting).toBeUndefined();
  });

  it('out of order, or short of a whole, are never stored', async () => {
    const session = await opened(shares({ tranches }), vesting);
    await type('Month of part 2', '6');
    await expect.element(page.getByText('Part 2 must come after month 12.')).toBeVisible();
    expect(ownOf(session).tranches).toEqual(tranches);
    await expect.element(act(/Make the last part/)).not.toBeInTheDocument();
    await type('Month of part 2', '18');
    expect(ownOf(session).tranches!.map(({ month }) => month)).toEqual([12, 18]);
    await act('Remove part 1').click();
    await expect.element(page.getByText(/50% is missing/)).toBeVisible();
    expect(ownOf(session).tranches).toHaveLength(2);
    await act('Make the last part 100%').click();
    expect(ownOf(session).tranches).toEqual([{ month: 18, share: 1 }]);
  });

  it('may be milestones, with a name and a chance that is marked as a guess', async () => {
    const session = await opened(shares({ tranches }), vesting);
    await act('Make a milestone of part 2').click();
    await field('Milestone of part 2').fill('The model ships');
    await type('Chance of part 2', '40%');
    expect(ownOf(session).tranches![1]).toEqual({ month: 24, share: 0.5, probability: 0.4, name: 'The model ships' });
    await expect.element(page.getByText(/50% of it only if milestones are reached/)).toBeVisible();
    await act('No milestone for part 2').click();
    expect(ownOf(session).tranches).toEqual(tranches);
  });

  it('can be added to: the new one has nothing yet, so that the whole stays one', async () => {
    const session = await opened(shares({ tranches }), vesting);
    await act('+ Part').click();
    expect(ownOf(session).tranches![2]).toEqual({ month: 36, share: 0 });
    expect(faults(session.document)).toEqual([]);
  });
});

describe('refreshers', () => {
  it('are added empty, edited with a schedule of their own, and removed', async () => {
    const session = await opened(shares({ vesting: { months: 48 } }), terms);
    await act('+ Refreshers').click();
    expect(ownOf(session).refreshers).toEqual({ units: 0, vesting: { months: 36, everyMonths: 3 } });
    await type('Units of a refresher', '500');
    await page.getByRole('combobox', { name: 'How many refreshers' }).selectOptions('three times');
    await shape('Refreshers: Shape of the vesting').selectOptions('monthly over 4 years, 1-year cliff');
    expect(ownOf(session).refreshers).toEqual({ units: 500, count: 3, vesting: { months: 48, cliffMonths: 12, everyMonths: 1 } });
    expect(faults(session.document)).toEqual([]);
    await act('Remove the refreshers').click();
    expect(ownOf(session).refreshers).toBeUndefined();
  });

  it('are offered no schedule in parts, which the format does not have for them', async () => {
    await opened(shares({ vesting: { months: 48 }, refreshers: { units: 1, vesting: { months: 36 } } }), terms);
    await expect.element(act('Part by part, with milestones')).not.toBeInTheDocument();
    await expect.element(page.getByRole('option', { name: '5 / 15, then 20 each half-year' })).not.toBeInTheDocument();
  });
});

describe('the keyboard', () => {
  it('goes on near by when what had the focus goes: a part, a year, a form, refreshers', async () => {
    const tranches = [12, 24].map((month) => ({ month, share: 0.5 }));
    await opened(shares({ tranches }), vesting);
    await pressed('Remove part 2');
    await expect.poll(() => document.activeElement?.closest('ol')).not.toBeNull();
    await pressed('Make the last part 100%');
    await expect.poll(() => document.activeElement?.closest('ol')).not.toBeNull();
    await pressed('In even steps');
    await expect.poll(() => document.activeElement).not.toBe(document.body);
  });

  it('stands in the figure of new refreshers, and where they were once they are gone', async () => {
    await opened(shares({ vesting: { months: 48 } }), terms);
    await pressed('+ Refreshers');
    await expect.element(field('Units of a refresher')).toHaveFocus();
    await pressed('Remove the refreshers');
    await expect.element(act('+ Refreshers')).toHaveFocus();
  });
});

describe('acceleration', () => {
  it('by a single trigger has no dismissal, and none is no field at all', async () => {
    const session = await opened(shares({ vesting: { months: 48 } }), () => [part(AccelerationTerms, { part: ownPart })]);
    const trigger = page.getByRole('combobox', { name: 'On a sale, what is unvested' });
    await trigger.selectOptions('vests if you are dismissed (double trigger)');
    await type('Chance of being dismissed after a sale', '20%');
    expect(ownOf(session).acceleration).toEqual({ trigger: 'double', dismissalChance: 0.2 });
    await trigger.selectOptions('vests (single trigger)');
    expect(ownOf(session).acceleration).toEqual({ trigger: 'single' });
    await trigger.selectOptions('goes on vesting');
    expect(ownOf(session)).not.toHaveProperty('acceleration');
  });
});

describe('a compute grant', () => {
  const grant: ComputeComponent = {
    id: 'own',
    kind: 'compute',
    denomination: 'gpuHours',
    service: 'hour',
    upfront: 500,
    perMonth: 10
  };
  const letter = () => [part(GrantLetter, { part: ownPart })];
  const ofHours = (fields: Partial<ComputeComponent> = {}) =>
    compared([{ id: 'a', from: 'Borealis', parts: [{ ...grant, ...fields }] }]);

  it('arrives at once unless the letter says more, and vests as equity does', async () => {
    const session = await opened(ofHours(), letter);
    await expect.element(shape()).toHaveValue('once');
    await shape().selectOptions('5 / 15 / 40 / 40, each year');
    expect(ownOf<ComputeComponent>(session)).toEqual({ ...grant, vesting: backLoaded });
    expect(faults(session.document)).toEqual([]);
    await shape().selectOptions('all at once, in the first month');
    expect(ownOf<ComputeComponent>(session)).toEqual(grant);
  });

  it('keeps its units while they vest: without them the schedule would be of nothing', async () => {
    const session = await opened(ofHours({ vesting: backLoaded }), letter);
    await type('Units at the start', '');
    expect(ownOf<ComputeComponent>(session).upfront).toBe(500);
    expect(faults(session.document)).toEqual([]);
  });

  it('of monthly units alone has nothing to vest', async () => {
    const { upfront: _, ...monthly } = grant;
    await opened(compared([{ id: 'a', from: 'Borealis', parts: [monthly] }]), letter);
    await expect.element(shape()).not.toBeInTheDocument();
  });
});
