import { describe, expect, it } from 'vitest';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { freeName, notedName } from '#lib/storage/free-name.ts';
import { sampleScenario } from './sample-scenario.ts';

describe('the name of an imported scenario', () => {
  it('stays when nobody has it', () => {
    expect(freeName('Halcyon', 'imported', new Set(['Borealis']))).toBe('Halcyon');
  });

  it('says that it was imported when somebody has it, and counts from the second time', () => {
    expect(freeName('Halcyon', 'imported', new Set(['Halcyon']))).toBe('Halcyon (imported)');
    expect(freeName('Halcyon', 'imported', new Set(['Halcyon', 'Halcyon (imported)']))).toBe('Halcyon (imported 2)');
    expect(freeName('Halcyon (imported)', 'imported', new Set(['Halcyon (imported)', 'Halcyon (imported 2)']))).toBe(
      'Halcyon (imported 3)'
    );
  });
});

describe('the name of a copy', () => {
  it('never piles up suffixes when a copy is copied', () => {
    expect(notedName('Halcyon', 'copy', new Set(['Halcyon']))).toBe('Halcyon (copy)');
    expect(notedName('Halcyon (copy)', 'copy', new Set(['Halcyon', 'Halcyon (copy)']))).toBe('Halcyon (copy 2)');
    expect(notedName('Halcyon (copy 2)', 'copy', new Set(['Halcyon (copy 2)']))).toBe('Halcyon (copy)');
  });

  it('stays one that the schema can read, however long the original', () => {
    const copy = notedName('x'.repeat(200), 'copy', new Set());
    expect(readScenario({ ...sampleScenario('a'), name: copy })).toMatchObject({ ok: true });
    expect(copy).toMatch(/^x+ \(copy\)$/);
    expect(notedName('x'.repeat(200), 'copy', new Set([copy]))).toMatch(/^x+ \(copy 2\)$/);
  });

  it('keeps what only looks like a suffix', () => {
    expect(notedName('Halcyon (copy) final', 'copy', new Set())).toBe('Halcyon (copy) final (copy)');
    expect(notedName('Halcyon (copyright)', 'copy', new Set())).toBe('Halcyon (copyright) (copy)');
  });
});
