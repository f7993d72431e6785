/** Whether a company runs GPUs of its own: what compute beyond commitments costs it is then their power as well. */
import type { Employer } from '#lib/engine/index.ts';

export function ownsCluster({ cluster, computeSupply }: Employer): boolean {
  return cluster !== undefined && computeSupply?.basis === 'owned';
}
