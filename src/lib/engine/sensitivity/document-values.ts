/** Figures of a document by their path: what stands there, the document with another figure, and two changes of one document together. */
import type { Amount, Scenario } from '../document.ts';

export type DocumentPath = readonly (string | number)[];

/** As paths are written in `Resolved.uncertain`: `offers[0].components[1].perYear`. */
export function pathText(path: DocumentPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

type Node = Record<string | number, unknown>;

/** The amount at a path; undefined where nothing was said. */
export function amountAt(scenario: Scenario, path: DocumentPath): Amount | undefined {
  return path.reduce<unknown>((node, step) => (node as Node | undefined)?.[step], scenario) as Amount | undefined;
}

/** The document with an amount at a path; objects on the way that are missing are made, all else is shared. */
export function withAmount(scenario: Scenario, path: DocumentPath, amount: Amount): Scenario {
  return withNode(scenario as unknown as Node, path, amount) as unknown as Scenario;
}

function withNode(node: Node | undefined, [step, ...rest]: DocumentPath, value: unknown): unknown {
  if (step === undefined) return value;
  const child = withNode(node?.[step] as Node | undefined, rest, value);
  return Array.isArray(node) ? node.with(step as number, child) : { ...node, [step]: child };
}

/**
 * A document with the changes of two others that were made from it.
 * @throws RangeError where both change the same figure
 */
export function merged(base: Scenario, a: Scenario, b: Scenario): Scenario {
  return mergedNode(base, a, b) as Scenario;
}

function mergedNode(base: unknown, a: unknown, b: unknown): unknown {
  if (a === base || a === b) return b;
  if (b === base) return a;
  if (!isNode(a) || !isNode(b)) throw new RangeError('two inputs change the same figure');
  const was = isNode(base) ? base : {};
  if (Array.isArray(a)) return a.map((_, place) => mergedNode(was[place], a[place], (b as unknown as Node)[place]));
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(names.map((name) => [name, mergedNode(was[name], a[name], b[name])]));
}

/** Whether two documents that were made from one change the same figure, so that no document has both changes. */
export function changesMeet(base: unknown, a: unknown, b: unknown): boolean {
  if (a === base || b === base || a === b) return false;
  if (!isNode(a) || !isNode(b)) return true;
  const was = isNode(base) ? base : {};
  return Object.keys(a).some((name) => name in b && changesMeet(was[name], a[name], b[name]));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
