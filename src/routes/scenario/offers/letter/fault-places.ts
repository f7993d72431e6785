/** What the schema refuses of a filled offer, with the lines of the letter that it came from. */
import type { LetterLine } from '#lib/exchange/letter/letter.ts';
import type { Component } from '#lib/engine/index.ts';
import type { DocumentError } from '#lib/schema/errors.ts';
import { componentName } from '../../component-names.ts';

export interface FaultPlace {
  /** `Line 7, “$310,000”`; the name of a part where no line is known. */
  where: string;
  message: string;
}

/** @param offer its place in the document, @param components as they stand there */
export function faultPlaces(
  errors: readonly DocumentError[],
  { offer, components, lines }: { offer: number; components: readonly Component[]; lines: readonly LetterLine[] }
): FaultPlace[] {
  return errors.map(({ path, message }) => {
    const inOffer = new RegExp(`^offers\\[${offer}\\]\\.(.+)$`).exec(path)?.[1];
    const inPart = /^components\[(\d+)\]\.?(.*)$/.exec(inOffer ?? '');
    const component = inPart === null ? undefined : components[Number(inPart[1])];
    const ofStock = /^employers\[\d+\]\.(name|stock\.\w+)/.exec(path)?.[1];
    const field = ofStock !== undefined ? `employer.${ofStock}` : inPart === null ? inOffer : inPart[2];
    const line = field === undefined ? undefined : lineOf(lines, component?.id, field);
    return { where: line ?? (component === undefined ? path : `${componentName(component)}, ${field}`), message };
  });
}

/** The line with the figure, else the first that speaks of the component. */
function lineOf(lines: readonly LetterLine[], component: string | undefined, field: string): string | undefined {
  const found = lines.flatMap(({ number, findings }) =>
    findings.filter((one) => one.component === component).map(({ field: of, words }) => ({ number, of, words }))
  );
  const hit =
    found.find(({ of }) => of === field || field.startsWith(`${of}.`) || of.startsWith(`${field}.`)) ??
    (component === undefined ? undefined : found[0]);
  return hit && `Line ${hit.number}, “${hit.words}”`;
}
