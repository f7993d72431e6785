/** Title, employer and place, by the phrases and labels in which letters give them. Names are capitalised words; nothing else is taken for one. */
import type { Span } from './letter.ts';
import type { Passage } from './passage.ts';
import type { Sheet } from './sheet.ts';

const role = "[A-Z][\\w&/+'-]{0,30}(?:,?\\s(?:[A-Z(][\\w&/+().'-]{0,30}|of|and|for|to|the|in|\\d{1,2}\\)?)){0,7}";
const titles = [
  `^(?:Job |Position |Role )?(?:Title|Position|Role|Job|Designation)\\s?[:\\t]\\s?(${role})`,
  `\\b(?:position|role|post|job|engagement|appointment|capacity) (?:of|as|:)\\s(?:an? |our |the )?"?(${role})`,
  `\\bas\\s(?:an?|our|the)\\s(${role})`,
  `\\b(?:offer you (?:the|our|an?)|for the)\\s(${role})\\s(?:position|role|post|job|fellowship)\\b`
];

const ending =
  '(?:,?\\s(?:Inc|LLC|Ltd|Limited|plc|PLC|GmbH|AG|SE|SAS|Corp|Corporation|Pty Ltd|Pvt Ltd|LP|PBC|INC|LTD|LIMITED|CORP|CORPORATION)\\b\\.?)';
const name = `[A-Z0-9][\\w&.'-]{0,30}(?:\\s(?:[A-Z0-9&][\\w&.'-]{0,30}|of|for|and|the)){0,5}`;
const employers = [
  `^(?:Employer|Company|Organi[sz]ation|Firm)\\s?[:\\t]\\s?(${name}${ending}?)`,
  `^(${name}${ending}?)\\s[—–-]\\s(?:[A-Z]\\w{1,20}\\s){0,2}(?:Offer|Employment|Angebot)\\b`,
  `^(?:[A-Z]\\w{1,20}\\s){0,2}[Oo]ffer(?: letter)? [—–-]\\s(${name}${ending}?)`,
  `\\b(?:[Oo]n behalf of|[Ww]elcome to|[Jj]oin(?:ing|ed)?|employment with|employed by|[Oo]ffer from|position with|role with|[Oo]ffer of employment (?:with|from|at))\\s(?:the\\s)?(${name}${ending}?)`,
  `\\b(${name}${ending})`,
  `(?:^|\\n|,\\s)(${name})\\s(?:is|are) (?:very |truly |absolutely )?(?:pleased|delighted|excited|happy|thrilled) to`,
  `\\bat\\s(${name})(?=\\s(?:in|on|as)\\b|[,.!]|$)`,
  `(?:Partner|Recruiter|Recruiting|People|Talent|CEO|Founder|HR),\\s(${name})$`
];

const place = "[A-Z][\\w.'-]{0,30}(?:,?\\s[A-Z][\\w.'-]{0,30}){0,4}";
const places = [
  `^(?:Work |Job |Primary |Office |Standort / )?(?:[Ll]ocation|Place of work|Office|Based in)\\s?[:\\t]\\s?([A-Z\\u00c0-\\u00dc][\\w\\u00c0-\\u00ff.,' ()/-]{1,60})`,
  `\\b(?:based in|located in|office in|relocate to|place of work (?:is|will be))\\s(?:our |the )?(${place})`,
  `\\b(?:our|the) (?:\\w{1,12} )?(?:offices?|campus|headquarters|lab) (?:in|at) (${place})`,
  `\\bour\\s(${place})\\s(?:office|campus|headquarters|lab)\\b`,
  `\\b(?:at|in)\\s${name} in (${place})`
];

const phrases = [
  ['title', titles],
  ['employer.name', employers],
  ['location', places]
] as const satisfies readonly (readonly [string, readonly string[]])[];
const patterns = phrases.map(([field, list]) => ({ field, list: list.map((phrase) => new RegExp(phrase, 'm')) }));

