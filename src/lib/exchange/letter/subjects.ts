/**
 * The subjects of a letter and the phrases that name them. Phrases are tried in this order at every word, so that “sign-on bonus” is no bonus;
 * what belongs to `other` is known to be no figure of the offer and stays unread.
 */
import type { Figure } from './figure.ts';
import type { Span } from './letter.ts';
import { matches } from './matches.ts';

export const subjects = [
  'salary',
  'raise',
  'bonus',
  'signOn',
  'clawback',
  'relocation',
  'stipend',
  'term',
  'equity',
  'vesting',
  'strike',
  'optionTerms',
  'acceleration',
  'stock',
  'compute',
  'benefit',
  'reply',
  'begin',
  'other'
] as const;
export type Subject = (typeof subjects)[number];

/** “Stipend of $150 a month for internet” is an allowance. */
const notOfPerks =
  '(?![^.;]{0,40} for (?:your |the |home |cell |mobile )?(?:internet|phone|meals?|lunch|commut|transit|travel|wellness|gym|learning|books|child))';

/** Longer phrases first: the first alternative that fits is taken. */
const phrases: readonly (readonly [Subject, string])[] = [
  [
    'other',
    '(?:(?:annual|gross|fixed|total) )?(?:CTC|cost[- ]to[- ]company)\\b|(?:current|present|existing|previous|prior|former|old) (?:[a-z]{1,12} ){0,2}(?:salary|pay|package|compensation|comp|base|bonus|earnings|wages?|remuneration)\\b|(?:you |you are |who )?currently (?:earn|make|paid|receive)[a-z]{0,3}|(?:annual |company |team |group )?bonus pool|(?:buy-?out|make-?whole|transition|replacement|inducement|referral|patent|spot|retention|stay|invention|milestone|completion|project|holiday|christmas|festival|recognition|hiring|exit|transaction)[- ]bonus(?:es)?|commissions?\\b|(?:(?:relocation|housing|home|salary|student|car|personal|bridge|forgivable|sign-?on|employee) )?(?:loans?|mortgage)\\b|(?:salary|bonus|commission|relocation) advances?\\b|(?<=\\d\\s?[x×]\\s?|\\btimes\\s|\\bmultiple of\\s)(?:(?:your|the|annual|base|basic|gross|monthly)\\s){0,3}(?:salary|base|pay)\\b|overtime|(?:market|industry|median|average) (?:salary|pay|rate)'
  ],
  [
    'other',
    'total (?:(?:target|annual|direct|first[- ]year|cash|fixed|remuneration|compensation|salary) ){0,2}(?:compensation|comp|cash|rewards?|package|value|pay|remuneration)|(?:remuneration|salary|compensation) package|\\bTC\\b|on[- ]target earnings|\\bOTE\\b|package (?:is )?worth'
  ],
  [
    'other',
    'salary (?:band|range)|pay (?:band|range)|range for this (?:role|position)|notice(?: period)?|probation(?:ary)?|vacation|holidays?|annual leave|paid time off|\\bPTO\\b|sick (?:days|leave|pay)|parental leave|maternity|paternity|working (?:hours|time|week)|hours (?:per|a) week|office days|days (?:per|a) week|life (?:assurance|insurance)|deductible|severance|non-?compete|insured|raised|\\bfunding\\b|employee (?:id|number)|\\bfax\\b|\\btel\\b|phone number|registered (?:office|number)|founded|headcount|founding'
  ],
  [
    'clawback',
    '(?:re)?pay(?:ing)? (?:back|us back)|repa(?:y|id|ying|yment|yable)|claw(?:ed)?[- ]?back|reimburse (?:the company|us|to)|refund(?:ed|able)?|must return|pro[- ]?rat(?:a|ed)(?: basis)? (?:repayment|if you leave)|recoup(?:ed|ment)?|recoverable|forfeit the sign|(?:leave|resign|quit|terminated?)(?: [a-z]{1,12}){0,6} (?:within|before|in) (?=\\S{1,12} (?:\\(\\d{1,2}\\) )?(?:month|year|anniv))|pay it back'
  ],
  [
    'signOn',
    'sign(?:ing)?[- ]?(?:on)?(?:[ -](?:on))?[ -](?:bonus|payment|award|cash)|sign(?:ing)?[- ]on|joining (?:bonus|payment)|starting bonus|signon|signing bonus|welcome bonus|golden hello|start(?:er)? bonus'
  ],
  [
    'relocation',
    'relocation(?: (?:bonus|assistance|allowance|package|payment|support|reimbursement|benefit|budget|costs?|expenses?|(?:is |are |will be )?reimbursed))?|moving (?:costs?|expenses|allowance)|relocat(?:e|ing)'
  ],
  [
    'raise',
    'salary increases?|pay rises?|annual (?:increase|increment|uplift|raise)|(?:merit|cost[- ]of[- ]living) (?:increases?|raises?)|raises?\\b|increas(?:es?|ed|ing) (?:of|by|at|(?=\\d)|(?:such|your|the|his|her|this) (?:base )?salary)|uplift|step[- ]up|goes up'
  ],
  [
    'optionTerms',
    '(?:post[- ]termination )?exercise (?:period|window)|to exercise|options? (?:will |shall )?(?:expire|lapse|terminate)|term of (?:the|each) option|(?:remain )?exercisable (?:for|until|within)'
  ],
  ['acceleration', 'accelerat(?:e|es|ed|ion)|(?:double|single)[- ]trigger'],
  ['strike', '(?:exercise|strike|option|purchase) price|\\bstrike\\b|exercisable at|exercise cost'],
  [
    'stock',
    '(?:share|stock|closing|unit|preferred|pref\\.?|issue|trading|reference) price|price per (?:common |preferred |ordinary )?share|409A(?: valuation| value| FMV| price)?|fair market value|\\bFMV\\b|fully[- ]diluted(?: shares?| capitali[sz]ation| basis| share count)?|shares? outstanding|outstanding shares?|(?:post|pre)-?money|valuation|(?:preferred|series [a-h]|last round|latest round) (?:price|at)|30-day average|shares? in issue'
  ],
  [
    'vesting',
    'vesting (?:schedule |period )?(?:(?:commencement|start|begin|reference)[a-z]{0,4}(?: date)?|(?:will |shall )?(?:commence|start|begin)s?)|(?:begins?|starts?|commences?) (?:to vest|vesting)|vest(?:s|ing|ed)?\\b|cliff|instal?lments?'
  ],
  [
    'equity',
    '\\bRSUs?\\b|restricted (?:stock|share)s?(?: units?)?|(?:stock|share|incentive|EMI|non-?qualified)[ -]{1,2}(?:stock )?options?|options?\\b|\\bISOs?\\b|\\bNSOs?\\b|\\bNQSOs?\\b|\\bPSUs?\\b|profits? (?:interests?|units?)|equity(?: grant| award| package| stake)?|stock (?:grant|award|units?)|share (?:grant|award|units?)|\\bstock\\b|\\bshares\\b|\\bRSAs?\\b|new[- ]hire grant|initial grant'
  ],
  [
    'bonus',
    '(?:target |annual |performance |discretionary |year-?end |cash |variable |incentive ){0,4}bonus(?:es)?|bonus target|target incentive|(?:short[- ]term|annual) incentive(?: plan| target)?|variable(?=\\s?[:\\t($£€₹])|variable (?:pay|compensation|remuneration|component)|\\bSTI\\b|target variable'
  ],
  [
    'stipend',
    `(?:(?:monthly |research |fellowship |living |fellow )stipend|stipend(?= of| is| will|:|\\t)|stipend for the|fellowship (?:grant|award|pay))${notOfPerks}`
  ],
  [
    'term',
    '(?:fellowship|program(?:me)?|appointment|contract|internship|engagement|residency)(?: (?:period|term|duration|length|runs|lasts|will run|will last))?|fixed[- ]term|duration'
  ],
  [
    'compute',
    'unused\\b|use[- ]it|roll(?:s|ed)?[- ]?over|carr(?:y|ies|ied) (?:over|forward)|GPU(?:s|[- ]hours?)?\\b|accelerators?\\b|comput(?:e(?!r)|ing)(?: (?:grant|budget|allowance|allocation|credits?|stipend|quota|account|time|power|resources))?|tokens?\\b|(?:API|cloud|inference|AI|model|research|OpenAI|Anthropic|Claude|AWS|GCP|Azure)[- ](?:usage )?(?:credits?|budget|allowance|spend)|inference\\b|cluster\\b|H[12]00s?\\b|A100s?\\b|B[23]00s?\\b|MI3\\d{2}X?s?\\b|duty cycle|\\bcredits?\\b'
  ],
  [
    'benefit',
    '401\\(?k\\)?|403\\(b\\)|\\bRRSP\\b|retirement(?: plan| savings)?|pension(?: contributions?| scheme)?|superannuation|\\bsuper\\b|employer contributions?|match(?:es|ing|ed)?\\b|(?:health(?:care)?|medical|dental|(?<!computer[ -])vision|wellness|well-?being|gym|home[- ]office|remote[- ]work|(?:(?<!(?:machine|deep|reinforcement)[ -])learning|education|training|conference|professional development|L&D)(?: and development)?|tuition|commut(?:er|ing)|(?:public )?transport|transit|travel card|meals?|lunch|food|internet|(?:cell |mobile )?phone|child ?care|car|housing|accommodation)\\b(?: (?:insurance|plan|premiums?|cover|stipend|allowance|budget|subsidy|reimbursement|benefit))?|\\bHSA\\b|stipend|allowance|reimburse(?:d|ment)?|perks?\\b|benefits?\\b'
  ],
  [
    'reply',
    "angebot (?:gilt|(?:ist )?g.ltig) bis|annahmefrist|(?:this |the |our )?offer (?:(?:is|will|shall|must|letter)[a-z ]{0,30}? ?)?(?:expires?|valid|open|lapses?|remains?|stands|stays|accepted|be accepted|deadline)|(?:sign|return|countersign)[a-z ]{0,40} (?:by|before|no later than|within)|(?:respond|reply|response|acceptance|accept|decide|decision|answer|let (?:me|us) know|get back to (?:me|us)|hear (?:back )?from you|confirm)(?: [a-z']{1,12}){0,6} (?:by|before|no later than|until|within|due)|(?:reply|respond|accept|response|acceptance|sign)[- ]by|(?:offer )?(?:expiry|expiration|acceptance|response|decision)(?: date| deadline)?\\b|valid (?:until|through|for)|deadline|(?:good|open) (?:until|through|till)"
  ],
  [
    'begin',
    '(?:anticipated |expected |proposed |target |your |employment ){0,4}(?:start(?:ing)?|commencement|joining|hire|effective) date|date of (?:joining|commencement|employment)|start(?:s|ing)? (?:on|work|employment|from|in|as of|around|date)?|commenc(?:e|es|ing|ement)|first day|begin(?:s|n|ning)?\\b|arbeitsbeginn|eintritt(?:sdatum)?\\b|join us (?:on|in)|\\bstart\\b'
  ],
  [
    'salary',
    '(?:annual |gross |base |basic |fixed |starting |monthly |yearly |cash |annuali[sz]ed ){0,5}(?:base|basic|salary|salaries|wages?|rate of pay|remuneration|base pay|base compensation|gross pay|pay rate)(?: salary| pay| compensation| comp\\b)?\\b|(?:annual|gross|cash) (?:pay|compensation|comp)\\b|fixed pay|fixed(?: component| part| portion)?(?=\\s?[:\\t(])|annual gross|per annum gross|pay you(?=[^.;]{1,40}(?:\\b(?:per|an?|each) |\\/ ?)(?:year|yr|annum|month)\\b|[^.;]{1,40}\\bannually)'
  ]
];

const all = new RegExp(`(?<![A-Za-z])(?:${phrases.map(([, phrase]) => `(${phrase})`).join('|')})`, 'gi');

export interface Mention extends Span {
  subject: Subject;
  words: string;
}

/** Subjects named in a text, none within another, and none in the words that say what a percentage is of. */
export function mentions(text: string, figures: readonly Figure[]): Mention[] {
  const found: Mention[] = [];
  for (const match of matches(all, text)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const span = { from: match.index, to: match.index + match[0].length };
    const subject = phrases[index]?.[0];
    const isWhole = figures.some(
      (figure) => figure.kind === 'percent' && figure.of === 'salary' && span.from >= figure.to && span.to <= (figure.ofEnd ?? 0)
    );
    if (subject !== undefined && span.to > span.from && !isWhole) found.push({ subject, words: match[0], ...span });
  }
  return found;
}
