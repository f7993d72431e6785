/** The account of a letter in figures and in a sentence: how much was read, what is to be checked, what is asked, what was not read. */
import type { LetterLine, ReadLetter } from '#lib/exchange/letter/letter.ts';
import { counted } from '#lib/format/count.ts';
import { inWords } from '../../verdict.ts';

interface Account {
  /** Fields that were filled. */
  read: number;
  check: number;
  asked: number;
  /** Lines. */
  unread: number;
}

/** @param asked questions without an answer */
export function letterAccount({ lines }: Pick<ReadLetter, 'lines'>, asked: number): Account {
  const fields = new Set<string>();
  const checks = new Set<string>();
  for (const { component, field, check } of lines.flatMap(({ findings }) => findings)) {
    fields.add(`${component ?? ''} ${field}`);
    if (check !== undefined) checks.add(`${component ?? ''} ${field}`);
  }
  return {
    read: fields.size,
    check: checks.size,
    asked,
    unread: lines.filter(({ unread }: LetterLine) => unread !== false).length
  };
}

/** `19 terms were read; 2 are to be checked, 1 question is open and 1 line was not read.` */
export function accountSentence({ read, check, asked, unread }: Account): string {
  if (read === 0 && asked === 0) return 'Nothing in this text was understood as a term of an offer.';
  const were = (number: number, one: string) => `${counted(number, one)} ${number === 1 ? 'was' : 'were'}`;
  const are = (number: number) => (number === 1 ? 'is' : 'are');
  const rest = [
    ...(check > 0 ? [`${check} ${are(check)} to be checked`] : []),
    ...(asked > 0 ? [`${counted(asked, 'question')} ${are(asked)} open`] : []),
    ...(unread > 0 ? [`${were(unread, 'line')} not read to the end`] : [])
  ];
  const first = were(read, 'term');
  return rest.length === 0 ? `${first} read, and no figure was left over.` : `${first} read; ${inWords(rest)}.`;
}
