/** Cash month by month for those who do not see it, or use no pointer: every month speaks, and says what the table says. */
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mounted } from '../components/mounted.svelte.ts';
import { until } from '../support/until.ts';
import FramedCash from './FramedCash.svelte';

beforeEach(async () => {
  mounted(FramedCash, {});
  await until(() => expect(document.querySelectorAll('svg[data-chart]')).toHaveLength(1));
});
const marks = () => [...document.querySelectorAll<SVGGElement>('.mark')];

it('the keyboard walks the months, each with its cash, what happens in it, and its futures', async () => {
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(
    /^End of January 2027: \$400; without grants \$400, half of the futures below \$400/
  );
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(
    /^End of February 2027, raise of \$100 \(50%, not counted\), Engineer: \$300; /
  );
  await userEvent.keyboard('{End}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'End of April 2027, cash ends: −$150; without grants −$110, half of the futures below −$148, 80 of 100 −$260 to $20'
  );
});

it('the table says what the marks say, month for month', () => {
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
  expect(rows).toHaveLength(marks().length);
  rows.forEach(([, ...cells], index) => {
    for (const cell of cells) expect(marks()[index]!.getAttribute('aria-label')).toContain(cell);
  });
});

it('what happens differs by form, not by colour alone: a hollow triangle for hoped money, a dot for a hire, a diamond at the end', () => {
  const forms = marks().map((mark) => {
    const path = mark.querySelector('path');
    if (path === null) return mark.querySelector('circle') ? 'dot' : 'nothing';
    const form = path.getAttribute('d')!.includes('h-10') ? 'triangle' : 'diamond';
    return `${form}${path.getAttribute('fill')!.includes('--paper') ? ', hollow' : ''}`;
  });
  expect(forms).toEqual(['nothing', 'triangle, hollow', 'dot', 'diamond']);
});
