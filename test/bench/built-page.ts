// A page for benchmarks in a browser: built with Vite as the app is, with nothing on it but one script of this folder.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/install.js';

/** The folder that the page was built into. @param script of this folder */
export async function builtPage(script: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: `${root}test/bench/${script}`,
        output: { entryFileNames: 'page.js' },
        checks: { pluginTimings: false }
      }
    }
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>');
  // The server asks every folder for its headers.
  writeFileSync(join(folder, '_headers'), '');
  return folder;
}
