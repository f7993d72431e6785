/** What a simulation that was kept with its scenario may look like. */
import { list, oneOf, strict } from './containers.ts';
import { number, whole } from './figures.ts';
import { date, id, name } from './text.ts';

const mostOffers = 50;

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
      quantiles,
      certaintyEquivalent: number().nullable()
    }),
    mostOffers
  ),
  beats: list(strict({ offer: id, rival: id, probability: number({ min: 0, max: 1 }) }), mostOffers ** 2)
});
