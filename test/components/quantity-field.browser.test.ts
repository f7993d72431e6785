/** A quantity that is read elsewhere and in its own time: never an old answer for a newer text, never a figure that was not understood. */
import { flushSync, type ComponentProps } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import QuantityField from '#lib/components/QuantityField.svelte';
import { typedAtOnce } from '../support/typed-at-once.ts';
import { until } from '../support/until.ts';
import { mounted } from './mounted.svelte.ts';

type Props = ComponentProps<typeof QuantityField>;

/** Hours: `2 days` and `5 h` are read, all else is not. */
function hours(text: string): Awaited<ReturnType<Props['read']>> {
  const [, figure, unit] = /^(\d+) ?(h|days?)?$/.exec(text.trim()) ?? [];
  if (figure === undefined) return { ok: false, message: 'This is money, a time was expected.' };
  return { ok: true, value: Number(figure) * (unit?.startsWith('day') ? 24 : 1) };
}

/** A field whose page keeps what it reports, as every page does. */
function field(initial: Partial<Props> = {}) {
  const reported: (number | undefined)[] = [];
  const props: Props = mounted(QuantityField, {
    label: 'Time',
    value: 10,
    unit: 'hours',
    text: (value: number) => `${value} h`,
    read: (text: string) => Promise.resolve(hours(text)),
    onchange: (value: number | undefined) => {
      reported.push(value);
      props.value = value;
    },
    ...initial
  });
  return { props, reported, input: page.getByRole('textbox', { name: 'Time' }) };
}

/** Tab would come back to the only field of the page. */
function leave(): void {
  (document.activeElement as HTMLElement).blur();
  flushSync();
}

describe('a quantity being typed', () => {
  it('is reported, shown as it was understood, and written in its unit when the field is left', async () => {
    const { input, reported } = field();
    await input.fill('2 days');
    await expect.element(input).toHaveAccessibleDescription('= 48 h');
    expect(reported).toEqual([48]);
    leave();
    await expect.element(input).toHaveValue('48 h');
  });

  it('that is none is marked with what is still used, and never reported', async () => {
    const { input, reported } = field();
    await input.fill('$5');
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    await expect
      .element(input)
      .toHaveAccessibleDescription('This is money, a time was expected. The last good value, 10 h, is still used.');
    leave();
    await expect.element(input).toHaveValue('$5');
    expect(reported).toEqual([]);
  });

  it('is not marked at once, and no longer when it is mended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { input, reported } = field();
    typedAtOnce(input, '2 d');
    await vi.advanceTimersByTimeAsync(499);
    flushSync();
    expect(input.element().hasAttribute('aria-invalid')).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    flushSync();
    expect(input.element().hasAttribute('aria-invalid')).toBe(true);
    vi.useRealTimers();
    await input.fill('3');
    await expect.element(input).not.toHaveAttribute('aria-invalid');
    expect(reported).toEqual([3]);
  });

  it('goes back with Escape to what it was', async () => {
    const { input, reported } = field();
    await input.fill('2 days');
    await until(() => expect(reported).toEqual([48]));
    await userEvent.keyboard('{Escape}');
    await expect.element(input).toHaveValue('10 h');
    await expect.element(input).not.toHaveAccessibleDescription();
    expect(reported).toEqual([48, 10]);
  });

  it('that begins like one leaves what was there, not what it began with', async () => {
    const { input, props, reported } = field();
    await input.fill('12');
    await until(() => expect(reported).toEqual([12]));
    await userEvent.keyboard(' apples');
    await expect.element(input).toHaveAccessibleDescription(/The last good value, 10 h, is still used\.$/);
    expect(props.value).toBe(10);
    leave();
    await expect.element(input).toHaveValue('12 apples');
  });

  it('that may be the beginning of more is reported when it is left', async () => {
    const { input, reported } = field({ read: () => Promise.resolve({ ok: true, value: 2e12 }) });
    await input.fill('2 t');
    await expect.element(page.getByText(/Enter takes it$/)).toBeVisible();
    expect(reported).toEqual([]);
    leave();
    expect(reported).toEqual([2e12]);
  });

  it('that is emptied means the default, which it shows', async () => {
    const { input, reported } = field({ fallback: 3 });
    await input.fill('');
    expect(reported).toEqual([undefined]);
    await expect.element(input).toHaveAttribute('placeholder', '3 h');
  });

  it('says the unit while nothing stands there', async () => {
    const { input } = field({ value: undefined });
    await expect.element(input).toHaveAttribute('placeholder', 'hours');
  });
});

describe('an answer that comes late', () => {
  /** A field whose answers come when the test says so. */
  function slow() {
    const answers = new Map<string, () => void>();
    const made = field({ read: (text) => new Promise((resolve) => answers.set(text, () => resolve(hours(text)))) });
    const answer = async (text: string) => {
      answers.get(text)!();
      await new Promise((resolve) => setTimeout(resolve));
      flushSync();
    };
    return { ...made, answer };
  }

  it('is not taken for that of a newer text', async () => {
    const { input, reported, answer } = slow();
    await input.fill('2');
    await input.fill('25');
    await answer('25');
    await answer('2');
    expect(reported).toEqual([25]);
    await expect.element(input).toHaveValue('25');
  });

  it('is nothing to a field that was set back meanwhile', async () => {
    const { input, reported, answer } = slow();
    await input.fill('25');
    await userEvent.keyboard('{Escape}');
    await answer('25');
    expect(reported).toEqual([]);
    await expect.element(input).toHaveValue('10 h');
  });

  it('counts when the field has been left', async () => {
    const { input, reported, answer } = slow();
    await input.fill('2 days');
    leave();
    await expect.element(input).toHaveValue('2 days');
    await answer('2 days');
    expect(reported).toEqual([48]);
    await expect.element(input).toHaveValue('48 h');
  });

  it('of a text that was left and is none marks it', async () => {
    const { input, answer } = slow();
    await input.fill('$5');
    leave();
    await answer('$5');
    await expect.element(input).toHaveAttribute('aria-invalid', 'true');
    await expect.element(input).toHaveValue('$5');
  });
});

it('a quantity that changes elsewhere is followed, even over nonsense that was left', async () => {
  const { input, props } = field();
  await input.fill('nonsense');
  leave();
  props.value = 40;
  flushSync();
  await expect.element(input).toHaveValue('40 h');
  await expect.element(input).not.toHaveAttribute('aria-invalid');
});
