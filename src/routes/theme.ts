/** Light, dark or as the system says: a preference of this browser, applied to the root element. */
const KEY = 'counteroffer-theme';

export type Theme = 'light' | 'dark';

/** Applies what was chosen before, if anything was. */
export function applyStoredTheme(): void {
  const stored = readTheme();
  if (stored) document.documentElement.dataset.theme = stored;
}

/** Switches to the other of light and dark, and remembers it. */
export function switchTheme(): void {
  const dark =
    document.documentElement.dataset.theme === 'dark' ||
    (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  const theme: Theme = dark ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that stores nothing still shows the theme until the page is closed.
  }
}

function readTheme(): Theme | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : undefined;
  } catch {
    return undefined;
  }
}
