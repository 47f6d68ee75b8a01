import { demonstrationAccounts } from './seed/demonstration-accounts.ts';
import { ConfigError, readConfig } from './config/config.ts';
import { UnsafeDatabaseError } from './database/transaction.ts';
import { createApp } from './create-app.ts';

try {
  const config = readConfig(process.env);
  const host = await createApp(config);
  await host.app.listen(config.port, config.host);
  const address = host.fastify.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const name = config.host.includes(':') ? `[${config.host}]` : config.host;
  process.stdout.write(`Motcua is ready at ${config.publicUrl ?? `http://${name}:${port}`}\n`);
  if (config.seed === 'demo') process.stdout.write(await demonstrationAccounts(host.app, config));
  // A terminal and the script that started us may both pass the signal on: stopping twice is stopping once.
  const stop = () => void host.stop().then(() => process.exit(0));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  const known = error instanceof ConfigError || error instanceof UnsafeDatabaseError;
  process.stderr.write(`${known ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
