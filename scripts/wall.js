// Who may import whom: the table of ARCHITECTURE.md, from which ESLint (eslint.config.js) and dependency-cruiser
// (.dependency-cruiser.js) each build their rules. Whatever is not named here is forbidden.

/**
 * @typedef {object} Folder
 * @property {string} path From the project's folder.
 * @property {string[]} uses Folders that it may import.
 * @property {string[]} types Folders, and packages, of which it may import types alone.
 * @property {string[]} packages What it may import from outside, `models` (the shipped documents), `node:` and files at the top included.
 * @property {string} instead What others do that may not import this folder.
 */

/** @type {Record<string, Folder>} */
export const folders = {
  engine: {
    path: 'src/lib/engine',
    uses: [],
    types: [],
    packages: [],
    instead: 'valuing is asked for in state/, worker/ and cli/, so take the answer as an argument'
  },
  schema: {
    path: 'src/lib/schema',
    // Besides types the mean of a range, which is bounded too.
    uses: ['engine'],
    types: [],
    packages: ['zod'],
    instead: 'documents are parsed at the edge (catalogue/, exchange/, storage/, state/, cli/), so take the parsed document'
  },
  catalogue: {
    path: 'src/lib/catalogue',
    // Besides types the list of a service's figures, and the regimes that the shipped law is put into.
    uses: ['engine'],
    types: ['schema'],
    packages: ['models'],
    instead: 'shipped figures are looked up in state/, cli/ or a page, so take the figure as an argument'
  },
  exchange: {
    path: 'src/lib/exchange',
    uses: ['schema', 'formula'],
    types: ['engine'],
    // Only the CSV parser of d3.
    packages: ['d3'],
    instead: "other people's formats are read in worker/, state/, cli/ or a page, so take what was read"
  },
  formula: {
    path: 'src/lib/formula',
    uses: [],
    types: ['engine'],
    packages: ['mathjs'],
    instead: 'formulas are evaluated by exchange/, worker/, state/ and cli/, so take the amounts or the function'
  },
  storage: {
    path: 'src/lib/storage',
    uses: ['schema'],
    types: ['engine'],
    packages: ['dexie', 'immer'],
    instead: 'documents are loaded and saved by state/ or a page, so take the document'
  },
  worker: {
    path: 'src/lib/worker',
    // The catalogue: laws and guesses are functions, which no message can carry.
    uses: ['engine', 'exchange', 'formula', 'catalogue'],
    types: [],
    packages: [],
    instead: 'the worker is started by state/ or a page, so take its answer'
  },
  format: {
    path: 'src/lib/format',
    uses: [],
    types: ['engine'],
    packages: [],
    instead: 'numbers become text in charts/, components/, state/ and pages, so return the number'
  },
  charts: {
    path: 'src/lib/charts',
    uses: ['format'],
    types: ['engine'],
    packages: ['d3', 'svelte'],
    instead: 'a page composes charts with what they draw, so put the composition into routes/'
  },
  components: {
    path: 'src/lib/components',
    uses: ['format'],
    types: [],
    packages: ['svelte'],
    instead: 'a page composes components with what they show, so put the composition into routes/'
  },
  state: {
    path: 'src/lib/state',
    uses: ['engine', 'schema', 'catalogue', 'exchange', 'formula', 'storage', 'worker', 'format'],
    types: [],
    packages: ['svelte', 'immer'],
    instead: 'what the page is doing belongs to the page, so take it as a prop or an argument'
  },
  cli: {
    path: 'src/cli',
    uses: ['engine', 'schema', 'catalogue', 'exchange', 'formula'],
    types: [],
    packages: ['node:'],
    instead: 'a command is the end of the line: move what is shared into the folder of its subject in src/lib'
  },
  styles: {
    path: 'src/lib/styles',
    uses: [],
    types: [],
    packages: [],
    instead: 'the stylesheet is loaded once, by the root layout'
  },
  routes: {
    path: 'src/routes',
    uses: [
      'engine',
      'schema',
      'catalogue',
      'exchange',
      'formula',
      'storage',
      'worker',
      'format',
      'charts',
      'components',
      'state',
      'styles'
    ],
    types: ['immer'],
    packages: ['svelte', '@sveltejs/kit', '$app', 'marked', 'temml', 'METHOD.md'],
    instead: 'a page is the end of the line: move what is shared into the folder of its subject in src/lib'
  }
};

/** Where a thing from outside belongs, for the sentence that refuses it elsewhere. */
export const outside = {
  zod: 'zod belongs in schema/: ask it for the parsed document or its errors.',
  mathjs: 'mathjs belongs behind the small door of formula/.',
  dexie: 'Dexie belongs in storage/: call what loads, saves or lists there.',
  immer: 'immer belongs in state/ and storage/: elsewhere return a new value.',
  d3: 'D3 belongs in charts/ (and its CSV parser in exchange/): elsewhere pass numbers to a chart.',
  svelte: 'Svelte belongs in charts/, components/, state/ and routes/: elsewhere take values and return values.',
  $app: "Kit's modules belong in routes/: elsewhere take the address or the page's data as an argument.",
  'node:': "Node's modules belong in cli/ (and in scripts/ and test/): nothing else may need a file system.",
  models: 'Shipped documents are read by catalogue/ alone: look the figure up there.'
};
