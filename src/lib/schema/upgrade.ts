/** Documents of older versions, brought to the present one step at a time. Each step knows two neighbouring versions only. */
import { found, type DocumentError } from './errors.ts';

export type VersionedDocument = Record<string, unknown>;

/** Upgrades by the version that they start from. A step returns a new document and need not set its `version`. */
export type Upgrades = Record<number, (document: VersionedDocument) => VersionedDocument>;

/** From each older version of a scenario to the next. 2 brought `counter`, `moat` and `terms`, all of them optional: nothing else changes. */
export const scenarioUpgrades: Upgrades = { 1: (document) => document };

/** Versions from which the step to the next only adds optional fields. */
const addingVersions: ReadonlySet<number> = new Set([1]);

/** Whether an edit of a scenario of version `from`, kept as patches, can be taken back or done again in one of version `to`. */
export function editsFit(from: unknown, to: number): boolean {
  if (typeof from !== 'number' || !Number.isInteger(from) || from > to) return false;
  return Array.from({ length: to - from }, (_, index) => from + index).every((version) => addingVersions.has(version));
}

/** Why a document of this version can't be read by an app that knows versions up to `known`, if it can't. */
export function versionErrors(version: unknown, known: number): DocumentError[] {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return [{ path: 'version', message: `expected a whole number ≥ 1, found ${found(version)}` }];
  if (version <= known) return [];
  return [
    { path: 'version', message: `this file is of version ${version}; this app reads up to version ${known}: update the app` }
  ];
}

/**
 * `document`, of version `from`, as one of version `to`. Throws where the chain has a gap, before any step has run; what a
 * step throws about a document that it can't read comes through.
 */
export function upgraded(document: VersionedDocument, from: number, to: number, upgrades: Upgrades): VersionedDocument {
  const steps = Array.from({ length: to - from }, (_, index) => {
    const step = upgrades[from + index];
    if (!step) throw new Error(`no upgrade from version ${from + index} to ${from + index + 1}`);
    return step;
  });
  return steps.reduce((older, step, index) => ({ ...step(older), version: from + index + 1 }), document);
}
