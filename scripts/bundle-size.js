// The JavaScript that the first screen needs: what build/index.html loads and all that this imports statically.
// Fails above the limit, and when a library that belongs after the first paint is among it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from './install.js';
import { buildFolder } from './pages.js';

const LIMIT_BYTES = 90_000;
const LATER = ['dexie', 'zod', 'mathjs'];

/** @type {Record<string, { imports: string[], modules: string[] }>} */
const chunks = JSON.parse(readFileSync(join(root, '.svelte-kit/output/chunks.json'), 'utf8'));
const page = readFileSync(join(buildFolder, 'index.html'), 'utf8');

/** @type {Set<string>} */
const needed = new Set();
/** @param {string} file */
function need(file) {
  if (needed.has(file)) return;
  needed.add(file);
  chunks[file]?.imports.forEach(need);
}
for (const [file] of page.matchAll(/_app\/immutable\/[\w./-]+\.js/g)) need(file);

const rows = [...needed].map((file) => {
  const code = readFileSync(join(buildFolder, file));
  return { file, gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length };
});
const gzip = rows.reduce((sum, row) => sum + row.gzip, 0);
const brotli = rows.reduce((sum, row) => sum + row.brotli, 0);

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
console.log('    gzip  brotli  kB of JavaScript on the first screen');
for (const row of rows.sort((a, b) => b.gzip - a.gzip))
  console.log(`${kilobytes(row.gzip)}${kilobytes(row.brotli)}  ${row.file}`);
console.log(`${kilobytes(gzip)}${kilobytes(brotli)}  in all, of ${LIMIT_BYTES / 1000} allowed (gzip)`);

const modules = [...needed].flatMap((file) => chunks[file]?.modules ?? []);
const early = LATER.filter((library) => modules.some((id) => id.includes(`/node_modules/${library}/`)));
if (early.length > 0) console.error(`Belongs after the first paint: ${early.join(', ')}`);
if (gzip > LIMIT_BYTES) console.error(`Over the limit by ${kilobytes(gzip - LIMIT_BYTES).trim()} kB`);
process.exitCode = early.length > 0 || gzip > LIMIT_BYTES ? 1 : 0;
