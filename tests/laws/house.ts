import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository's root. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the root, with slashes: `src/tasks/task.ts`. */
  path: string;
  text: string;
}

/** Reads the files of a pattern seen from the root, in order of name. */
export const filesOf = (...patterns: string[]): SourceFile[] =>
  globSync(patterns, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** All our source, but what codegen wrote. */
export const sources = (): SourceFile[] =>
  filesOf('src/**/*.{ts,tsx}').filter(({ path }) => path !== 'src/api/generated.ts');

/** The text without comments, line breaks kept, so that laws speak of code only. Good enough for our own style. */
export const codeOf = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;{},(])\/\/[^\n]*/g, '$1');

export interface Import {
  /** The module as written: `../db/engine.ts`, `drizzle-orm`. */
  name: string;
  /** Only its types are taken: nothing of it runs. */
  typeOnly: boolean;
}

/** Every module a file names: imports, re-exports, side effects, `import()`, and the types among them. */
export function importsOf(text: string): Import[] {
  const code = codeOf(text);
  const named = [...code.matchAll(/(\b(?:import|export)\s+type\s[^'";]*?)?\bfrom\s*(['"])([^'"\n]+)\2/g)];
  const called = [...code.matchAll(/\bimport\s*\(\s*(['"])([^'"\n]+)\1/g)];
  const bare = [...code.matchAll(/\bimport\s*(['"])([^'"\n]+)\1/g)];
  return [
    ...named.map(([, type, , name = '']) => ({ name, typeOnly: type !== undefined })),
    ...[...called, ...bare].map(([, , name = '']) => ({ name, typeOnly: false })),
  ];
}
