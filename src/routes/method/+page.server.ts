/** Renders METHOD.md when the site is built: what turns it into a page never reaches a browser. */
import method from '../../../METHOD.md?raw';
import { article } from './article.ts';

export function load() {
  return { method: article(method) };
}
