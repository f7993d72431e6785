/** What `--help` prints. */
export const help = `Usage: npm run --silent cli -- COMMAND

  value FILE [--out FILE]   values a scenario document (- reads standard input) and prints the answer as JSON

Exit codes: 0 done; 2 the document or the command was refused, with one line per error on standard error:
path: what is wrong. The formats are described in METHOD.md and static/schema/scenario.v1.json.
`;
