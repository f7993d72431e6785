import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import StackedBars from '#lib/charts/StackedBars.svelte';
import Waterfall from '#lib/charts/Waterfall.svelte';
import { yearsOf } from './stacks.ts';
import { dollars, grant, thousands } from './waterfalls.ts';

const shared = { label: 'The finding', format: thousands, exact: dollars };

it('a prerendered chart has no style attribute, which the security policy would block', () => {
  const waterfall = render(Waterfall, { props: { bars: grant, hatched: true, colour: '--compute', ...shared } }).body;
  const stacked = render(StackedBars, { props: { stacks: yearsOf(4, 2), ...shared } }).body;
  expect(waterfall).toContain('<svg');
  expect(waterfall + stacked).not.toMatch(/\sstyle=/);
});
it('a prerendered chart has a wide and a narrow form, so that nothing jumps when the page wakes', () => {
  const body = render(Waterfall, { props: { bars: grant, ...shared } }).body;
  expect(body.match(/<svg[^>]*class="(wide|narrow)/g)).toHaveLength(2);
});
