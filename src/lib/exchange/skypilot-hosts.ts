/**
 * Google Cloud's prices in SkyPilot's catalogue: the accelerators in rows without a machine, the machines in rows without an
 * accelerator. An hour costs both: the accelerators' row plus the machine's of the same zone, over the number of accelerators.
 * Which machine carries which accelerators: cloud.google.com/compute/docs/gpus, machine families A2, A3, A4 and G2.
 */
import type { RowTally } from './row-tally.ts';
import type { SkypilotRow } from './skypilot-row.ts';

/** By `accelerator×count`. An L4 takes machines of several sizes: the one of 12 processors each, since it comes in every count. */
const machines: ReadonlyMap<string, string> = new Map([
  ...[1, 2, 4, 8].map((count) => [`A100×${count}`, `a2-highgpu-${count}g`] as const),
  ['A100×16', 'a2-megagpu-16g'],
  ...[1, 2, 4, 8].map((count) => [`A100-80GB×${count}`, `a2-ultragpu-${count}g`] as const),
  ...[1, 2, 4, 8].map((count) => [`H100×${count}`, `a3-highgpu-${count}g`] as const),
  ['H100-MEGA×8', 'a3-megagpu-8g'],
  ['H200×8', 'a3-ultragpu-8g'],
  ['B200×8', 'a4-highgpu-8g'],
  ...[1, 2, 4, 8].map((count) => [`L4×${count}`, `g2-standard-${12 * count}`] as const)
]);

/** Accelerators and the machine around them; `machine` is undefined where the catalogue prices none. */
export interface MachinePair {
  row: SkypilotRow;
  machine?: SkypilotRow;
}

/** The accelerators' rows with their machines. Those whose machine is priced in other zones but not in theirs are left out. */
export function machinePairs(rows: readonly SkypilotRow[], hosts: readonly SkypilotRow[], tally: RowTally): MachinePair[] {
  const types = new Set(hosts.map(({ instance }) => instance));
  const byPlace = new Map(hosts.map((host) => [`${host.instance} ${host.zone}`, host]));
  return rows.flatMap((row) => {
    const type = row.instance === '' ? machines.get(`${row.accelerator}×${row.count}`) : undefined;
    if (type === undefined || !types.has(type)) return [{ row }];
    const machine = byPlace.get(`${type} ${row.zone}`);
    if (machine) return [{ row, machine }];
    tally.refuse('No price of the machine in the zone of its accelerators', row.label);
    return [];
  });
}
