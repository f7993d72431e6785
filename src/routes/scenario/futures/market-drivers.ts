/** What of the market is drawn by what the document says of it: prices of services in a letter, listed shares, ends of private companies. */
import type { Resolved, Scenario } from '#lib/engine/index.ts';
import { count } from '#lib/format/count.ts';
import { percent } from '#lib/format/percent.ts';
import { compareAddress, letterAddress } from '../../addresses.ts';
import { possessive } from '../component-names.ts';
import { usedServices } from '../used-services.ts';

export interface MarketDriver {
  name: string;
  range: string;
  href: string;
}

export function marketDrivers(scenario: Scenario, resolved: Resolved): MarketDriver[] {
  const used = usedServices(scenario);
  const services = resolved.services
    .filter(({ id, volatilityPerYear }) => used.includes(id) && volatilityPerYear > 0)
    .map(({ id, volatilityPerYear }) => ({
      name: `Price of ${scenario.market.services[id]?.name ?? id}`,
      range: `volatility ${percent(volatilityPerYear, { digits: 0 })} a year`,
      href: compareAddress(scenario.id, { at: `market.services.${id}.volatilityPerYear` })
    }));
  const stocks = scenario.employers.flatMap(({ id, name, stock }): MarketDriver[] => {
    const offer = scenario.offers.find((one) => one.employer === id && one.components.some(({ kind }) => kind === 'equity'));
    if (!offer || !stock || stock.worthNothing) return [];
    const href = (field: string) => letterAddress(scenario.id, { offer: offer.id, at: `${offer.id}.stock.${field}` });
    if (stock.kind === 'private')
      return [
        { name: `What ${possessive(name)} shares come to in the end`, range: 'exits by their chances', href: href('exits') }
      ];
    const { volatilityPerYear: own } = stock;
    return own === undefined || own === 0 ? [] : [{ ...shareDriver(name, own), href: href('volatilityPerYear') }];
  });
  const { correlation } = scenario.market;
  const together =
    correlation === undefined
      ? []
      : [{ ...correlationDriver(correlation), href: compareAddress(scenario.id, { at: CORRELATION }) }];
  return [...services, ...stocks, ...together];
}

/** Where the correlation is in a document, and its field on the page. */
export const CORRELATION = 'market.correlation';

export function shareDriver(name: string, volatilityPerYear: number): Omit<MarketDriver, 'href'> {
  return { name: `Price of ${possessive(name)} share`, range: `volatility ${percent(volatilityPerYear, { digits: 0 })} a year` };
}

export function correlationDriver(correlation: number): Omit<MarketDriver, 'href'> {
  return { name: 'How prices and shares move together', range: `correlation ${count(correlation)}` };
}
