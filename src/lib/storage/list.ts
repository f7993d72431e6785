/**
 * The list of stored scenarios, newest first, and the search in it; both also as observables that follow other tabs.
 */
import { liveQuery } from 'dexie';
import type { Observable } from 'dexie';
import type { ScenarioDatabase, ScenarioRecord } from './database.ts';

/** What a list shows of a scenario. */
export type ScenarioSummary = Pick<ScenarioRecord, 'id' | 'name' | 'createdAt' | 'updatedAt' | 'offers'>;

/** The scenarios, last saved first, or the first `limit` of them. */
export async function listedScenarios(database: ScenarioDatabase, limit?: number): Promise<ScenarioSummary[]> {
  const byDate = database.scenarios.orderBy('updatedAt');
  // All at once is one request; backwards is a cursor, and faster for a few.
  return limit === undefined ? (await byDate.toArray()).reverse() : byDate.reverse().limit(limit).toArray();
}

/** The summaries whose names contain every word of `text`, whatever case and accents. */
export function matchingScenarios<T extends { name: string }>(summaries: readonly T[], text: string): T[] {
  const words = folded(text).split(/\s+/);
  return summaries.filter(({ name }) => {
    const searched = folded(name);
    return words.every((word) => searched.includes(word));
  });
}

/** `listedScenarios` now and after every change, in whichever tab. */
export function observedScenarios(database: ScenarioDatabase, limit?: number): Observable<ScenarioSummary[]> {
  return liveQuery(() => listedScenarios(database, limit));
}

/** The stored revision of one scenario now and after every change, in whichever tab; null while there is none. */
export function observedRevision(database: ScenarioDatabase, id: string): Observable<number | null> {
  return liveQuery(async () => (await database.scenarios.get(id))?.revision ?? null);
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
