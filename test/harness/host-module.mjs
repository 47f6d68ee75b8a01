/**
 * A module of the host as it was built, for what no request can do fast enough. By a name that the type checker does not
 * follow: types are checked in the sources, not in the build.
 * @param {string} path in the host's sources, without ending
 * @returns {Promise<any>}
 */
export const hostModule = (path) => import(new URL(`../../apps/host/dist/${path}.js`, import.meta.url).href);
