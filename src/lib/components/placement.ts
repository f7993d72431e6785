/** Where a popover stands beside the thing that opens it. Measured when it opens; CSS anchors will do this once every browser has them. */

const EDGE = 8;
const GAP = 4;

/** Puts a popover of at most `width` pixels below its anchor, or above it low on the screen, and inside the window. */
export function placeBeside(popover: HTMLElement, anchor: HTMLElement, width: number): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = bottom < clientHeight * 0.6;
  popover.style.left = `${Math.max(EDGE, Math.min(left, clientWidth - EDGE - width))}px`;
  popover.style.top = below ? `${bottom + GAP}px` : 'auto';
  popover.style.bottom = below ? 'auto' : `${clientHeight - top + GAP}px`;
  popover.style.maxWidth = `${Math.min(width, clientWidth - 2 * EDGE)}px`;
}
