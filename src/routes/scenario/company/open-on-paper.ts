/** What is folded on the screen is unfolded on paper, where nobody can press it. */
export function openOnPaper(details: HTMLDetailsElement): () => void {
  let wasClosed = false;
  const unfold = () => {
    wasClosed = !details.open;
    details.open = true;
  };
  const fold = () => {
    if (wasClosed) details.open = false;
  };
  addEventListener('beforeprint', unfold);
  addEventListener('afterprint', fold);
  return () => {
    removeEventListener('beforeprint', unfold);
    removeEventListener('afterprint', fold);
  };
}
