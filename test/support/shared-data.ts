/** The figures and files gathered for the project, which are not part of it: tests that compare with them are skipped where they are absent. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.COUNTEROFFER_DATA ?? join(import.meta.dirname, '../../../shared/data');

/** Whether there is such a file, by its path from the data's folder. */
export function hasSharedData(path: string): boolean {
  return existsSync(join(folder, path));
}

/** The rows of a CSV file by the names of its columns. Knows quoted fields; no field may hold a line break. */
export function sharedRows(path: string): Record<string, string>[] {
  const [names, ...rows] = readFileSync(join(folder, path), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''));
  return rows.map((fields) => Object.fromEntries((names ?? []).map((name, i) => [name, fields[i] ?? ''])));
}
