import { flushSync, type ComponentProps } from 'svelte';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Field from '#lib/components/Field.svelte';
import { keyListener } from '#lib/components/keyboard.ts';
import { amountMean, type Amount } from '#lib/engine/index.ts';
import { amountText } from '#lib/format/amount.ts';
import { figureText } from '#lib/format/figure.ts';
import type { FigureRules } from '#lib/format/parse.ts';
import { parsedAmount } from '#lib/format/range.ts';
import { typedAtOnce } from '../support/typed-at-once.ts';
import { mounted } from './mounted.svelte.ts';

const MONEY: FigureRules = { kind: 'money', min: 0 };

/** A field whose page keeps what it reports, as every page does. */
function field(initial: Partial<ComponentProps<typeof Field<number>>> = {}) {
  const reported: (number | undefined)[] = [];
  const props: ComponentProps<typeof Field<number>> = mounted(Field<number>, {
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

  it('takes the word that stands in an empty field: who types never means never', async () => {
    const { input, reported } = field({ value: 3, rules: { kind: 'months' }, emptyText: 'never' });
    await input.fill('Never');
    expect(reported.at(-1)).toBeUndefined();
    await expect.element(page.getByText(/Not a number/)).not.toBeInTheDocument();
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

  it('at the end of a sentence, refused, pushes down what follows the sentence, and not aside', async () => {
    const { input } = field();
    const main = document.querySelector('main')!;
    const sentence = document.createElement('p');
    sentence.style.maxWidth = '20rem';
    sentence.append(main.querySelector('.field')!);
    const next = document.createElement('div');
    Object.assign(next.style, { display: 'grid', width: '5rem', height: '5rem' });
    main.append(sentence, next);
    const { left } = next.getBoundingClientRect();
    await input.fill('lots');
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    const words = sentence.querySelector('.error')!.getBoundingClientRect();
    expect(next.getBoundingClientRect().left).toBe(left);
    expect(next.getBoundingClientRect().top).toBeGreaterThanOrEqual(words.bottom);
  });

  it('that is not done yet is not marked at once, but when half a second has passed', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { input } = field();
    typedAtOnce(input, '25,');
    vi.advanceTimersByTime(499);
    flushSync();
    expect(input.element().hasAttribute('aria-invalid')).toBe(false);
    vi.advanceTimersByTime(1);
    flushSync();
    expect(input.element().hasAttribute('aria-invalid')).toBe(true);
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

/** Every text on the way, as typing gives them. */
async function typed(input: ReturnType<typeof field>['input'], text: string): Promise<void> {
  await userEvent.click(input);
  (input.element() as HTMLInputElement).select();
  await userEvent.keyboard(text);
}

describe('what begins like a figure and is none', () => {
  it.each(['12 apples', '35 to 60', '190k to 160k', '35 thousands of', '2B t-shirts'])(
    '%s leaves the figure that was there, by name, not what it began with',
    async (text) => {
      const { input, props, reported } = field();
      await typed(input, text);
      expect(props.value).toBe(25000);
      expect(Math.max(...reported.map(Number))).toBeLessThan(1e10);
      await expect.element(input).toHaveAccessibleDescription(/The last good value, \$25,000, is still used\.$/);
      await userEvent.tab();
      await expect.element(input).toHaveValue(text);
      expect(props.value).toBe(25000);
    }
  );

  it('leaves the figure also when it is pasted, and when the field was empty, its default', async () => {
    const { input, props, reported } = field({ value: undefined, fallback: 7 });
    await input.fill('35 to 60');
    expect(reported).toEqual([]);
    await typed(input, '12 apples');
    expect(props.value).toBeUndefined();
    await userEvent.keyboard('{Escape}');
    await input.fill('12');
    await userEvent.keyboard('{Escape}');
    expect(props.value).toBeUndefined();
  });

  it('after a figure was entered leaves that one', async () => {
    const { input, props } = field();
    await input.fill('30k');
    await userEvent.keyboard('{Enter}');
    await typed(input, '12 apples');
    expect(props.value).toBe(30000);
    await userEvent.keyboard('{Escape}');
    await expect.element(input).toHaveValue('$30,000');
  });

  it('written over a figure that was typed whole leaves that one, rubbed out or typed on the one before', async () => {
    const { input, props } = field();
    await input.fill('30k');
    await input.fill('25k-ish');
    expect(props.value).toBe(30000);
    await input.fill('30k');
    await userEvent.keyboard('{Backspace}{Backspace} a');
    expect(props.value).toBe(30000);
    await userEvent.keyboard('{Escape}');
    expect(props.value).toBe(25000);
  });

  it('typed into the middle of a figure leaves the figure whole: no half of it is anybody’s', async () => {
    const { input, props } = field();
    await userEvent.click(input);
    const element = input.element() as HTMLInputElement;
    element.setSelectionRange(element.value.length - 4, element.value.length - 4);
    await userEvent.keyboard('{Backspace}');
    await expect.element(input).toHaveValue('$2,000');
    await userEvent.keyboard('x');
    expect(props.value).toBe(25000);
    await userEvent.tab();
    expect(props.value).toBe(25000);
  });

  it('does not come back over what was undone while the field had the focus, nor when it is entered again', async () => {
    const { input, props } = field();
    await typed(input, '12 a');
    props.value = 40000;
    flushSync();
    await userEvent.keyboard('{Escape}');
    expect(props.value).toBe(40000);
    await typed(input, '12 a');
    await userEvent.tab();
    props.value = 50000;
    flushSync();
    await userEvent.click(input);
    await expect.element(input).toHaveValue('$50,000');
  });
});

describe('a figure that may be the beginning of more', () => {
  it.each([
    ['35 t', 35e12],
    ['2t', 2e12],
    ['60 m', 60e6]
  ])('%s is reported once it is entered or left, not before', async (text, figure) => {
    const { input, reported, props } = field();
    await input.fill(text);
    expect(reported).toEqual([]);
    await expect.element(page.getByText(/Enter takes it$/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(reported).toEqual([figure]);
    props.value = 1;
    flushSync();
    await input.fill(text);
    await userEvent.tab();
    expect(reported.at(-1)).toBe(figure);
  });

  it('is reported at once where nobody is typing: the browser has filled it in', async () => {
    const { input, reported } = field();
    const element = input.element() as HTMLInputElement;
    element.blur();
    element.value = '2t';
    element.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    expect(reported).toEqual([2e12]);
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

describe('undo by key in a field', () => {
  const control = (key: string) => userEvent.keyboard(`{Control>}${key}{/Control}`);
  let taken = 0;
  const listen = keyListener(() => [{ keys: 'mod+z', run: () => (taken += 1) }]);
  afterEach(() => window.removeEventListener('keydown', listen));

  function listened(value = 25000): ReturnType<typeof field> {
    taken = 0;
    window.addEventListener('keydown', listen);
    return field({ value });
  }

  it('is the page’s once the figure was entered, and the field shows what it brings back', async () => {
    const { input, props } = listened();
    await input.fill('30k');
    await userEvent.keyboard('{Enter}');
    await control('z');
    expect(taken).toBe(1);
    props.value = 25000;
    flushSync();
    await expect.element(input).toHaveValue('$25,000');
    await control('z');
    expect(taken).toBe(2);
  });

  it('is the field’s while something typed stands there, and the page’s when all of that is taken back', async () => {
    const { input, props } = listened(250);
    await userEvent.click(input);
    await userEvent.keyboard('{End}9');
    expect(props.value).toBe(2509);
    await control('z');
    expect([taken, props.value]).toEqual([0, 250]);
    await expect.element(input).toHaveValue('$250');
    await control('z');
    expect(taken).toBe(1);
  });

  it('leaves what could not be read to the field', async () => {
    const { input } = listened();
    await input.fill('lots');
    await userEvent.keyboard('{Enter}');
    await control('z');
    expect(taken).toBe(0);
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

  it('has its figure back when it is left', async () => {
    const { input, props } = field({ required: true });
    await input.fill('2');
    await input.fill('');
    await userEvent.tab();
    await expect.element(input).toHaveValue('$25,000');
    await expect.element(input).not.toHaveAttribute('aria-invalid');
    expect(props.value).toBe(25000);
  });
});

describe('a field that takes ranges', () => {
  const MEAN = { low: 40000, high: 60000 };

  function ranged(initial: Amount) {
    const reported: (Amount | undefined)[] = [];
    let opened = 0;
    const props: ComponentProps<typeof Field<Amount>> = mounted(Field<Amount>, {
      label: 'Sign-on',
      value: initial,
      rules: MONEY,
      required: true,
      read: (text: string) => parsedAmount(text, MONEY, amountMean),
      write: (amount: Amount) => amountText(amount, (value) => figureText(value, 'money', 'USD')),
      onchange: (value: Amount | undefined) => {
        reported.push(value);
        props.value = value;
      },
      onmore: () => (opened += 1)
    });
    return { props, reported, opened: () => opened, input: page.getByRole('textbox', { name: 'Sign-on' }) };
  }

  it('shows one, says what it means once it is entered, and reports nothing for that', async () => {
    const { input, reported } = ranged(MEAN);
    await expect.element(input).toHaveValue('$40,000 to $60,000');
    await userEvent.click(input);
    await expect
      .element(input)
      .toHaveAccessibleDescription('90% between $40,000 and $60,000, as far below as above: mean $50,000');
    await userEvent.tab();
    await input.fill('$40,000 to  $60,000');
    expect(reported).toEqual([]);
  });

  it('takes a range over a figure, a figure over a range, and tidies both when left', async () => {
    const { input, reported } = ranged(1);
    await input.fill('40k–60k');
    expect(reported.at(-1)).toEqual(MEAN);
    await userEvent.tab();
    await expect.element(input).toHaveValue('$40,000 to $60,000');
    await input.fill('45k');
    expect(reported.at(-1)).toBe(45000);
    await userEvent.tab();
    await expect.element(input).toHaveValue('$45,000');
  });

  it('brings back with Escape the range that was typed over', async () => {
    const { input, reported } = ranged(MEAN);
    await input.fill('45k');
    await userEvent.keyboard('{Escape}');
    await expect.element(input).toHaveValue('$40,000 to $60,000');
    expect(reported.at(-1)).toEqual(MEAN);
  });

  it('keeps the range while what stands in its place is none, and says so', async () => {
    const { input, reported } = ranged(MEAN);
    await input.fill('60k to 40k');
    await userEvent.tab();
    await expect
      .element(input)
      .toHaveAccessibleDescription(
        '$60,000 is above $40,000: the low end comes first. The last good value, $40,000 to $60,000, is still used.'
      );
    expect(reported).toEqual([]);
  });

  it('keeps the range while another is typed the wrong way round: no single figure comes of its beginning', async () => {
    const { input, props } = ranged(MEAN);
    await typed(input, '190k to 160k');
    expect(props.value).toEqual(MEAN);
    await typed(input, '35 to 60');
    expect(props.value).toEqual({ low: 35, high: 60 });
  });

  it('opens what shapes the figure with Alt and the down arrow', async () => {
    const { input, opened } = ranged(MEAN);
    await userEvent.click(input);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(opened()).toBe(1);
    await expect.element(input).toHaveAttribute('aria-keyshortcuts', 'Alt+ArrowDown');
  });
});
