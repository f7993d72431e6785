/**
 * Equity that waits for an exit, under a flat tax, by enumeration: every unit of vest, every exit, every month of leaving, each
 * payment and each tax with a month of its own. Reads the raw document; of the engine it takes only what a common share receives in each
 * exit, and mark-downs are given. Written from the rule of a row in METHOD.md.
 */
import type { EquityComponent, PrivateStock } from '#lib/engine/index.ts';
import { endingChances, figure, years, type World } from './world.ts';

/** An exit as the company sees it; `perShare` also at any other value of the company. */
export interface Outcome {
  probability: number;
  month: number;
  perShare: number;
  perShareAt: (equityValue: number) => number;
}

export interface SimulatedClaim {
  sticker: number;
  list: number;
  market: number;
  worth: number;
  afterTax: number;
  expected: number;
  present: number;
  employerCost: number;
}

interface Unit {
  grantedIn: number;
  vestsIn: number;
  count: number;
  chance: number;
  strike: number;
}

const isOption = ({ instrument }: EquityComponent) => ['nso', 'iso', 'emi'].includes(instrument);

export function simulatedClaim(
  part: EquityComponent,
  stock: PrivateStock,
  outcomes: readonly Outcome[],
  world: World & { venture: number; candidateRate: number }
): SimulatedClaim {
  const out = { sticker: 0, list: 0, market: 0, worth: 0, afterTax: 0, expected: 0, present: 0, employerCost: 0 };
  const { fx, rate, employerRate, venture } = world;
  const [preferred, common] = [stock.preferredPrice * fx, stock.commonValue! * fx];
  const leaving = endingChances(world.leave, 600);
  /** Chance of still being employed at the end of a month, summed over every later month of leaving. */
  const chances: number[] = [];
  let gone = 0;
  for (let i = 0; i < 600; i++) {
    if (i >= world.start) gone += leaving[i - world.start]!;
    chances.push(1 - gone);
  }
  const fairValue = (months: number) => common * (1 + venture) ** (months / 12);
  const heldAsOption = isOption(part) && (part.exercise ?? 'atExit') === 'atExit';
  const paidAtStart = part.instrument === 'restrictedStock' || (isOption(part) && part.exercise === 'atStart');
  const paidAtVest = isOption(part) && part.exercise === 'atVest';
  const doubleTrigger = part.instrument === 'rsu' && (part.trigger ?? 'double') === 'double';
  const expiry = part.expiryMonths ?? (part.instrument === 'rsu' ? 84 : 120);
  const accelerated =
    part.acceleration === undefined
      ? 0
      : (part.acceleration.share ?? 1) * (part.acceleration.trigger === 'single' ? 1 : part.acceleration.dismissalChance!);
  const over = (value: number, strike: number) => Math.max(0, value - strike);

  for (const unit of unitsOf(part, common, world)) {
    const { count, chance, strike, vestsIn, grantedIn } = unit;
    const compound = 1 / world.candidateFactor(vestsIn);
    /** Something worth `today`, if the candidate stays until the end of `until`. */
    const flow = (today: number, tax: number, markDown: number, cost: number, until: number, reached = chance) => {
      out.market += count * today * compound;
      out.worth += count * (today - markDown) * compound;
      out.afterTax += count * (today - markDown - tax) * compound;
      out.expected += count * (today - markDown - tax) * compound * chances[until]! * reached;
      out.present += count * (today - markDown - tax) * chances[until]! * reached;
      out.employerCost += count * (today + cost) * compound * world.employerFactor(vestsIn) * chances[until]! * reached;
    };
    const letter = (price: number) => {
      if (part.instrument === 'profitUnits') return over(price, (part.threshold! * fx) / stock.fullyDilutedShares);
      return isOption(part) ? over(price, strike) : price - strike;
    };
    out.sticker += count * letter(preferred);
    out.list += count * (letter(common) - letter(preferred));
    if (stock.worthNothing === true) continue;

    if (paidAtStart) flow(-strike * world.candidateFactor(grantedIn), 0, 0, 0, vestsIn);
    // A strike at vest is paid unless an exit has come by then.
    const soldBy = outcomes.filter(({ month }) => month <= vestsIn).reduce((sum, { probability }) => sum + probability, 0);
    if (paidAtVest) flow(-strike * (1 - soldBy) * world.candidateFactor(vestsIn), 0, 0, 0, vestsIn);

    // Before any exit: wages when the shares are received (83(b)) or vest; incentive options none.
    const sharesBefore =
      part.instrument === 'restrictedStock' || paidAtStart || paidAtVest || (part.instrument === 'rsu' && !doubleTrigger);
    const wages = sharesBefore && part.instrument !== 'iso';
    const electsAtStart = paidAtStart && part.election83b === true;
    /** An amount expected after so many months, which moves with the share: today. */
    const today = (amount: number, months: number) => amount * (1 + venture) ** (-months / 12);
    const atStart = over(fairValue(grantedIn), strike);
    const atVest = over(fairValue(vestsIn + 1), strike);
    if (wages && electsAtStart) {
      // In its own month, whether a milestone is reached or not.
      const received = today(atStart, grantedIn) * (1 + world.candidateRate) ** (grantedIn / 12);
      out.afterTax -= count * rate * received;
      out.expected -= count * rate * received * chances[grantedIn]!;
      out.present -= count * rate * received * chances[grantedIn]! * world.candidateFactor(grantedIn);
      out.employerCost += count * employerRate * received * chances[grantedIn]! * world.employerFactor(grantedIn);
    } else if (wages) {
      const worth = today(atVest, vestsIn + 1);
      flow(0, rate * worth, 0, employerRate * worth, vestsIn);
    }

    for (const outcome of outcomes) {
      const fallsIn = outcome.month;
      const lapsed = (heldAsOption || doubleTrigger) && fallsIn > grantedIn + expiry;
      const gross =
        part.instrument === 'profitUnits'
          ? over(outcome.perShare, outcome.perShareAt(part.threshold! * fx))
          : heldAsOption || (paidAtVest && fallsIn <= vestsIn)
            ? over(outcome.perShare, strike)
            : outcome.perShare;
      const perUnit = lapsed ? 0 : gross;
      const ways: [share: number, paidIn: number, until: number][] = [];
      if (fallsIn < vestsIn && grantedIn <= fallsIn && accelerated > 0) {
        ways.push([accelerated, fallsIn, fallsIn], [1 - accelerated, vestsIn, vestsIn]);
      } else if (fallsIn < vestsIn) {
        ways.push([1, vestsIn, vestsIn]);
      } else {
        // Every month of leaving: an option is lost by who is gone longer than the window.
        let last = vestsIn;
        for (let month = vestsIn; month <= fallsIn; month++)
          if (heldAsOption && month + (part.postTerminationMonths ?? 3) <= fallsIn) last = month;
        ways.push([1, fallsIn, last]);
      }
      for (const [share, paidIn, until] of ways) {
        if (share === 0) continue;
        const factor = outcome.probability * share * (1 + venture) ** -years(paidIn);
        const [taxable, pay] = incomeAtExit();
        // Nothing can be sold before the exit, vested or not.
        const lost = stock.illiquidity === 'own' ? figure(stock.illiquidityDiscount) : 0;
        const tax = rate * taxable * (1 - lost);
        flow(perUnit * factor, tax * factor, lost * perUnit * factor, employerRate * pay * factor, until);
        // What is paid before it would have vested is not taxed then.
        if (paidIn < vestsIn && wages && !electsAtStart) {
          const spared = outcome.probability * share * today(atVest, vestsIn + 1);
          flow(0, -rate * spared, 0, -employerRate * spared, vestsIn);
        }

        /** All that is taxed, and of that wages. */
        function incomeAtExit(): [number, number] {
          if (lapsed) return [0, 0];
          if (part.instrument === 'profitUnits') return [perUnit, 0];
          if (!sharesBefore) return part.instrument === 'iso' ? [perUnit, 0] : [perUnit, perUnit];
          if (part.instrument === 'iso') return [over(outcome.perShare, strike), 0];
          if (electsAtStart) return [over(outcome.perShare, Math.max(fairValue(grantedIn), strike)), 0];
          if (paidIn < vestsIn) return [over(outcome.perShare, strike), over(outcome.perShare, strike)];
          if (paidIn === vestsIn) {
            const corrected = over(outcome.perShare, strike) - atVest;
            return [corrected, corrected];
          }
          return [over(outcome.perShare, Math.max(fairValue(vestsIn + 1), strike)), 0];
        }
      }
    }
  }
  return out;
}

