/** A percentage that no word says anything of: “plus 15 %” may be a bonus or a raise. */
import type { Component } from '#lib/engine/document.ts';
import type { LetterChoice } from './letter.ts';
import { placeOf, type Passage } from './passage.ts';
import type { Subject } from './subjects.ts';
import type { Sheet } from './sheet.ts';

/** Beside other things a percentage is likelier to be of them. */
const ownSubjects: ReadonlySet<Subject> = new Set<Subject>(['salary', 'bonus', 'raise']);

export function askStray(passage: Passage, sheet: Sheet): void {
  if (
    /\b(?:averag|tax|typical|VAT|discount|personal|projects?|of the (?:month|time|day)|ESPP|purchase plan|not?\b|never)|n't/i.test(
      passage.text
    ) ||
    passage.mentions.some(({ subject }) => !ownSubjects.has(subject))
  )
    return;
  const salary = sheet.latest('salary');
  for (const figure of passage.figures) {
    if (figure.kind !== 'percent' || figure.subject !== undefined || figure.value > 1 || figure.high !== undefined) continue;
    const choices: LetterChoice[] = [];
    const perYear = salary?.get('perYear');
    if (sheet.latest('bonus') === undefined)
      choices.push({ label: 'A target bonus, of the salary', put: [{ id: 'bonus', kind: 'bonus', targetShare: figure.value }] });
    if (salary !== undefined && perYear !== undefined)
      choices.push({
        label: 'A raise each year',
        put: [{ id: salary.id, kind: 'salary', perYear, raisePerYear: figure.value } as Component]
      });
    if (choices.length > 0)
      sheet.ask({
        places: [placeOf(passage, figure)],
        ask: 'The line does not say what this percentage is: which is it?',
        choices
      });
  }
}
