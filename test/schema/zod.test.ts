import { expect, it, vi } from 'vitest';
import { formatExample } from './format-example.ts';

it('reading a scenario compiles no code, which the content security policy of the page would report', async () => {
  const compiled = vi.spyOn(globalThis, 'Function');
  vi.resetModules();
  const { readScenario } = await import('#lib/schema/read-scenario.ts');
  expect(readScenario(formatExample()).ok).toBe(true);
  expect(compiled).not.toHaveBeenCalled();
  compiled.mockRestore();
});
