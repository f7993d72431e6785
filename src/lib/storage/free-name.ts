/**
 * Names that tell two scenarios apart: "Borealis", "Borealis (copy)", "Borealis (copy 2)".
 */

/** What the schema takes as the name of a scenario: a longer one could be stored but not read again. */
const MOST_CHARACTERS = 200;

/**
 * `name` with the first suffix ` (note)`, ` (note 2)`, … that is not among `taken`. A suffix of the same note is replaced,
 * not repeated; a name that grows too long loses its end.
 */
export function notedName(name: string, note: string, taken: ReadonlySet<string>): string {
  const base = withoutNote(name, note);
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? ` (${note})` : ` (${note} ${count})`;
    const candidate = base.slice(0, MOST_CHARACTERS - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}

/** `name` itself if it is not among `taken`, else its first free `notedName`. */
export function freeName(name: string, note: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? notedName(name, note, taken) : name;
}

function withoutNote(name: string, note: string): string {
  const suffix = name.lastIndexOf(` (${note}`);
  return suffix >= 0 && /^( \d+)?\)$/.test(name.slice(suffix + note.length + 2)) ? name.slice(0, suffix) : name;
}
