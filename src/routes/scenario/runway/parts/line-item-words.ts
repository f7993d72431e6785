/** The programme of grants as a line of the budget, in words: what it takes for ever and as a pilot. */
import {
  monthNumber,
  type Company,
  type LineItem,
  type LineItemTerms,
  type Month,
  type PlannedHire,
  type ProgrammeCost,
  type Scenario
} from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { duration, longMonth } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import { inWords } from '../../verdict.ts';
import { hireStart } from '../hire-names.ts';
import { grantHolders } from '../runway-words.ts';

/** Less is rounding. */
const LITTLE = 0.5;

export interface ProgrammeTerms {
  pilotMonths: number;
  horizonMonths: number;
  currency: string;
}

export function programmeSentence(
  { permanent, pilot }: LineItem,
  { pilotMonths, horizonMonths, currency }: ProgrammeTerms
): string {
  const share = permanent.shareOf.payroll;
  const payroll = share === null || permanent.cash < LITTLE ? '' : `, ${percent(share, { digits: 1 })} of payroll`;
  return `Kept up for ever the programme takes ${costWords(permanent, currency)} in the ${duration(horizonMonths)} counted${payroll}; as a pilot of ${duration(pilotMonths)} ${costWords(pilot, currency)}.`;
}

function costWords({ cash, committed, forgone }: ProgrammeCost, currency: string): string {
  const parts = [
    ...(Math.abs(cash) < LITTLE ? [] : [`${shortMoney(cash, currency)} of cash`]),
    ...(Math.abs(committed) < LITTLE ? [] : [`${shortMoney(committed, currency)} of commitments already paid`]),
    ...(Math.abs(forgone) < LITTLE ? [] : [`${shortMoney(forgone, currency)} of capacity of your own`])
  ];
  return parts.length === 0 ? 'nothing' : inWords(parts);
}

/** From the first planned hire to the last; undefined without any. */
export function plannedRound(scenario: Scenario, hires: readonly PlannedHire[]): LineItemTerms['round'] | undefined {
  const starts = hires.map((hire) => hireStart(scenario, hire)).sort();
  return starts.length === 0 ? undefined : { from: starts[0]!, to: starts.at(-1)! };
}

/** What somebody has chosen, as long as it is a round: hires may have moved since. */
export function chosenRound(planned: LineItemTerms['round'], chosen: Partial<LineItemTerms['round']>): LineItemTerms['round'] {
  const wanted = { ...planned, ...chosen };
  return wanted.from > wanted.to ? planned : wanted;
}

/** Why the pilot or the round costs nothing, where it is that nobody with a grant starts in time. @param first month of the plan */
export function emptyNotes(
  scenario: Scenario,
  hires: readonly PlannedHire[],
  { first, pilotMonths, round: { from, to } }: LineItemTerms & { first: Month }
): string[] {
  const starts = hires
    .filter((hire) => grantHolders(scenario, [hire]) > 0)
    .map((hire) => hireStart(scenario, hire))
    .sort();
  const [earliest] = starts;
  if (earliest === undefined) return [];
  const isLate = monthNumber(earliest) - monthNumber(first) >= pilotMonths;
  const isOfRound = starts.some((start) => start >= from && start <= to);
  return [
    ...(isLate
      ? [
          `The pilot is over before the first with a grant starts, in ${longMonth(earliest)}: it delivers nothing, and costs nothing.`
        ]
      : []),
    ...(isOfRound ? [] : ['Nobody with a grant starts in the months of the round: it costs nothing.'])
  ];
}

type Tag = keyof NonNullable<Company['burnTags']>;
const TAGS: Record<Tag, string> = { cogs: 'cost of sales', rnd: 'research', people: 'people' };

/** What the programme cannot be set beside, since nobody has said how much of what is spent it is; none where nothing is. */
export function untagged({ burnPerMonth, burnByMonth, burnTags = {} }: Company): Tag[] {
  const burns = burnPerMonth !== undefined || burnByMonth !== undefined;
  return burns ? (Object.keys(TAGS) as Tag[]).filter((tag) => burnTags[tag] === undefined) : [];
}

export function untaggedSentence(tags: readonly Tag[]): string | undefined {
  if (tags.length === 0) return undefined;
  const names = inWords(tags.map((tag) => TAGS[tag]));
  return `Cash is not set beside ${names}: what of your burn is for ${tags.length === 1 ? 'that' : 'those'} nobody has said. Tag it in the plan, under “Leavers, and what the rest is for”.`;
}
