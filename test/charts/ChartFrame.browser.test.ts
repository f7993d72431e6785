import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pngOf, savedPicture } from '#lib/charts/saved-picture.ts';
import { TEXT_SIZE, textWidth } from '#lib/charts/text-width.ts';
import { until } from '../support/until.ts';
import FramedWaterfall from './FramedWaterfall.svelte';
import { dollars, fourteen, grant } from './waterfalls.ts';

const onselect = vi.fn<(id: string) => void>();
let place: HTMLElement;
let framed: ReturnType<typeof mount>;

beforeEach(async () => {
  onselect.mockClear();
  place = document.body.appendChild(document.createElement('div'));
  place.style.width = '700px';
  framed = mount(FramedWaterfall, { target: place, props: { onselect } });
  await tick();
  await until(() => expect(place.querySelectorAll('svg[data-chart]')).toHaveLength(1));
});

afterEach(async () => {
  await unmount(framed);
  place.remove();
});

function marks(): SVGGElement[] {
  return [...place.querySelectorAll<SVGGElement>('.mark')];
}

function drawing(): SVGSVGElement {
  const svg = place.querySelector<SVGSVGElement>('svg[data-chart]');
  if (!svg) throw new Error('no drawing');
  return svg;
}

it('the keyboard enters a chart once and walks its marks with arrows, Home and End', async () => {
  // The pointer stays where another test has left it.
  place.style.pointerEvents = 'none';
  await userEvent.tab();
  expect(document.activeElement).toBe(marks()[0]);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe("Job's own need: −$73,100; leaves $72,900");
  expect(place.querySelector('.tip')?.textContent).toContain('−$73,100');
  await userEvent.keyboard('{End}{ArrowRight}');
  expect(document.activeElement).toBe(marks().at(-1));
  await userEvent.keyboard('{Home}');
  expect(document.activeElement).toBe(marks()[0]);
  expect(marks().filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('Copy data');
});

it('Enter, Space and a click lead to the input behind a bar; Escape hides the tip', async () => {
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{Enter}{ArrowRight} ');
  await userEvent.click(marks()[5] as Element);
  expect(onselect.mock.calls.flat()).toEqual(['step-0', 'step-1', 'step-4']);
  await userEvent.keyboard('{Escape}');
  expect(place.querySelector('.tip')).toBeNull();
});

it('the table says what the marks say, figure for figure', () => {
  const rows = [...place.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual(grant.map((bar) => [bar.name, bar.kind === 'total' ? '' : dollars(bar.value), dollars(bar.to)]));
  const spoken = marks().map((mark) => mark.getAttribute('aria-label'));
  rows.forEach(([name = '', change = '', total = ''], index) => {
    expect(spoken[index]).toBe(change === '' ? `${name}: ${total}` : `${name}: ${change}; leaves ${total}`);
  });
  expect([...place.querySelectorAll('th')].every((heading) => heading.hasAttribute('scope'))).toBe(true);
});

it('the drawing is named by its finding and described by its ends and largest step', () => {
  expect(drawing().getAttribute('aria-label')).toBe('Of $396k in the letter, $23k reaches you');
  const description = document.getElementById(drawing().getAttribute('aria-describedby') ?? '')?.textContent;
  expect(description).toBe(
    'From What the letter says, $396,000, in 8 steps to Worth to you, $23,000. The largest step is List price above retail, −$210,000.'
  );
});

it('a saved picture needs nothing of the page: title, paper and written-out colours, as SVG and as PNG', async () => {
  place.style.setProperty('--paper', 'rgb(1, 2, 3)');
  const picture = savedPicture(drawing(), 'The finding', 'Thousand USD');
  expect(picture.svg).not.toMatch(/var\(|class=|tabindex|data-screen-only/);
  expect(picture.svg).toContain('>The finding</text>');
  expect(picture.svg).toContain('fill="rgb(1, 2, 3)"');
  const png = await createImageBitmap(await pngOf(picture));
  expect([png.width, png.height]).toEqual([2 * picture.width, 2 * picture.height]);
});

it('estimated widths hold the real ones, so that what the geometry keeps apart stays apart', () => {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas');
  const texts = fourteen
    .flatMap((bar) => [bar.label, bar.name])
    .concat('−210', '+41', '1,396', '$23k', 'Year 10', 'Halcyon', 'Target bonus');
  for (const face of ['Inter', 'Liberation Sans', 'system-ui', 'sans-serif']) {
    context.font = `${TEXT_SIZE}px ${face}`;
    for (const text of texts)
      expect(textWidth(text), `${text} in ${face}`).toBeGreaterThanOrEqual(context.measureText(text).width * 0.98);
  }
});
