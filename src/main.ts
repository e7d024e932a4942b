import { runCli } from './cli.ts';

// `npm start` is `registry serve` with the settings of the environment.
await runCli(['serve', ...process.argv.slice(2)]);
