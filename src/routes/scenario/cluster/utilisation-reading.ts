/** A file of utilisation as loads of this cluster: in GPUs or percentages as the file says, or in what somebody says that it means. */
import type { Draft } from 'immer';
import type { Cluster } from '#lib/engine/index.ts';
import { importedUtilisation, type Utilisation, type UtilisationImport } from '#lib/exchange/utilisation-csv.ts';
import { hourName } from '#lib/charts/week-hour.ts';
import { count, counted } from '#lib/format/count.ts';
import { percent } from '#lib/format/percent.ts';

/** What figures without a percent sign are. */
export type LoadUnit = 'gpus' | 'percent' | 'share';

/** A larger file is no week of hours, and would hold up the page. */
export const largestMegabytes = 10;
/** A document's bound of `variability`. */
const MOST_VARIABILITY = 1;
/** A mean of figures carries no more. */
const DIGITS = 4;
/** Of hours above the normal's 95 %: as much is luck or rounding. */
const NORMAL_TAIL = { least: 0.02, most: 0.08 };

const SUFFIXES = { percent: ' percent', share: '' } as const satisfies Partial<Record<LoadUnit, string>>;

/** Percentages and shares are read as those of 100 GPUs, and of one; a percent sign in the file goes before. */
export function utilisationIn(text: string, gpus: number, unit: LoadUnit): UtilisationImport {
  const of = unit === 'gpus' ? gpus : unit === 'percent' ? 100 : 1;
  const read = importedUtilisation(text, of);
  if (unit === 'gpus') return read;
  const inUnit = (reason: string) =>
    reason
      .replaceAll(`no load from 0 to ${of} GPUs`, `no load from 0 to ${of}${SUFFIXES[unit]}`)
      .replaceAll(`a load above the cluster’s ${of} GPUs`, `a load above ${of}${SUFFIXES[unit]}`);
  if (!read.ok) return { ok: false, errors: read.errors.map(inUnit) };
  const { hourly, meanGpus, rows, ...rest } = read.utilisation;
  const refused = rows.refused.map((one) => ({ ...one, reason: inUnit(one.reason) }));
  return {
    ok: true,
    utilisation: {
      ...rest,
      hourly: hourly.map((load) => (load * gpus) / of),
      meanGpus: (meanGpus * gpus) / of,
      rows: { ...rows, refused }
    }
  };
}

/** Takes the measured week in place of the ratios; a file of one week says nothing of how far loads stray. */
export function useUtilisation(cluster: Draft<Cluster>, { hourly, meanGpus, variability }: Utilisation): void {
  const { peakRatio: _peak, weekendRatio: _weekend, ...kept } = cluster.production ?? { meanGpus };
  cluster.production = {
    ...kept,
    meanGpus: rounded(meanGpus),
    hourly: hourly.map(rounded),
    ...(variability !== null && { variability: Math.min(MOST_VARIABILITY, rounded(variability)) })
  };
}

function rounded(figure: number): number {
  return Number(figure.toPrecision(DIGITS));
}

/** What was read, in sentences. */
export function utilisationSentences(
  { hourly, meanGpus, variability, aboveNormal, hours, rows }: Utilisation,
  gpus: number
): string[] {
  const busiest = hourly.indexOf(Math.max(...hourly));
  const gpuText = (load: number) => count(load, { digits: load < 100 ? 1 : 0 });
  return [
    `${counted(rows.used, 'row')} of ${count(rows.read)} make ${counted(hours, 'hour')}: ${gpuText(meanGpus)} of ${count(gpus)} GPUs in use on average, and ${gpuText(hourly[busiest]!)} in the busiest hour, ${hourName(busiest)}.`,
    ...(meanGpus <= 1 && gpus > 2 ? ['That is one GPU at most. If the file gives shares or percentages, say so above.'] : []),
    spreadSentence(variability),
    ...(aboveNormal === null ? [] : [normalSentence(aboveNormal)])
  ];
}

function spreadSentence(variability: number | null): string {
  if (variability === null)
    return 'No hour of the week comes twice: the file says nothing of how far loads stray, and the variability stays as it is.';
  const stray = `Loads stray ${percent(variability, { digits: 1 })} from the mean of their hour`;
  return variability > MOST_VARIABILITY
    ? `${stray}, more than can be entered: ${percent(MOST_VARIABILITY)} would be used.`
    : `${stray}.`;
}

function normalSentence(above: number): string {
  const found = `${percent(above, { digits: 1 })} of hours lie above the level that a normal passes 5% of the time`;
  if (above > NORMAL_TAIL.most)
    return `${found}: loads have a heavier tail than the normal that is assumed, and shortages will be more frequent than shown.`;
  if (above < NORMAL_TAIL.least) return `${found}: loads have a lighter tail than the normal that is assumed.`;
  return `${found}: the normal that is assumed fits.`;
}
