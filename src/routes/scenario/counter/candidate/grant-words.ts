/** A grant of compute as its candidate reads it: units, public prices, rules, clauses, and what the letter says of each point of the checklist. */
import {
  grantTerms,
  HOURS_PER_MONTH,
  type Amount,
  type ComputeComponent,
  type GrantTerm,
  type Scenario,
  type Service,
  type TermState
} from '#lib/engine/index.ts';
import { amountText } from '#lib/format/amount.ts';
import { count } from '#lib/format/count.ts';
import { longDate } from '#lib/format/dates.ts';
import { money, unitPrice } from '#lib/format/money.ts';
import { duration } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import { TERM_WORDS } from '../../ask/term-words.ts';
import { lowered } from '../../component-names.ts';
import { vestingFinding } from '../../offers/vesting-words.ts';
import { inWords } from '../../verdict.ts';

/** Its figure and its terms. @param scenario the candidate's own: one offer */
export function grantWords(scenario: Scenario, grant: ComputeComponent, currency: string): { figure: string; terms: string[] } {
  const { cluster } = scenario.employers[0]!;
  const id = grant.denomination === 'clusterShare' ? cluster?.service : grant.service;
  const service = scenario.market.services[id ?? ''];
  return {
    figure: grantFigure(grant, service, currency),
    terms: [
      ...(grant.denomination === 'clusterShare' && cluster ? [clusterWords(grant, cluster.gpus)] : []),
      ...(service && grant.denomination !== 'credit' ? priceWords(service, id!, scenario.currency) : []),
      grantRules(grant).join(' '),
      ...clauseWords(grant),
      ...checklistWords(grant.terms)
    ]
  };
}

/** What a grant delivers, in a few words. */
export function grantFigure(grant: ComputeComponent, service: Service | undefined, currency: string): string {
  if (grant.denomination === 'clusterShare') return `${amountText(grant.share ?? 0, (value) => percent(value))} of the cluster`;
  const noun = service?.unit ?? 'unit';
  const units = (amount: Amount) =>
    grant.denomination === 'credit'
      ? amountText(amount, (value) => money(value, currency))
      : amountText(amount, (value) => `${count(value)} ${noun}${value === 1 || noun.endsWith('s') ? '' : 's'}`);
  const parts = [
    ...(grant.perMonth === undefined ? [] : [`${units(grant.perMonth)} a month`]),
    ...(grant.upfront === undefined
      ? []
      : [`${units(grant.upfront)} ${grant.vesting || grant.tranches ? 'in all' : 'at the start'}`])
  ];
  return parts.join(', and ');
}

function clusterWords({ share }: ComputeComponent, gpus: number): string {
  const hours = typeof share === 'number' ? `, or ${count(share * gpus * HOURS_PER_MONTH, { digits: 0 })} GPU-hours a month` : '';
  return `Of ${count(gpus)} GPUs${hours}.`;
}

/** Prices are named where they are published. */
function priceWords({ name, unit, list, retail, from }: Service, id: string, currency: string): string[] {
  const what = name ?? id;
  if (from === undefined) return [`Of ${what}.`];
  const price = (amount: Amount) => amountText(amount, (value) => unitPrice(value, currency));
  const like = retail === undefined ? '' : `; the like can be had for ${price(retail)}`;
  return [`${what}: ${price(list)} a ${unit} at list price${like} (published prices of ${longDate(from.asOf)}).`];
}

function grantRules(grant: ComputeComponent): string[] {
  const { months, cliffMonths, expiresAfterMonths, denomination } = grant;
  const expiry = expiresAfterMonths === undefined ? (denomination === 'clusterShare' ? 1 : null) : expiresAfterMonths;
  const tail = grant.keptOnLeaving === true ? 'What was delivered stays yours when you leave.' : 'It ends when you leave.';
  return [
    months === undefined ? 'It runs for as long as the job is counted here.' : `It runs for ${duration(months)}.`,
    ...(cliffMonths ? [`Nothing comes before ${duration(cliffMonths)}.`] : []),
    ...(grant.upfront !== undefined && (grant.vesting || grant.tranches) ? [vestingFinding(grant)] : []),
    expiry === null ? 'What you do not use is kept.' : `What you do not use expires after ${duration(expiry)}.`,
    tail,
    ...(grant.transferable === true ? ['You may sell what you do not use.'] : []),
    grant.grossUp === true ? 'The tax on it is paid for you.' : 'Your own use of it is taxed as pay.'
  ];
}

function clauseWords({ clauses = [] }: ComputeComponent): string[] {
  return clauses
    .filter(({ factor }) => factor < 1)
    .map(({ name, factor }) => `With the clause “${name}”, which is taken to leave ${percent(factor)} of its worth.`);
}

/** What the letter says yes and no to; what it leaves open is said too. */
function checklistWords(terms: ComputeComponent['terms'] = {}): string[] {
  const named = (state: TermState) => grantTerms.filter((term) => terms[term] === state).map(nameOf);
  const lines: [string, string[]][] = [
    ['In writing', named('present')],
    ['Not granted', named('absent')],
    ['Left open', named('unknown')]
  ];
  const said = lines.flatMap(([lead, names]) => (names.length === 0 ? [] : [`${lead}: ${inWords(names)}.`]));
  return said.length === 0 ? [] : [said.join(' ')];
}

function nameOf(term: GrantTerm): string {
  return lowered(TERM_WORDS[term].name);
}
