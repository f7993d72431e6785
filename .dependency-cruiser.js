// What ESLint cannot see: cycles, what nothing reaches, and the wall of scripts/wall.js as the imports resolve (`import()` included).
import { folders } from './scripts/wall.js';

/**
 * Where a folder of the wall, or a thing from outside, is found.
 * @param {string} name
 */
function placesOf(name) {
  if (folders[name]) return [`^${folders[name].path}/`];
  if (name === 'models') return ['^models/'];
  if (name.endsWith('.md')) return [`^${name}$`];
  if (name.startsWith('$')) return [`^\\${name}/`];
  return [`^node_modules/${name}/`, `^node_modules/@types/${name}/`];
}

const wall = Object.entries(folders).map(([name, { path, uses, types, packages }]) => {
  const pathNot = [name, ...uses, ...types, ...packages].flatMap(placesOf);
  return error(
    `beyond-${name}`,
    { path: `^${path}/` },
    { pathNot, dependencyTypesNot: packages.includes('node:') ? ['core'] : [] }
  );
});

const typesAlone = Object.entries(folders).flatMap(([name, { path, types }]) => {
  if (types.length === 0) return [];
  return [
    error(
      `more-than-types-in-${name}`,
      { path: `^${path}/` },
      { path: types.flatMap(placesOf), dependencyTypesNot: ['type-only'] }
    )
  ];
});

/**
 * @param {string} name Its words say what is wrong.
 * @param {{ path?: string }} from
 * @param {object} to
 */
function error(name, from, to) {
  return /** @type {import('dependency-cruiser').IForbiddenRuleType} */ ({ name, severity: 'error', from, to });
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...wall,
    ...typesAlone,
    error('engine-past-its-index', { path: '^src/routes/' }, { path: '^src/lib/engine/', pathNot: '/engine/index\\.ts$' }),
    // Types alone may meet in a circle: nothing runs there.
    error('cycle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } }),
    // Kit alone knows its $ modules.
    error('unresolved', {}, { couldNotResolve: true, pathNot: '^\\$(app|env|service-worker)' }),
    // From a page, a command or a script, directly or through others; otherwise it is dead.
    // It does not see `new Worker(new URL(…))`, which is how a worker is reached.
    error(
      'unreached',
      { path: '^(src/routes|src/cli|scripts)/|\\.worker\\.ts$' },
      { path: '^src/lib/', pathNot: '\\.worker\\.ts$', reachable: false }
    ),
    error('test-in-the-product', { path: '^src/' }, { path: '^test/' })
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types']
    }
  }
};
