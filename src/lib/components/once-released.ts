/** When something may move on the page. */

/**
 * Runs what may move things about, but while something is pressed only once it is let go: a click on what has moved away meanwhile would be
 * lost. Where a field reformats itself as it is left, the press that leaves it is still going on.
 */
export function onceReleased(act: () => void): void {
  if (document.querySelector(':active') === null) act();
  else addEventListener('mouseup', () => setTimeout(act), { once: true });
}
