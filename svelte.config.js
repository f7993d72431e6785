import adapter from '@sveltejs/adapter-static';

/** Vite's own socket and error overlay need more than a visitor may have. */
const isDev = process.argv.includes('dev');

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    // No fallback page: every page is prerendered and a scenario's id travels in the query, so that any file server can host the build.
    adapter: adapter({ precompress: true, strict: true }),
    csp: {
      mode: 'hash',
      // The same policy as in static/_headers, which binds workers too and adds frame-ancestors.
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        // Kit's route announcer carries this one style attribute.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': [isDev ? 'self' : 'none'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none']
      }
    },
    // Otherwise Kit would ask for version.json, which connect-src forbids.
    version: { pollInterval: 0 },
    typescript: {
      config: (config) => ({ ...config, include: [...config.include, '../*', '../.dependency-cruiser.js', '../scripts/**/*'] })
    }
  }
};
