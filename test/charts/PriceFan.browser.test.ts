import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import RangeRows from '#lib/charts/RangeRows.svelte';
import { savedPicture } from '#lib/charts/saved-picture.ts';
import { until } from '../support/until.ts';
import FramedFan from './FramedFan.svelte';
import { cases, dollars } from './price-fans.ts';

let place: HTMLElement;
let mounted: ReturnType<typeof mount>;

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  place.style.width = '700px';
  // The pointer stays where the test before has left it.
  place.style.pointerEvents = 'none';
});

afterEach(async () => {
  await unmount(mounted);
  place.remove();
});

async function measured(): Promise<void> {
  await tick();
  await until(() => expect(place.querySelectorAll('svg[data-chart]')).toHaveLength(1));
}

const marks = () => [...place.querySelectorAll<SVGGElement>('.mark')];
const drawing = () => place.querySelector<SVGSVGElement>('svg[data-chart]')!;

it('the keyboard walks a fan from the first price seen to the last month ahead', async () => {
  mounted = mount(FramedFan, { target: place });
  await measured();
  await userEvent.tab();
  expect(document.activeElement).toBe(marks()[0]);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('5 July 2026: $2.40');
  await userEvent.keyboard('{End}');
  const { low, high, expected } = cases['days']!.fan.at(-1)!;
  const label = document.activeElement?.getAttribute('aria-label');
  expect(label).toMatch(/^Aug 2030, expected: /);
  for (const price of [expected, low, high]) expect(label).toContain(dollars(price));
  expect(place.querySelector('.tip')?.textContent).toContain('card, 90 of 100');
  await userEvent.keyboard('{Escape}');
  expect(place.querySelector('.tip')).toBeNull();
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Copy data');
});

it('the table of a fan says what its marks say, price for price', async () => {
  mounted = mount(FramedFan, { target: place });
  await measured();
  const rows = [...place.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
  expect(rows).toHaveLength(marks().length);
  rows.forEach(([, ...cells], index) => {
    const label = marks()[index]!.getAttribute('aria-label')!;
    // What the tip leaves out is what the outline expects; all else is in both.
    const columns = [...place.querySelectorAll('thead th')].slice(1).map((heading) => heading.textContent);
    cells.forEach((cell, column) => {
      if (cell !== '' && columns[column] !== 'card: expected') expect(label).toContain(cell);
    });
  });
});

it('a saved fan keeps its dashes, its bands and its written-out colours', async () => {
  mounted = mount(FramedFan, { target: place });
  await measured();
  const { svg } = savedPicture(drawing(), 'The finding', 'USD');
  expect(svg).not.toMatch(/var\(|class=|tabindex|data-screen-only/);
  expect(svg.match(/stroke-dasharray="5 3"/g)).toHaveLength(2);
  expect(svg.match(/fill-opacity="0\.(14|22)"/g)).toHaveLength(2);
});

it('a row says its range to those who do not see it, and a certain one claims none', async () => {
  const certain = { id: 'money', name: 'Money', expected: 4, low: 4, lowerHalf: 4, upperHalf: 4, high: 4 };
  const open = { id: 'gpu', name: 'GPU-hours', expected: 3, low: 1, lowerHalf: 2, upperHalf: 5, high: 9 };
  const reference = { value: 4, text: 'the letter says $4.00' };
  mounted = mount(RangeRows, {
    target: place,
    props: { rows: [certain, open], label: 'The finding', reference, format: dollars, exact: dollars }
  });
  await measured();
  expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Money: $4.00',
    'GPU-hours: $3.00; half of the futures $2.00 to $5.00, 90 of 100 $1.00 to $9.00'
  ]);
  expect(drawing().getAttribute('aria-label')).toBe('The finding');
});
