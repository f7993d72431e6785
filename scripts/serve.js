// Serves the app that was built last, without building: what the browser tests and a second look need.
import { root } from './install.js';
import { portFrom, serve } from './server.js';

console.log(`Counteroffer is at ${await serve(`${root}build`, portFrom(process.argv.slice(2)))}`);
