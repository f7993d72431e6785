// Asking how long an employer's cash lasts must not move the offers, nor disown the futures that were kept of them.
import { expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { answer, resolve } from '#lib/engine/index.ts';
import { inputsHash } from '#lib/engine/inputs-hash.ts';
import { amountPlaces } from '#lib/engine/simulation/amount-places.ts';
import { companyExample } from '../schema/company-example.ts';
import { guesses } from '../support/scenario.ts';

function plainExample(): Scenario {
  const document = companyExample();
  const [employer] = document.employers;
  delete employer!.company;
  delete employer!.told;
  employer!.cluster = { service: employer!.cluster!.service, gpus: employer!.cluster!.gpus };
  return document;
}

function planned(): Scenario {
  const document = companyExample();
  Object.assign(
    document.offers[0]!.components.find(({ kind }) => kind === 'compute')!,
    { priority: 'bestEffort', hours: 'offPeak' }
  );
  document.employers[0]!.told = { asOf: '2026-12', cashLastsMonths: 18 };
  return document;
}

it('a company, what it tells of itself, what customers take of its cluster and where grants run there are no input of the ladder or of the futures', () => {
  expect(answer(resolve(planned(), guesses))).toEqual(answer(resolve(plainExample(), guesses)));
  expect(inputsHash(planned(), {}, null)).toBe(inputsHash(plainExample(), {}, null));
  const placesOf = (document: Scenario) => amountPlaces(document).map(({ path, amount }) => ({ path, amount }));
  expect(placesOf(planned())).toEqual(placesOf(plainExample()));
});

it('the size of the cluster is one: a share of it is so many hours', () => {
  const larger = planned();
  larger.employers[0]!.cluster!.gpus += 1;
  expect(inputsHash(larger, {}, null)).not.toBe(inputsHash(planned(), {}, null));
});
