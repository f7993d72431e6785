/** Which of a comparison's employers a letter is of: the same name, whatever its legal form and its commas. */
import type { Employer } from '#lib/engine/index.ts';

const legalForms =
  /\b(?:incorporated|inc|llc|llp|lp|ltd|limited|plc|corp|corporation|company|co|gmbh|ag|se|sa|sas|bv|nv|ab|oy|kk|pte|pty|pbc)\b/g;

/** Undefined where none has that name. */
export function matchedEmployer(employers: readonly Employer[], name: string | undefined): Employer | undefined {
  const wanted = core(name ?? '');
  return wanted === '' ? undefined : employers.find((employer) => core(employer.name) === wanted);
}

function core(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(legalForms, '').replace(/\s+/g, ' ').trim() || words;
}
