/**
 * How long jobs wait for servers: M/M/c, Poisson arrivals and exponential times of service (A. K. Erlang 1917; formulas as in D. Gross and others, Fundamentals
 * of Queueing Theory, 4th ed. 2008, section 2.3). Left out: priorities, jobs that give up, times that vary less or more than an exponential's.
 */

/** Offered load in Erlangs (arrivals × mean time of service) and servers, a whole number. */
export interface Offered {
  offeredLoad: number;
  servers: number;
}

/** Further terms add less than rounding does. */
const NEXT_TO_NOTHING = 2 ** -60;

/**
 * Chance that an arrival finds all servers busy where nobody waits. 1/B = 1 + c/a + c(c − 1)/a² + …, the Poisson chances of fewer over that of c: as
 * soon as they fall, few are left; where they outgrow all numbers, B is nothing.
 * @throws RangeError for a load below 0 or servers that are no whole number ≥ 0
 */
export function erlangB({ offeredLoad, servers }: Offered): number {
  if (!(offeredLoad >= 0) || !Number.isInteger(servers) || servers < 0)
    throw new RangeError('A load is at least 0, servers are a whole number.');
  let term = 1;
  let sum = 1;
  for (let left = servers; left > 0; left--) {
    term *= left / offeredLoad;
    sum += term;
    if (sum === Infinity || term < NEXT_TO_NOTHING * sum) break;
  }
  return 1 / sum;
}

/** Chance that an arrival has to wait: c B / (c − a (1 − B)); 1 where the load is no less than the servers. */
export function erlangC(offered: Offered): number {
  const { offeredLoad, servers } = offered;
  if (offeredLoad >= servers) return 1;
  const blocked = erlangB(offered);
  return (servers * blocked) / (servers - offeredLoad * (1 - blocked));
}

/** Mean wait in times of service, over those who need not wait too: C / (c − a); endless where the load is no less than the servers. */
export function meanWaitInServiceTimes(offered: Offered): number {
  const { offeredLoad, servers } = offered;
  return offeredLoad >= servers ? Infinity : erlangC(offered) / (servers - offeredLoad);
}
