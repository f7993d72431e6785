import * as fc from 'fast-check';
import { turningPoints } from '/work/main/src/lib/engine/index.ts';
import { guesses } from '/work/main/test/support/scenario.ts';
import { scenarios } from '/work/main/test/engine/arbitrary-scenario.ts';
const docs = fc.sample(scenarios({ zeros: true }), { numRuns: 150, seed: 5 });
let n = 0, nan = 0, t0 = performance.now();
for (const d of docs) { try { for (const p of turningPoints(d, { offer: 'a', rival: 'b' }, { guesses })) if (Number.isNaN(p.distance) || (p.at !== null && !Number.isFinite(p.at))) { nan++; console.log('NaN', p.input.kind, p.at, p.input.low, p.input.high, p.distance); } } catch (e) { n++; console.log(String(e)); } }
console.log({ throws: n, nan, ms: (performance.now() - t0) / docs.length });
