/** Figures of a US tax by how the return is filed: one value for each filing status, one source for all. */
import { strict } from './containers.ts';
import { sourced } from './sourced-value.ts';
import type { z } from './zod.ts';

export function byStatus<Value extends z.ZodType>(value: Value) {
  return sourced(strict({ single: value, mfj: value, mfs: value, hoh: value }));
}
