/** Vite plugin: `….md?article` imports as the article rendered while the site is built, so that no browser reads Markdown or LaTeX. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { article } from '../src/routes/method/article.ts';

const QUERY = '?article';

export function articleModule(): Plugin {
  return {
    name: 'article-module',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const file = id.slice(0, -QUERY.length);
      this.addWatchFile(file);
      return `export default ${JSON.stringify(article(readFileSync(file, 'utf8')))};`;
    }
  };
}
