/** Waterfalls and formats that several chart tests draw. */
import { waterfallBars } from '#lib/charts/waterfall.ts';
import type { WaterfallBar } from '#lib/charts/waterfall.ts';

/** Thousands with a true minus. */
export function thousands(value: number): string {
  const rounded = Math.round(value / 1000);
  return rounded < 0 ? `−${-rounded}` : String(rounded);
}

/** Whole dollars with a true minus. */
export function dollars(value: number): string {
  const rounded = Math.round(value);
  return `${rounded < 0 ? '−' : ''}$${Math.abs(rounded).toLocaleString('en-US')}`;
}

function waterfall(start: number, changes: [label: string, name: string, change: number][]): WaterfallBar[] {
  const steps = changes.map(([label, name, change], index) => ({ id: `step-${index}`, label, name, value: change }));
  const first = { id: 'start', label: 'letter', name: 'What the letter says', value: start };
  return waterfallBars(first, steps, { id: 'end', label: 'to you', name: 'Worth to you' });
}

/** The GPU grant of the Compare mock: 396 in the letter, 23 to the candidate. */
export const grant = waterfall(396_000, [
  ['list', 'List price above retail', -210_000],
  ['prices', 'Prices fall before you use it', -40_000],
  ['the job', "Job's own need", -73_100],
  ['unused', 'Expires unused', -2_000],
  ['tax', 'Tax', -30_000],
  ['cut', 'They may cut it', -8_000],
  ['left', 'You may leave', -8_000],
  ['time', 'Waiting for it', -1_900]
]);

/** Fourteen bars with long names, rising and falling. */
export const fourteen = waterfall(1_396_000, [
  ['list', 'List price above retail', -210_000],
  ['prices', 'Prices fall before you use it', -140_000],
  ['job', "Job's own need", -273_000],
  ['unused', 'Expires unused', -12_000],
  ['diminishing returns', 'You would not buy so much', -88_000],
  ['resale', 'What you can resell', 41_000],
  ['clauses', 'Clauses of the letter', -9_000],
  ['work credit', 'Credit for work use', 33_000],
  ['tax', 'Tax', -230_000],
  ['cuts', 'They may cut it', -58_000],
  ['leaving', 'You may leave', -68_000],
  ['time', 'Waiting for it', -22_000]
]);

/** Crosses zero downwards, rises below it, ends below it. */
export const sinking = waterfall(60_000, [
  ['list', 'List', -30_000],
  ['resale', 'Resale', 12_000],
  ['job', 'Job', -50_000],
  ['clauses', 'Clauses', -41_700],
  ['gross-up', 'Gross-up', 18_000],
  ['tax', 'Tax', -30_000],
  ['cuts', 'Cuts', 9_000],
  ['time', 'Time', -200]
]);

/** Crosses zero both ways and ends just above it. */
export const seesaw = waterfall(-5_000, [
  ['up', 'Up', 25_000],
  ['down', 'Down', -30_000],
  ['up again', 'Up again', 10_400]
]);

export const nothing = waterfall(0, [['list', 'List', 0]]);
