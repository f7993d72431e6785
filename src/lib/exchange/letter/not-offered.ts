/**
 * Words that say that a figure is no part of this offer: it is denied, replaced, of today's pay, of an earlier or another offer, or counted per
 * something that nobody knows the number of. Such figures stay unread; a figure too many that somebody types is better than one that is wrong.
 */
import type { Figure } from './figure.ts';
import type { Span } from './letter.ts';
import type { Subject } from './subjects.ts';

const pay: ReadonlySet<Subject> = new Set<Subject>([
  'salary',
  'raise',
  'bonus',
  'signOn',
  'relocation',
  'stipend',
  'equity',
  'benefit'
]);

/** “not eligible for a”, “in place of the”, up to a few words before what it denies; not “no later than”. */
const denied =
  /(?:\b(?:no|not|never|without|neither|nor|cannot|ineligible|instead of|in (?:place|lieu|exchange) (?:of|for)|rather than|replac(?:es?|ing)|waiv(?:es?|ing)|forgo(?:es|ing)?|giv(?:es?|ing) up|exclud(?:es?|ing)|except(?:ing)?)|n't)\b(?!\s(?:less|fewer|lower|later|more|earlier|only|limited|exceed|to exceed))(?:[\s-][\w'’&/()]{1,20}){0,8}[\s-]{0,2}$/i;
