/** An employer's cluster and what customers ask of it. Bounds: company.md, sections 1 and 2. */
import { list, strict } from './containers.ts';
import { monthlyGrowth, number, whole } from './figures.ts';
import { id, month } from './text.ts';
import { z } from './zod.ts';

const fraction = number({ min: 0, max: 1 });

const weekHours = 168;
const wholeWeek = `${weekHours} figures, one of them above 0`;
const hourlySchema = list(number({ min: 0 }), weekHours).refine(
  (hours) => hours.length === weekHours && hours.some((load) => load > 0),
  wholeWeek
);

const productionSchema = strict({
  meanGpus: number({ min: 0 }),
  peakRatio: number({ min: 1, max: 2 }).exactOptional(),
  weekendRatio: number({ min: 0, max: 2 }).exactOptional(),
  hourly: hourlySchema.exactOptional(),
  variability: fraction.exactOptional(),
  growthPerMonth: monthlyGrowth.exactOptional()
}).superRefine(({ hourly, peakRatio, weekendRatio }, context) => {
  const ratio = peakRatio !== undefined ? 'peakRatio' : weekendRatio !== undefined ? 'weekendRatio' : undefined;
  if (hourly && ratio)
    context.addIssue({ code: 'custom', path: [ratio], message: 'nothing beside hourly, which has the shape of the week' });
});

/** Jobs at once: more would be waited for, hour by hour and month by month. */
const mostServers = 1e7;
const jobsSchema = strict({ perHour: number({ min: 0 }), gpus: number({ above: 0 }), meanHours: number({ above: 0 }) });

export const clusterSchema = strict({
  service: id,
  gpus: number({ above: 0 }),
  availability: fraction.exactOptional(),
  production: productionSchema.exactOptional(),
  starvedHoursLimit: number({ min: 0 }).exactOptional(),
  burst: z.boolean('true or false').exactOptional(),
  lostRevenuePerGpuHour: number({ min: 0 }).exactOptional(),
  cost: strict({
    perGpuHour: number({ min: 0 }),
    startMonth: month.exactOptional(),
    months: whole({ min: 0, max: 1200 }).exactOptional()
  }).exactOptional(),
  idleSale: strict({ share: fraction, pricePerUnit: number({ min: 0 }).exactOptional() }).exactOptional(),
  jobs: jobsSchema.exactOptional()
}).superRefine(({ gpus, jobs, idleSale, burst, lostRevenuePerGpuHour, production }, context) => {
  const fault = (field: string, message: string) => context.addIssue({ code: 'custom', path: field.split('.'), message });
  if (jobs && jobs.gpus > 0 && gpus / jobs.gpus > mostServers)
    fault('jobs.gpus', `a number that fits into gpus ${mostServers} times at most`);
  const losesRevenue = lostRevenuePerGpuHour !== undefined;
  if (losesRevenue && burst !== false) fault('lostRevenuePerGpuHour', 'nothing where what production lacks is bought (burst)');
  if (production) return;
  if (jobs) fault('jobs', 'no such field without production, whose load the jobs are');
  if (losesRevenue) fault('lostRevenuePerGpuHour', 'no such field without production, which is what lacks GPUs');
  if (idleSale) fault('idleSale', 'no such field without production, which leaves what is idle');
});
