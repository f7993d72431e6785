/** The same page with another company in front. Apart, so that tests can do without Kit. */
import { goto } from '$app/navigation';
import { page } from '$app/state';

/** Nothing of the page is lost by it: only whose company the address names. */
export async function goToCompany(employer: string): Promise<void> {
  const to = new URL(page.url);
  to.searchParams.set('employer', employer);
  await goto(to, { replaceState: true, keepFocus: true, noScroll: true });
}
