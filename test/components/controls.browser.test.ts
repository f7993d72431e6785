import { flushSync, type ComponentProps } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import CommandPalette from '#lib/components/CommandPalette.svelte';
import Menu from '#lib/components/Menu.svelte';
import MonthField from '#lib/components/MonthField.svelte';
import Segmented from '#lib/components/Segmented.svelte';
import Select from '#lib/components/Select.svelte';
import Slider from '#lib/components/Slider.svelte';
import Toast from '#lib/components/Toast.svelte';
import type { FigureRules } from '#lib/format/parse.ts';
import { mounted } from './mounted.svelte.ts';

const MONEY: FigureRules = { kind: 'money', min: 0 };
const LENSES = [
  { value: 'sticker', label: 'What the letter says' },
  { value: 'worth', label: 'Worth to you' }
];

describe('the segments', () => {
  it('are chosen with the arrow keys alone', async () => {
    const props: ComponentProps<typeof Segmented> = mounted(Segmented, {
      label: 'Lens',
      options: LENSES,
      value: 'sticker',
      onchange: (value: string) => (props.value = value)
    });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(props.value).toBe('worth');
    await expect.element(page.getByRole('radio', { name: 'Worth to you' })).toBeChecked();
    await expect.element(page.getByRole('group', { name: 'Lens' })).toBeVisible();
  });

  it('follow a choice that was made elsewhere', async () => {
    const props = mounted(Segmented, { label: 'Lens', options: LENSES, value: 'sticker', onchange: () => {} });
    props.value = 'worth';
    flushSync();
    await expect.element(page.getByRole('radio', { name: 'Worth to you' })).toBeChecked();
  });
});

describe('the slider', () => {
  function slider() {
    const props: ComponentProps<typeof Slider> = mounted(Slider, {
      label: 'Spend',
      value: 800,
      rules: MONEY,
      low: 0,
      high: 2000,
      step: 50,
      suffix: 'a month',
      onchange: (value: number | undefined) => (props.value = value)
    });
    return props;
  }

  it('moves by its step and says what it stands at, with its twin', async () => {
    const props = slider();
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(props.value).toBe(850);
    await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '$850 a month');
    await expect.element(page.getByRole('textbox', { name: 'Spend' })).toHaveValue('$850');
  });

  it('stands at its end when the exact figure lies beyond', async () => {
    const props = slider();
    await page.getByRole('textbox', { name: 'Spend' }).fill('5k');
    expect(props.value).toBe(5000);
    await expect.element(page.getByRole('slider')).toHaveValue('2000');
  });
});

describe('the slider over powers of ten', () => {
  it('moves by a percentage with each key, stands between its ends, and takes the exact figure beside it', async () => {
    const props: ComponentProps<typeof Slider> = mounted(Slider, {
      label: 'Sold for',
      value: 1e8,
      rules: MONEY,
      low: 1e6,
      high: 1e10,
      step: 0.01,
      log: true,
      required: true,
      onchange: (value: number | undefined) => (props.value = value)
    });
    const track = page.getByRole('slider');
    await expect.element(track).toHaveValue('8');
    track.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(props.value).toBe(1.02e8);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(props.value).toBe(1.07e8);
    await page.getByRole('textbox', { name: 'Sold for' }).fill('0');
    expect(props.value).toBe(0);
    await expect.element(track).toHaveValue('6');
  });
});

describe('the select', () => {
  it('reports the choice and follows one made elsewhere', async () => {
    const props: ComponentProps<typeof Select> = mounted(Select, {
      label: 'Lens',
      options: LENSES,
      value: 'sticker',
      onchange: (value: string) => (props.value = value)
    });
    await page.getByRole('combobox', { name: 'Lens' }).selectOptions('Worth to you');
    expect(props.value).toBe('worth');
    props.value = 'sticker';
    flushSync();
    await expect.element(page.getByRole('combobox', { name: 'Lens' })).toHaveValue('sticker');
  });

  it('follows undo also among options that somebody has chosen before', async () => {
    const props: ComponentProps<typeof Select> = mounted(Select, {
      label: 'Lens',
      options: LENSES,
      value: 'sticker',
      onchange: (value: string) => (props.value = value)
    });
    const lens = page.getByRole('combobox', { name: 'Lens' });
    for (const label of LENSES.map((option) => option.label).toReversed()) await lens.selectOptions(label);
    for (const { value } of LENSES) {
      props.value = value;
      flushSync();
      await expect.element(lens).toHaveValue(value);
    }
  });
});

describe('the month', () => {
  it('outside its bounds is refused and the old one still used', async () => {
    const reported: string[] = [];
    mounted(MonthField, { label: 'Starts', value: '2027-01', min: '2026-12', onchange: (month: string) => reported.push(month) });
    await page.getByLabelText('Starts').fill('2026-03');
    await expect.element(page.getByText('Not before December 2026. January 2027 is still used.')).toBeVisible();
    await page.getByLabelText('Starts').fill('2027-04');
    expect(reported).toEqual(['2027-04']);
  });
});

describe('the menu', () => {
  it('opens on its first act, moves with arrows, runs with Enter and closes', async () => {
    const run: string[] = [];
    const items = ['Bonus', 'Benefit', 'Grant'].map((label) => ({ label, run: () => run.push(label) }));
    mounted(Menu, { label: 'Add', items });
    await page.getByRole('button', { name: 'Add' }).click();
    await expect.element(page.getByRole('menuitem', { name: 'Bonus' })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(page.getByRole('menuitem', { name: 'Grant' })).toHaveFocus();
    await userEvent.keyboard('b{ArrowDown}{Enter}');
    expect(run).toEqual(['Benefit']);
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Add' })).toHaveFocus();
  });
});

describe('the command palette', () => {
  it('finds by a part of the name, points at what Enter runs, and closes first', async () => {
    const run: boolean[] = [];
    const act = () => run.push(document.querySelector('dialog:modal') === null);
    const commands = [
      { id: 'undo', label: 'Undo', run: () => {} },
      { id: 'copy', label: 'Duplicate this scenario', keys: 'd', run: act }
    ];
    const props = mounted(CommandPalette, { open: false, commands });
    props.open = true;
    flushSync();
    const box = page.getByRole('combobox', { name: 'Find a command' });
    await expect.element(box).toHaveFocus();
    await box.fill('scen dup');
    const option = page.getByRole('option', { name: /Duplicate/ });
    await expect.element(option).toHaveAttribute('aria-selected', 'true');
    expect(box.element().getAttribute('aria-activedescendant')).toBe(option.element().id);
    await userEvent.keyboard('{Enter}');
    expect(run).toEqual([true]);
  });

  it('opens again when its key follows Escape at once, before the browser has told of the closing', async () => {
    const props = mounted(CommandPalette, { open: false, commands: [{ id: 'undo', label: 'Undo', run: () => {} }] });
    props.open = true;
    flushSync();
    const dialog = document.querySelector('dialog')!;
    const closed = new Promise((resolve) => dialog.addEventListener('close', resolve));
    dialog.requestClose();
    props.open = true;
    flushSync();
    await closed;
    flushSync();
    expect(dialog.matches(':modal')).toBe(true);
  });
});

describe('the notice of a deletion', () => {
  it('is announced and can be undone', async () => {
    const events: string[] = [];
    const message = { text: 'Deleted “Ana”.', action: { label: 'Undo', run: () => events.push('undone') } };
    mounted(Toast, { message, ondismiss: () => events.push('gone') });
    await expect.element(page.getByRole('status')).toHaveTextContent('Deleted “Ana”.');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(events).toEqual(['undone', 'gone']);
  });
});
