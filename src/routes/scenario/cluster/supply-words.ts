/** How an employer has its GPUs, and what that makes of the hours that grants draw on its cluster. */
import type { ComputeSupply } from '#lib/engine/index.ts';
import { gpusWords } from './cluster-words.ts';

type Basis = ComputeSupply['basis'];

export const SUPPLY_CHOICES: readonly { value: Basis; label: string }[] = [
  { value: 'owned', label: 'our own' },
  { value: 'committed', label: 'rented, committed' },
  { value: 'onDemand', label: 'rented, on demand' }
];

/** Somebody who enters the same rent twice pays it twice. */
const ON_TOP = 'Rent that you enter under “Every GPU costs” is paid on top of that.';

/** In the runway. */
export function supplyWords(basis: Basis): string {
  switch (basis) {
    case 'owned':
      return 'Hours that grants use cost power alone, as far as the GPUs reach.';
    case 'committed':
      return `Commitments on Runway pay for hours that grants use; hours beyond them are bought as well. ${ON_TOP}`;
    case 'onDemand':
      return `Every hour that grants use is bought when it is used. ${ON_TOP}`;
  }
}

/** Of production on average; empty where the cluster has as many. */
export function aboveClusterWords(meanGpus: number, gpus: number): string {
  return meanGpus > gpus ? `Customers take more than the cluster has: ${gpusWords(gpus)}.` : '';
}
