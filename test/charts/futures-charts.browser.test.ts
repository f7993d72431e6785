/** Dots and fans for those who do not see them, or use no pointer: every mark speaks, and says what the table says. */
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { savedPicture } from '#lib/charts/saved-picture.ts';
import { until } from '../support/until.ts';
import FramedFutures from './FramedFutures.svelte';

let place: HTMLElement;
let mounted: ReturnType<typeof mount>;

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  place.style.width = '600px';
  // The pointer stays where the test before has left it.
  place.style.pointerEvents = 'none';
});

afterEach(async () => {
  await unmount(mounted);
  place.remove();
});

async function show(shows: 'dots' | 'fan'): Promise<void> {
  mounted = mount(FramedFutures, { target: place, props: { shows } });
  await tick();
  await until(() => expect(place.querySelectorAll('svg[data-chart]')).toHaveLength(1));
}

const marks = () => [...place.querySelectorAll<SVGGElement>('.mark')];
const drawing = () => place.querySelector<SVGSVGElement>('svg[data-chart]')!;

it('the keyboard walks the dots from the worst to the best, each with its figure and its side', async () => {
  await show('dots');
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Dot 1 of 5, Borealis ahead: −$300');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Dot 3 of 5, level: $0');
  await userEvent.keyboard('{End}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Dot 5 of 5, Halcyon ahead: $700');
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Copy data');
});

it('sides differ by form, not by colour alone: rings, filled dots, a diamond at nothing', async () => {
  await show('dots');
  const forms = marks().map((mark) => {
    const circle = mark.querySelector('circle');
    return circle === null ? 'diamond' : Number(circle.getAttribute('stroke-width')) > 0 ? 'ring' : 'filled';
  });
  expect(forms).toEqual(['ring', 'ring', 'diamond', 'filled', 'filled']);
  expect(drawing().querySelector('desc')?.textContent).toContain(
    'Rings: Borealis ahead, 2; filled: Halcyon ahead, 2; diamonds: level, 1.'
  );
});

it.each(['dots', 'fan'] as const)('the table of the %s says what the marks say, figure for figure', async (shows) => {
  await show(shows);
  const rows = [...place.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
  expect(rows).toHaveLength(marks().length);
  rows.forEach(([, ...cells], index) => {
    for (const cell of cells) expect(marks()[index]!.getAttribute('aria-label')).toContain(cell);
  });
});

it('a fan says its end in its description and each year under the focus', async () => {
  await show('fan');
  expect(drawing().querySelector('desc')?.textContent).toContain(
    '$420 has come on average; in 90 of 100 futures between $190 and $900'
  );
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  expect(place.querySelector('.tip')?.textContent).toContain('Year 2, mean');
});

it.each(['dots', 'fan'] as const)('a saved picture of the %s stands by itself', async (shows) => {
  await show(shows);
  const { svg } = savedPicture(drawing(), 'The finding', 'USD');
  expect(svg).not.toMatch(/var\(|class=|tabindex|data-screen-only/);
});
