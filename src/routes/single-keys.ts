/** Whether keys without a modifier do anything: a preference of this browser (WCAG 2.1.4). */
const KEY = 'counteroffer-single-keys';

export function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function storeSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // A browser that stores nothing keeps the choice until the page is closed.
  }
}
