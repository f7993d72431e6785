/** The grant of compute that an amount is of: one that the letter said before, or a new one. */
import type { Denomination } from '#lib/engine/document.ts';
import type { Count, Money, Percent } from './figure.ts';
import { monthsOf } from './grant-amount.ts';
import { matches } from './matches.ts';
import { isInAddition } from './no-grant.ts';
import { acceleratorName, modelName } from './number-names.ts';
import type { Belonging, Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';

/** Undefined for what is another measure, or a part, of a grant that the same sentence made. */
export function grantOf(
  passage: Passage,
  sheet: Sheet,
  denomination: Denomination,
  figure: Belonging & (Money | Count | Percent)
): Draft | undefined {
  const again = sheet.drafts.find((draft) => {
    if (draft.kind !== 'compute' || draft.get('denomination') !== denomination) return false;
    const shares = ['perMonth', 'upfront', 'amount', 'share', 'gpus']
      .map((field) => draft.number(field))
      .filter((value) => value !== undefined);
    if (isOfOtherName(passage, figure, draft)) return false;
    const period = figure.kind === 'percent' || figure.period === undefined ? 1 : (monthsOf[figure.period] ?? 1);
    return shares.some((value) => Math.abs(value * period - figure.value) <= 1e-6 * figure.value);
  });
  if (again !== undefined) return again;
  const own = sheet.drafts.some(
    (draft) => draft.kind === 'compute' && draft.statement === passage.index && draft.get('denomination') === denomination
  );
  if (own && !isInAddition(passage, figure)) return undefined;
  const ids: Record<Denomination, string> = { gpuHours: 'gpus', tokens: 'tokens', credit: 'credit', clusterShare: 'cluster' };
  const draft = sheet.fresh('compute', ids[denomination], passage.index);
  draft?.put('denomination', denomination, []);
  draft?.put('letterSays', passage.text.replace(/\s{1,20}/g, ' ').slice(0, 500), []);
  return draft;
}

const provider = /\b(?:AWS|GCP|Azure|Lambda|CoreWeave|OpenAI|Anthropic|Claude|frontier|open[- ](?:model|weights?))\b/i;

/** “600 H100 and 600 A100 GPU-hours” are two grants. */
function isOfOtherName({ text }: Passage, figure: Belonging, draft: Draft): boolean {
  const near = text.slice(figure.from, figure.to + 40);
  const wanted = draft.get('wanted');
  if (typeof wanted !== 'string') return false;
  const model = matches(modelName, near)[0]?.[0];
  const named = acceleratorName.exec(near)?.[0] ?? model ?? provider.exec(near)?.[0];
  const known = acceleratorName.test(wanted) || matches(modelName, wanted).length > 0 || provider.test(wanted);
  return named !== undefined && known && named.toLowerCase() !== wanted.toLowerCase();
}
