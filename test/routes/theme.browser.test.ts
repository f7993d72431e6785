/** Light or dark: what was chosen stays, and a browser that stores nothing still switches. */
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { applyStoredTheme, switchTheme } from '../../src/routes/theme.ts';

const KEY = 'counteroffer-theme';
const root = document.documentElement;

/** What the system asks for. */
function system(dark: boolean) {
  const spy = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: dark } as MediaQueryList);
  onTestFinished(() => spy.mockRestore());
}

function storageForbidden() {
  const forbidden = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  const spies = [
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbidden),
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbidden)
  ];
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
}

beforeEach(() => {
  localStorage.removeItem(KEY);
  delete root.dataset.theme;
  onTestFinished(() => {
    localStorage.removeItem(KEY);
    delete root.dataset.theme;
  });
});

describe('the theme', () => {
  it.each([
    [true, 'light'],
    [false, 'dark']
  ])('switches away from what the system shows (dark: %s) and back', (dark, other) => {
    system(dark);
    switchTheme();
    expect(root.dataset.theme).toBe(other);
    switchTheme();
    expect(root.dataset.theme).toBe(dark ? 'dark' : 'light');
  });

  it('that was chosen is there after a reload', () => {
    system(false);
    switchTheme();
    delete root.dataset.theme;
    applyStoredTheme();
    expect(root.dataset.theme).toBe('dark');
  });

  it('is the system’s where nothing, or nothing sensible, is stored', () => {
    applyStoredTheme();
    expect(root.dataset.theme).toBeUndefined();
    localStorage.setItem(KEY, 'purple');
    applyStoredTheme();
    expect(root.dataset.theme).toBeUndefined();
  });

  it('switches in a browser that stores nothing, for as long as the page is open', () => {
    storageForbidden();
    system(false);
    expect(applyStoredTheme).not.toThrow();
    expect(switchTheme).not.toThrow();
    expect(root.dataset.theme).toBe('dark');
  });
});
