/** Every page is built ahead and hosted as files; what a scenario page shows comes from this browser's own database. */
export const prerender = true;
export const trailingSlash = 'always';
