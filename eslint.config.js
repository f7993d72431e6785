import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import globals from 'globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import { folders, outside } from './scripts/wall.js';
import svelteConfig from './svelte.config.js';

/**
 * Bars in every folder what the table of scripts/wall.js does not allow it, each with where the thing should go instead.
 * @type {import('eslint').Linter.Config[]}
 */
const wall = Object.entries(folders).map(([name, folder]) => ({
  files: [`${folder.path}/**/*.{ts,svelte}`],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...refusals(name, folder)] }] }
}));

/**
 * @param {string} name
 * @param {import('./scripts/wall.js').Folder} folder
 */
function* refusals(name, folder) {
  for (const [target, { path, instead }] of Object.entries(folders)) {
    if (target === name || folder.uses.includes(target)) continue;
    const start = path.startsWith('src/lib/') ? `#lib/${target}` : `(\\.\\./)+${target}`;
    const allowTypeImports = folder.types.includes(target);
    const types = allowTypeImports ? ' Its types are free: `import type`.' : '';
    yield { regex: `^${start}/`, allowTypeImports, message: `${name}/ may not import ${target}/: ${instead}.${types}` };
  }
  for (const [library, message] of Object.entries(outside)) {
    if (folder.packages.includes(library)) continue;
    yield { regex: `^#?${escaped(library)}(/|$|(?<=:))`, allowTypeImports: folder.types.includes(library), message };
  }
  const known = [...Object.keys(outside), ...folder.packages].map(escaped).join('|');
  yield {
    regex: `^(?![./#]|\\$lib|(${known})(/|$|(?<=:)))`,
    message: `No folder of that kind may import this package: if it is meant to, say so in scripts/wall.js and ARCHITECTURE.md.`
  };
  yield {
    regex: `^(\\.\\./)+(lib|models|${Object.keys(folders).join('|')})/`,
    message: 'Across folders, import #lib/… or #models/….'
  };
  yield { regex: '^\\$lib', message: 'Import #lib/…: every tool resolves it.' };
  if (name === 'routes') {
    yield { regex: '^#lib/engine/(?!index\\.ts$)', message: 'Pages know the engine by its contents page: #lib/engine/index.ts.' };
  }
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * The engine is numbers in, numbers out: neither clock nor chance nor console, nor anything of a browser.
 * @type {import('eslint').Linter.Config}
 */
const pure = {
  files: ['src/lib/engine/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      { name: 'Date', message: 'Today and other dates are arguments; in the engine months are indices.' },
      { name: 'performance', message: 'The engine has no clock: measure in test/bench.' },
      { name: 'console', message: 'The engine says nothing: return it.' },
      { name: 'globalThis', message: 'The engine takes all that it needs as arguments.' }
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Randomness is an argument: take the numbers, or a seeded generator.' }
    ]
  }
};

export default defineConfig(
  includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows what is defined.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      // Addresses are made by functions of ours, whose resolve() this rule cannot see and TypeScript checks.
      'svelte/no-navigation-without-resolve': 'off',
      // An index that the loop bounds is no question; noUncheckedIndexedAccess asks the others.
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
  },
  // A test may take a document apart to see it refused.
  { files: ['test/**'], rules: { '@typescript-eslint/no-dynamic-delete': 'off' } },
  pure,
  wall
);
