/** What may be wrong between the parts of a scenario, and the commonest of it: a name that leads nowhere. */

export type Path = (string | number)[];

/** `message` completes "expected …". */
export interface ReferenceFault {
  path: Path;
  message: string;
}

/** `what` was expected at `path`: one of the `known` names. */
export function unknownName(what: string, path: Path, known: readonly string[]): ReferenceFault {
  const some = known.slice(0, 10).map((name) => JSON.stringify(name));
  const names = [...some, ...(known.length > some.length ? ['…'] : [])].join(', ');
  return { path, message: `${what} (${names || 'there is none'})` };
}
