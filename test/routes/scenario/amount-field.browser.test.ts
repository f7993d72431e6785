/** Figures of the document that may be ranges: typed or shaped, each is one step of undo and can be saved; others take one figure. */
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import type { Scenario, SignOnComponent } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import DemandFigures from '../../../src/routes/scenario/DemandFigures.svelte';
import MarketCorrelation from '../../../src/routes/scenario/MarketCorrelation.svelte';
import PartFigure from '../../../src/routes/scenario/offers/PartFigure.svelte';
import { grant } from '../../support/scenario.ts';
import { compared } from './compared.ts';
import { faults, opened, part } from './opened.ts';

const signOn: SignOnComponent = { id: 'sign', kind: 'signOn', amount: 50_000 };
const tokens = grant({ id: 'tokens', perMonth: 300 });
const at = (component: string) => ({ offer: 'a', component });
const document = (amount: SignOnComponent['amount'] = 50_000): Scenario =>
  compared([{ id: 'a', from: 'Borealis', parts: [{ ...signOn, amount }, tokens] }]);
const shows = () => [
  part(PartFigure, { part: at('sign'), field: 'amount', label: 'Sign-on', kind: 'money', min: 0, required: true, row: true }),
  part(PartFigure, { part: at('sign'), field: 'clawbackMonths', label: 'Clawback', kind: 'months', min: 0, max: 240 }),
  part(PartFigure, {
    part: at('tokens'),
    field: 'perMonth',
    label: 'Units',
    kind: 'count',
    min: 0,
    scale: 1e6,
    suffix: 'tokens'
  }),
  part(DemandFigures, { family: 'gpu' }),
  part(MarketCorrelation, {})
];
const amountOf = (session: ScenarioSession) => (session.document.offers[0]!.components[0] as SignOnComponent).amount;
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const click = (place: Locator) => {
  (place.element() as HTMLElement).click();
  flushSync();
};

describe('a range that is typed', () => {
  it('is in the document, can be saved, and is taken back as one step', async () => {
    const session = await opened(document(), shows);
    await field('Sign-on').fill('40k to');
    await field('Sign-on').fill('40k to 60k, most likely 45k');
    expect(amountOf(session)).toEqual({ low: 40_000, mode: 45_000, high: 60_000 });
    expect(faults(session.document)).toEqual([]);
    await expect.element(page.getByText('mean $46,700', { exact: true })).toBeVisible();
    session.undo();
    expect(session.document).toEqual(document());
  });

  it('is in the document’s unit, and shown in the field’s', async () => {
    const session = await opened(document(), shows);
    await field('Units').fill('300M to 1.2B tokens');
    expect(session.document.offers[0]!.components[1]).toMatchObject({ perMonth: { low: 300, high: 1200 } });
    (globalThis.document.activeElement as HTMLElement).blur();
    await expect.element(field('Units')).toHaveValue('300,000,000 to 1,200,000,000');
  });

  it('of own demand goes before the doubt that is assumed, and the second question follows its mean', async () => {
    const session = await opened(document(), shows);
    await expect.element(page.getByText(/nobody knows/)).toBeVisible();
    await field('GPU time you would buy').fill('500 to 1,500');
    expect(session.document.candidate.computeDemand!.gpu!.spendPerMonth).toEqual({ low: 500, high: 1500 });
    await expect.element(page.getByText(/nobody knows/)).not.toBeInTheDocument();
    expect(faults(session.document)).toEqual([]);
  });

  it('is refused where the document wants one figure', async () => {
    const session = await opened(document(), shows);
    for (const name of ['Clawback', 'Correlation of prices and shares', 'GPU time at a quarter of the price']) {
      await field(name).fill('0.1 to 0.2');
      await expect.element(field(name)).toHaveAccessibleDescription(/^One figure here, not a range\./);
    }
    expect(session.document).toEqual(document());
  });
});

