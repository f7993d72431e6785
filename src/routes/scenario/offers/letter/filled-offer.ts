/** A letter that was read, with what somebody chose, put into a document as one offer with all that it needs around it. */
import type { ReadLetter } from '#lib/exchange/letter/letter.ts';
import type { Cluster, Component, Employer, Month, Offer, Scenario, Service, Stock } from '#lib/engine/index.ts';
import { setField } from '../../document-edits.ts';
import { freshName } from '../../fresh-name.ts';
import { setRate } from '../../tax-edits.ts';

export interface Filling {
  /** With the answers put in. */
  offer: ReadLetter['offer'];
  /** Those that are taken, as they will stand. */
  components: readonly Component[];
  /** Id of one of the document's; null for a new one. */
  employer: string | null;
  /** Of a new employer. */
  name: string;
  /** As it will be; undefined where nothing needs one and none is there. */
  stock: Stock | undefined;
  cluster: Cluster | undefined;
  currency: string;
  /** Scenario currency for one unit of the offer's, where the document has none. */
  rate: number | undefined;
  startMonth: Month;
  /** What grants may be of, by id: those that the document lacks are embedded. */
  services: Readonly<Record<string, Service>>;
  /** Id of an empty offer whose place it takes; null for a new one. */
  inPlaceOf: string | null;
}

/** Changes the draft. @returns the offer's id */
export function putOffer(draft: Scenario, filling: Filling): string {
  const { offer: said, currency, rate, inPlaceOf } = filling;
  if (rate !== undefined && currency !== draft.currency) setRate(draft, currency, rate);
  embed(draft, filling);
  const employer = putEmployer(draft, filling);
  const offer: Offer = {
    id:
      inPlaceOf ??
      freshName(
        'offer',
        draft.offers.map(({ id }) => id)
      ),
    employer,
    startMonth: filling.startMonth,
    components: structuredClone([...filling.components])
  };
  for (const field of ['title', 'replyBy', 'location'] as const) setField(offer, field, said[field]);
  setField(offer, 'currency', currency === draft.currency ? undefined : currency);
  const place = draft.offers.findIndex(({ id }) => id === inPlaceOf);
  if (place < 0) draft.offers.push(offer);
  else replace(draft, place, offer);
  return offer.id;
}

/** The employer of the offer before goes with it, if it has no other. */
function replace(draft: Scenario, place: number, offer: Offer): void {
  const before = draft.offers[place]!.employer;
  draft.offers.splice(place, 1, offer);
  if (!draft.offers.some(({ employer }) => employer === before))
    draft.employers = draft.employers.filter(({ id }) => id !== before);
}

function embed({ market }: Scenario, { components, cluster, services }: Filling): void {
  const wanted = components.flatMap((part) => (part.kind === 'compute' && part.service !== undefined ? [part.service] : []));
  for (const id of [...wanted, ...(cluster ? [cluster.service] : [])]) {
    const service = services[id];
    if (service !== undefined && !Object.hasOwn(market.services, id)) market.services[id] = structuredClone(service);
  }
}

function putEmployer(draft: Scenario, { employer: id, name, stock, cluster }: Filling): string {
  const ids = draft.employers.map((one) => one.id);
  let employer = draft.employers.find((one) => one.id === id);
  if (employer === undefined) {
    const made: Employer = { id: freshName('employer', ids), name };
    draft.employers.push(made);
    // The draft's own copy, if it is one of immer's.
    employer = draft.employers.at(-1)!;
  }
  if (stock !== undefined) employer.stock = structuredClone(stock);
  if (cluster !== undefined) employer.cluster = { ...cluster };
  return employer.id;
}
