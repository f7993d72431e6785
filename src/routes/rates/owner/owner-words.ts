/** What the page of the owner's cost says in sentences, from what was worked out. */
import type { OwnerCost, OwnerCostInputs } from '#lib/engine/index.ts';
import { unitPrice } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import type { Sentence } from '../findings.ts';
import { figureNames } from '../figures.ts';
import type { LifeAndUse } from './life-and-use.ts';
import type { Rent } from './renting.ts';

/** Letters whose names begin with a vowel when they are read out, as those of accelerators are. */
const SPOKEN_VOWEL = /^[AEFHILMNORSX8]/;

/** `an H100-hour`, `a B200-hour`. */
export function anHourOf(accelerator: string): string {
  return `${SPOKEN_VOWEL.test(accelerator) ? 'an' : 'a'} ${accelerator}-hour`;
}

/** `An H100-hour costs its owner $2.25 when used 80% of the time; one more hour costs $0.37, or $0.11 where the space is paid anyway.` */
export function ownerFinding(accelerator: string, cost: OwnerCost, utilisation: number, currency: string): Sentence {
  const price = (value: number) => ({ text: unitPrice(value, currency), figure: true }) as const;
  return [
    { text: `${anHourOf(accelerator).replace('a', 'A')} costs its owner ` },
    price(cost.perUsedHour),
    {
      text:
        utilisation === 1
          ? ' when it is never idle; one more hour costs '
          : ` when used ${percent(utilisation)} of the time; one more hour costs `
    },
    price(cost.marginal),
    { text: ', or ' },
    price(cost.electricityOnly),
    { text: ' where the space is paid anyway.' }
  ];
}

/** The finding of the picture: `Idle time is $0.45 of the $2.25; used all the time, the hour would cost $1.80`. */
export function partsFinding(cost: OwnerCost, utilisation: number, currency: string): string {
  const text = (value: number) => unitPrice(value, currency);
  const { capital, perAvailableHour, perUsedHour } = cost;
  if (utilisation === 1) return `Capital is ${text(capital)} of the ${text(perUsedHour)}; nothing is idle`;
  return `Idle time is ${text(perUsedHour - perAvailableHour)} of the ${text(perUsedHour)}; never idle, the hour would cost ${text(perAvailableHour)}`;
}

/** What utilisation and life do: `Used 40% of the time it costs $4.50, used 100% $1.80. Over 3 years instead of 5 it costs $2.99.` */
export function sensitivityFinding({ uses, lives }: LifeAndUse, inputs: OwnerCostInputs, currency: string): string {
  const own = lives.find(({ years }) => years === inputs.lifeYears)!;
  const at = (row: { perUsedHour: number[] }, use: number) => unitPrice(row.perUsedHour[use]!, currency);
  const last = uses.length - 1;
  const other = lives[0] === own ? lives.at(-1)! : lives[0]!;
  return (
    `Used ${percent(uses[0]!)} of the time an hour costs ${at(own, 0)}, used ${percent(uses[last]!)} ${at(own, last)}. ` +
    `Over ${yearsText(other.years)} instead of ${own.years} it costs ${at(other, uses.indexOf(inputs.utilisation))}.`
  );
}

/** `1 year`, `3.5 years`. */
export function yearsText(years: number): string {
  return years === 1 ? '1 year' : `${years} years`;
}

/** From which utilisation owning costs no more: `at 56% and more`, rounded up so that it holds. */
export function ownedFromText({ ownedFrom }: Rent): string {
  if (ownedFrom === undefined) return 'never';
  return ownedFrom === 0 ? 'at any use' : `at ${percent(wholePercentUp(ownedFrom))} and more`;
}

/** Whether owning beats renting as a person would on demand, then as an employer does on contract. */
export function rentingFinding(rents: readonly Rent[], cost: OwnerCost, utilisation: number, currency: string): string {
  const sentences = [onDemandFinding(rents, utilisation, currency), contractFinding(rents, cost, currency)];
  return sentences.filter(Boolean).join(' ');
}

function onDemandFinding(rents: readonly Rent[], utilisation: number, currency: string): string {
  const retail = rents.find(({ name }) => name === 'retail') ?? rents.find(({ name }) => name === 'list');
  if (retail === undefined) return '';
  const { ownedFrom, price } = retail;
  const rate = `${figureNames[retail.name].name.toLowerCase()} (${unitPrice(price.value, currency)} on demand)`;
  if (ownedFrom === undefined) return `Renting at ${rate} costs less, however much you use it.`;
  const better = utilisation >= ownedFrom ? 'Owning beats renting' : 'Renting beats owning';
  return `${better} at ${rate}: owning costs less when used ${percent(wholePercentUp(ownedFrom))} of the time and more, and you assume ${percent(utilisation)}.`;
}

function contractFinding(rents: readonly Rent[], { perAvailableHour }: OwnerCost, currency: string): string {
  const contract = rents.find(({ name }) => name === 'wholesale') ?? rents.find(({ name }) => name === 'wholesaleThreeYears');
  if (contract === undefined) return '';
  const difference = Math.abs(contract.price.value - perAvailableHour);
  const word = contract.price.value >= perAvailableHour ? 'less' : 'more';
  const years = contract.name === 'wholesale' ? 'a one-year contract' : 'a three-year contract';
  return `Against ${years}, which is paid for idle hours too, owning costs ${unitPrice(difference, currency)} an hour ${word}.`;
}

/** The next whole percent, where floating point may have put the figure a hair above one. */
function wholePercentUp(share: number): number {
  return Math.ceil(share * 100 - 1e-9) / 100;
}
