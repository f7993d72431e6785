import { expect, it, vi } from 'vitest';
import type { Scenario } from '#lib/engine/document.ts';
import { emptyHistory } from '#lib/storage/history.ts';
import { loadScenario } from '#lib/storage/load.ts';
import { saveScenario } from '#lib/storage/save.ts';
import { openedDatabase, renamed, saveNew } from './opened-database.ts';
import { sampleScenario } from './sample-scenario.ts';

// An upgrade chain from a version 0 that never was: no step of the real chain changes what a document looks like.
vi.mock('#lib/schema/read-scenario.ts', () => ({
  readScenario: (document: object) => ({ ok: true, scenario: { ...document, version: 2 } })
}));

it('a document that has another shape since it was written opens upgraded, and its old patches are never applied to the new shape', async () => {
  const database = openedDatabase();
  const old = renamed({ ...sampleScenario('a'), version: 0 } as unknown as Scenario, emptyHistory, 'one', 'two');
  await saveNew(database, old.document, 1000, old.history);

  const opened = await loadScenario(database, 'a');
  expect(opened).toMatchObject({ kind: 'loaded', document: { version: 2, name: 'two' }, history: { past: [], future: [] } });
  if (opened.kind !== 'loaded') return;

  const work = renamed(opened.document, opened.history, 'three');
  await saveScenario(database, { ...work, revision: opened.revision, now: 2000 });
  const again = await loadScenario(database, 'a');
  expect(again).toMatchObject({ document: { name: 'three' }, history: { past: [{ label: 'Rename to three' }] } });
});
