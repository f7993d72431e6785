// `npm start [-- --port N]`: installs what is missing, builds the app, serves it and prints its address.
import { ensureInstalled, root } from './install.js';

ensureInstalled();
const { portFrom, serve } = await import('./server.js');
const { run } = await import('./run.js');

const port = portFrom(process.argv.slice(2));
console.log('Building the app');
if ((await run('vite build --logLevel warn && node scripts/headers.js')) !== 0) {
  console.error('The app did not build: see above.');
  process.exit(1);
}
console.log(`\nCounteroffer is at ${await serve(`${root}build`, port)}  (Ctrl+C stops it)`);
