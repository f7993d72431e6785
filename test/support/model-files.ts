/** The files of models/, as they lie on the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const models = join(import.meta.dirname, '../../models');

/** Every JSON file by its path from models/. */
export const modelFiles: readonly string[] = readdirSync(models, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .toSorted();

export function modelText(file: string): string {
  return readFileSync(join(models, file), 'utf8');
}

export function modelDocument(file: string): Record<string, unknown> {
  return JSON.parse(modelText(file)) as Record<string, unknown>;
}
