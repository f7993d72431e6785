/** The cluster that a share is of where nobody has said: no employer's, a round one. */
import type { SourcedValue } from '#lib/schema/sourced-value.ts';

export const clusterGuess: SourcedValue = {
  value: 1024,
  effectiveFrom: '2026-11',
  basis: 'assumption',
  source: { title: 'Own assumption', locator: '128 servers of 8 GPUs', retrievedOn: '2026-11-21' },
  rationale: 'Only the employer knows the size of the cluster: ask. The share is of 730 hours a month for each GPU.'
};
