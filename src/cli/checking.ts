import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { invariant } from '../kernel/invariant.ts';
import { parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { contractChecks } from './contract-checks.ts';
import { type Caller, callerOf } from './contract-client.ts';
import { withFixture } from './fixture.ts';
import { EXIT, type Io } from './io.ts';
import { listen } from './listening.ts';

const RELEASED = join(import.meta.dirname, '..', '..', 'docs', 'contract', 'released.graphql');

interface CheckOptions {
  url?: string;
  tokenFile?: string;
  write?: boolean;
  json?: boolean;
}

function secretIn(file: string | undefined): string {
  try {
    return readFileSync(file ?? '', 'utf8').trim();
  } catch {
    const problem = '请给出可读的令牌文件。';
    const problemEn = 'give a file with a token that can be read.';
    return refuse('BAD_INPUT', { field: '--token-file', problem, problemEn }, ['tokenFile']);
  }
}

/** Tries every promise; tells each in a line, or all as JSON. Gives how many were not kept. */
async function tryAll(caller: Caller, io: Io, { write, json }: CheckOptions): Promise<number> {
  const results: { name: string; ok: boolean; why?: string }[] = [];
  for (const { name, run } of contractChecks(readFileSync(RELEASED, 'utf8')).filter(({ writes }) => write || !writes)) {
    const why = await run(caller).then(
      () => undefined,
      (error: unknown) => String((error as Error).message),
    );
    results.push({ name, ok: why === undefined, ...(why !== undefined && { why }) });
    if (!json) io.out(`${why === undefined ? 'ok' : 'not ok'} ${results.length} - ${name}${why ? `\n  # ${why}` : ''}`);
  }
  const failed = results.filter(({ ok }) => !ok).length;
  if (json) io.out(JSON.stringify({ ok: failed === 0, url: caller.base, results }, null, 1));
  else io.out(`1..${results.length}\n# ${failed === 0 ? 'all kept' : `${failed} not kept`} (${caller.base})`);
  return failed;
}

/** `contract-test`: what docs/api.md promises, tried over HTTP as an outside client would. */
export function addCheckingCommand(program: Command, io: Io, setExit: (code: number) => void): void {
  program
    .command('contract-test')
    .option(
      '--url <url>',
      '被测登记库的地址；缺省为自带的示例库 / a served register; a fixture of its own when left out',
    )
    .option('--token-file <file>', '令牌文件 / a file with a token for it')
    .option('--write', '也做会留下记录的检验（导出任务） / also what leaves something behind (an export)')
    .option('--json', '以 JSON 输出 / as JSON')
    .description('从外部检验接口承诺，TAP 输出 / try from outside what the API promises; tells it in TAP')
    .action(async (options: CheckOptions) => {
      const check = async (caller: Caller, chosen: CheckOptions) => {
        if ((await tryAll(caller, io, chosen)) > 0) setExit(EXIT.problemsFound);
      };
      if (options.url !== undefined) return check(callerOf(options.url, secretIn(options.tokenFile)), options);
      const today = parseLocalDate('2019-01-02');
      invariant(today, 'a day that exists');
      const quiet: Io = { ...io, settings: { ...io.settings, logLevel: 'silent' } };
      await withFixture(quiet, 'small-district', today, async (session, file) => {
        const { server, address } = await listen(session, quiet, { file, host: '127.0.0.1', port: 0 });
        try {
          await check(callerOf(address, 'areg_fixture_integrator'), { ...options, write: true });
        } finally {
          await server.close();
        }
      });
    });
}
