/** Statements with their figures, each under its subject, and the currency that the letter pays in. */
import { dateManner } from './date-figures.ts';
import type { Figure, Money } from './figure.ts';
import { figures } from './figures.ts';
import { subjectOf } from './belonging.ts';
import { conditionOf } from './not-offered.ts';
import type { LetterContext } from './letter.ts';
import { decimalMarkOf } from './numerals.ts';
import type { Passage } from './passage.ts';
import type { Statement } from './statements.ts';
import { mentions, type Mention, type Subject } from './subjects.ts';

const cashSubjects: ReadonlySet<Subject | undefined> = new Set(['salary', 'bonus', 'signOn', 'relocation', 'stipend', 'equity']);
const dollars = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'];

export function passages(statements: readonly Statement[], context: LetterContext): Passage[] {
  const texts = statements.map(({ text }) => text);
  const manner = { ...dateManner(texts, context.today), mark: decimalMarkOf(texts) };
  const read = statements.map((statement) => figures(statement, manner));
  const inDollars = readDollars(read, context);
  let last: readonly Subject[] = [];
  // What an e-mail quotes is of somebody else, unless the whole letter is quoted.
  const isReply = statements.some(({ quoted }, index) => quoted !== true && read[index]!.some(({ kind }) => kind === 'money'));
  const all = statements.map(({ text, heading = '', cells, quoted }, index): Passage => {
    const own = inDollars[index]!;
    const named = mentions(text, own);
    const around = { under: subjectsOf(mentions(heading, [])), last };
    const belonging = own.map((figure) => {
      const head = cells?.find(({ from, to }) => figure.from >= from && figure.from <= to)?.head;
      const subject = subjectOf(text, figure, named, own, { ...around, head, quoted: isReply && quoted === true });
      const doubt = figure.check === undefined && cashSubjects.has(subject) ? conditionOf(text, figure) : undefined;
      return { ...figure, subject, ...(doubt !== undefined && { check: doubt }) };
    });
    if (named.length > 0) last = subjectsOf(named).reverse();
    return {
      index,
      text,
      heading,
      figures: belonging,
      mentions: named,
      context: [...around.under, ...around.last],
      currency: undefined
    };
  });
  const currency = payCurrency(all);
  return currency === undefined ? all : all.map((passage) => ({ ...passage, currency }));
}

function subjectsOf(named: readonly Mention[]): Subject[] {
  return named.slice(-8).map(({ subject }) => subject);
}

/** A bare $ is the one dollar that the letter names, else the scenario's, else the American one, marked. */
function readDollars(all: readonly (readonly Figure[])[], { currency }: LetterContext): Figure[][] {
  const money = all.flat().filter((figure) => figure.kind === 'money');
  const named = [
    ...new Set(
      money.flatMap((figure) => (figure.currency !== undefined && dollars.includes(figure.currency) ? [figure.currency] : []))
    )
  ];
  const own = currency !== undefined && dollars.includes(currency) ? currency : undefined;
  const dollar = named.length === 1 ? named[0]! : (own ?? 'USD');
  const unsure = named.length > 1 || (named.length === 0 && own === undefined && currency !== undefined);
  const marked = (figure: Money): Money => ({
    ...figure,
    currency: dollar,
    ...(unsure && figure.check === undefined && { check: `“$” is taken for ${dollar}.` })
  });
  return all.map((figures) => figures.map((figure) => (figure.kind === 'money' && figure.bareDollar ? marked(figure) : figure)));
}

/** Of the salary, else what most of the letter's money is in. */
function payCurrency(all: readonly Passage[]): string | undefined {
  const money = all
    .flatMap(({ figures }) => figures)
    .filter((figure) => figure.kind === 'money' && figure.currency !== undefined);
  const counts = new Map<string, number>();
  for (const figure of money) {
    const weight = figure.subject === 'salary' || figure.subject === 'stipend' ? 1000 : figure.subject === 'compute' ? 0.01 : 1;
    const { currency = '' } = figure as Money;
    counts.set(currency, (counts.get(currency) ?? 0) + weight);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
