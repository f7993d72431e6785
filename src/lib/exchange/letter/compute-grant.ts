/** Grants of compute: hours of GPUs, GPUs at a duty, tokens, credit in money, a share of the cluster; by the month or once. */
import type { Count, Money, Percent } from './figure.ts';
import { putAmount } from './grant-amount.ts';
import { grantOf } from './grant-draft.ts';
import { putProgramme, putTime } from './grant-times.ts';
import { isInAddition, isNoGrant, isShared } from './no-grant.ts';
import { meantGrants } from './meant-grants.ts';
import { acceleratorName, modelName } from './number-names.ts';
import { amountOf, around, doubtOf, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';
import { matches } from './matches.ts';

/** As the engine counts them: a year of 8,760. */
export const hoursPerMonth = 730;

export function readCompute(passage: Passage, sheet: Sheet): void {
  const figures = ofSubject(passage, 'compute').filter((figure) => !isNoGrant(passage, figure));
  const made: { draft: Draft; from: number }[] = [];
  for (const figure of figures) {
    const draft =
      figure.kind === 'money'
        ? putCredit(passage, sheet, figure)
        : figure.kind === 'count'
          ? putUnits(passage, sheet, figure)
          : figure.kind === 'percent'
            ? putPercent(passage, sheet, figure)
            : undefined;
    if (draft !== undefined) made.push({ draft, from: figure.from });
  }
  for (const figure of figures) {
    if (figure.kind !== 'duration') continue;
    const own = made.findLast(({ from }) => from < figure.from) ?? made[0];
    const draft = own?.draft ?? meantGrants(passage, sheet.drafts).at(-1);
    if (draft !== undefined) putTime(passage, draft, figure);
  }
  putProgramme(passage, sheet);
}

function putCredit(passage: Passage, sheet: Sheet, money: Belonging & Money): Draft | undefined {
  const { before } = around(passage, money);
  const known = sheet.latest('compute');
  // What a grant is said to be worth is no grant of its own; credits worth a sum are that sum.
  const worth =
    !/\bcredits? worth\s?$/i.test(before) &&
    /\b(?:worth|valued?(?: of| at)?|equivalent|equals?|retail|list(?: price)?|about|approximately|approx\.|roughly)\s?(?:of|at|to|is|~|:)?\s?$|[≈~=]\s?$/i.test(
      before
    );
  if (
    (worth && known !== undefined && known.get('denomination') !== 'credit') ||
    money.per !== undefined ||
    Number.isNaN(money.value)
  )
    return undefined;
  const draft = grantOf(passage, sheet, 'credit', money);
  if (draft === undefined) return undefined;
  draft.put('currency', money.currency ?? passage.currency, []);
  draft.put('wanted', wantedCredit(passage.text, money), []);
  putAmount(passage, draft, money);
  return draft;
}

/** By the words right behind the sum, else by any of the sentence. */
function wantedCredit(text: string, { to }: Money): string {
  const named = /\b(?:GPU|cloud|AWS|GCP|Azure|Lambda|CoreWeave|OpenAI|Anthropic|Claude|API|inference|token|model)s?\b/i;
  return (named.exec(text.slice(to, to + 50)) ?? named.exec(text))?.[0] ?? 'compute';
}

function putUnits(passage: Passage, sheet: Sheet, figure: Belonging & Count): Draft | undefined {
  if (!Number.isFinite(figure.value)) return undefined;
  if (figure.unit === 'gpus') return putGpus(passage, sheet, figure);
  if (figure.unit !== 'gpuHours' && figure.unit !== 'tokens') return undefined;
  const before = figure.unit === 'gpuHours' && saysAgain(passage, figure) ? sheet.latest('compute') : undefined;
  // A share of the cluster has no units of its own.
  if (before !== undefined && before.get('denomination') !== 'gpuHours') return undefined;
  const draft = before ?? grantOf(passage, sheet, figure.unit, figure);
  if (draft === undefined) return undefined;
  const own = passage.text.slice(figure.from, figure.to + 60);
  if (figure.unit === 'gpuHours') putWanted(draft, acceleratorName.exec(own)?.[0] ?? acceleratorName.exec(passage.text)?.[0]);
  else
    putWanted(
      draft,
      matches(modelName, passage.text)[0]?.[0] ?? /\b(?:frontier|open[- ]model|open[- ]weights?)\b/i.exec(passage.text)?.[0]
    );
  putAmount(passage, draft, figure);
  return draft;
}

function putWanted(draft: Draft, wanted: string | undefined): void {
  if (wanted !== undefined) draft.put('wanted', wanted, []);
}

/** “8 H100s at 25 % duty (about 17,520 GPU-hours a year)”: the same grant in another measure. */
function saysAgain(passage: Passage, figure: Belonging): boolean {
  const { before } = around(passage, figure);
  return (
    passage.figures.some((other) => other.kind === 'count' && other.unit === 'gpus' && other.to <= figure.from) &&
    !/\b(?:plus|and)\s{1,3}(?:\w{1,10}\s)?$/i.test(before)
  );
}

/** Machines: the employer's cluster, or some of them for the candidate. */
function putGpus(passage: Passage, sheet: Sheet, figure: Belonging & Count): Draft | undefined {
  const { before, after } = around(passage, figure);
  const wanted = acceleratorName.exec(passage.text)?.[0];
  const ofAll = /^[^.,;]{0,30}\b(?:cluster|pool|fleet)\b/i.test(after) || /\b(?:cluster|pool|fleet)\b[^.;]{0,25}$/i.test(before);
  // “8 H100s of our cluster” for you are neither its size nor, with nothing said of how much of them, a grant.
  if (/^\s(?:on|of|in|from|within)\s[^.,;]{0,25}\b(?:cluster|pool|fleet)\b/i.test(after) && /\byou\b/i.test(before))
    return undefined;
  if (ofAll) {
    sheet.offer.put('employer.cluster.gpus', figure.value, placeOf(passage, figure), figure.check);
    if (wanted !== undefined) sheet.offer.put('clusterWanted', wanted, []);
    return undefined;
  }
  if (isShared(passage, figure)) return undefined;
  const draft = grantOf(passage, sheet, 'gpuHours', figure);
  if (draft === undefined) return undefined;
  putWanted(draft, wanted);
  draft.put('gpus', figure.value, placeOf(passage, figure), doubtOf(passage, figure));
  if (/\baround the clock\b|\b24\/7\b|\bat all times\b/i.test(passage.text)) draft.put('duty', 1, []);
  return draft;
}

function putPercent(passage: Passage, sheet: Sheet, figure: Belonging & Percent): Draft | undefined {
  const { before, after } = around(passage, figure);
  const place = placeOf(passage, figure);
  const latest = sheet.latest('compute');
  if (figure.of === 'cluster') {
    const hours = latest?.statement === passage.index && latest.get('denomination') === 'gpuHours';
    // “7,475 GPU-hours a month, about 1 % of the cluster.”
    if (hours && !isInAddition(passage, figure)) return undefined;
    const draft = grantOf(passage, sheet, 'clusterShare', figure);
    draft?.put('share', amountOf(figure), place, doubtOf(passage, figure));
    return draft;
  }
  if (
    latest?.get('gpus') !== undefined &&
    (figure.of === 'duty' ||
      /\b(?:at|@)\s?(?:an? )?(?:average )?(?:duty|utili[sz]ation)?[^.]{0,12}$|duty/i.test(before.slice(-30)) ||
      /^\s?(?:duty|utili[sz]ation|of the time)/i.test(after))
  )
    latest.put('duty', figure.value, place, figure.check);
  else if (latest !== undefined && /^[^.;]{0,50}\b(?:personal|own projects?|side projects?|private)\b/i.test(after))
    latest.put(
      'workShare',
      Number((1 - figure.value).toPrecision(9)),
      place,
      'What may be used privately, taken as what the job does not need.'
    );
  return undefined;
}
