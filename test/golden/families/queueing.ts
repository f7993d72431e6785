/** Erlang's formulas and M/M/c: the product's chance and length of a wait (engine/cluster/queueing.ts); what else a queue has follows from them. */
import { erlangB, erlangC, meanWaitInServiceTimes, type Offered } from '#lib/engine/cluster/queueing.ts';
import { oneOf, strict, variants } from '#lib/schema/containers.ts';
import { number, whole } from '#lib/schema/figures.ts';
import type { z } from '#lib/schema/zod.ts';
import { understood } from '../inputs.ts';

const servers = whole({ min: 1, max: 10_000_000 });
const rate = number({ above: 0 });
const mmcSchema = strict({ fn: oneOf('mmc'), arrivalRate: rate, serviceRate: rate, servers });
const erlangSchema = strict({ fn: oneOf('erlang'), offeredLoad: number({ min: 0 }), servers });
const questionSchema = variants('fn', [erlangSchema, mmcSchema], 'one of "erlang", "mmc"');

/** @throws Error where the load is more than the servers can do: such a queue has no mean */
export function queueing(inputs: unknown): object {
  const read = understood(questionSchema, inputs);
  return read.fn === 'erlang' ? erlang(read) : mmc(read);
}

function erlang(offered: Offered): object {
  const meanWait = meanWaitInServiceTimes(steady(offered));
  return {
    erlangB: erlangB(offered),
    erlangC: erlangC(offered),
    // Little's law.
    meanQueue: offered.offeredLoad * meanWait,
    meanWaitInServiceTimes: meanWait
  };
}

function mmc({ arrivalRate, serviceRate, servers: count }: z.output<typeof mmcSchema>): object {
  const offered = steady({ offeredLoad: arrivalRate / serviceRate, servers: count });
  const meanResponse = (meanWaitInServiceTimes(offered) + 1) / serviceRate;
  return {
    utilisation: offered.offeredLoad / count,
    meanResponse,
    meanInSystem: arrivalRate * meanResponse,
    p0: emptyChance(offered),
    pWait: erlangC(offered)
  };
}

function steady(offered: Offered): Offered {
  if (offered.offeredLoad < offered.servers) return offered;
  throw new Error('inputs: expected a load below the servers, since the queue grows without end');
}

/** Nobody there: 1 / (Σ_{k<c} a^k/k! + a^c/c! × c/(c − a)), its terms over the last so that none overflows. */
function emptyChance({ offeredLoad: load, servers: count }: Offered): number {
  let logTerm = 0;
  let sum = 0;
  const logs: number[] = [];
  for (let k = 0; k <= count; k++) {
    if (k > 0) logTerm += Math.log(load / k);
    logs.push(logTerm);
  }
  const greatest = Math.max(...logs);
  logs.forEach((log, k) => (sum += Math.exp(log - greatest) * (k === count ? count / (count - load) : 1)));
  return Math.exp(-greatest) / sum;
}
