/** Which grants of compute a sentence speaks of: those that it makes, else those whose kind it names, else all where it names none. */
import { acceleratorName } from './number-names.ts';
import type { Passage } from './passage.ts';
import type { Draft } from './sheet.ts';

export function meantGrants(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const grants = drafts.filter(({ kind }) => kind === 'compute');
  const own = grants.filter(({ statement }) => statement === passage.index);
  if (own.length > 0) return own;
  const { text } = passage;
  const kinds = new Set([
    ...(/\bGPUs?\b|\bhours\b/i.test(text) || acceleratorName.test(text) ? ['gpuHours'] : []),
    ...(/\btokens?\b/i.test(text) ? ['tokens'] : []),
    ...(/\bcredits?\b/i.test(text) ? ['credit'] : []),
    ...(/\bcluster\b/i.test(text) ? ['clusterShare'] : [])
  ]);
  const named = grants.filter((draft) => kinds.has(draft.get('denomination') as string));
  // “Credits” may stand for units of any kind, tokens are never hours.
  const anyKind = [...kinds].every((kind) => kind === 'credit');
  return named.length > 0 || !anyKind ? named : grants;
}
