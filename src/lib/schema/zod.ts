/**
 * The one door to zod. Its compiler probes `new Function`, which the page's content security policy reports as a
 * violation, so it is switched off here, before any schema exists.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
