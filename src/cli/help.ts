/** What `--help` prints. */
export const help = `Usage: npm run --silent cli -- COMMAND

  value FILE [--out FILE]   values a scenario document (- reads standard input) and prints the answer as JSON

  rates import FILE [--kind litellm|skypilot|csv] [--as-of DATE] [--currency CODE] [--map MAPPING] [--out FILE]
                            reads a catalogue of prices and prints the rate card, and what became of its rows, as JSON.
                            DATE is the day of the prices: without it the one in the file's name, else today.
                            MAPPING names the columns of a plain CSV where their names leave it open:
                            name=COLUMN,price=COLUMN,priceUnit=perHour|perMillionTokens|perThousandTokens|perToken
                            and outputPrice, count, spot, region, provider, currency, contextTokens, largestOutputTokens

Exit codes: 0 done; 2 the document or the command was refused, with one line per error on standard error:
path: what is wrong. The formats are described in METHOD.md and static/schema/scenario.v1.json.
`;
