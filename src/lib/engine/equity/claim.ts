/**
 * A grant of options, private shares, restricted stock or profit units, resolved: defaults filled in, schedules as units by
 * month, money in scenario currency. What takes a guess is noted by its path (models/equity/guesses.json).
 */
import type { EquityComponent, Instrument, Refreshers } from '../document.ts';
import type { ClaimGrant, ResolvedClaim } from '../resolved.ts';
import { isOption } from './instrument.ts';
import type { ClaimContext, EquityGuesses } from './model.ts';
import { refresherMonths, vestedUnits } from './vesting.ts';

/** The ten years of US incentive options (IRC §422(b)(3)), usual elsewhere too; and the seven of private RSUs (Carta). */
const usualExpiryMonths = { option: 120, rsu: 84 };
/** The three months of IRC §422(a)(2). */
const usualWindowMonths = 3;

/** @param guesses for the chance of a dismissal, the multiple of early exercise and the volatility of a listed share */
export function equityClaim(component: EquityComponent, context: ClaimContext, guesses: EquityGuesses): ResolvedClaim {
  const { id, instrument } = component;
  const { stock, fx } = context;
  const isRsu = instrument === 'rsu';
  return {
    kind: 'claim',
    id,
    instrument,
    grants: claimGrants(component, context),
    expiryMonths: component.expiryMonths ?? (isRsu ? usualExpiryMonths.rsu : usualExpiryMonths.option),
    postTerminationMonths: component.postTerminationMonths ?? usualWindowMonths,
    exercise: component.exercise ?? 'atExit',
    election83b: component.election83b ?? false,
    threshold: (component.threshold ?? 0) * fx,
    doubleTrigger: isRsu && (component.trigger ?? (stock.kind === 'private' ? 'double' : 'single')) === 'double',
    accelerated: acceleratedShare(component, context, guesses),
    ...optionModel(component, context, guesses)
  };
}

/** Expected share of what is unvested at an exit that is paid then. */
function acceleratedShare({ acceleration }: EquityComponent, { read, at }: ClaimContext, guesses: EquityGuesses): number {
  if (acceleration === undefined) return 0;
  const { trigger, share = 1, dismissalChance } = acceleration;
  if (trigger === 'single') return share;
  return share * read.assumed(dismissalChance, `${at}.acceleration.dismissalChance`, guesses.dismissalChance);
}

/** What options on a listed share are valued with. A guess is noted only where it is used. */
function optionModel(
  component: EquityComponent,
  { read, at, stock, atStock }: ClaimContext,
  guesses: EquityGuesses
): Pick<ResolvedClaim, 'method' | 'expectedLifeMonths' | 'exerciseMultiple' | 'volatilityPerYear'> {
  const method = component.method ?? 'expectedLife';
  const isListed = stock.kind === 'public' && isOption(component.instrument);
  const used = (is: boolean, figure: number | undefined, path: string, guess: number) =>
    is ? read.assumed(figure, path, guess) : (figure ?? guess);
  return {
    method,
    expectedLifeMonths: component.expectedLifeMonths ?? null,
    exerciseMultiple: used(
      isListed && method === 'lattice',
      component.exerciseMultiple,
      `${at}.exerciseMultiple`,
      guesses.exerciseMultiple
    ),
    volatilityPerYear: used(
      isListed,
      stock.volatilityPerYear ?? undefined,
      `${atStock}.volatilityPerYear`,
      guesses.listedVolatilityPerYear
    )
  };
}

/** The grant of the letter, then its refreshers. */
function claimGrants(component: EquityComponent, context: ClaimContext): ClaimGrant[] {
  const { months, fx, mean } = context;
  const { instrument, refreshers } = component;
  const hasStrike = isOption(instrument) || instrument === 'restrictedStock';
  const granted = mean(component.units, 'units');
  const first: ClaimGrant = {
    from: 0,
    units: granted,
    vests: vestedUnits(granted, component, months),
    strike: hasStrike ? (component.strike ?? 0) * fx : 0,
    atMarket: false
  };
  if (refreshers === undefined) return [first];
  const units = mean(refreshers.units, 'refreshers.units');
  const later = refresherMonths(refreshers, months).map((from): ClaimGrant => {
    return {
      from,
      units,
      vests: vestedUnits(units, refreshers, months, from),
      ...refresherStrike(instrument, refreshers, context)
    };
  });
  return [first, ...later];
}

/** Of options that name none: a share's value, of a private one today's. */
function refresherStrike(
  instrument: Instrument,
  { strike }: Refreshers,
  { stock, fx }: ClaimContext
): Pick<ClaimGrant, 'strike' | 'atMarket'> {
  if (strike !== undefined && (isOption(instrument) || instrument === 'restrictedStock'))
    return { strike: strike * fx, atMarket: false };
  if (!isOption(instrument)) return { strike: 0, atMarket: false };
  if (stock.kind === 'public') return { strike: stock.price, atMarket: true };
  return { strike: stock.fairValue.today, atMarket: false };
}
