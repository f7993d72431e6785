/** The step that takes a plan away, by its name: as long as undo would bring the plan back, the page says so. */
const WITHOUT = 'Without the plan of ';

/** @param name of the employer */
export function removalLabel(name: string): string {
  return `${WITHOUT}${name}`;
}

export function isRemoval(undoLabel: string | undefined): boolean {
  return undoLabel?.startsWith(WITHOUT) ?? false;
}
