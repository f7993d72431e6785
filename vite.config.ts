import { sveltekit } from '@sveltejs/kit/vite';
import { mkdirSync, writeFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { articleModule } from './scripts/article-module.ts';

/** Writes which module went into which chunk of the browser's build, for scripts/bundle-size.js. */
function chunkModules(): Plugin {
  return {
    name: 'chunk-modules',
    apply: 'build',
    writeBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const chunks = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? [[file.fileName, { imports: file.imports, modules: file.moduleIds }]] : []
      );
      mkdirSync('.svelte-kit/output', { recursive: true });
      writeFileSync('.svelte-kit/output/chunks.json', JSON.stringify(Object.fromEntries(chunks)));
    }
  };
}

/** d3's parts that patch selections when they are imported are kept by every bundler; nothing here uses them (20 kB less). */
function withoutSelections(): Plugin {
  return {
    name: 'd3-without-selections',
    enforce: 'pre',
    transform: (code, id) =>
      /node_modules\/d3-(selection|transition|drag|brush|zoom)\//.test(id)
        ? { code, map: null, moduleSideEffects: false }
        : undefined
  };
}

/** What every page has, in few files: dozens of small ones compress worse and cost the first screen 3 kB. */
function sharedChunks(): Plugin {
  const groups = [
    { name: 'svelte', test: /node_modules\/(svelte|@sveltejs\/kit)\//, priority: 2 },
    {
      name: 'engine',
      test: /src\/lib\/engine\/(?!index|us-regions|turning|break|simulation|sensitivity|stress|inputs-hash|version|patch|qualities|counter|terms|moat|lever|company|cluster|equity\/(?!rsu|vesting\.)|prices\/(?!expected)|tax\/(bands|law|offer|grant|marginal|remembered|us\/(?!fringe)|uk\/(?!benefit)))|src\/lib\/(state\/(valued-scenario|same-formulas)|catalogue\/guesses)|models\/rates\/guesses|src\/routes\/scenario\/too-close/
    },
    {
      name: 'components',
      test: /src\/lib\/components\/(Select|Field|Slider|Button|keyboard)|src\/routes\/(chrome|commands)/
    },
    {
      name: 'charts',
      test: /src\/lib\/charts\/(Chart|Hatch|placed|chart-table|mark-order|text-width)|node_modules\/d3-(scale|array)/
    },
    {
      name: 'ladder',
      test: /src\/lib\/charts\/(Waterfall|waterfall)|src\/routes\/scenario\/(step-words|ladder-bars|LadderChart|StepList)/
    }
  ];
  return {
    name: 'shared-chunks',
    apply: 'build',
    configEnvironment: (name) =>
      name === 'client' ? { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } : undefined
  };
}

export default defineConfig({
  plugins: [withoutSelections(), articleModule(), sveltekit(), sharedChunks(), chunkModules()],
  worker: { format: 'es', plugins: () => [withoutSelections()] },
  build: { rolldownOptions: { checks: { pluginTimings: false } } }
});
