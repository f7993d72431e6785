import { onTestFinished, vi } from 'vitest';

/** Holds the clock until the test ends: edits of one field that a crowded machine makes seconds apart are one step of undo. */
export function standStill(): void {
  const spy = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  onTestFinished(() => spy.mockRestore());
}
