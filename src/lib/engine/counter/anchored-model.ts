/** A model of sums about a package, its nodes valued with pauses: what the ladder is asked for takes longer than all else. */
import { AdditiveModel } from './additive-model.ts';
import type { Progressing } from './every-package.ts';
import { nodeChoices, type Aim, type Nodes } from './group-table.ts';
import type { LeverGroup } from './lever-groups.ts';
import type { Choice } from './offer-components.ts';
import type { PackageValuer } from './package-valuer.ts';

const PAUSE_EVERY = 16;

/** @param on `share` of the work that is done, for who watches */
export function* anchoredModel(
  valuer: PackageValuer,
  groups: readonly LeverGroup[],
  on: { anchor: Choice; nodes: Nodes; aim: Aim; slack: number; share: number }
): Progressing<AdditiveModel> {
  const { anchor, nodes, share } = on;
  const choices = groups.flatMap((group) => nodeChoices(group, anchor, nodes));
  for (const [at, choice] of choices.entries()) {
    valuer.value(choice);
    if (at % PAUSE_EVERY === PAUSE_EVERY - 1) yield { stage: 'searching', share };
  }
  yield { stage: 'searching', share };
  const model = new AdditiveModel(valuer, groups, on);
  yield { stage: 'searching', share };
  return model;
}
