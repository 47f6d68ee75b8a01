/** The host's front door, for tests and scripts. */
export { Clock } from './clock/clock.ts';
export { readConfig, type Config } from './config/config.ts';
export { createApp, type Host, type HostOptions } from './create-app.ts';
export { historyHash, noHash } from './dossiers/history.store.ts';