describe.each([1440, 390])('within a sentence, in a window of %i px', (width) => {
  const box = (element: Element) => element.getBoundingClientRect();
  const apart = (one: DOMRect, other: DOMRect) =>
    one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;

  it.each(['60k to 40k', '40k to 60k', '0 (10%) or 20k (10%) or 40k (10%) or 60k (70%)'])(
    'nothing lies over the words for %s, nor over the next field',
    async (text) => {
      await page.viewport(width, 800);
      const next = { part: at('tokens'), field: 'perMonth', label: 'Units', kind: 'count' as const, suffix: 'tokens' };
      const pay = { part: at('sign'), field: 'amount', label: 'Sign-on', kind: 'money' as const };
      await opened(document(), () => [part(PartFigure, pay), part(PartFigure, next)]);
      const input = field('Sign-on').element() as HTMLInputElement;
      await userEvent.click(field('Sign-on'));
      await field('Sign-on').fill(text);
      await expect.element(field('Sign-on')).toHaveAccessibleDescription(/\$/);
      const whole = input.closest('.field')!;
      const words = whole.querySelector(text === '60k to 40k' ? '.error' : '.understood')!;
      await expect.poll(() => words.scrollWidth - words.clientWidth).toBeLessThanOrEqual(0);
      const button = whole.querySelector('button')!;
      expect(box(button).width).toBeGreaterThanOrEqual(24);
      const nextEntry = field('Units').element().closest('.entry')!;
      const boxes = [input, button, words, nextEntry].map(box);
      for (const [place, one] of boxes.entries())
        for (const other of boxes.slice(place + 1)) expect(apart(one, other)).toBe(true);
      expect(globalThis.document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
  );
});

describe('the correlation of the market', () => {
  it('is a marked guess until it is said, within its bounds', async () => {
    const session = await opened(document(), shows);
    const correlation = field('Correlation of prices and shares');
    await expect.element(correlation).toHaveAttribute('placeholder', '0.2');
    await correlation.fill('0.96');
    await expect.element(correlation).toHaveAccessibleDescription(/At most 0\.95/);
    await correlation.fill('0.5');
    expect(session.document.market.correlation).toBe(0.5);
    expect(faults(session.document)).toEqual([]);
  });
});

describe('the editor of shapes', () => {
  /** Alt and the down arrow, from the field: the pointer is not needed. */
  async function open() {
    (field('Sign-on').element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    const editor = page.getByRole('group', { name: 'Shape of Sign-on' }).first();
    await expect.element(editor.getByRole('radio', { checked: true })).toHaveFocus();
    return editor;
  }

  it('makes a range of a figure once both ends are there, and gives the focus back', async () => {
    const session = await opened(document(), shows);
    const editor = await open();
    await userEvent.keyboard('{ArrowRight}');
    expect(amountOf(session)).toBe(50_000);
    await editor.getByRole('textbox', { name: /^Low/ }).fill('40k');
    expect(amountOf(session)).toBe(50_000);
    await editor.getByRole('textbox', { name: /^High/ }).fill('60k');
    expect(amountOf(session)).toEqual({ low: 40_000, high: 60_000 });
    await expect.element(editor.getByRole('img', { name: /^Sign-on, 90% between/ })).toBeVisible();
    (globalThis.document.activeElement as HTMLElement).blur();
    (editor.getByRole('radio', { checked: true }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(field('Sign-on')).toHaveFocus();
    await expect.element(field('Sign-on')).toHaveValue('$40,000 to $60,000');
  });

  it('keeps what was there where the last figure begins like one and is none', async () => {
    const session = await opened(document(), shows);
    const editor = await open();
    await userEvent.keyboard('{ArrowRight}');
    await editor.getByRole('textbox', { name: /^High/ }).fill('60k');
    const low = editor.getByRole('textbox', { name: /^Low/ });
    await low.fill('12');
    expect(amountOf(session)).toEqual({ low: 12, high: 60_000 });
    await userEvent.keyboard(' apples');
    expect(session.document).toEqual(document());
    expect(session.undoLabel).toBeUndefined();
    await expect.element(editor.getByText('Until every figure is there, what was there before counts.')).toBeVisible();
    await expect.element(editor.getByRole('textbox', { name: /^High/ })).toHaveValue('$60,000');
    await low.fill('12k');
    expect(amountOf(session)).toEqual({ low: 12_000, high: 60_000 });
    session.undo();
    flushSync();
    await expect.element(editor.getByRole('radio', { name: 'One figure' })).toBeChecked();
  });

  it('says what the chances lack, and keeps what was there until they make a whole', async () => {
    const session = await opened(document(), shows);
    const editor = await open();
    click(editor.getByText('Cases', { exact: true }));
    await editor.getByRole('textbox', { name: 'Chance of case 1' }).fill('70%');
    await editor.getByRole('textbox', { name: 'Case 2', exact: true }).fill('0');
    await editor.getByRole('textbox', { name: 'Chance of case 2' }).fill('20%');
    await expect.element(editor.getByText('The chances sum to 90%: they must make 100%.')).toBeVisible();
    expect(amountOf(session)).toBe(50_000);
    click(editor.getByRole('button', { name: '+ Case' }));
    await editor.getByRole('textbox', { name: 'Case 3', exact: true }).fill('20k');
    await editor.getByRole('textbox', { name: 'Chance of case 3' }).fill('10%');
    expect(amountOf(session)).toEqual({
      cases: [
        { value: 50_000, probability: 0.7 },
        { value: 0, probability: 0.2 },
        { value: 20_000, probability: 0.1 }
      ]
    });
    expect(faults(session.document)).toEqual([]);
  });

  it('makes one figure of a range: its mean, so that the answer stays; undo is followed', async () => {
    const session = await opened(document({ low: 40_000, high: 60_000 }), shows);
    const editor = await open();
    click(editor.getByText('One figure'));
    expect(amountOf(session)).toBe(50_000);
    session.undo();
    flushSync();
    await expect.element(editor.getByRole('textbox', { name: /^Low/ })).toHaveValue('$40,000');
  });
});
