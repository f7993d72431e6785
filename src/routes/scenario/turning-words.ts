/** On what a comparison turns, in words. */
import type { Scenario, TurningPoint } from '#lib/engine/index.ts';
import { money, shortMoney, unitPrice } from '#lib/format/money.ts';
import { duration } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import { offerCalled, possessive, rowInSentence } from './component-names.ts';

/** On what the comparison turns, nearest first, or that nothing within reach turns it. */
export function turningSentence(scenario: Scenario, points: readonly TurningPoint[], rival: string): string {
  const words = points
    .filter(({ at }) => at !== null)
    .flatMap((point) => turningWords(scenario, point) ?? [])
    .slice(0, 3);
  if (words.length === 0) return 'No single assumption, moved alone within reach, turns this.';
  return `${rival} would be worth more ${words.join(', or ')}.`;
}

function employerName(scenario: Scenario, { employer }: TurningPoint['input']): string {
  return scenario.employers.find(({ id }) => id === employer)?.name || 'the company';
}

/** The turn in words, with as many digits as it takes to tell it from where the input is; nothing where none do. */
function turningWords(scenario: Scenario, { input, at }: TurningPoint): string | undefined {
  const offer = scenario.offers.find(({ id }) => id === input.offer);
  const currency = input.kind === 'signOn' ? (offer?.currency ?? scenario.currency) : scenario.currency;
  const shares = [0, 1, 2].map((digits) => (value: number) => percent(value, { digits }));
  const sums = [(value: number) => shortMoney(value, currency), (value: number) => money(value, currency)];
  const prices = [(value: number) => unitPrice(value, currency)];
  const write = {
    ownDemand: sums,
    companyValue: sums,
    sharePrice: prices,
    failure: shares,
    exitValues: shares,
    exitMonth: [(value: number) => duration(Math.round(value))],
    signOn: sums,
    retail: prices,
    leaving: shares,
    jobNeed: shares,
    workCredit: shares,
    revocation: shares
  };
  const told = write[input.kind].find((words) => words(at!) !== words(input.current));
  if (told === undefined) return undefined;
  const [value, now] = [told(at!), told(input.current)];
  const more = at! > input.current;
  switch (input.kind) {
    case 'ownDemand': {
      const what = input.family === 'gpu' ? 'GPU time' : 'tokens';
      return `if you would buy ${more ? 'more' : 'less'} than ${value} of ${what} a month yourself (now ${now})`;
    }
    case 'companyValue':
      return `if ${employerName(scenario, input)} as a whole were worth ${more ? 'more' : 'less'} than ${value} today (now ${now})`;
    case 'sharePrice':
      return `with a share of ${employerName(scenario, input)} ${more ? 'above' : 'below'} ${value} (now ${now})`;
    case 'failure':
      return `if ${employerName(scenario, input)} failed with a chance ${more ? 'above' : 'below'} ${value} a year (now ${now})`;
    case 'exitValues':
      return `if every exit of ${employerName(scenario, input)} brought ${more ? 'more' : 'less'} than ${value} of what is listed`;
    case 'exitMonth':
      return `if ${employerName(scenario, input)} were sold ${more ? 'after more' : 'within less'} than ${value} (now ${now})`;
    case 'leaving':
      return `if your chance of leaving were ${more ? 'above' : 'below'} ${value} a year (now ${now})`;
    case 'jobNeed':
      return `if the job needed ${more ? 'more' : 'less'} than ${value} of ${grantName(scenario, input)} (now ${now})`;
    case 'workCredit':
      return `if ${more ? 'more' : 'less'} than ${value} of the price of ${grantName(scenario, input)} counted as pay where it is a tool for the job (now ${now})`;
    case 'revocation':
      return `if ${grantName(scenario, input)} were cut with a chance ${more ? 'above' : 'below'} ${value} a year (now ${now})`;
    case 'retail': {
      const service = scenario.market.services[input.service ?? '']?.name ?? input.service;
      return `if the retail price of ${service} were ${more ? 'above' : 'below'} ${value} (now ${now})`;
    }
    case 'signOn':
      return `with a sign-on from ${offerCalled(scenario, input.offer ?? '')} ${more ? 'above' : 'below'} ${value} (now ${now})`;
  }
}

function grantName(scenario: Scenario, { offer = '', component = '' }: { offer?: string; component?: string }): string {
  return `${possessive(offerCalled(scenario, offer))} ${rowInSentence(scenario, offer, component)}`;
}
