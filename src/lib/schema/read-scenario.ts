/** The way in for scenarios from files, links, storage and tests: whatever comes, a scenario or the reasons why not; never a throw. */
import type { Scenario } from '#lib/engine/document.ts';
import { checked, found, type DocumentError } from './errors.ts';
import { parsedJson } from './json-text.ts';
import { scenarioSchema, scenarioVersion } from './scenario.ts';
import { scenarioUpgrades, upgraded, versionErrors, type VersionedDocument } from './upgrade.ts';

export type ScenarioReading = { ok: true; scenario: Scenario } | { ok: false; errors: DocumentError[] };

/** The length up to which the text of one scenario is read, in characters. */
const mostScenarioCharacters = 5_000_000;

/** The scenario in a text of JSON. */
export function readScenarioText(text: string): ScenarioReading {
  const json = parsedJson(text, mostScenarioCharacters);
  return json.ok ? readScenario(json.value) : json;
}

/** The scenario that a value is, upgraded to the present version. The value itself is left as it is. */
export function readScenario(value: unknown): ScenarioReading {
  if (!isDocument(value)) return refused('document', `this is not a scenario: expected an object, found ${found(value)}`);
  if (value.format !== 'scenario')
    return refused('format', `this is not a scenario: format is ${found(value.format)}, expected "scenario"`);
  const errors = versionErrors(value.version, scenarioVersion);
  if (errors.length > 0) return { ok: false, errors };
  return parsed(value, Number(value.version));
}

function parsed(value: VersionedDocument, version: number): ScenarioReading {
  let document: VersionedDocument;
  try {
    document = upgraded(value, version, scenarioVersion, scenarioUpgrades);
  } catch (error) {
    return refused('version', `expected a scenario of version ${version} that can be upgraded, found: ${String(error)}`);
  }
  const result = checked(scenarioSchema, document);
  return result.ok ? { ok: true, scenario: result.value } : result;
}

function isDocument(value: unknown): value is VersionedDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(path: string, message: string): { ok: false; errors: DocumentError[] } {
  return { ok: false, errors: [{ path, message }] };
}
