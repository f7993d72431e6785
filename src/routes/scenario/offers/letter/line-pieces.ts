/** A line of the letter cut into pieces: plain text, and what was read, is asked about or was not read. */
import type { Finding, LetterLine, Span } from '#lib/exchange/letter/letter.ts';

/** `check`: read, and to be looked at. */
export type Mark = 'read' | 'check' | 'asked' | 'unread';

export interface Piece {
  text: string;
  mark?: Mark;
}

/** Where marks lie over each other, what needs a person wins. */
const weight: Readonly<Record<Mark, number>> = { read: 1, check: 2, asked: 3, unread: 4 };

export function linePieces({ text, findings, left, asked }: LetterLine): Piece[] {
  const marks: (Span & { mark: Mark })[] = [
    ...findings.map(({ from, to, check }) => ({ from, to, mark: check === undefined ? ('read' as const) : ('check' as const) })),
    ...asked.map(({ from, to }) => ({ from, to, mark: 'asked' as const })),
    ...left.map(({ from, to }) => ({ from, to, mark: 'unread' as const }))
  ];
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  edges.slice(1).forEach((to, place) => {
    const from = edges[place]!;
    const over = marks.filter((one) => one.from <= from && to <= one.to);
    const mark = over.sort((a, b) => weight[b.mark] - weight[a.mark])[0]?.mark;
    const last = pieces.at(-1);
    if (last && last.mark === mark) last.text += text.slice(from, to);
    else pieces.push({ text: text.slice(from, to), ...(mark !== undefined && { mark }) });
  });
  return pieces;
}

/** Terms of a grant that say what a point of its checklist says. */
const twins: Readonly<Record<string, string>> = {
  grossUp: 'terms.grossUp',
  transferable: 'terms.transfer',
  keptOnLeaving: 'terms.tail'
};

/** What was read of a line, each thing once: “one-year” and “first anniversary” may say the same. */
export function readings({ findings }: LetterLine): Finding[] {
  const key = (component: string | undefined, field: string) => `${component ?? ''} ${field}`;
  const once = new Map(findings.map((one) => [key(one.component, one.field), one]));
  return [...once.values()].filter(({ component, field }) => !once.has(key(component, twins[field] ?? '')));
}

/**
 * Whether somebody should still look at the line.
 * @param isOpen whether a question has no answer yet
 */
export function needsLook({ unread, findings, asked }: LetterLine, isOpen: (question: string) => boolean): boolean {
  return unread !== false || asked.some(({ question }) => isOpen(question)) || findings.some(({ check }) => check !== undefined);
}
