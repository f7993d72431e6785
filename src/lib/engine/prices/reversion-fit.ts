/**
 * What a series of dated prices says of a level that it is pulled to: an Ornstein–Uhlenbeck log price by exact maximum
 * likelihood at any spacing, which is the AR(1) regression at an even one. Small samples look more pulled than they are
 * (Kendall, Biometrika 41, 1954), which is not corrected; errors of measurement are taken for pull.
 */
import { falsePosition } from '../false-position.ts';
import { requireDatedPrices, type DatedPrice } from './dated-prices.ts';
import { Z95 } from '../amount.ts';
import { profileAt, profiles, seriesOf, type Profile, type Series } from './reversion-likelihood.ts';

/** What a series says of a level that its price is pulled to. Ranges are 90 %, from the profile likelihood. */
export type ReversionFit =
  | {
      reverts: false;
      /** Too few prices to tell (under five), or a random walk fits as well as any pull. */
      because: 'tooFewPoints' | 'noPull';
      points: number;
      years: number;
    }
  | {
      reverts: true;
      points: number;
      years: number;
      /** Long-run expected price. */
      level: number;
      /** 0 where the series sets no lower bound. */
      levelLow: number;
      /** Null where it sets no upper bound. */
      levelHigh: number | null;
      halfLifeYears: number;
      /** 0 where the pull may be faster than the spacing of the prices shows. */
      halfLifeLow: number;
      /** Null where a random walk is within the range: no upper bound. */
      halfLifeHigh: number | null;
      volatilityPerYear: number;
      /** Whether a random walk would look as pulled as this in fewer than 1 of 20 series (Dickey and Fuller's test). */
      beatsRandomWalk: boolean;
    };

/** Three figures are fitted; with four increments one degree of freedom is left. */
const MIN_POINTS = 5;
/** Half of the 90 % quantile of chi-square with one degree of freedom: 1.353. */
const DROP = Z95 ** 2 / 2;
/** Speeds looked at: from one that a series of this length cannot tell from none to one that leaves 0.1 % at the next price. */
const SLOWEST = 0.01;
const FASTEST = 7;
const GRID_STEPS = 96;

/**
 * Level (expected in the long run: exp(θ + σ²/(4κ))), half-life ln 2/κ and volatility of log prices pulled towards θ with speed κ.
 * @throws RangeError with a sentence for fewer than three points, prices not above zero, or times that do not rise
 */
