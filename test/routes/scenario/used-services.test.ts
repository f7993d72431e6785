/** Which prices stand beside the answer: those that some grant is of. */
import { expect, it } from 'vitest';
import { usedServices } from '../../../src/routes/scenario/used-services.ts';
import { grant } from '../../support/scenario.ts';
import { compared, salary } from './compared.ts';

it('prices are shown of what is granted, each once, in the order of the market', () => {
  const tokens = grant({ id: 'tokens', denomination: 'tokens', service: 'token', perMonth: 1 });
  const document = compared([
    { id: 'a', from: 'Borealis', parts: [tokens, grant({ perMonth: 1 })] },
    { id: 'b', from: 'Halcyon', parts: [tokens] }
  ]);
  expect(usedServices(document)).toEqual(['hour', 'token']);
  expect(usedServices(compared([{ id: 'a', from: 'Borealis', parts: [salary(1)] }]))).toEqual([]);
});

it('a share of the cluster is of the cluster’s service', () => {
  const { service: _, ...share } = grant({ denomination: 'clusterShare', share: 0.1 });
  expect(usedServices(compared([{ id: 'a', from: 'Borealis', parts: [share] }]))).toEqual(['hour']);
});
