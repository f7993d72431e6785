import { flushSync, type ComponentProps } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Field from '#lib/components/Field.svelte';
import type { FigureRules } from '#lib/format/parse.ts';
import { mounted } from './mounted.svelte.ts';

const MONEY: FigureRules = { kind: 'money', min: 0 };

/** A field whose page keeps what it reports, as every page does. */
function field(initial: Partial<ComponentProps<typeof Field>> = {}) {
  const reported: (number | undefined)[] = [];
  const props: ComponentProps<typeof Field> = mounted(Field, {
    label: 'Sign-on',
    value: 25000,
    rules: MONEY,
    onchange: (value: number | undefined) => {
      reported.push(value);
      props.value = value;
    },
    ...initial
  });
  return { props, reported, input: page.getByRole('textbox', { name: 'Sign-on' }) };
}

describe('a figure being typed', () => {
  it('does not move away what is being pressed: the click that leaves the field counts', async () => {
    const { input } = field({ value: 1, rules: { kind: 'months' } });
    const main = document.querySelector('main')!;
    main.style.width = '12rem';
    const below = main.appendChild(document.createElement('button'));
    below.textContent = 'Below';
    below.style.display = 'inline-block';
    let clicks = 0;
    below.onclick = () => (clicks += 1);
    await input.fill('12');
    const { left, top } = below.getBoundingClientRect();
    await userEvent.click(below, { delay: 100 });
    expect(clicks).toBe(1);
    await expect.element(input).toHaveValue('12 months');
    expect([below.getBoundingClientRect().left, below.getBoundingClientRect().top]).not.toEqual([left, top]);
  });

  it('is reported as it is typed, understood beside the field, and tidied when left', async () => {
    const { input, reported } = field();
    await input.fill('185k');
    expect(reported.at(-1)).toBe(185000);
    await expect.element(page.getByText('$185,000')).toBeVisible();
    await userEvent.tab();
    await expect.element(input).toHaveValue('$185,000');
  });

  it('shows nothing to have understood when that is what stands there', async () => {
    const { input, reported } = field();
    await input.fill('$30,000');
    expect(reported).toEqual([30000]);
    expect(document.querySelector('.understood')).toBeNull();
  });

  it('that is nonsense keeps the last good value, is marked, and is never reported', async () => {
    const { input, reported } = field();
    await input.fill('25k-ish');
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    await expect
      .element(input)
      .toHaveAccessibleDescription('Not an amount. Try 25k or $25,000. The last good value, $25,000, is still used.');
    await userEvent.tab();
    await expect.element(input).toHaveValue('25k-ish');
    expect(reported).toEqual([]);
  });

  it('that is not done yet is not marked at once', async () => {
    const { input } = field();
    await input.fill('25,');
    await expect.element(input).not.toHaveAttribute('aria-invalid');
  });

  it('is mended: the mark goes and the value is reported', async () => {
    const { input, reported } = field();
    await input.fill('lots');
    await expect.element(input).toHaveAttribute('aria-invalid');
    await input.fill('26k');
    await expect.element(input).not.toHaveAttribute('aria-invalid');
    expect(reported).toEqual([26000]);
  });

  it('goes back with Escape to what it was when the field was entered', async () => {
    const { input, reported } = field();
    await input.fill('1');
    await input.fill('nonsense');
    await userEvent.keyboard('{Escape}');
    await expect.element(input).toHaveValue('$25,000');
    expect(reported).toEqual([1, 25000]);
  });
});

describe('a field whose value changes elsewhere', () => {
  it('follows undo, even over nonsense that was left in it', async () => {
    const { input, props } = field();
    await input.fill('nonsense');
    await userEvent.tab();
    props.value = 40000;
    flushSync();
    await expect.element(input).toHaveValue('$40,000');
    await expect.element(input).not.toHaveAttribute('aria-invalid');
  });

  it('does not pull the text from under a person who is typing', async () => {
    const { input, props } = field();
    await input.fill('12');
    props.value = 40000;
    flushSync();
    await expect.element(input).toHaveValue('12');
  });
});

describe('an empty field', () => {
  it('means the default, which it shows', async () => {
    const { input, reported } = field({ fallback: 0.03, value: 0.05, rules: { kind: 'rate' } });
    await input.fill('');
    expect(reported).toEqual([undefined]);
    await expect.element(input).toHaveAttribute('placeholder', '3%');
    await expect.element(input).not.toHaveAttribute('aria-invalid');
  });

  it('is nonsense where there is no default', async () => {
    const { input, reported } = field({ required: true });
    await input.fill('');
    await expect.element(input).toHaveAccessibleDescription('A figure is needed. The last good value, $25,000, is still used.');
    expect(reported).toEqual([]);
  });
});

describe('a range', () => {
  it('is shown until a number is typed over it', async () => {
    const { input, props, reported } = field({ value: undefined, rangeText: '$40,000 to $60,000' });
    await expect.element(input).toHaveValue('$40,000 to $60,000');
    await userEvent.click(input);
    await userEvent.tab();
    expect(reported).toEqual([]);
    await input.fill('50k');
    props.rangeText = undefined;
    expect(reported).toEqual([50000]);
  });

  it('is said to be still used while something that is no figure stands in its place', async () => {
    const { input, reported } = field({ value: 50000, rangeText: '$40,000 to $60,000' });
    await input.fill('lots');
    await userEvent.tab();
    await expect.element(input).toHaveAccessibleDescription(/The range, \$40,000 to \$60,000, is still used\.$/);
    expect(reported).toEqual([]);
  });
});
