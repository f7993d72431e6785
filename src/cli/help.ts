/** What `--help` prints. */
export const help = `Usage: npm run --silent cli -- COMMAND

  value FILE [--paths N] [--seed N] [--method sobol|pseudo-random] [--detail] [--out FILE]
                            values a scenario document (- reads standard input) and prints the answer as JSON.
                            With --paths it draws at least N futures (1 to 10000000; 8 independent scrambles of a power of two of
                            market paths with 8 leave dates each) and adds simulation: means with their errors, quantiles, odds,
                            certainty equivalents; --detail by component and year too. The same --seed (0 to 4294967295; 1 without
                            one) gives the same figures. pseudo-random is a cross-check of the method, and less exact.

  counter FILE [--out FILE] finds the cheapest package that the candidate prefers to the rival, of the levers and within the limits of the
                            document's counter (- reads standard input), and prints it as JSON: feasible, package, cost, worth,
                            target, binding (limits that the next step of some lever would break), alone (how much of each lever
                            by itself would do), frontier (what each cost buys at best). Money is present value.

  rates import FILE [--kind litellm|skypilot|csv] [--as-of DATE] [--currency CODE] [--map MAPPING] [--out FILE]
                            reads a catalogue of prices and prints the rate card, and what became of its rows, as JSON.
                            DATE is the day of the prices: without it the one in the file's name, else today.
                            MAPPING names the columns of a plain CSV where their names leave it open:
                            name=COLUMN,price=COLUMN,priceUnit=perHour|perMillionTokens|perThousandTokens|perToken
                            and outputPrice, count, spot, region, provider, currency, contextTokens, largestOutputTokens

  runway FILE --employer ID [--paths N] [--seed N] [--out FILE]
                            how long an employer's cash lasts (- reads standard input): its company in the document, month by month, as JSON:
                            runwayMonths, months, alternatives (withRaises; without grants, salary in their place, grants of one
                            year), permanentCapital, monthsPerHire, cluster (how often production lacks GPUs), moat. null: beyond the
                            horizon, or nothing to say it of. Money is in the currency of the employer's offers.
                            With --paths it draws at least N futures (1 to 1000000) of revenue, burn, raises, who accepts and prices,
                            and adds simulation: P10, P50 and P90 of the months that cash lasts and of the month in which it ends.

  tax FILE [--out FILE]     reads a year's income (- reads standard input) and prints every tax on it by name as JSON:
                            {"regime": "us", "year": 2026, "region": "CA", "filingStatus": "single", "wages": 250000}
                            us: year, region ("CA"; without one federal alone), city ("NYC"), filingStatus (single, mfj, mfs,
                            hoh; single without one), wages, spouseWages, interest,
                            qualifiedDividends, shortTermGains, longTermGains, isoSpread, itemized (a total, or
                            {stateAndLocalTaxes, mortgageInterest, other}); uk: year (2026 or "2026-27"), region (england,
                            wales, scotland, northernIreland), wages, benefits, shortTermGains, longTermGains; flat: year, rate,
                            employerRate, wages.
                            Amounts are of a year, in USD for us and GBP for uk; what is left out is zero.

Exit codes: 0 done; 2 the document or the command was refused, with one line per error on standard error:
path: what is wrong. The formats are described in METHOD.md and static/schema/scenario.v2.json.
`;
