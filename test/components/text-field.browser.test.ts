/** Words: live, brought back by Escape, and a name that is needed is never lost to an emptied field. */
import { flushSync, type ComponentProps } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import TextField from '#lib/components/TextField.svelte';
import { mounted } from './mounted.svelte.ts';

/** A field whose page keeps what it reports, as every page does. */
function field(initial: Partial<ComponentProps<typeof TextField>> = {}) {
  const reported: string[] = [];
  const props: ComponentProps<typeof TextField> = mounted(TextField, {
    label: 'Employer',
    value: 'Halcyon',
    onchange: (value: string) => {
      reported.push(value);
      props.value = value;
    },
    ...initial
  });
  return { props, reported, input: page.getByRole('textbox', { name: 'Employer' }) };
}

describe('a name that is needed', () => {
  it.each(['', '   '])('is not taken away by emptying its field (%j), and comes back when the field is left', async (emptied) => {
    const { input, reported } = field({ required: true });
    await input.fill(emptied);
    await expect.element(input).toHaveValue('');
    await userEvent.tab();
    await expect.element(input).toHaveValue('Halcyon');
    expect(reported.filter((name) => name.trim() === '')).toEqual([]);
  });

  it('is the new one where one is typed into the emptied field', async () => {
    const { input, props, reported } = field({ required: true });
    await input.fill('');
    await input.fill('Borealis');
    await userEvent.tab();
    await expect.element(input).toHaveValue('Borealis');
    expect([props.value, reported]).toEqual(['Borealis', ['Borealis']]);
  });

  it('comes back with Escape too', async () => {
    const { input, props } = field({ required: true });
    await input.fill('Boreal');
    await input.fill('');
    await userEvent.keyboard('{Escape}');
    expect(props.value).toBe('Halcyon');
    await expect.element(input).toHaveValue('Halcyon');
  });
});

it('a text that is not needed can be emptied', async () => {
  const { input, props } = field();
  await input.fill('');
  await userEvent.tab();
  expect(props.value).toBe('');
  await expect.element(input).toHaveValue('');
});

it('undo by key is the page’s until something is typed, and again once it is entered', async () => {
  const { input } = field();
  await userEvent.click(input);
  await expect.element(input).toHaveAttribute('data-entered');
  await input.fill('Borealis');
  await expect.element(input).not.toHaveAttribute('data-entered');
  await userEvent.keyboard('{Enter}');
  await expect.element(input).toHaveAttribute('data-entered');
});

it('Escape leaves alone what undo has brought back', async () => {
  const { input, props } = field();
  await userEvent.click(input);
  props.value = 'Cinder';
  flushSync();
  await userEvent.keyboard('{Escape}');
  expect(props.value).toBe('Cinder');
});