/** What vests in each month of each grant; shares of a schedule by looking for the month in which each step is released. */
function unitsOf(part: EquityComponent, common: number, { fx, start, months }: World): Unit[] {
  const priced = isOption(part) || part.instrument === 'restrictedStock';
  const units: Unit[] = [];
  const grant = (count: number, strike: number, from: number, vests: [month: number, share: number, chance: number][]) => {
    for (const [month, share, chance] of vests) {
      const vestsIn = start + from + month - 1;
      if (vestsIn < months && share > 0) units.push({ grantedIn: start + from, vestsIn, count: count * share, chance, strike });
    }
  };
  const first = part.tranches?.map(({ month, share, probability = 1 }): [number, number, number] => [month, share, probability]);
  grant(figure(part.units), priced ? (part.strike ?? 0) * fx : 0, 0, first ?? released(part.vesting!));
  const { refreshers } = part;
  if (refreshers === undefined) return units;
  const { firstMonth = 12, everyMonths = 12, count = 99 } = refreshers;
  for (let made = 0; made < count && start + firstMonth + made * everyMonths < months; made++) {
    const strike = refreshers.strike === undefined ? (isOption(part) ? common : 0) : priced ? refreshers.strike * fx : 0;
    grant(figure(refreshers.units), strike, firstMonth + made * everyMonths, released(refreshers.vesting));
  }
  return units;
}

function released({
  months,
  cliffMonths = 0,
  everyMonths = 1
}: NonNullable<EquityComponent['vesting']>): [number, number, number][] {
  const byMonth = new Map<number, number>();
  for (let accrued = 0; accrued < months; accrued += everyMonths) {
    const ends = Math.min(months, accrued + everyMonths);
    const month = Math.max(ends, cliffMonths);
    byMonth.set(month, (byMonth.get(month) ?? 0) + (ends - accrued) / months);
  }
  return [...byMonth].map(([month, share]) => [month, share, 1]);
}
