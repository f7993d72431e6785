/** Amounts of compute in a letter that are no grant: bought, usual, at one time, in place of another, or another measure of the same. */
import { isLaterStep } from './grant-amount.ts';
import { around, type Belonging, type Passage } from './passage.ts';

const bought = /\b(?:buy|purchas\w{1,3}|rent|typically|usually|normally)\b[^;:]{0,100}$/i;
const replaced =
  /\b(?:instead of|rather than|in place of|up from|compared (?:with|to)|your (?:current|present|existing|previous|former)|you (?:now have|currently \w{1,8}))\b/i;
const priced = /\b(?:costs?|priced at|price of|charged?(?: at)?|(?:you|must) pay|fees? of)\s?$/i;
const floor = /\b(?:the (?:first|remaining)|below|under|less than|fewer than|lower than|down to)\s?$/i;
const carriedOver = /\b(?:roll\w{0,3}|carr(?:y|ied|ies)|balance|accrue\w{0,1}|accumulate\w{0,1})\b[^;]{0,40}$/i;
const perOther =
  /^[^.;,]{0,25}?\b(?:per|for each|for every|each)\s(?:\w{1,12}\s)?(?:project|paper|publication|experiment|run|job|team|head|hire|patent|proposal)s?\b/i;
const forMany =
  /^[^.;]{0,40}?\b(?:for|between|across|among|by|with) (?:your|the|our|a) (?:[\w-]{1,12} )?(?:team|group|lab|colleagues|department)\b/i;
const behind =
  /^\s?(?:(?:will |would )?costs?\b|(?:(?:that )?you (?:have|get|use) )?(?:now|today|at present)\b|(?:at once|at a time|at any one time|concurrent\w{0,3}|simultaneous\w{0,2}|in parallel|per job|each job|per run)\b)/i;

/** Whether a figure among words for compute is not promised to the candidate, or takes the place of one before it. */
export function isNoGrant(passage: Passage, figure: Belonging): boolean {
  if (figure.kind !== 'money' && figure.kind !== 'count' && figure.kind !== 'percent') return false;
  const { before } = around(passage, figure);
  const { text, figures } = passage;
  const after = text.slice(figure.to, figure.to + 60).replace(/^\s(?:per|a|each|every) \w{1,10}/i, '');
  if (
    bought.test(text.slice(Math.max(0, figure.from - 120), figure.from)) ||
    priced.test(before) ||
    floor.test(before) ||
    carriedOver.test(before) ||
    forMany.test(after) ||
    perOther.test(after)
  )
    return true;
  if (replaced.test(before.split(/[;:]|,\s(?:but|we)\b/).at(-1)!) || behind.test(after)) return true;
  const earlier = figures.some(({ to, subject, kind }) => to <= figure.from && subject === 'compute' && kind === figure.kind);
  return earlier && isLaterStep(passage, figure);
}

/** “600 and 200”, or a clause of its own; not “600, of which 200” or “600, at most 900”. */
export function isInAddition(passage: Passage, figure: Belonging): boolean {
  const { before } = around(passage, figure);
  if (
    /\b(?:of which|thereof|i\.?e\.?|that is|at most|up to|no more than|maximum|including|equivalent|equals?|about|approximately|or)\b[^;\t]{0,30}$/i.test(
      before
    )
  )
    return false;
  return /\b(?:and|plus|as well as|together with|in addition|additional\w{0,2}|also)\b|[;+&]/i.test(before);
}

/** Machines of a team, at certain hours, or to which the letter only opens the door: how much is the candidate's, it does not say. */
export function isShared(passage: Passage, figure: Belonging): boolean {
  const { before, after } = around(passage, figure);
  const own = passage.text;
  const near = own
    .slice(Math.max(0, figure.from - 80), figure.from)
    .split(/[.;]|\byour?\b/i)
    .at(-1)!;
  if (/\b(?:nodes?|racks?|shared?|per (?:team|group|lab))\b/i.test(`${before.slice(-40)} | ${after.slice(0, 40)}`)) return true;
  if (
    /\b(?:teams?|labs?|groups?|departments?|organi[sz]ation|colleagues|everyone|our|we (?:have|own|run|operate|use))\b/i.test(
      near
    )
  )
    return true;
  const forYou =
    /\b(?:dedicated|reserved|exclusive\w{0,2}|your own|personal\w{0,2}|duty|utili[sz]ation|around the clock|24\/7|at all times)\b/i;
  if (/^\s(?:for|at)\s(?:[\w-]{1,10}\s){1,3}(?:hours?|days?|weeks?)\b/i.test(own.slice(figure.to, figure.to + 40))) return true;
  return /\baccess to\s(?:[\w-]{1,12}\s){0,3}$/i.test(before) && !forYou.test(own);
}
