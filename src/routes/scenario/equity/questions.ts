/** What a letter with private shares leaves open, as questions to ask, each with the field of the letter that takes the answer. */
import type { EquityComponent, PrivateStock, Tax } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { ASSUMED_SHARES } from '../stock-edits.ts';
import { OPTIONS } from './equity-parts.ts';

export interface Question {
  text: string;
  /** What is assumed until there is an answer. */
  until: string;
  /** Of the field, for a link into the letter. */
  anchor: string;
}

/** To be taxed when shares are received, not as they vest: under the law of the offer. */
const ELECTIONS: Record<Tax['regime'], string> = {
  us: 'an 83(b) election (within 30 days)',
  uk: 'a section 431 election (within 14 days)',
  flat: 'an election to be taxed on receipt'
};

/** Of the company, then of each grant; what several grants leave open is asked once, at the first of them. */
export function questions(
  offer: string,
  stock: PrivateStock,
  components: readonly EquityComponent[],
  regime: Tax['regime']
): Question[] {
  const asked = [
    ...stockQuestions(`${offer}.stock`, stock, regime),
    ...components.flatMap((one) => grantQuestions(`${offer}.${one.id}`, one, regime))
  ];
  return asked.filter(({ text }, place) => asked.findIndex((one) => one.text === text) === place);
}

function stockQuestions(at: string, stock: PrivateStock, regime: Tax['regime']): Question[] {
  const ask = (field: string, text: string, until: string): Question => ({ text, until, anchor: `${at}.${field}` });
  return [
    ...(stock.preferredPrice > 0
      ? []
      : [
          ask(
            'preferredPrice',
            'What did investors pay for a share in the latest round, and when?',
            'the letter’s figure is nothing'
          )
        ]),
    ...(stock.fullyDilutedShares === ASSUMED_SHARES
      ? [ask('fullyDilutedShares', 'How many shares are there, every option and promise counted?', `${count(ASSUMED_SHARES)}`)]
      : []),
    ...(stock.commonValue === undefined
      ? [
          ask(
            'commonValue',
            `What is a common share worth by the latest valuation for tax${regime === 'uk' ? '' : ' (409A)'}, and of which date?`,
            'common is taken for what preferred cost'
          )
        ]
      : []),
    ...(stock.outstandingShares === undefined
      ? [
          ask(
            'outstandingShares',
            'Is the percentage of all fully diluted shares, or only of those issued so far?',
            'fully diluted'
          )
        ]
      : []),
    ...(stock.preferences === undefined
      ? [
          ask(
            'preferences',
            'What are investors paid before common shares: how much, how many times over, and do they share in the rest too?',
            'no preferences at all'
          )
        ]
      : []),
    ...(stock.roundsToCome === undefined
      ? [ask('roundsToCome', 'How many more rounds does the company expect to raise, and what share does each take?', 'none')]
      : []),
    ...(stock.exits === undefined
      ? [ask('exits', 'What would a good and a middling exit be, and when?', 'a path of values with guessed figures')]
      : [])
  ];
}

function grantQuestions(at: string, component: EquityComponent, regime: Tax['regime']): Question[] {
  const ask = (field: string, text: string, until: string): Question => ({ text, until, anchor: `${at}.${field}` });
  const { instrument } = component;
  const isOption = OPTIONS.has(instrument);
  const election = ELECTIONS[regime];
  return [
    ...(isOption && component.strike === undefined ? [ask('strike', 'What does it cost to exercise an option?', 'nothing')] : []),
    ...(isOption && component.postTerminationMonths === undefined
      ? [ask('postTerminationMonths', 'How long after leaving may vested options be exercised?', 'three months')]
      : []),
    ...(isOption && component.exercise === undefined
      ? [
          ask(
            'exercise',
            `May options be exercised before they vest${instrument === 'emi' ? '' : `, with ${election} filed in time`}?`,
            'exercised when the shares can be sold'
          )
        ]
      : []),
    ...(isOption && component.expiryMonths === undefined
      ? [ask('expiryMonths', 'When do the options expire?', 'ten years')]
      : []),
    ...(instrument === 'restrictedStock' && component.election83b === undefined
      ? [ask('election83b', `Will you be able to make ${election} in time?`, 'none is made')]
      : []),
    ...(instrument === 'rsu' && component.trigger === undefined
      ? [ask('trigger', 'Do RSUs settle as they vest, or only once the company is sold or listed?', 'only then')]
      : []),
    ...(instrument === 'profitUnits' && component.threshold === undefined
      ? [ask('threshold', 'Above which value of the company do profit units share?', 'from nothing on')]
      : []),
    ...(component.acceleration === undefined
      ? [ask('acceleration.trigger', 'What happens to what has not vested when the company is sold?', 'it goes on vesting')]
      : [])
  ];
}
