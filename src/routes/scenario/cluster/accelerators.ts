/** Accelerators by name: what is priced is an hour of one, what a cluster has is not. */
import type { ServiceChoice } from '../grant-services.ts';

const HOUR = / GPU-hours?(?= \(|$)/;

/** `H100` of `H100 GPU-hour`. */
export function acceleratorName(service: string): string {
  return service.replace(HOUR, '');
}

/** As they were where two would be of one name. */
export function accelerators(choices: readonly ServiceChoice[]): ServiceChoice[] {
  const bare = choices.map((choice) => ({ ...choice, label: acceleratorName(choice.label) }));
  return bare.map((choice, at) => (bare.filter(({ label }) => label === choice.label).length === 1 ? choice : choices[at]!));
}
