/**
 * A sample as a handful of equally likely values, for a quantile dot plot (Kay, Kola, Hullman and Munson, "When (ish) is My Bus?", CHI 2016): chances
 * are counted instead of estimated by area. Where the dots are put is the chart's business.
 */
import { quantilesOf } from './quantiles.ts';

/** The (j + ½) / dots quantiles, ascending: each stands for one of `dots` equal chances, so that those above zero are the odds, within one. */
export function dotQuantiles(samples: Float64Array, dots = 50): number[] {
  return quantilesOf(
    samples,
    Array.from({ length: dots }, (_, j) => (j + 0.5) / dots)
  );
}
