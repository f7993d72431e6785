/** Hours of the week by name, Monday 00:00 = 0. */
export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** `Tuesday 15:00`. */
export function hourName(hour: number): string {
  return `${DAYS[Math.floor(hour / 24) % 7]!} ${String(hour % 24).padStart(2, '0')}:00`;
}
