// Property tests that choose no seed of their own have this one: what CI refuses fails here too.
import fc from 'fast-check';

fc.configureGlobal({ seed: 20261123 });
