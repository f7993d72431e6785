/** The same company otherwise, in words: what each alternative is called, how many months it gives or takes, and which of them the noise of the simulation does not tell apart. */
import type { Alternative, CompanyAnswer, RunwayFutures, RunwayQuantiles } from '#lib/engine/index.ts';
import { monthsInWords, SAME_MONTHS, type Grid } from './month-words.ts';
import { inWords } from '../verdict.ts';

const ALTERNATIVE_NAMES: Record<Alternative, string> = {
  asOffered: 'As offered',
  withRaises: 'Every raise in full',
  none: 'Without grants',
  cash: 'The same worth in salary',
  oneOff: 'Grants for the first 12 months only'
};

export interface AlternativeRow {
  id: Alternative;
  name: string;
  runwayMonths: number | null;
  /** Against as offered; null where both last beyond the horizon; a bound where one of them does. */
  difference: { months: number; isBound: boolean } | null;
  /** Undefined where none are drawn: raises are drawn in every future. */
  futures: RunwayQuantiles<number> | undefined;
}

/** Alternatives that differ from each other by what the plan has: grants, and raises that are not certain. As offered comes first. */
export function alternativeRows(
  answer: CompanyAnswer,
  has: { grants: boolean; uncertainRaises: boolean },
  futures: RunwayFutures | undefined
): AlternativeRow[] {
  const shown: Alternative[] = [
    'asOffered',
    ...(has.uncertainRaises ? (['withRaises'] as const) : []),
    ...(has.grants ? (['none', 'cash', 'oneOff'] as const) : [])
  ];
  return shown.map((id) => ({
    id,
    name: ALTERNATIVE_NAMES[id],
    runwayMonths: answer.alternatives[id],
    difference: difference(answer, answer.alternatives[id]),
    futures: id === 'withRaises' ? undefined : futures?.alternatives[id]
  }));
}

function difference({ months, runwayMonths: offered }: CompanyAnswer, other: number | null): AlternativeRow['difference'] {
  if (offered === null && other === null) return null;
  const isBound = offered === null || other === null;
  return { months: (other ?? months.length) - (offered ?? months.length), isBound };
}

/** Said of a difference where one of the two outlasts the horizon: `+12.30 or more`, `−12.30 or worse`. */
export function boundWord({ months }: { months: number }): string {
  return months < 0 ? 'or worse' : 'or more';
}

/** What grants take of the runway, beside what the same worth in salary would take. */
export function alternativesSentence(answer: CompanyAnswer): string {
  const { asOffered, none, cash, oneOff } = answer.alternatives;
  if (asOffered === null && none === null)
    return cash === null
      ? 'Cash lasts beyond the horizon with the grants, without them, and with salary in their place.'
      : 'Cash lasts beyond the horizon with the grants; with the same worth in salary it would not.';
  const taken = takenWords(answer, asOffered, none);
  const instead = insteadWords(answer.alternatives);
  const stopped = stoppedWords(asOffered, oneOff);
  return `${taken}${instead}.${stopped}`;
}

function takenWords({ months }: Grid, offered: number | null, none: number | null): string {
  if (offered === null) return 'The grants lengthen the runway';
  if (none === null) return `The grants take more than ${monthsInWords(months.length - offered)} of runway`;
  const taken = none - offered;
  if (Math.abs(taken) < SAME_MONTHS) return 'The grants take no runway';
  return taken > 0 ? `The grants take ${monthsInWords(taken)} of runway` : `The grants add ${monthsInWords(-taken)} of runway`;
}

function insteadWords({ asOffered, none, cash }: CompanyAnswer['alternatives']): string {
  if (cash === null) return asOffered === null ? '' : '; with the same worth in salary cash would last beyond the horizon';
  if (none === null)
    return asOffered === null ? '; the same worth in salary would end it within the horizon' : againstOffered(asOffered - cash);
  const taken = none - cash;
  return `; the same worth in salary would take ${Math.abs(taken) < SAME_MONTHS ? 'next to none' : monthsInWords(taken)}`;
}

function againstOffered(gap: number): string {
  if (Math.abs(gap) < SAME_MONTHS) return '; the same worth in salary would take as much';
  return `; the same worth in salary would take ${monthsInWords(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'}`;
}

function stoppedWords(offered: number | null, oneOff: number | null): string {
  if (offered === null || (oneOff !== null && Math.abs(oneOff - offered) < SAME_MONTHS)) return '';
  if (oneOff === null) return ' Stopped after 12 months of employment they would leave cash beyond the horizon.';
  return ` Stopped after 12 months of employment they would leave ${monthsInWords(oneOff - offered)} more.`;
}

/** Differences of two figures, each with an error: at most this many errors apart is noise. The futures are common to all, so that this errs wide. */
const NOISE = 2 * Math.SQRT2;

/** Pairs whose middle future differs by less than the noise; none where nothing is known of the noise, or nothing differs. */
export function noiseSentence(rows: readonly AlternativeRow[], { standardErrors }: RunwayFutures): string | undefined {
  const error = standardErrors['50'];
  if (error === null) return undefined;
  const drawn = rows.flatMap(({ name, futures }) => (futures?.['50'] == null ? [] : [{ name, at: futures['50'] }]));
  const close = drawn.flatMap((one, place) =>
    drawn.slice(place + 1).flatMap((other) => {
      const gap = Math.abs(one.at - other.at);
      return gap > 0 && gap <= NOISE * error ? [`${quoted(one.name)} and ${quoted(other.name)}`] : [];
    })
  );
  if (close.length === 0) return undefined;
  return `Too close to call in the middle future: ${inWords(close)} differ by less than the noise of the simulation.`;
}

function quoted(name: string): string {
  return `“${name}”`;
}
