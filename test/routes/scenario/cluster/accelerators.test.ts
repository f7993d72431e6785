// Accelerators by name, never two of one.
import { expect, it } from 'vitest';
import { accelerators } from '../../../../src/routes/scenario/cluster/accelerators.ts';

it('leaves the hour out of an accelerator’s name, unless two would be called the same', () => {
  const named = (...labels: string[]) => accelerators(labels.map((label) => ({ value: label, label }))).map(({ label }) => label);
  expect(named('H100 GPU-hour', 'H100 GPU-hour (mine)', 'A100')).toEqual(['H100', 'H100 (mine)', 'A100']);
  expect(named('H100 GPU-hour', 'H100')).toEqual(['H100 GPU-hour', 'H100']);
});
