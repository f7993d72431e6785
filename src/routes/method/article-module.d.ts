/** What scripts/article-module.ts makes of a Markdown file. */
declare module '*.md?article' {
  const article: import('./article.ts').Article;
  export default article;
}
