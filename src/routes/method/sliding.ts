/** Boxes that slide sideways: a key must reach them when, and only when, they do. */

/** Watches the boxes of class `slides` within `root`. @returns what ends it */
export function watchSliding(root: HTMLElement): () => void {
  const boxes = [...root.querySelectorAll<HTMLElement>('.slides')];
  const observer = new ResizeObserver(() => boxes.forEach(markSliding));
  observer.observe(root);
  return () => observer.disconnect();
}

function markSliding(box: HTMLElement): void {
  if (box.scrollWidth > box.clientWidth) {
    box.tabIndex = 0;
    box.role = 'group';
    box.ariaLabel = `${box.dataset.label ?? 'Wide content'}, slides sideways`;
  } else {
    box.removeAttribute('tabindex');
    box.role = null;
    box.ariaLabel = null;
  }
}
