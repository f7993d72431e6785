/**
 * The standard normal quantile by Wichura's algorithm AS 241, PPND16 (Applied Statistics 37, 1988): ratios of polynomials in three
 * regions, relative error about 1e-16 down to p = 1e-300. Coefficients as published, highest power first, rounded to doubles.
 */

interface Ratio {
  over: readonly number[];
  under: readonly number[];
}

/** |p − ½| ≤ 0.425, in 0.425² − (p − ½)². */
const centre: Ratio = {
  over: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665
  ],
  under: [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1
  ]
};

/** Beyond it, in √(−ln p) − 1.6 up to √(−ln p) = 5. */
const tail: Ratio = {
  over: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691,
    4.630337846156546, 1.4234371107496835
  ],
  under: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038,
    2.053191626637759, 1
  ]
};

/** Beyond that, in √(−ln p) − 5. */
const farTail: Ratio = {
  over: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103
  ],
  under: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1
  ]
};

/** z with Φ(z) = chance. @throws RangeError outside (0, 1) */
export function normalQuantile(chance: number): number {
  if (!(chance > 0 && chance < 1)) throw new RangeError('A chance lies above 0 and below 1.');
  const q = chance - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(centre, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? chance : 1 - chance));
  const distance = r <= 5 ? ratio(tail, r - 1.6) : ratio(farTail, r - 5);
  return q < 0 ? -distance : distance;
}

/** Both polynomials by Horner's rule, in one loop: they have eight coefficients each. */
function ratio({ over, under }: Ratio, x: number): number {
  let numerator = 0;
  let denominator = 0;
  for (let i = 0; i < 8; i++) {
    numerator = numerator * x + over[i]!;
    denominator = denominator * x + under[i]!;
  }
  return numerator / denominator;
}
