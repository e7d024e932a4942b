import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../src/cli/program.ts';
import { newSecret, readSettings, systemClock, systemIds } from '../src/config.ts';

// docs/integrating.md as it stands, and a register to try it on.

const ROOT = join(import.meta.dirname, '..');

/** The code of the guide, block by block; `file` where a block is a file. */
export const blocksOfGuide = () =>
  [
    ...readFileSync(join(ROOT, 'docs/integrating.md'), 'utf8').matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm),
  ].map(([, language = '', file, text = '']) => ({ language, file, text }));

/** Writes the files of the guide into a folder in which they can be run. */
export function writeGuide(folder: string): void {
  for (const { file, text } of blocksOfGuide()) if (file) writeFileSync(join(folder, file), text);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
}

/** How the guide is compiled: as strictly as the house, but as generated code asks. */
export function guideCompilerOptions() {
  const options = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')).compilerOptions;
  const own = { noEmit: true, exactOptionalPropertyTypes: false, verbatimModuleSyntax: false };
  return { ...options, ...own, types: ['node'], lib: ['es2024', 'dom', 'esnext.disposable'] };
}

/** Runs a command line in this process until told to stop. */
export function registry(...words: string[]) {
  const out: string[] = [];
  const stop = Promise.withResolvers<void>();
  const said = Promise.withResolvers<string>();
  const exit = runProgram(words, {
    settings: { ...readSettings({}), logLevel: 'silent' },
    clock: systemClock,
    ids: systemIds(),
    newSecret,
    userName: 'tester',
    out: (text) => {
      out.push(text);
      said.resolve(text);
    },
    err: (text) => said.reject(new Error(text)),
    progress: () => {},
    stopped: stop.promise,
  });
  return { exit, out, said: said.promise, stop: stop.resolve };
}
