/** The account of the letter: every statement with its findings, the questions on it, and the figures and words of which nothing came. */
import type { Component } from '#lib/engine/document.ts';
import type { AskedSpan, Finding, LetterLine, LetterQuestion, ReadLetter, Span } from './letter.ts';
import type { Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';
import type { Statement } from './statements.ts';
import type { Subject } from './subjects.ts';

const pay: ReadonlySet<Subject> = new Set<Subject>([
  'salary',
  'raise',
  'bonus',
  'signOn',
  'clawback',
  'relocation',
  'stipend',
  'equity',
  'vesting',
  'strike',
  'compute',
  'benefit'
]);

export function letterLines(
  statements: readonly Statement[],
  passages: readonly Passage[],
  sheet: Sheet,
  made: ReadonlyMap<Draft, Component>
): Pick<ReadLetter, 'lines' | 'questions'> {
  const findings = statements.map((): Finding[] => []);
  const add = (draft: Draft, component: Component | undefined) => {
    for (const [field, { value, places, check }] of draft.fields) {
      if (component === undefined ? !shown(field) : valueAt(component, field) === undefined) continue;
      for (const { statement, from, to } of places) {
        const words = statements[statement]!.text.slice(from, to).replace(/\s{1,20}/g, ' ');
        const said = component === undefined ? value : valueAt(component, field);
        findings[statement]!.push({
          ...(component && { component: component.id }),
          field,
          value: said,
          words,
          from,
          to,
          ...(check !== undefined && { check })
        });
      }
    }
  };
  for (const [draft, component] of made) add(draft, component);
  add(sheet.offer, undefined);
  const questions = sheet.questions.filter(({ choices }) => choices.length > 0);
  const asked = statements.map((): AskedSpan[] => []);
  for (const { id: question, places } of questions)
    for (const { statement, from, to } of places) asked[statement]!.push({ question, from, to });
  const lines = statements.map((statement, index) => line(statement, passages[index]!, findings[index]!, asked[index]!));
  return {
    lines,
    questions: questions.map(({ id, ask, choices, places }): LetterQuestion => ({
      id,
      ask,
      choices,
      lines: [...new Set(places.map(({ statement }) => statement))].sort((a, b) => a - b)
    }))
  };
}

function line(
  { line: number, text, isHeading }: Statement,
  { figures, mentions }: Passage,
  findings: Finding[],
  asked: AskedSpan[]
): LetterLine {
  const known: Span[] = [...findings, ...asked];
  const left = figures.flatMap((figure) => unread(text, figure, known));
  const silent = known.length === 0 && isHeading !== true && mentions.some(({ subject }) => pay.has(subject));
  return {
    number,
    text,
    findings: findings.sort((one, other) => one.from - other.from),
    left,
    unread: left.length > 0 ? 'figure' : silent && 'word',
    asked
  };
}

/** The figure, if nothing that came of the line has its digits: “monthly” alone does not read “12 monthly instalments”. */
function unread(text: string, { from, to }: Span, known: readonly Span[]): Span[] {
  const over = known.filter((span) => span.from < to && from < span.to);
  const digits = /\d/.test(text.slice(from, to));
  const read = over.some((span) => !digits || /\d/.test(text.slice(Math.max(from, span.from), Math.min(to, span.to))));
  return read ? [] : [{ from, to: Math.min(to, ...over.map((span) => span.from)) }];
}

/** Of what belongs to no component: the offer's and the employer's own. */
function shown(field: string): boolean {
  return field !== 'clusterWanted' && field !== 'termMonths';
}

function valueAt(component: Component, field: string): unknown {
  let value: unknown = component;
  for (const part of field.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  return value;
}