/** Words that stand where a name could and are none. */
const noName =
  /^(?:I|We|You|Your|The|This|Our|It|Dear|Base|Salary|Offer|Company|Position|Monday|Tuesday|Wednesday|Thursday|Friday|January|February|March|April|May|June|July|August|September|October|November|December|USD|EUR|GBP|Please|Will|As|At|If|In|(?:Members? of )?(?:the )?Technical Staff)$/i;

/** Who offers what and where stands early in a letter. */
const mostStatements = 120;

export function readWho(passage: Passage, sheet: Sheet): void {
  if (passage.index > mostStatements) return;
  for (const { field, list } of patterns) if (sheet.offer.get(field) === undefined) readName(passage, sheet, field, list);
}

function readName(passage: Passage, sheet: Sheet, field: string, list: readonly RegExp[]): void {
  for (const pattern of list) {
    const found = pattern.exec(passage.text);
    const words = found?.[1]
      ?.trim()
      .replace(/(?<!Inc|Ltd|Corp|INC|LTD|CORP|\b[A-Z])[.,;:]$/, '')
      .replace(/(?:\s(?:and|of|for|the|to|in)){1,3}$/, '');
    if (found === null || words === undefined || noName.test(words)) continue;
    const from = found.index + found[0].lastIndexOf(words);
    if (field === 'employer.name' && isFigure(passage, words, { from, to: from + words.length })) continue;
    putName(passage, sheet, field, { words, from });
    return;
  }
}

const placeOfTitle = 'placeOfTitle';

/** Boards and partners are of an employer and not the employer. */
const boards = /^(?:[Tt]he )?(?:(?:Board|Directors|Trustees|Partners|Management|Council) of (?:the )?){1,2}/;
/** “Technical Staff in San Francisco”: a town, unless it is a field of work. */
const town = /^(.{2,160})\sin\s((?:[A-Z][\w.'-]{0,30}(?:,?\s)?){1,4})$/;
const fieldOfWork =
  /\b(?:\w{0,30}(?:ing|ics?|ogy|istry|ence|ences|ity|ment|ware|tion|try)|AI|ML|Data|Systems?|Safety|Law|Design|Policy|Finance|Vision|Language|Sales|Chief|Charge|Test|Product|IT|HR|NLP|RL|Models?|Robots?|Cloud|Compute|Residence)\b/;

function putName(passage: Passage, sheet: Sheet, field: string, found: { words: string; from: number }): void {
  const lead = field === 'employer.name' ? (boards.exec(found.words)?.[0].length ?? 0) : 0;
  const words = found.words.slice(lead);
  const from = found.from + lead;
  const [, title, where] = (field === 'title' && town.exec(words)) || [];
  if (title === undefined || where === undefined || fieldOfWork.test(where))
    return putWords(passage, sheet, field, { words, from });
  putWords(passage, sheet, field, { words: title, from });
  const at = from + words.length - where.length;
  putWords(passage, sheet, placeOfTitle, { words: where, from: at });
}

function putWords({ index }: Passage, sheet: Sheet, field: string, said: { words: string; from: number }): void {
  const value = said.words.replace(/\s{1,20}/g, ' ').slice(0, 200);
  sheet.offer.put(field, value, { statement: index, from: said.from, to: said.from + said.words.length });
}

/** Where the letter names no place, a town behind the title is it. */
export function settlePlace({ offer }: Sheet): void {
  if (offer.get('location') === undefined)
    offer.move(placeOfTitle, 'location', offer.get(placeOfTitle), 'Taken out of the title: it stands behind “in”.');
  else offer.fields.delete(placeOfTitle);
}

/** “capped at 1,200” names no employer. */
function isFigure({ figures }: Passage, words: string, { from, to }: Span): boolean {
  return !/[A-Za-z\u00c0-\u00ff]/.test(words) || figures.some((figure) => figure.from < to && from < figure.to);
}
