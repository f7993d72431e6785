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

/** d3-transition patches selections when it is imported, so that no bundler drops it; nothing here uses it (20 kB less). */
function withoutTransitions(): Plugin {
  return {
    name: 'd3-without-transitions',
    enforce: 'pre',
    transform: (code, id) =>
      /node_modules\/d3-transition\//.test(id) ? { code, map: null, moduleSideEffects: false } : undefined
  };
}

export default defineConfig({
  plugins: [withoutTransitions(), articleModule(), sveltekit(), chunkModules()],
  worker: { format: 'es', plugins: () => [withoutTransitions()] },
  build: { rolldownOptions: { checks: { pluginTimings: false } } }
});
