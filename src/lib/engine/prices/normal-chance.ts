/**
 * The standard normal distribution function by Cody's rational approximations (Math. Comp. 23, 1969; coefficients of ANORM in
 * Algorithm 715, ACM TOMS 19, 1993): relative error about 1e-15, in the lower tail too. Its inverse: normal.ts.
 */

/** Numerator and denominator, highest power first. */
interface Ratio {
  over: readonly number[];
  under: readonly number[];
}

/** |z| ≤ 0.66291, in z². */
const centre: Ratio = {
  over: [0.06568233791820745, 2.235252035460684, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  under: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673]
};

/** Beyond it, in |z| up to √32. */
const shoulder: Ratio = {
  over: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
    6848.190450536283, 11602.65143764735, 9842.714838383978
  ],
  under: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
    38912.00328609327, 19685.429676859992
  ]
};

/** Beyond that, in z⁻². */
const tail: Ratio = {
  over: [
    0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
    2.9112874951168793e-5
  ],
  under: [1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5]
};

const rootOfTwoPi = Math.sqrt(2 * Math.PI);

export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / rootOfTwoPi;
}

/** Φ(z): the chance that a standard normal variable is at most z. */
export function normalChance(z: number): number {
  const distance = Math.abs(z);
  if (distance <= 0.66291) return 0.5 + z * ratio(centre, z * z);
  const beyond = distance < Math.sqrt(32) ? bell(distance) * ratio(shoulder, distance) : farTail(distance);
  return z > 0 ? 1 - beyond : beyond;
}

function farTail(z: number): number {
  if (z > 40) return 0;
  const inverse = 1 / (z * z);
  return (bell(z) * (1 / rootOfTwoPi - inverse * ratio(tail, inverse))) / z;
}

/** exp(−z²/2), with the square split in two so that its rounding is not magnified. */
function bell(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(z - coarse) * (z + coarse)) / 2);
}

function ratio({ over, under }: Ratio, x: number): number {
  return polynomial(over, x) / polynomial(under, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
