/**
 * What money does not say of a grant: what using it is like, which of the candidate's needs it meets, how many experiments a
 * month it allows, and the hours that it saves. None of it enters any worth: hours are priced beside the ladder, before tax, if
 * the candidate stays.
 */
import { amountMean } from './amount.ts';
import type { GrantUnits } from './answer.ts';
import type { Access, ComputeComponent, Needs, Quality, Scenario, Service } from './document.ts';

/** A need and what the grant has: `met` is null where the letter and the card do not say. */
export interface Gate {
  quality: Quality | 'experiments';
  met: boolean | null;
}

export interface GrantQualities {
  /** In the order of `Needs`; one for each need that the candidate has named and the kind of compute can have. */
  gates: Gate[];
  /** Runs a month on average while the offer lasts, and those of them that the job does not need; null where nobody has said what a run takes. */
  experimentsPerMonth: number | null;
  ownExperimentsPerMonth: number | null;
  /** Named hours saved, together. */
  hoursSavedPerMonth: number;
  /** × the value of an hour × the months; null where no hour has a value. */
  hoursWorth: number | null;
}

/** Better access first. */
const ACCESS_ORDER: readonly Access[] = ['dedicated', 'reserved', 'bestEffort'];

type Judge = (has: Pick<ComputeComponent, 'access' | 'queueHours'>, facts: NonNullable<Service['facts']>) => number | undefined;

/** How each need is judged: what the grant has, and whether more of it is better. Speed and context are those of models. */
const NEEDS: readonly {
  need: Exclude<keyof Needs, 'experimentsPerMonth'>;
  quality: Quality;
  has: Judge;
  atMost: boolean;
  tokensOnly: boolean;
}[] = [
  {
    need: 'timeToFirstTokenSeconds',
    quality: 'timeToFirstToken',
    has: (_, facts) => facts.timeToFirstTokenSeconds,
    atMost: true,
    tokensOnly: true
  },
  {
    need: 'tokensPerSecond',
    quality: 'tokensPerSecond',
    has: (_, facts) => facts.tokensPerSecond,
    atMost: false,
    tokensOnly: true
  },
  { need: 'contextTokens', quality: 'contextTokens', has: (_, facts) => facts.contextTokens, atMost: false, tokensOnly: true },
  {
    need: 'largestOutputTokens',
    quality: 'largestOutputTokens',
    has: (_, facts) => facts.largestOutputTokens,
    atMost: false,
    tokensOnly: true
  },
  {
    need: 'access',
    quality: 'access',
    has: ({ access }) => access && ACCESS_ORDER.indexOf(access),
    atMost: true,
    tokensOnly: false
  },
  { need: 'queueHours', quality: 'queue', has: ({ queueHours }) => queueHours, atMost: true, tokensOnly: false }
];

/**
 * @param service that the grant is in
 * @param units of the grant over the grid
 * @param months from the offer's start to the end of the grid
 */
export function grantQualities(
  { needs = {}, hourValue, experiment }: Scenario['candidate'],
  grant: ComputeComponent,
  service: Service,
  { units, months }: { units: GrantUnits; months: number }
): GrantQualities {
  const perRun =
    service.family === 'gpu' ? experiment?.gpuHours : service.unit === 'million tokens' ? experiment?.millionTokens : undefined;
  const hoursSavedPerMonth = Object.values(grant.hoursSavedPerMonth ?? {}).reduce((sum, hours) => sum + hours, 0);
  const experimentsPerMonth = perRun === undefined ? null : units.delivered / months / perRun;
  const ownExperimentsPerMonth =
    experimentsPerMonth === null
      ? null
      : experimentsPerMonth * (1 - (grant.workShare === undefined ? 0 : amountMean(grant.workShare)));
  const enough: Gate[] =
    needs.experimentsPerMonth === undefined
      ? []
      : [
          {
            quality: 'experiments',
            met: ownExperimentsPerMonth === null ? null : ownExperimentsPerMonth >= needs.experimentsPerMonth
          }
        ];
  return {
    gates: [...gates(needs, grant, service), ...enough],
    experimentsPerMonth,
    ownExperimentsPerMonth,
    hoursSavedPerMonth,
    hoursWorth: hourValue === undefined ? null : hoursSavedPerMonth * amountMean(hourValue) * months
  };
}

function gates(needs: Needs, grant: ComputeComponent, { family, facts = {} }: Service): Gate[] {
  return NEEDS.flatMap(({ need, quality, has, atMost, tokensOnly }) => {
    const needed = needs[need];
    if (needed === undefined || (tokensOnly && family !== 'tokens')) return [];
    const limit = typeof needed === 'number' ? needed : ACCESS_ORDER.indexOf(needed);
    const found = has(grant, facts);
    return [{ quality, met: found === undefined ? null : atMost ? found <= limit : found >= limit }];
  });
}
