import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { savedPicture } from '#lib/charts/saved-picture.ts';
import { until } from '../support/until.ts';
import FramedSteps from './FramedSteps.svelte';

let place: HTMLElement;
let mounted: ReturnType<typeof mount>;

beforeEach(async () => {
  place = document.body.appendChild(document.createElement('div'));
  place.style.width = '700px';
  // The pointer stays where the test before has left it.
  place.style.pointerEvents = 'none';
  mounted = mount(FramedSteps, { target: place });
  await tick();
  await until(() => expect(place.querySelectorAll('svg[data-chart]')).toHaveLength(1));
});

afterEach(async () => {
  await unmount(mounted);
  place.remove();
});

const focused = () => document.activeElement?.getAttribute('aria-label');

it('the keyboard walks the steps of each line, then the offers on them', async () => {
  await userEvent.tab();
  expect(focused()).toBe('California, married, one joint return, from $0 to $41,000: 9%');
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe('California, married, one joint return, from $41,000 to $82,000: 21%');
  await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}');
  expect(focused()).toBe('Employer b: 62%; pay $120,000');
  expect(place.querySelector('.tip')?.textContent).toContain('$120,000');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(focused()).toBe('48% flat, from $0 on: 48%');
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Copy data');
});

it('a saved staircase keeps its dashes and its names, with every colour written out', () => {
  const { svg } = savedPicture(place.querySelector<SVGSVGElement>('svg[data-chart]')!, 'The finding', 'USD');
  expect(svg).not.toMatch(/var\(|class=|tabindex|data-screen-only/);
  expect(svg).toContain('stroke-dasharray="6 3"');
  expect(svg).toContain('England');
});
