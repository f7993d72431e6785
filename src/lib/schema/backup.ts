/** Several scenarios and own rate cards in one file, and the way in for whatever file a person opens: one of either, or a backup of many. */
import type { Scenario } from '#lib/engine/document.ts';
import { list, strict } from './containers.ts';
import { checked, errorsWithin, found, type DocumentError } from './errors.ts';
import { parsedJson } from './json-text.ts';
import { readRateCard, type RateCard } from './rate-card.ts';
import { readScenario } from './read-scenario.ts';
import { versionErrors } from './upgrade.ts';
import { z } from './zod.ts';

export interface Backup {
  format: 'backup';
  version: 1;
  /** ISO date and time in UTC, for instance `"2026-12-05T09:30:00.000Z"`. */
  exportedAt: string;
  scenarios: Scenario[];
  /** Own ones; absent where there are none, as in older backups. */
  rateCards?: RateCard[];
}

/** A document of a backup that could not be read. The paths of its errors start at the backup: `scenarios[3].offers[0]…`. */
export interface RefusedDocument {
  index: number;
  name: string;
  errors: DocumentError[];
}

export type ExportReading =
  { ok: true; scenarios: Scenario[]; rateCards: RateCard[]; refused: RefusedDocument[] } | { ok: false; errors: DocumentError[] };

/** The length up to which the text of an export is read, in characters. */
export const mostExportCharacters = 50_000_000;

const backupVersion = 1;
const mostScenarios = 10_000;
const mostRateCards = 1_000;

/** The documents are judged one by one, so that a broken one costs nobody the others. */
const backupSchema = strict({
  format: z.literal('backup', '"backup"'),
  version: z.literal(backupVersion, String(backupVersion)),
  exportedAt: z.iso.datetime('a date and time in UTC such as "2026-12-05T09:30:00Z"'),
  scenarios: list(z.unknown(), mostScenarios),
  rateCards: list(z.unknown(), mostRateCards).exactOptional()
});

/** The document that holds all of `scenarios` and `rateCards`. */
export function backup(scenarios: Scenario[], exportedAt: Date, rateCards: RateCard[] = []): Backup {
  return {
    format: 'backup',
    version: backupVersion,
    exportedAt: exportedAt.toISOString(),
    scenarios,
    ...(rateCards.length > 0 && { rateCards })
  };
}

/** The documents in a text of JSON. */
export function readExportText(text: string): ExportReading {
  const json = parsedJson(text, mostExportCharacters);
  return json.ok ? readExport(json.value) : json;
}

/** The documents that a value holds, as one scenario, one rate card or a backup of many. */
export function readExport(value: unknown): ExportReading {
  const format = fieldOf(value, 'format');
  if (format === 'backup') return readBackup(value);
  if (format === 'rate-card') {
    const reading = readRateCard(value);
    return reading.ok ? { ok: true, scenarios: [], rateCards: [reading.card], refused: [] } : reading;
  }
  if (format !== 'scenario') {
    const message = `this is neither a scenario nor a backup nor a rate card: format is ${found(format)}, expected "scenario", "backup" or "rate-card"`;
    return { ok: false, errors: [{ path: 'format', message }] };
  }
  const reading = readScenario(value);
  return reading.ok ? { ok: true, scenarios: [reading.scenario], rateCards: [], refused: [] } : reading;
}

function readBackup(value: unknown): ExportReading {
  const errors = versionErrors(fieldOf(value, 'version'), backupVersion);
  if (errors.length > 0) return { ok: false, errors };
  const envelope = checked(backupSchema, value);
  if (!envelope.ok) return envelope;

  const scenarios: Scenario[] = [];
  const rateCards: RateCard[] = [];
  const refused: RefusedDocument[] = [];
  envelope.value.scenarios.forEach((entry, index) => {
    const reading = readScenario(entry);
    if (reading.ok) scenarios.push(reading.scenario);
    else refused.push(refusal(entry, index, 'scenario', reading.errors));
  });
  envelope.value.rateCards?.forEach((entry, index) => {
    const reading = readRateCard(entry);
    if (reading.ok) rateCards.push(reading.card);
    else refused.push(refusal(entry, index, 'rateCard', reading.errors));
  });
  return { ok: true, scenarios, rateCards, refused };
}

function refusal(
  entry: unknown,
  index: number,
  what: 'scenario' | 'rateCard',
  errors: readonly DocumentError[]
): RefusedDocument {
  const name = fieldOf(entry, what === 'scenario' ? 'name' : 'title');
  const said = typeof name === 'string' && name.trim() !== '';
  const noun = what === 'scenario' ? 'scenario' : 'rate card';
  return {
    index,
    name: said ? name.slice(0, 200) : `${noun} ${index + 1}`,
    errors: errorsWithin(`${what}s[${index}]`, errors)
  };
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
}
