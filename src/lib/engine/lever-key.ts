/** The name of a lever in a package. */
import type { Lever } from './document.ts';

/** `base.perYear`; of a clause `gpus.clauses.IP assigned to employer`. */
export function leverKey({ component, field, name }: Pick<Lever, 'component' | 'field' | 'name'>): string {
  return name === undefined ? `${component}.${field}` : `${component}.${field}.${name}`;
}
