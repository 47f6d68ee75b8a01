/** `npm run procedure -- <verb> …`: prepares the builds it needs, then hands over to the command line in src/cli. */
import { main } from './system.mjs';
import { prepare } from './prepare.mjs';

await main(async () => {
  prepare(['engine', 'host']);
  const { runProcedureCommand } = await import('../dist/cli/procedure-command.js');
  process.exitCode = await runProcedureCommand(process.argv.slice(2));
});