const deniedBehind =
  /^[^.;\t]{0,60}?(?:\b(?:is|are|was|were|will|would|does|do|did|has|have|can|shall)\s(?:\w{1,12}\s)?not\b|n't\b|\bno longer)(?:\s\w{1,12}){0,2}\s(?:offer|includ|part\b|appl|avail|eligib|paid|pay\b|payable|provid|grant|given|get\b|receiv)(?![^.;]{0,60}\b(?:if|unless|until|till|before|when|where|in case|should)\b)/i;
const withdrawn =
  /^[^.;\t]{0,40}?\b(?:n\/a|not applicable|withdrawn|cancell?ed|waived|superseded|(?:is|are|was|were|been|be) (?:replaced|forfeited|lost|void))(?![^.;]{0,60}\b(?:if|unless|should)\b)/i;

/** Where only what is unused is lost, the rest was granted. */
const unusedLost =
  /\b(?:unused|unspent|left over|not (?:been )?used|(?:do not|don't) use)\b[^.;]{0,30}?\b(?:is|are|be) (?:forfeited|lost|void)\b/i;

/** A clause that a denial does not reach beyond. */
const joint = /[.;:]\s|,\s|\t|\bbut\b|\bhowever\b|—|–|\band\s(?:your|we|you|the|an?)\b/i;

/** Of another offer or another time; what “we” offer behind it is this offer again. */
const elsewhere =
  /\b(?:had you (?:\w{1,12} )?(?:joined|started|accepted)|you would have|(?:first|initial|original|earlier|previous|prior|last|verbal|competing|competitor's|rival|other|their) (?:\w{1,12} )?(?:offer|proposal|package)|(?:current|present|existing|previous|prior|former|old)(?:ly)? (?:\w{1,12} ){0,2}(?:employer|job|role|position|salary|pay|package|compensation|comp|base|earnings|remuneration)|you (?:\w{1,12} )?(?:asked|requested|wanted|expected|hoped|mentioned|named)|your (?:ask|request|expectations?|counter(?:[- ]?offer)?)\b|(?:standard|typical|usual|normal|default) (?:\w{1,12} )?(?:offer|package|salary|base|pay)|for example|e\.g\.|for instance|other (?:candidates|employees|staff)|on average|market (?:median|rate|average))\b/i;
const here = /;\s|\btoday (?:the|your|it)\b|\bwe\b|\bour\b|\bnow\b|\bwith\b|\binstead\b|\bnew\b|\boffer you\b/i;
/** What others offer, for comparison. */
const ofRival =
  /\b(?:competitors?|rivals?|(?:other|another|some|most|many) (?:\w{1,12} )?(?:companies|company|employers?|labs?|firms?|startups?|offers?))\b/i;
const hers =
  /;\s|\b(?:we|ours?)\b|,\s(?:but |and |while )?your?\b|,\sthe\s(?:$|(?:base|annual|starting|gross|company|employer)\b)/i;
const earlier =
  /\b(?:was|were|formerly|previously|currently|versus|vs\.?|compared (?:to|with)|up from|down from|(?:increas|rais|ris|mov|improv|bump|chang|adjust|gone|went|go|push|lift|grow|grew)\w{0,4}\s(?:\w{1,12}\s){0,4}from)\s{1,2}(?:[A-Z]{2,3}\s?)?$/i;
const earlierBehind =
  /^(?:\s{0,2}\(?(?:current(?:ly)?(?! (?:share |stock |market |trading |fair )?(?:price|value))|previously|formerly|at present)\b|[^.;,]{0,40}\byou (?:had )?(?:asked|requested|wanted|mentioned|hoped))/i;
const between = /\bbetween\s(?:[^.;]{1,30}\sand\s{1,2})?$/i;
/** Of a column: “Your current”, “Market”; the current offer is this one. */
const elsewhereHead =
  /\b(?:(?:your )?current(?! offer)|present|existing|previous|prior|old|original|initial|first offer|last offer|market|band|median|competitors?|competing|rival|other offer|minimum|maximum|example|changes?|difference|delta)\b/i;

/** What is paid for leaving, insured, lent or withheld may be as much as a salary and is none. */
const otherLabel =
  /^[^:\t\n]{0,40}\b(?:insurance|assurance|insured|severance|notice|probation|vacation|holidays?|PTO|leave|deductible|loan|advance|tax(?:es)?)\b[^:\t\n]{0,30}[:\t]/i;
const onLeaving =
  /\bseverance\b|\b(?:upon|on|event of|after|following) (?:\w{1,12} ){0,3}terminat|\bterminat\w{1,4} (?:\w{1,12} ){0,3}without|\bgarden leave\b|\blieu of notice\b|\bredundan/i;

/** Per hire, per child, per pay period: of no number that the letter gives. */
const perUnknown =
  /^\s{0,2}(?:gross\s|net\s)?(?:per\s(?!(?:calendar|fiscal|financial|contract|academic|plan|full)\b|year|yr|annum|quarter|qtr|month|mth|mo\b|fortnight|two weeks|(?:bi-?|semi-?)?(?:weekly|monthly)|week|wk|day|hour|hr\b|employee|person|head|share|unit|option|RSU|common|ordinary|preferred|GPU|H\d00)[a-z]|(?:each|every) (?:other|pay|second)\b)/i;

function isAmount({ kind }: Figure): boolean {
  return kind === 'money' || kind === 'percent' || kind === 'count';
}

const choice =
  /\b(?:either|choose|choice|alternatively|(?:at )?your option|option (?:[A-C1-3]|one|two)\b|elect(?:s|ing)? (?:to|between))|[$£€₹]\s?\d[\d,.]{0,14}[km]?(?:\s[\w-]{1,14}){0,4},?\sor\s(?:[$£€₹]|\d)/i;
const condition =
  /^\s{0,3}(?:if|should|provided)\b|\bif (?:you |your )?(?:\w{1,12} )?(?:remote|join|accept|choose|elect|mov|relocat|work|are based|prefer|sign|start|decide|based|hired)|\bunless\b/i;

/** Of a sum that depends on what the candidate does. */
export function conditionOf(text: string, figure: Figure): string | undefined {
  if (!isAmount(figure)) return undefined;
  if (choice.test(text)) return 'The letter offers a choice here.';
  return condition.test(text) ? 'The letter sets a condition here.' : undefined;
}

/** Of a column that is not this offer's. */
export function isInOtherColumn(figure: Figure, head: string | undefined): boolean {
  return isAmount(figure) && head !== undefined && elsewhereHead.test(head);
}

/**
 * @param subject that the figure would belong to
 * @param mention the words that name it; absent for what a heading or the sentence before names
 */
export function isNotOffered(text: string, figure: Figure, subject: Subject, mention: Span | undefined): boolean {
  if (!isAmount(figure) || !(pay.has(subject) || subject === 'compute')) return false;
  const from = Math.min(figure.from, mention?.from ?? figure.from);
  const lead = text.slice(Math.max(0, from - 160), from);
  const rest = text.slice(Math.max(figure.to, mention?.to ?? 0)).slice(0, 160);
  const clause = lead.split(joint).at(-1)!;
  if (subject !== 'benefit' && otherLabel.test(text)) return true;
  if ((subject === 'salary' || subject === 'bonus') && onLeaving.test(text.slice(Math.max(0, figure.from - 160), figure.from)))
    return true;
  const kept = subject === 'compute' ? rest.replace(unusedLost, '') : rest;
  if (denied.test(clause) || deniedBehind.test(rest) || withdrawn.test(kept)) return true;
  if (ofRival.test(lead.split(hers).at(-1)!)) return true;
  if (subject === 'compute') return false;
  const behind = text.slice(figure.to, figure.to + 40);
  const before = text.slice(Math.max(0, figure.from - 40), figure.from);
  // Between the words and the figure too: “relocation is not offered ($5,000)”.
  const [inside, gap] =
    mention === undefined ? ['', ''] : [text.slice(mention.to, figure.from), text.slice(figure.to, mention.from)];
  const upTo = text.slice(Math.max(0, from - 160), figure.from);
  return (
    deniedBehind.test(inside) ||
    withdrawn.test(inside) ||
    elsewhere.test(`${upTo.split(here).at(-1)} ${gap.split(here)[0]}`) ||
    between.test(before) ||
    earlier.test(before) ||
    earlierBehind.test(behind) ||
    perUnknown.test(behind)
  );
}
