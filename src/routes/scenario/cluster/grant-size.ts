/** How much of the cluster one grant is, in a few words. */
import { amountMean, type Cluster, type ComputeComponent, type Service } from '#lib/engine/index.ts';
import { grantFigure } from '../counter/candidate/grant-words.ts';
import { gpusWords } from './cluster-words.ts';

/** `2% of the cluster, 2.6 GPUs, each`, `1,460 GPU-hours a month each`, `$10,000 in all each`. @param currency of its letter */
export function grantSize(
  grant: ComputeComponent,
  { gpus }: Pick<Cluster, 'gpus'>,
  service: Service | undefined,
  currency: string
): string {
  const figure = grantFigure(grant, service, currency);
  if (grant.denomination !== 'clusterShare') return `${figure} each`;
  return `${figure}, ${gpusWords(amountMean(grant.share ?? 0) * gpus)}, each`;
}
