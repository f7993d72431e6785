/** Goes to the field that the address names behind `#`, once it is on the page: links of the ladder lead to inputs. */
import { page } from '$app/state';

/** Call it while a page is being set up. */
export function focusAnchor(): void {
  $effect(() => {
    const place = document.getElementById(anchorIn(page.url.hash));
    if (place === null) return;
    for (let box = place.closest('details'); box !== null; box = box.parentElement?.closest('details') ?? null) box.open = true;
    place.scrollIntoView({ block: 'center' });
    const control = place.matches('input, select, button, a')
      ? place
      : place.querySelector<HTMLElement>('input, select, button, textarea');
    control?.focus({ preventScroll: true });
    if (control instanceof HTMLInputElement) control.select();
  });
}

/** What stands behind `#`; as it is where somebody typed what cannot be decoded. */
function anchorIn(hash: string): string {
  const text = hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
