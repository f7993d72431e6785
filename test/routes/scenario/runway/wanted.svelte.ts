/** Whose company the address of the page names, in place of Kit's. */
export const wanted = $state<{ employer: string | null }>({ employer: null });

export function goToCompany(employer: string): Promise<void> {
  wanted.employer = employer;
  return Promise.resolve();
}
