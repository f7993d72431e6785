/** The numbers of a document of sourced figures without their sources: what the engine computes with. */

/** A figure is its value; whatever holds figures holds their values under the same names. */
export type Plain<Figures> = Figures extends { value: infer Value; source: unknown }
  ? Value
  : Figures extends readonly (infer Item)[]
    ? Plain<Item>[]
    : Figures extends object
      ? { [Name in keyof Figures]: Plain<Figures[Name]> }
      : Figures;

/** @param figures any nesting of objects and lists with `{ value, source, … }` as leaves; other leaves stay as they are */
export function plainFigures<Figures>(figures: Figures): Plain<Figures> {
  return plain(figures) as Plain<Figures>;
}

function plain(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if ('value' in part && 'source' in part) return part.value;
  if (Array.isArray(part)) return part.map(plain);
  return Object.fromEntries(Object.entries(part).map(([name, figure]) => [name, plain(figure)]));
}
