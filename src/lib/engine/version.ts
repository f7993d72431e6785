/**
 * The version of what is computed, not of the app: raised whenever the same document may come out otherwise, shipped laws and guesses included.
 */
export const ENGINE_VERSION = '1';
