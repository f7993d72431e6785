/**
 * The worked examples (models/offers): the index at once, each scenario when it is asked for, so that a page loads only
 * what it shows. The table of loaders is written out, since bundler and Node both follow only what they can read.
 */
import type { Scenario } from '#lib/engine/document.ts';
import type { Example } from '#lib/schema/example-index.ts';
import index from '#models/offers/index.json' with { type: 'json' };
import { firstQuestion } from './first-question.ts';

type Loader = () => Promise<{ default: unknown }>;

const loaders: Readonly<Record<string, Loader>> = {
  'grant-or-sign-on': () => Promise.resolve({ default: firstQuestion() }),
  'borealis-halcyon': () => import('#models/offers/borealis-halcyon.json'),
  'series-b-or-listed': () => import('#models/offers/series-b-or-listed.json'),
  'london-san-francisco': () => import('#models/offers/london-san-francisco.json'),
  'astra-fellowship': () => import('#models/offers/astra-fellowship.json'),
  'mats-fellowship': () => import('#models/offers/mats-fellowship.json'),
  'capped-tools': () => import('#models/offers/capped-tools.json'),
  'half-of-base': () => import('#models/offers/half-of-base.json'),
  'counter-to-meridian': () => import('#models/offers/counter-to-meridian.json'),
  'first-engineer': () => import('#models/offers/first-engineer.json'),
  'compute-rich-institute': () => import('#models/offers/compute-rich-institute.json'),
  'three-hires': () => import('#models/offers/three-hires.json')
};

const entries = index.examples as readonly Example[];

/** What there is to choose from, in the order of the page. */
export function examples(): readonly Example[] {
  return entries;
}

/**
 * A copy of its own of a worked example.
 * @throws RangeError where there is no such example
 */
export async function exampleScenario(id: string): Promise<Scenario> {
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (load === undefined) throw new RangeError(`There is no example ${id}`);
  const { default: scenario } = await load();
  return structuredClone(scenario) as Scenario;
}
