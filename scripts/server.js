// A small file server for the built app: what any static host does, with the headers of build/_headers. GET and HEAD only.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2'
};

/**
 * Serves `folder` on 127.0.0.1, on `port` or the next free one, and resolves to its address.
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<string>}
 */
export async function serve(folder, port) {
  const headersFor = headerRules(readFileSync(join(folder, '_headers'), 'utf8'));
  const server = createServer((request, response) => answer(request, response, resolve(folder), headersFor));
  for (let candidate = port; ; candidate += 1) {
    try {
      await listening(server, candidate);
      return `http://127.0.0.1:${candidate}/`;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listening(server, port) {
  return new Promise((fulfil, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      fulfil();
    });
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder Absolute.
 * @param {(path: string) => [name: string, value: string][]} headersFor
 */
function answer(request, response, folder, headersFor) {
  const { pathname, search } = new URL(`http://127.0.0.1${request.url ?? '/'}`);
  for (const [name, value] of headersFor(pathname)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
  const file = fileAt(folder, pathname);
  if (file && isFile(join(file, 'index.html'))) return response.writeHead(308, { Location: `${pathname}/${search}` }).end();
  if (!file || !isFile(file)) return response.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end('There is no such page.\n');

  const [encoding, sent] = smallestAccepted(file, String(request.headers['accept-encoding'] ?? ''));
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', Vary: 'Accept-Encoding' });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(sent).pipe(response);
}

/**
 * The path a request names, a page's `index.html` included; nothing for one that leads out of the folder or does not decode.
 * @param {string} folder
 * @param {string} pathname
 */
function fileAt(folder, pathname) {
  try {
    const path = decodeURIComponent(pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    return file.startsWith(folder + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @param {string} accepted
 * @returns {[encoding: string | undefined, path: string]}
 */
function smallestAccepted(file, accepted) {
  if (/\bbr\b/.test(accepted) && isFile(`${file}.br`)) return ['br', `${file}.br`];
  if (/\bgzip\b/.test(accepted) && isFile(`${file}.gz`)) return ['gzip', `${file}.gz`];
  return [undefined, file];
}

/**
 * Reads a `_headers` file: a path pattern at the margin, `Name: value` lines indented below it; of two of a name the later wins.
 * @param {string} text
 * @returns {(path: string) => [name: string, value: string][]}
 */
function headerRules(text) {
  /** @type {{ pattern: RegExp, headers: [string, string][] }[]} */
  const rules = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header?.[1] && header[2]) rules.at(-1)?.headers.push([header[1], header[2]]);
    else if (line.startsWith('/')) rules.push({ pattern: patternOf(line.trim()), headers: [] });
  }
  return (path) => rules.flatMap(({ pattern, headers }) => (pattern.test(path) ? headers : []));
}

/** @param {string} path With `*` for anything. */
function patternOf(path) {
  return new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

/**
 * The port of `--port N`, or 4173. Ends the process with a sentence when it is no port.
 * @param {string[]} args
 */
export function portFrom(args) {
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string', default: '4173' } } });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 1 && port <= 65_000) return port;
    console.error(`--port ${values.port}: expected a whole number from 1 to 65000.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return process.exit(1);
}
