/** What an employer says of how long its cash lasts, for its candidates: whole months from a month on, never the cash. */
import { strict } from './containers.ts';
import { whole } from './figures.ts';
import { month } from './text.ts';

const months = whole({ min: 0, max: 120 });

export const toldSchema = strict({ asOf: month, cashLastsMonths: months, withRaisesMonths: months.exactOptional() }).superRefine(
  ({ cashLastsMonths, withRaisesMonths }, context) => {
    if (withRaisesMonths !== undefined && withRaisesMonths < cashLastsMonths)
      context.addIssue({ code: 'custom', path: ['withRaisesMonths'], message: `at least cashLastsMonths (${cashLastsMonths})` });
  }
);
