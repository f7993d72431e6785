/** Letters whose race is a matter of luck, and how often one of them wins as the page of futures has it. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import type { Lever, Scenario } from '#lib/engine/index.ts';
import { simulated } from '#lib/engine/simulation/simulator.ts';
import { simulationStages } from '#lib/engine/simulation/units.ts';
import { grant, letters } from './letters.ts';

const usual: Lever[] = [
  { component: 'base', field: 'perYear', min: 240_000, max: 300_000, step: 10_000 },
  { component: 'gpus', field: 'perMonth', min: 0, max: 900, step: 300 }
];
/** Of 95 %, with as many degrees as there are scrambles but one. */
const STUDENT = 2.364_624_251_592_784;

/** The rival pays half in shares, which may come to more or to less. */
export function risky(probability: number | null, levers = usual): Scenario {
  const base = { id: 'base', kind: 'salary', perYear: 240_000 } as const;
  const document = letters(
    [base, grant({ perMonth: 300, expiresAfterMonths: 1, workShare: 0.3 })],
    { levers, probability, margin: 0 },
    200_000,
    {
      candidate: { leaveRatePerYear: 0.1, tax: { regime: 'flat', rate: 0.3 }, outsidePayPerYear: 150_000 }
    }
  );
  const rsus = { id: 'rsus', kind: 'equity', instrument: 'rsu', units: 700, vesting: { months: 12 } } as const;
  const stock = { kind: 'public', price: 100, volatilityPerYear: 0.5 } as const;
  const [ours, theirs] = document.offers;
  return {
    ...document,
    employers: [...document.employers, { ...document.employers[0]!, id: 'them', stock }],
    offers: [ours!, { ...theirs!, employer: 'them', components: [...theirs!.components, rsus] }]
  };
}

/** The same, where we pay in shares as well, which are a matter of luck too. */
export function riskier(probability: number, levers: Lever[]): Scenario {
  const document = risky(probability, levers);
  const shares = { id: 'shares', kind: 'equity', instrument: 'rsu', units: 100, vesting: { months: 12 } } as const;
  const stock = { kind: 'public', price: 100, volatilityPerYear: 0.7 } as const;
  const [ours, theirs] = document.offers;
  const [us, ...others] = document.employers;
  return {
    ...document,
    employers: [{ ...us!, stock }, ...others],
    offers: [{ ...ours!, components: [...ours!.components, shares] }, theirs!]
  };
}

/** Chance with which offer `a` beats the rival, and its standard error, as the page of futures has it. */
export function drawnOdds(scenario: Scenario): { probability: number; standardError: number } {
  const asked = { scenario, amounts: {}, stress: null, seed: 1, method: 'sobol', detail: false } as const;
  const { answer } = simulated(asked, simulationBasis, simulationStages.settled);
  return answer.beats.find(({ offer }) => offer === 'a')!;
}

/** The chance that it is sure to reach: what may be asked at most for it to be said to win. */
export function sureOdds(scenario: Scenario): number {
  const { probability, standardError } = drawnOdds(scenario);
  return probability - STUDENT * standardError;
}
