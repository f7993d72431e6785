import { vi } from 'vitest';

/**
 * Waits until `check` no longer throws, and resolves to what it returns. Vitest's own limit of a second is one that a crowded
 * machine misses: slow is not wrong.
 */
export function until<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { interval: 10, timeout: 20_000 });
}
