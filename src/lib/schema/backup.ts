/** Several scenarios in one file, and the way in for whatever file a person opens: one scenario, or a backup of many. */
import type { Scenario } from '#lib/engine/document.ts';
import { list, strict } from './containers.ts';
import { checked, errorsWithin, found, type DocumentError } from './errors.ts';
import { parsedJson } from './json-text.ts';
import { readScenario } from './read-scenario.ts';
import { versionErrors } from './upgrade.ts';
import { z } from './zod.ts';

export interface Backup {
  format: 'backup';
  version: 1;
  /** ISO date and time in UTC, for instance `"2026-12-05T09:30:00.000Z"`. */
  exportedAt: string;
  scenarios: Scenario[];
}

/** A scenario of a backup that could not be read. The paths of its errors start at the backup: `scenarios[3].offers[0]…`. */
export interface RefusedScenario {
  index: number;
  name: string;
  errors: DocumentError[];
}

export type ExportReading =
  { ok: true; scenarios: Scenario[]; refused: RefusedScenario[] } | { ok: false; errors: DocumentError[] };

/** The length up to which the text of an export is read, in characters. */
export const mostExportCharacters = 50_000_000;

const backupVersion = 1;
const mostScenarios = 10_000;

/** The scenarios are judged one by one, so that a broken one costs nobody the others. */
const backupSchema = strict({
  format: z.literal('backup', '"backup"'),
  version: z.literal(backupVersion, String(backupVersion)),
  exportedAt: z.iso.datetime('a date and time in UTC such as "2026-12-05T09:30:00Z"'),
  scenarios: list(z.unknown(), mostScenarios)
});

/** The document that holds all of `scenarios`. */
export function backup(scenarios: Scenario[], exportedAt: Date): Backup {
  return { format: 'backup', version: backupVersion, exportedAt: exportedAt.toISOString(), scenarios };
}

/** The scenarios in a text of JSON. */
export function readExportText(text: string): ExportReading {
  const json = parsedJson(text, mostExportCharacters);
  return json.ok ? readExport(json.value) : json;
}

/** The scenarios that a value holds, as a scenario or as a backup of many. */
export function readExport(value: unknown): ExportReading {
  const format = fieldOf(value, 'format');
  if (format === 'backup') return readBackup(value);
  if (format !== 'scenario') {
    const message = `this is neither a scenario nor a backup: format is ${found(format)}, expected "scenario" or "backup"`;
    return { ok: false, errors: [{ path: 'format', message }] };
  }
  const reading = readScenario(value);
  return reading.ok ? { ok: true, scenarios: [reading.scenario], refused: [] } : reading;
}

function readBackup(value: unknown): ExportReading {
  const errors = versionErrors(fieldOf(value, 'version'), backupVersion);
  if (errors.length > 0) return { ok: false, errors };
  const envelope = checked(backupSchema, value);
  if (!envelope.ok) return envelope;

  const scenarios: Scenario[] = [];
  const refused: RefusedScenario[] = [];
  envelope.value.scenarios.forEach((entry, index) => {
    const reading = readScenario(entry);
    if (reading.ok) scenarios.push(reading.scenario);
    else refused.push({ index, name: nameOf(entry, index), errors: errorsWithin(`scenarios[${index}]`, reading.errors) });
  });
  return { ok: true, scenarios, refused };
}

function nameOf(entry: unknown, index: number): string {
  const name = fieldOf(entry, 'name');
  return typeof name === 'string' && name.trim() !== '' ? name.slice(0, 200) : `scenario ${index + 1}`;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
}
