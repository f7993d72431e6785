/** What of a sheet's sums of worth is not the package's: what the candidate earns elsewhere, as offers are compared. */
import { money } from '#lib/format/money.ts';

/** Less is rounding. */
const CENT = 0.005;

/** @returns empty where it is nothing. @param isChange the sheet tells worth as it stands and as proposed: what is earned elsewhere is held */
export function elsewhereWords(elsewhere: number, currency: string, isChange: boolean): string {
  if (Math.abs(elsewhere) < CENT) return '';
  const sum = money(elsewhere, currency, { digits: Math.abs(elsewhere) < 1 ? 2 : 0 });
  return `Worth to the candidate counts what is earned elsewhere before and after the job, as offers are compared: in this offer ${sum} of it${isChange ? ', today and as proposed' : ''}.`;
}
