/**
 * A grant of equity from what was gathered. Units promised in money need the price of a share, a percentage the number of shares, and every
 * grant its vesting: where the letter lacks one of them, it is asked.
 */
import type { EquityComponent, Instrument, VestingSchedule } from '#lib/engine/document.ts';
import type { LetterChoice, LetterContext } from './letter.ts';
import { usualSchedules, vestingOf, vestingOrUsual } from './schedule.ts';
import type { Draft, Sheet } from './sheet.ts';

type Units = EquityComponent['units'];

/** Undefined where it is asked for instead, or nothing was granted. */
export function equityComponent(draft: Draft, sheet: Sheet, context: LetterContext): EquityComponent | undefined {
  fromCompanyShare(draft, sheet);
  fromMoney(draft, sheet, context);
  const units = draft.get('units') as Units | undefined;
  const money = draft.number('money');
  if (units !== undefined) return complete(draft, sheet, units);
  if (money !== undefined) askPrice(draft, sheet, money);
  else if (draft.get('companyShare') !== undefined && !knowsPrices(draft, sheet))
    sheet.ask({
      places: draft.places(),
      ask: 'A share of the company is promised, but not of how many shares: count it in units of a hundred-thousandth of the company?',
      choices: [hundredThousandths(draft)]
    });
  return undefined;
}

/** Prices of a share mean nothing where shares are counted otherwise. */
function knowsPrices(draft: Draft, { offer }: Sheet): boolean {
  return (
    draft.get('strike') !== undefined ||
    ['price', 'preferredPrice', 'commonValue'].some((field) => offer.get(`employer.stock.${field}`) !== undefined)
  );
}

/** “0.5 % (48,000 options)” says how many shares there are; with their number known it says how many units. */
function fromCompanyShare(draft: Draft, sheet: Sheet): void {
  const share = draft.number('companyShare');
  if (share === undefined || share <= 0) return;
  const all = sheet.offer.number('employer.stock.fullyDilutedShares');
  const units = draft.number('units');
  if (all !== undefined) {
    const same = units === undefined || Math.abs(units / all - share) <= 0.02 * share;
    const check = 'Counted of the fully diluted shares.';
    if (same) draft.move('companyShare', 'units', units ?? Math.round(share * all), units === undefined ? check : undefined);
  } else if (units !== undefined) {
    const entry = draft.fields.get('companyShare')!;
    sheet.offer.put(
      'employer.stock.fullyDilutedShares',
      Math.round(units / share),
      entry.places,
      'From the units and their share of the company.'
    );
    draft.fields.delete('companyShare');
  }
}

/** Shares for money at a price that the letter or the scenario knows. */
function fromMoney(draft: Draft, sheet: Sheet, { sharePrice }: LetterContext): void {
  const money = draft.get('money') as Units | undefined;
  if (money === undefined) return;
  const stated = sheet.offer.number('employer.stock.price') ?? sheet.offer.number('employer.stock.preferredPrice');
  const price = stated ?? sharePrice;
  const units = draft.number('units');
  if (units !== undefined) {
    // Both are said: the price follows, or is confirmed.
    if (typeof money !== 'number') return;
    const same = price !== undefined && Math.abs(units * price - money) <= 0.02 * money;
    if (same) draft.move('money', 'units', units);
    else if (price === undefined && !isOption(draft)) {
      sheet.offer.put(
        'employer.stock.price',
        money / units,
        draft.fields.get('money')!.places,
        'From the value and the number of units.'
      );
      draft.fields.delete('money');
    }
    return;
  }
  if (price === undefined || price <= 0 || isOption(draft)) return;
  const at = (value: number) => Number((value / price).toPrecision(9));
  const value =
    typeof money === 'number'
      ? at(money)
      : 'low' in money && !('mode' in money)
        ? { low: at(money.low), high: at(money.high) }
        : undefined;
  if (value !== undefined)
    draft.move(
      'money',
      'units',
      value,
      `The value over a price of ${price} a share${stated === undefined ? ', which is the scenario’s' : ''}.`
    );
}

function isOption(draft: Draft): boolean {
  return ['nso', 'iso', 'emi'].includes(draft.get('instrument') as string);
}

function complete(draft: Draft, sheet: Sheet, units: Units): EquityComponent | undefined {
  const vesting = vestingOf(draft);
  if (vesting !== undefined) return component(draft, units, vesting);
  const choices = usualSchedules.map(([label, schedule]): LetterChoice => ({ label, put: [component(draft, units, schedule)] }));
  sheet.ask({ places: draft.places(), ask: 'The letter does not say how this vests: how?', choices });
  return undefined;
}

function component(draft: Draft, units: Units, vesting: VestingSchedule): EquityComponent {
  const instrument = draft.get('instrument') as Instrument;
  const option = isOption(draft);
  const fields = {
    strike: option || instrument === 'restrictedStock' ? draft.number('strike') : undefined,
    expiryMonths: option ? draft.number('expiryMonths') : undefined,
    postTerminationMonths: option ? draft.number('postTerminationMonths') : undefined
  };
  const trigger = draft.get('acceleration.trigger') as 'single' | 'double' | undefined;
  const share = draft.number('acceleration.share');
  return {
    id: draft.id,
    kind: 'equity',
    instrument,
    units,
    vesting,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...(trigger !== undefined && { acceleration: { trigger, ...(share !== undefined && { share }) } })
  };
}

/** A price can be typed; without one the value is right all the same if a unit is counted as one of the currency. */
function askPrice(draft: Draft, sheet: Sheet, money: number): void {
  const { vesting, words } = vestingOrUsual(draft);
  const put = [component(draft, money, vesting)];
  const choices: LetterChoice[] = [
    { label: `Divide by the price of a share${words}`, typed: 'sharePrice', put },
    {
      label: `Count it in units of 1 ${sheet.currency ?? 'of the currency'} at today’s price${words}`,
      put,
      stock: { kind: 'public', price: 1 }
    }
  ];
  sheet.ask({
    places: draft.places(),
    ask: 'Shares are promised for money, but the letter has no price of a share: how many are they?',
    choices
  });
}

function hundredThousandths(draft: Draft): LetterChoice {
  const units = Number((draft.number('companyShare')! * 1e5).toPrecision(9));
  const { vesting, words } = vestingOrUsual(draft);
  return {
    label: `${units} of 100,000 shares${words}`,
    put: [component(draft, units, vesting)],
    stock: { kind: 'private', fullyDilutedShares: 1e5 }
  };
}
