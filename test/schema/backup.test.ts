import { describe, expect, it } from 'vitest';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { backup, readExport, readExportText } from '#lib/schema/backup.ts';
import { exampleWith, formatExample } from './format-example.ts';

const exportedAt = new Date(Date.UTC(2026, 11, 5, 9, 30));
const broken = exampleWith(['offers', 0, 'components', 2, 'amount'], '12k');

describe('a backup gives back what was put in', () => {
  it('all scenarios, in their order', () => {
    const scenarios = [formatExample(), { ...formatExample(), id: 'second' }];
    const text = JSON.stringify(backup(scenarios, exportedAt));
    expect(JSON.parse(text)).toMatchObject({ format: 'backup', version: 1, exportedAt: '2026-12-05T09:30:00.000Z' });
    expect(readExportText(text)).toEqual({ ok: true, scenarios, rateCards: [], refused: [] });
  });

  it('a file with a single scenario is opened by the same door', () => {
    expect(readExportText(JSON.stringify(formatExample()))).toEqual({
      ok: true,
      scenarios: [formatExample()],
      rateCards: [],
      refused: []
    });
  });

  it('scenarios of version 1 beside those of today, upgraded: an old backup is worth as much as a new one', () => {
    const scenarios = [exampleWith(['version'], 1), formatExample()];
    expect(readExport({ ...backup([], exportedAt), scenarios })).toEqual({
      ok: true,
      scenarios: [formatExample(), formatExample()],
      rateCards: [],
      refused: []
    });
  });

  it('rate cards beside the scenarios, and a file with a single one is opened by the same door', () => {
    const card = rateCard('2026-08');
    const both = { ok: true, scenarios: [formatExample()], rateCards: [card], refused: [] };
    expect(readExportText(JSON.stringify(backup([formatExample()], exportedAt, [card])))).toEqual(both);
    expect(readExportText(JSON.stringify(card))).toEqual({ ...both, scenarios: [] });
  });

  it('a rate card of a newer app says so, instead of complaining of what is new in it', () => {
    const newer = { ...rateCard('2026-08'), version: 2, novelty: true };
    expect(readExport(newer)).toEqual({
      ok: false,
      errors: [{ path: 'version', message: 'this file is of version 2; this app reads up to version 1: update the app' }]
    });
  });

  it('a broken rate card is refused by itself, with the way to its fault', () => {
    const card = rateCard('2026-08');
    const rateCards = [{ ...card, currency: 'coins' }, { title: '' }, card];
    expect(readExport({ ...backup([formatExample()], exportedAt), rateCards })).toMatchObject({
      scenarios: [{ id: formatExample().id }],
      rateCards: [{ card: '2026-08' }],
      refused: [
        { index: 0, name: card.title, errors: [{ path: 'rateCards[0].currency' }] },
        { index: 1, name: 'rate card 2' }
      ]
    });
  });

  it('a broken scenario is refused by itself, with the way to its fault through the backup', () => {
    const scenarios = [formatExample(), broken, 7, exampleWith(['version'], 3), exampleWith(['a b'], 1)];
    const reading = readExport({ ...backup([], exportedAt), scenarios });
    expect(reading.ok && reading.refused.at(-1)?.errors[0]?.path).toBe('scenarios[4]["a b"]');
    expect({ ...reading, refused: reading.ok && reading.refused.slice(0, 3) }).toEqual({
      ok: true,
      scenarios: [formatExample()],
      rateCards: [],
      refused: [
        {
          index: 1,
          name: 'Research engineer: Borealis against Halcyon',
          errors: [{ path: 'scenarios[1].offers[0].components[2].amount', message: 'expected a number ≥ 0, found "12k"' }]
        },
        {
          index: 2,
          name: 'scenario 3',
          errors: [{ path: 'scenarios[2]', message: 'this is not a scenario: expected an object, found 7' }]
        },
        {
          index: 3,
          name: 'Research engineer: Borealis against Halcyon',
          errors: [
            { path: 'scenarios[3].version', message: 'this file is of version 3; this app reads up to version 2: update the app' }
          ]
        }
      ]
    });
  });
});

describe('what is no export is refused with the reason', () => {
  const empty = backup([], exportedAt);
  it.each([
    [{ ...empty, version: 2 }, 'version', 'this file is of version 2; this app reads up to version 1: update the app'],
    [
      { ...empty, exportedAt: 'yesterday' },
      'exportedAt',
      'expected a date and time in UTC such as "2026-12-05T09:30:00Z", found "yesterday"'
    ],
    [{ ...empty, scenarios: {} }, 'scenarios', 'expected a list, found an object {}'],
    [
      { ...empty, extra: 1 },
      'extra',
      'expected one of the fields format, version, exportedAt, scenarios, rateCards, found "extra"'
    ],
    [
      { format: 'invoice' },
      'format',
      'this is neither a scenario nor a backup nor a rate card: format is "invoice", expected "scenario", "backup" or "rate-card"'
    ],
    [
      null,
      'format',
      'this is neither a scenario nor a backup nor a rate card: format is nothing, expected "scenario", "backup" or "rate-card"'
    ],
    [{ ...rateCard('2026-08'), asOf: 'August' }, 'asOf', 'expected a date of the calendar such as "2026-12-05", found "August"'],
    [{ ...empty, rateCards: {} }, 'rateCards', 'expected a list, found an object {}'],
    [broken, 'offers[0].components[2].amount', 'expected a number ≥ 0, found "12k"']
  ])('%#', (value, path, message) => {
    expect(readExport(value)).toEqual({ ok: false, errors: [{ path, message }] });
  });

  it('ten thousand scenarios are read, one more is too many', () => {
    const reading = readExport({ ...empty, scenarios: Array(10_000).fill(0) });
    expect(reading.ok && reading.refused.length).toBe(10_000);
    expect(readExport({ ...empty, scenarios: Array(10_001).fill(0) })).toEqual({
      ok: false,
      errors: [{ path: 'scenarios', message: 'expected at most 10000 entries, found a list of 10001' }]
    });
  });

  it('text that is no JSON names the place', () => {
    expect(readExportText('{"format": "backup",')).toEqual({
      ok: false,
      errors: [
        { path: 'document', message: 'this is not JSON: expected a name in double quotes, found the end at line 1, column 21' }
      ]
    });
  });
});