export function reversionFit(points: readonly DatedPrice[]): ReversionFit {
  requireDatedPrices(points);
  const years = points.at(-1)!.years - points[0]!.years;
  const basis = { points: points.length, years };
  if (points.length < MIN_POINTS) return { reverts: false, because: 'tooFewPoints', ...basis };

  const series = seriesOf(points);
  const ends: [number, number] = [Math.log(SLOWEST / years), Math.log(FASTEST / Math.min(...series.spans))];
  const grid = profiles(series, ends, GRID_STEPS);
  const best = grid.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
  if (best === grid[0] || !Number.isFinite(best.logLikelihood)) return { reverts: false, because: 'noPull', ...basis };

  const peak = refined(series, grid, grid.indexOf(best));
  const floor = peak.logLikelihood - DROP;
  const slow = crossing(series, [peak, ...grid.slice(0, grid.indexOf(best)).reverse()], floor);
  const fast = crossing(series, [peak, ...grid.slice(grid.indexOf(best) + 1)], floor);
  return {
    reverts: true,
    ...basis,
    level: Math.exp(series.start + logLevel(series, peak, peak.logMean)),
    ...levelRange(series, peak, [slow, fast], ends),
    halfLifeYears: Math.LN2 / Math.exp(peak.logSpeed),
    halfLifeLow: fast === null ? 0 : Math.LN2 / Math.exp(fast),
    halfLifeHigh: slow === null ? null : Math.LN2 / Math.exp(slow),
    volatilityPerYear: Math.sqrt(peak.squares / (series.changes.length - 2)),
    beatsRandomWalk: beatsRandomWalk(grid[0]!, peak, series.changes.length)
  };
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const GOLDEN_STEPS = 48;

/** The peak between the grid's neighbours of its best point, by golden section: 48 steps narrow it to 1e-10 of them. */
function refined(series: Series, grid: readonly Profile[], best: number): Profile {
  let low = grid[best - 1]!.logSpeed;
  let high = (grid[best + 1] ?? grid[best]!).logSpeed;
  const inside = (share: number) => profileAt(series, low + share * (high - low));
  let [left, right] = [inside(1 - GOLDEN), inside(GOLDEN)];
  for (let step = 0; step < GOLDEN_STEPS; step++) {
    if (left.logLikelihood > right.logLikelihood) {
      high = right.logSpeed;
      [left, right] = [inside(1 - GOLDEN), left];
    } else {
      low = left.logSpeed;
      [left, right] = [right, inside(GOLDEN)];
    }
  }
  return left.logLikelihood > right.logLikelihood ? left : right;
}

/** The log speed at which the likelihood, followed outwards from the peak, falls through `floor`; null where it never does. */
function crossing(series: Series, outwards: readonly Profile[], floor: number): number | null {
  const at = outwards.findIndex(({ logLikelihood }) => logLikelihood < floor);
  if (at < 1) return null;
  const end = ({ logSpeed, logLikelihood }: Profile) => ({ at: logSpeed, value: logLikelihood - floor });
  const above = (logSpeed: number) => profileAt(series, logSpeed).logLikelihood - floor;
  return falsePosition(above, [end(outwards[at - 1]!), end(outwards[at]!)], { x: 1e-9, f: 1e-9 });
}

/** ln of the long-run expected price, counted from the first: θ + σ²/(4κ). */
function logLevel({ changes }: Series, { logSpeed, squares }: Profile, logMean: number): number {
  return logMean + squares / (changes.length - 2) / (4 * Math.exp(logSpeed));
}

/**
 * The least and the greatest level within the likelihood's drop. At each speed in the range θ may be off by what brings the squares
 * to what the drop allows, a closed form, and the volatility with them; a bound that is reached where a random walk begins is none.
 */
function levelRange(
  series: Series,
  peak: Profile,
  [slow, fast]: readonly [number | null, number | null],
  ends: readonly [number, number]
): { levelLow: number; levelHigh: number | null } {
  const within = [...profiles(series, [slow ?? ends[0], fast ?? ends[1]], GRID_STEPS), peak];
  const half = series.changes.length / 2;
  const ranges = within.map((profile) => {
    const squares = Math.exp((profile.logScale - peak.logLikelihood + DROP) / half);
    const spread = Math.sqrt(Math.max(squares - profile.squares, 0) / profile.weight);
    const edge = { ...profile, squares: Math.max(squares, profile.squares) };
    return [logLevel(series, edge, profile.logMean - spread), logLevel(series, edge, profile.logMean + spread)] as const;
  });
  // Between the edges lies the estimate itself, which few and wild prices put beyond both.
  const best = logLevel(series, peak, peak.logMean);
  const low = Math.min(best, ...ranges.map(([least]) => least));
  const high = Math.max(best, ...ranges.map(([, greatest]) => greatest));
  const [walkLow, walkHigh] = ranges[0]!;
  return {
    levelLow: slow === null && walkLow === low ? 0 : Math.exp(series.start + low),
    levelHigh: slow === null && walkHigh === high ? null : Math.exp(series.start + high)
  };
}

/**
 * The Dickey–Fuller t with a constant, from the likelihoods of the peak and of hardly any pull, against its 5 % point for n
 * increments (MacKinnon, Queen's University working paper 1227, 2010, table 2). Exact at even spacing, near it at others.
 */
function beatsRandomWalk(walk: Profile, peak: Profile, n: number): boolean {
  const t = -Math.sqrt((n - 2) * Math.expm1((2 * (peak.logLikelihood - walk.logLikelihood)) / n));
  return t < -2.86154 - 2.8903 / n - 4.234 / n ** 2 - 40.04 / n ** 3;
}
