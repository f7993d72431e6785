/** What a simulation that was kept with its scenario may look like. */
import { list, oneOf, strict } from './containers.ts';
import { number, whole } from './figures.ts';
import { currency, date, id, name } from './text.ts';

const mostOffers = 50;
const chance = number({ min: 0, max: 1 });

const quantiles = strict({
  '5': number(),
  '10': number(),
  '25': number(),
  '50': number(),
  '75': number(),
  '90': number(),
  '95': number()
});

export const savedRunSchema = strict({
  id,
  name: name.exactOptional(),
  madeOn: date,
  engine: name,
  inputs: name,
  currency,
  seed: whole({ min: 0, max: 2 ** 32 - 1 }),
  method: oneOf('sobol', 'pseudoRandom'),
  scrambles: whole({ min: 1, max: 1000 }),
  points: whole({ min: 1, max: 2 ** 24 }),
  leaves: whole({ min: 1, max: 1000 }),
  offers: list(
    strict({
      id,
      mean: number(),
      standardError: number({ min: 0 }),
      quantiles
    }),
    mostOffers
  ),
  beats: list(strict({ offer: id, rival: id, more: chance, less: chance }), mostOffers ** 2)
});
