/** Formulas: LaTeX to MathML, while the site is built. Leaves no style attribute, which the page's policy would block. */
import temml from 'temml';

/** @throws ParseError for LaTeX that temml cannot read: the build fails rather than show it */
export function mathml(latex: string, { display }: { display: boolean }): string {
  const markup = temml.renderToString(latex.trim(), { displayMode: display, throwOnError: true });
  // What these say (block display, padding between the columns of a case distinction) is in the page's stylesheet.
  return markup.replaceAll(/ style="[^"]*"/g, '');
}
