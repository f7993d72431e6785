/** The vesting schedules by name: terms that a grant may take as they are, each with its source, each vesting the whole grant. */
import { describe, expect, it } from 'vitest';
import { presetTerms, vestingPresets } from '#lib/catalogue/vesting-presets.ts';
import { vestedUnits } from '#lib/engine/equity/vesting.ts';
import { vestingMonths } from '#lib/engine/equity/vesting-state.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { vestingPresetsSchema } from '#lib/schema/vesting-presets.ts';
import { exampleWith } from '../schema/format-example.ts';
import { modelDocument } from '../support/model-files.ts';

const presets = vestingPresets();
const rsu = { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 1 };

/** Percent of the grant that vests in each year. */
function years(id: string): number[] {
  const terms = presetTerms(id)!;
  const sums: number[] = Array.from({ length: Math.ceil(vestingMonths(terms) / 12) }, () => 0);
  vestedUnits(100, terms, 120).units.forEach((units, k) => {
    if (units !== 0) sums[Math.floor(k / 12)]! += units;
  });
  return sums.map((sum) => Number(sum.toFixed(9)));
}

describe('vesting schedules by name', () => {
  it('are what their schema takes, and it refuses one without terms, with both, or without its source', () => {
    const document = modelDocument('equity/vesting.json') as unknown as { presets: { terms: { value: object; source?: object } }[] };
    const accepts = () => vestingPresetsSchema.safeParse(document).success;
    expect(accepts()).toBe(true);
    const { terms } = document.presets[0]!;
    const { value, source } = terms;
    for (const wrong of [{}, { ...value, tranches: [{ month: 1, share: 1 }] }, { vesting: { months: 0 } }]) {
      terms.value = wrong;
      expect(accepts()).toBe(false);
    }
    terms.value = value;
    delete terms.source;
    expect(accepts()).toBe(false);
    terms.source = source!;
    expect(accepts()).toBe(true);
  });

  it.each(presets.map(({ id, name }) => ({ id, name })))('$name goes into a document and vests all of the grant', ({ id }) => {
    const terms = presetTerms(id)!;
    expect(readScenario(exampleWith(['offers', 0, 'components', 3], { ...rsu, ...terms })).ok).toBe(true);
    const { units } = vestedUnits(1000, terms, vestingMonths(terms));
    expect(units.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1000, 9);
    expect(Math.min(...units)).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['yearly', [25, 25, 25, 25]],
    ['back-loaded', [5, 15, 40, 40]],
    ['back-loaded-halves', [5, 15, 40, 40]],
    ['front-loaded-thirds', [33, 33, 22, 12]],
    ['front-loaded', [38, 32, 20, 10]],
    ['front-loaded-tenths', [40, 30, 20, 10]],
    ['back-loaded-tenths', [10, 20, 30, 40]],
    ['monthly-cliff', [25, 25, 25, 25]],
    ['one-year', [100]]
  ])('%s gives each year what its name says', (id, shares) => {
    expect(years(id)).toEqual(shares);
  });

  it('differ: two names for one schedule would make the page call it by the first alone', () => {
    const curves = presets.map(({ terms }) => [...vestedUnits(1, terms.value, 120).units].map((share) => share.toFixed(9)).join());
    expect(new Set(curves).size).toBe(presets.length);
  });

  it('are copies: editing a grant does not change the preset, and there is none of no name', () => {
    const terms = presetTerms('monthly-cliff')!;
    terms.vesting!.months = 12;
    expect(presetTerms('monthly-cliff')!.vesting!.months).toBe(48);
    expect(presetTerms('constructor')).toBeUndefined();
  });
});
