/** Bars and maps for those who do not see them, or use no pointer: every bar and every cell speaks, and leads where a click leads. */
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { savedPicture } from '#lib/charts/saved-picture.ts';
import { until } from '../support/until.ts';
import FramedSensitivity from './FramedSensitivity.svelte';

let place: HTMLElement;
let mounted: ReturnType<typeof mount>;

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  place.style.width = '700px';
});

afterEach(async () => {
  await unmount(mounted);
  place.remove();
});

async function show(shows: 'tornado' | 'map', onselect?: (id: string) => void): Promise<void> {
  mounted = mount(FramedSensitivity, { target: place, props: { shows, ...(onselect && { onselect }) } });
  await tick();
  await until(() => expect(place.querySelectorAll('svg[data-chart]')).toHaveLength(1));
}

const drawing = () => place.querySelector<SVGSVGElement>('svg[data-chart]')!;
const spoken = () => document.activeElement?.getAttribute('aria-label');

it('the keyboard walks the bars, each with its ends, and Enter leads where a click leads', async () => {
  const onselect = vi.fn<(id: string) => void>();
  await show('tornado', onselect);
  await userEvent.tab();
  expect(spoken()).toBe('The price of a share of Halcyon: $27 to $198; at $27 −$400, at $198 $900');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onselect.mock.calls).toEqual([['leaving']]);
  place.querySelectorAll<SVGGElement>('.mark')[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(onselect.mock.calls.at(-1)).toEqual(['share']);
});

it('sides of a bar differ by form, not by colour alone', async () => {
  await show('tornado');
  const fills = [...place.querySelectorAll('.mark')[0]!.querySelectorAll('rect:not(.hit)')].map((bar) =>
    bar.getAttribute('fill')
  );
  expect(fills[0]).toMatch(/^url\(#/);
  expect(fills[1]).toMatch(/^var\(--offer-2/);
});

it('a map is read cell by cell with the arrow keys, from today, and stops at its edges', async () => {
  await show('map');
  await userEvent.tab();
  expect(spoken()).toBe('What the job needs 59%, Your chance of leaving a year 20%: Halcyon ahead, $39');
  await userEvent.keyboard('{ArrowUp}');
  expect(spoken()).toContain('Your chance of leaving a year 22%');
  expect(place.querySelector('[role=status].spoken')?.textContent).toBe(spoken());
  await userEvent.keyboard('{Home}');
  expect(spoken()).toBe('What the job needs 0%, Your chance of leaving a year 22%: Borealis ahead, −$22');
  await userEvent.keyboard('{ArrowLeft}{Shift>}{ArrowRight}{/Shift}');
  expect(spoken()).toContain('What the job needs 10%');
  await userEvent.keyboard('{End}{ArrowRight}');
  expect(spoken()).toContain('What the job needs 100%');
});

it('the pointer reads the cell that it is over', async () => {
  await show('map');
  const { left, top, width, height } = drawing().getBoundingClientRect();
  drawing().dispatchEvent(
    new PointerEvent('pointermove', { clientX: left + 0.9 * width, clientY: top + 0.8 * height, bubbles: true })
  );
  await tick();
  expect(place.querySelector('.tip')?.textContent).toContain('Halcyon ahead');
  drawing().dispatchEvent(new PointerEvent('pointerleave'));
  await tick();
  expect(place.querySelector('.tip')).toBeNull();
});

it('one side of a map is hatched, and its description says which', async () => {
  await show('map');
  expect(drawing().querySelector('desc')?.textContent).toContain('Where it is hatched, Borealis ahead');
  expect([...drawing().querySelectorAll('path')].some((path) => path.getAttribute('fill')?.startsWith('url(#'))).toBe(true);
});

it.each(['tornado', 'map'] as const)('a saved picture of the %s stands by itself', async (shows) => {
  await show(shows);
  const { svg } = savedPicture(drawing(), 'The finding', 'USD');
  expect(svg).not.toMatch(/var\(|class=|tabindex|data-screen-only/);
});
