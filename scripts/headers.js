// After a build: adds the hashes of all pages' inline start scripts to the policy of build/_headers, which binds the pages too.
// Fails when a page's own policy (its meta tag, from svelte.config.js) differs from that of static/_headers in anything else.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, buildFolder } from './pages.js';

/** @typedef {Map<string, string[]>} Policy Directives with their sources. */

/**
 * @param {string} text
 * @returns {Policy}
 */
function policyOf(text) {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** @param {string} page */
function metaPolicy(page) {
  const html = readFileSync(join(buildFolder, page), 'utf8');
  const content = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
  if (content === undefined) throw new Error(`${page} carries no content security policy.`);
  return policyOf(content);
}

/**
 * The directives of a policy as one comparable text, less what may differ between a page and the header.
 * @param {Policy} policy
 */
function comparable(policy) {
  const kept = [...policy].filter(([name]) => name !== 'script-src' && name !== 'frame-ancestors');
  return kept
    .map(([name, sources]) => [name, ...sources].join(' '))
    .sort()
    .join('; ');
}

const file = join(buildFolder, '_headers');
const text = readFileSync(file, 'utf8');
const headerLine = /Content-Security-Policy: (.*)/.exec(text)?.[1] ?? '';
const header = policyOf(headerLine);
const scripts = new Set(header.get('script-src'));

for (const page of builtPages()) {
  const policy = metaPolicy(page);
  if (comparable(policy) !== comparable(header)) {
    throw new Error(`${page} and static/_headers disagree:\n  ${comparable(policy)}\n  ${comparable(header)}`);
  }
  for (const source of policy.get('script-src') ?? []) scripts.add(source);
}

header.set('script-src', [...scripts]);
const line = [...header].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
writeFileSync(file, text.replace(headerLine, line));
