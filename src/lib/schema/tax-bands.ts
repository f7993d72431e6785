/** Bands of a tax as the documents of models/tax write them: a rate from an edge on, edges rising. */
import { list, strict } from './containers.ts';
import { number } from './figures.ts';

const mostBands = 50;
const band = strict({ above: number({ min: 0 }), rate: number({ min: 0, max: 1 }) });

export const taxBandsSchema = list(band, mostBands).superRefine((bands, context) => {
  bands.forEach(({ above }, index) => {
    const before = bands[index - 1]?.above ?? -1;
    if (above <= before)
      context.addIssue({ code: 'custom', path: [index, 'above'], message: `a number above the band before (${before})` });
  });
});
