// A measured week in a cluster: the same from GPUs, percentages and shares, in a document that can be saved, with a warning where the normal does not fit.
import { describe, expect, it } from 'vitest';
import type { Cluster } from '#lib/engine/index.ts';
import type { Utilisation } from '#lib/exchange/utilisation-csv.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import {
  useUtilisation,
  utilisationIn,
  utilisationSentences,
  type LoadUnit
} from '../../../../src/routes/scenario/cluster/utilisation-reading.ts';
import { monitoring, serving } from '../../../support/cluster-document.ts';

function read(text: string, unit: LoadUnit = 'gpus', gpus = 128): Utilisation {
  const found = utilisationIn(text, gpus, unit);
  if (!found.ok) throw new Error(found.errors.join('; '));
  return found.utilisation;
}
const bare = (text: string) => text.replaceAll('%', '');

describe('a file of loads', () => {
  it('is the same week in GPUs, in percentages with a sign and without, and in shares', () => {
    const { meanGpus } = read(monitoring());
    const percent = monitoring('percent');
    const shares = bare(percent).replace(/,(\d+\.\d+)$/gm, (_, load: string) => `,${Number(load) / 100}`);
    expect(read(percent).meanGpus).toBeCloseTo(meanGpus, 2);
    expect(read(percent, 'share').meanGpus).toBeCloseTo(meanGpus, 2);
    expect(read(bare(percent), 'percent').meanGpus).toBeCloseTo(meanGpus, 2);
    expect(read(shares, 'share').meanGpus).toBeCloseTo(meanGpus, 2);
  });

  it('names what it left out in the unit that was said', () => {
    const reasons = read(bare(monitoring('percent')), 'percent').rows.refused.map(({ reason }) => reason);
    expect(reasons).toContain('a load above 100 percent');
    expect(read(monitoring()).rows.refused).toHaveLength(2);
  });

  it('of which nothing can be used says why in the unit that was said', () => {
    const errors = (unit: LoadUnit) => {
      const found = utilisationIn('time,load\n2026-08-03 00:00,-1', 128, unit);
      return found.ok ? [] : found.errors;
    };
    const because = (bounds: string) => [
      `expected rows of a time and a load, found no load from 0 to ${bounds}, in 1 row such as "-1"`
    ];
    expect(errors('percent')).toEqual(because('100 percent'));
    expect(errors('share')).toEqual(because('1'));
    expect(errors('gpus')).toEqual(because('128 GPUs'));
  });

  it('says what is above all that there is in the unit that was said', () => {
    const reasons = (unit: LoadUnit) => {
      const found = utilisationIn('time,load\n2026-08-03 00:00,999', 128, unit);
      return found.ok ? '' : found.errors.join('; ');
    };
    expect(reasons('gpus')).toContain('found a load above the cluster’s 128 GPUs, in 1 row');
    expect(reasons('percent')).toContain('found a load above 100 percent, in 1 row');
    expect(reasons('share')).toContain('found a load above 1, in 1 row');
  });

  it('that is no table is refused whatever unit is said', () => {
    for (const unit of ['gpus', 'percent', 'share'] as const) expect(utilisationIn('\0\0"', 128, unit).ok).toBe(false);
  });
});

describe('a measured week that is used', () => {
  it('takes the place of the ratios and can be saved', () => {
    const document = serving();
    const { cluster } = document.employers[0]!;
    useUtilisation(cluster!, read(monitoring()));
    expect(cluster!.production).toMatchObject({ meanGpus: expect.closeTo(62.9, 0), growthPerMonth: 0.002 });
    expect(cluster!.production).not.toHaveProperty('peakRatio');
    expect(cluster!.production!.hourly).toHaveLength(168);
    expect(cluster!.production!.variability).toBeCloseTo(0.045, 2);
    expect(readScenario(document).ok).toBe(true);
  });

  it('of one week leaves the variability as it is, and one that strays too far is taken for all that can be entered', () => {
    const cluster: Cluster = { service: 's', gpus: 10, production: { meanGpus: 1, variability: 0.3 } };
    const week: Utilisation = { ...read(monitoring()), variability: null, aboveNormal: null };
    useUtilisation(cluster, week);
    expect(cluster.production!.variability).toBe(0.3);
    useUtilisation(cluster, { ...week, variability: 1.7 });
    expect(cluster.production!.variability).toBe(1);
  });
});

describe('what the file says', () => {
  const said = (changes: Partial<Utilisation> = {}) => utilisationSentences({ ...read(monitoring()), ...changes }, 128).join(' ');

  it('is its mean, its busiest hour and how far loads stray', () => {
    expect(said()).toMatch(
      /^1,008 rows of 1,010 make 1,008 hours: 62\.\d of 128 GPUs in use on average, and 10\d(\.\d)? in the busiest hour, \w+day 14:00\. Loads stray 4\.\d% from the mean of their hour\./
    );
  });
  it('warns of a heavier tail, of shares taken for GPUs, and claims no spread of one week', () => {
    expect(said({ aboveNormal: 0.12 })).toContain('shortages will be more frequent than shown');
    expect(said({ aboveNormal: 0.05 })).toContain('the normal that is assumed fits');
    expect(said({ aboveNormal: 0 })).toContain('lighter tail');
    expect(said({ meanGpus: 0.6 })).toContain('say so above');
    expect(said({ variability: null, aboveNormal: null })).toContain('the variability stays as it is');
    expect(said({ variability: 1.4 })).toContain('100% would be used');
  });
});
