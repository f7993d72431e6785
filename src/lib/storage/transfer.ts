/**
 * Stored scenarios and own rate cards to text and back. Export leaves nothing out, not even what this version cannot read; import adds and never overwrites.
 */
import type { Scenario } from '#lib/engine/document.ts';
import { backup, readExportText } from '#lib/schema/backup.ts';
import type { DocumentError } from '#lib/schema/errors.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import type { ScenarioDatabase } from './database.ts';
import { freeName } from './free-name.ts';
import { freshId } from './fresh-id.ts';
import { addImportedCards, rateCardDocuments } from './rate-cards.ts';
import { recordOf } from './save.ts';
import { takenNames } from './stored-scenario.ts';

export interface Imported {
  added: { id: string; name: string }[];
  /** Own rate cards that were added. */
  cards: { id: string; name: string }[];
  /** What could not be read, with the path and reason of each error; without a name if it is the file as a whole. */
  refused: { name?: string; errors: DocumentError[] }[];
}

/** Scenarios written at once: a longer write holds up the page (10,000 in one piece: tasks of half a second). */
const CHUNK = 100;

/** The document stored under `id` as JSON text, or `undefined`. */
export async function exportScenario(database: ScenarioDatabase, id: string): Promise<string | undefined> {
  const held = await database.documents.get(id);
  return held && `${JSON.stringify(held.document, null, 2)}\n`;
}

/** All documents as the JSON text of a backup, last saved first. `now` in milliseconds since 1970. */
export async function exportAll(database: ScenarioDatabase, now: number): Promise<string> {
  const { documents, cards } = await database.transaction(
    'r',
    [database.scenarios, database.documents, database.rateCards],
    async () => {
      const ids = await database.scenarios.orderBy('updatedAt').reverse().primaryKeys();
      const documents = (await database.documents.bulkGet(ids)).flatMap((held) => (held ? [held.document] : []));
      return { documents, cards: await rateCardDocuments(database) };
    }
  );
  // Also those that the schema would refuse, hence not all of them scenarios; without indentation, to stay under the size that can be read.
  return `${JSON.stringify(backup(documents as Scenario[], new Date(now), cards as RateCard[]))}\n`;
}

/**
 * Adds the documents of an exported text, one or many: all that can be read, or none if storing fails. One whose id is taken gets a new id,
 * one whose name is taken is "… (imported)". `reserved` are ids that no own rate card may have: those of the shipped ones.
 */
export async function importText(
  database: ScenarioDatabase,
  text: string,
  now: number,
  newId = freshId,
  reserved: readonly string[] = []
): Promise<Imported> {
  const read = readExportText(text);
  if (!read.ok) return { added: [], cards: [], refused: [{ errors: read.errors }] };
  const tables = [database.scenarios, database.documents, database.rateCards];
  const { scenarios, cards } = await database.transaction('rw', tables, async () => ({
    scenarios: await addScenarios(database, read.scenarios, now, newId),
    cards: await addImportedCards(database, read.rateCards, { now, reserved, newId })
  }));
  return {
    added: scenarios.map(({ id, name }) => ({ id, name })),
    cards: cards.map(({ card, title }) => ({ id: card, name: title })),
    refused: read.refused.map(({ name, errors }) => ({ name, errors }))
  };
}

/** Runs inside a transaction of the caller. */
async function addScenarios(
  database: ScenarioDatabase,
  scenarios: readonly Scenario[],
  now: number,
  newId: () => string
): Promise<Scenario[]> {
  const ids = new Set(await database.scenarios.toCollection().primaryKeys());
  const names = await takenNames(database);
  const added = scenarios.map((scenario) => {
    const own = {
      ...scenario,
      id: ids.has(scenario.id) ? newId() : scenario.id,
      name: freeName(scenario.name, 'imported', names)
    };
    ids.add(own.id);
    names.add(own.name);
    return own;
  });
  for (let from = 0; from < added.length; from += CHUNK) {
    const chunk = added.slice(from, from + CHUNK);
    // A millisecond apart, so that the list keeps the order of the file.
    await database.scenarios.bulkAdd(chunk.map((scenario, index) => recordOf(scenario, now - from - index)));
    await database.documents.bulkAdd(chunk.map((scenario) => ({ id: scenario.id, document: scenario })));
  }
  return added;
}
