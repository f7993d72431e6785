/** The pages of an open comparison, as the navigation has them. Asked for once one is open: the first screen has none. */
import { resolve } from '$app/paths';
import {
  askAddress,
  clusterAddress,
  compareAddress,
  counterAddress,
  equityAddress,
  futuresAddress,
  ladderAddress,
  letterAddress,
  runwayAddress,
  sensitivityAddress,
  taxAddress
} from './addresses.ts';

interface PageLink {
  href: string;
  /** Without the query: what says whether it is open. */
  path: string;
  name: string;
}

/** @param place what is looked at on one page is looked at on the next as well */
export function openPages(id: string, { offer, employer }: { offer?: string; employer?: string }): PageLink[] {
  const ofOffer = offer === undefined ? {} : { offer };
  const ofEmployer = employer === undefined ? {} : { employer };
  return [
    { href: compareAddress(id), path: resolve('/scenario/'), name: 'Compare' },
    { href: letterAddress(id, ofOffer), path: resolve('/scenario/offers/'), name: 'Offers' },
    { href: ladderAddress(id, ofOffer), path: resolve('/scenario/ladder/'), name: 'Where it goes' },
    { href: futuresAddress(id), path: resolve('/scenario/futures/'), name: 'Futures' },
    { href: sensitivityAddress(id), path: resolve('/scenario/sensitivity/'), name: 'What must be true' },
    { href: equityAddress(id, ofOffer), path: resolve('/scenario/equity/'), name: 'Equity' },
    { href: taxAddress(id, ofOffer), path: resolve('/scenario/tax/'), name: 'Tax' },
    { href: askAddress(id), path: resolve('/scenario/ask/'), name: 'What to ask' },
    { href: counterAddress(id), path: resolve('/scenario/counter/'), name: 'Counter-offer' },
    { href: runwayAddress(id, ofEmployer), path: resolve('/scenario/runway/'), name: 'Runway' },
    { href: clusterAddress(id, ofEmployer), path: resolve('/scenario/cluster/'), name: 'Cluster' }
  ];
}
