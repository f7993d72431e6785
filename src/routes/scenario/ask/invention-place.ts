/** Which law on inventions may speak of a job: by the region of its tax, else by the place that the letter names. */
import { inventionLaw } from '#lib/catalogue/term-guesses.ts';
import type { Offer, Scenario } from '#lib/engine/index.ts';
import type { InventionLaw } from '#lib/schema/term-guesses.ts';

export interface LawOfPlace {
  law: InventionLaw;
  /** The region, where only the letter's place speaks for it: nobody has said that the job is there. */
  ifIn?: string;
}

/** Regions by what letters call them and their towns. Few: a town that is missing costs a note, one of a like name says "if". */
const PLACES: readonly { region: string; name: string; spoken: RegExp }[] = [
  {
    region: 'CA',
    name: 'California',
    spoken:
      /\bCA\b|\bCalif|San Francisco|\bSF\b|Bay Area|Silicon Valley|Palo Alto|Menlo Park|Mountain View|Sunnyvale|Cupertino|Santa Clara|San Jos[eé]|San Mateo|Redwood City|Berkeley|Oakland|Emeryville|Los Angeles|Santa Monica|San Diego|Irvine|Sacramento/
  }
];

/** Undefined where the tax is said to be of another place. */
export function lawOfPlace(
  { candidate }: Pick<Scenario, 'candidate'>,
  offer: Pick<Offer, 'tax' | 'location'>
): LawOfPlace | undefined {
  const tax = offer.tax ?? candidate.tax;
  const region = tax.regime === 'flat' ? undefined : tax.region;
  if (region !== undefined || tax.regime === 'uk') {
    const law = region === undefined ? undefined : inventionLaw(region);
    return law && { law };
  }
  const { location } = offer;
  const place = location === undefined ? undefined : PLACES.find(({ spoken }) => spoken.test(location));
  const law = place && inventionLaw(place.region);
  return law && { law, ifIn: place.name };
}
