import { expect, onTestFinished, vi } from 'vitest';

/** The pause of a session before it saves. */
const PAUSE_MS = 250;

/** Until the test ends nothing is saved by itself: another tab may take longer than the pause before a save. */
export function holdAutosave(): void {
  const later = globalThis.setTimeout;
  let held = 0;
  const spy = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((task: () => void, ms?: number) => {
    if (ms !== PAUSE_MS) return later(task, ms);
    held += 1;
    return 0;
  }) as typeof setTimeout);
  onTestFinished(() => {
    spy.mockRestore();
    expect(held).toBeGreaterThan(0);
  });
}
