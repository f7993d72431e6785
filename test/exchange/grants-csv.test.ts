import { describe, expect, it } from 'vitest';
import { dateInCell, dayFirst } from '#lib/exchange/cell-date.ts';
import { importedGrants, type GrantImport } from '#lib/exchange/grant-import.ts';
import { guessedGrantMapping, type GrantMapping } from '#lib/exchange/grants-mapping.ts';
import { grantedUnits } from '#lib/exchange/imported-grant.ts';
import { instrumentInWords } from '#lib/exchange/instrument-words.ts';

const table = `Grant ID,Grant Date,Award Type,Shares Granted,Exercise Price,Vesting Start Date,Vesting Months,Cliff,Frequency
G-1,2026-03-15,ISO,"4,800",$1.25,2026-03-01,48,12,monthly

G-2,2026-03-15,RSU,1000,,,4 years,1 year,quarterly
G-3,someday,RSU,1000,,,48,12,monthly
G-4,2026-03-15,CSAR,1000,1,,48,12,monthly
G-5,2026-03-15,NSO,1000,,,48,12,monthly
G-6,2026-03-15,RSU,-5,,,48,12,monthly
G-7,2026-03-15,RSU,10,,,48,60,monthly
G-8,2026-03-15,RSU,10,,,,,
`;
const columns = table.slice(0, table.indexOf('\n')).split(',');

function read(
  text: string,
  mapping: Partial<GrantMapping> = guessedGrantMapping(columns)
): Extract<GrantImport, { rows: unknown }> {
  const result = importedGrants([{ name: 'grants.csv', text }], { mapping });
  if (!result.ok || result.needsMapping) throw new Error(JSON.stringify(result));
  return result;
}

describe('a table of grants', () => {
  it('is asked about first, with what its headings suggest', () => {
    expect(importedGrants([{ name: 'grants.csv', text: table }])).toMatchObject({
      needsMapping: true,
      columns,
      guess: {
        name: 'Grant ID',
        granted: 'Grant Date',
        instrument: 'Award Type',
        units: 'Shares Granted',
        strike: 'Exercise Price',
        vestingStart: 'Vesting Start Date',
        months: 'Vesting Months',
        cliffMonths: 'Cliff',
        everyMonths: 'Frequency'
      }
    });
  });

  it('gives a grant a row, and leaves others out by line and reason', () => {
    const { grants, rows } = read(table);
    expect(grants.map(({ key, instrument, strike }) => [key, instrument, strike])).toEqual([
      ['line 2', 'iso', 1.25],
      ['line 4', 'rsu', undefined],
      ['line 10', 'rsu', undefined]
    ]);
    expect(grants.map(grantedUnits)).toEqual([4800, 1000, 10]);
    expect(grants[0]!.vests.slice(0, 2)).toEqual([
      { date: '2027-03-01', units: 1200 },
      { date: '2027-04-01', units: 100 }
    ]);
    expect(grants[1]!.vests.map(({ units }) => units).slice(0, 3)).toEqual([250, 62, 63]);
    expect(grants[2]!.vests).toEqual([{ date: '2026-03-15', units: 10 }]);
    expect([rows.read, rows.used]).toEqual([8, 3]);
    const lines = Object.fromEntries(rows.refused.map(({ reason, examples }) => [reason.slice(0, 30), examples[0]!.slice(0, 6)]));
    expect(lines).toEqual({
      'No grant date that can be read': 'line 5',
      'An instrument that is not mode': 'line 6',
      'An option without an exercise ': 'line 7',
      'No quantity above 0 that can b': 'line 8',
      'A cliff that is no whole numbe': 'line 9'
    });
  });

  it('with a mapping that names no column, or lacks the quantity, says so', () => {
    const errors = (mapping: Partial<GrantMapping>) => {
      const result = importedGrants([{ name: 'grants.csv', text: table }], { mapping });
      return result.ok ? 'read' : result.errors.map(({ path }) => path).join();
    };
    expect(errors({ granted: 'Grant Date' })).toBe('mapping.units');
    expect(errors({ granted: 'Grant Date', units: 'Shares Granted', strike: 'nowhere' })).toBe('mapping.strike');
  });

  it('of more rows than one person has grants is read up to two hundred, the rest counted', () => {
    const { grants, rows } = read(`date,units\n${'2026-01-01,5\n'.repeat(300)}`, { granted: 'date', units: 'units' });
    expect([grants.length, rows.used, rows.refused[0]!.rows]).toEqual([200, 200, 100]);
  });
});

describe('a cell', () => {
  it('with a date is read in one way alone', () => {
    expect(dayFirst(['3/4/2026', '25/4/2026'])).toBe(true);
    expect(dayFirst(['3/4/2026', '3/25/2026'])).toBe(false);
    expect([dayFirst(['3/4/2026']), dayFirst(['13/1/2026', '1/13/2026'])]).toEqual([undefined, undefined]);
    expect(dateInCell('3/4/2026', true)).toBe('2026-04-03');
    expect(dateInCell('3/4/2026', false)).toBe('2026-03-04');
    expect([dateInCell('3/4/2026', undefined), dateInCell('4/4/2026', undefined)]).toEqual([undefined, '2026-04-04']);
    expect(['1 Mar 2026', 'March 1, 2026', '01-Mar-2026', '2026-03-01'].map((cell) => dateInCell(cell, undefined))).toEqual(
      Array(4).fill('2026-03-01')
    );
    expect(['1 Foo 2026', '31 Feb 2026', 'x'.repeat(1e6)].map((cell) => dateInCell(cell, true))).toEqual(
      Array(3).fill(undefined)
    );
  });

  it.each([
    ['Restricted Stock Unit', 'rsu'],
    ['ES - NQSO', 'nso'],
    ['Incentive Stock Option', 'iso'],
    ['Restricted Stock Award', 'restrictedStock'],
    ['EMI option', 'emi'],
    ['Profits Interest', 'profitUnits'],
    ['Stock option', undefined],
    ['SAR', undefined],
    ['constructor', undefined]
  ])('“%s” is %s', (cell, instrument) => expect(instrumentInWords(cell)).toBe(instrument));
});
