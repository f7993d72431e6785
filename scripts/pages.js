// The pages of the last build.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.js';

export const buildFolder = join(root, 'build');

/** Files of all built pages, as `compare/index.html`, from `build`. */
export function builtPages() {
  if (!existsSync(buildFolder)) throw new Error('There is no build yet: run `npm run build` first.');
  const files = readdirSync(buildFolder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.html')).map((file) => file.replaceAll('\\', '/'));
}
