import { expect, test } from 'vitest';
import { codeOf, filesOf, type SourceFile, sources } from './house.ts';

const LONGEST = 300;
const FEWEST_FILES = 150;
/** Names that say nothing about what is inside, as a whole word of a file or folder name, also in the plural. */
const EMPTY_NAMES = /(^|[-./])(util|helper|manager|service|data|misc|common)s?(?=$|[-./])/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.config)?\.tsx?$/;
const FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LEFT_OVER = new RegExp(`\\b(${['TO', 'FIX', 'XX'].map((half, i) => half + ['DO', 'ME', 'X'][i]).join('|')})\\b`);
const NARROWED = /\b(test|it|describe|suite|bench)\s*\.\s*(only|skip|todo|fails)\b/;

/** Breaches of style in files of src/; of the rest of ours only what would hide work undone. */
function breaches(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const found: string[] = [];
    if (LEFT_OVER.test(text)) found.push(`${path}: leaves work undone (${LEFT_OVER.exec(text)?.[0]})`);
    if (NARROWED.test(codeOf(text))) found.push(`${path}: leaves tests out (${NARROWED.exec(codeOf(text))?.[0]})`);
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    if (!KEBAB.test(name)) found.push(`${path}: file names are kebab-case`);
    for (const folder of parts)
      if (!FOLDER.test(folder)) found.push(`${path}: folder names are kebab-case (${folder})`);
    if (!path.startsWith('src/')) return found;
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines > LONGEST) found.push(`${path}: ${lines} lines, more than ${LONGEST}; split it by sub-noun`);
    if (EMPTY_NAMES.test(path)) found.push(`${path}: a name that says nothing (${EMPTY_NAMES.exec(path)?.[2]})`);
    return found;
  });
}

const ours = () => [...sources(), ...filesOf('tests/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts')];

test('files are short, named for what they hold, and finished', () => {
  expect(breaches(ours())).toEqual([]);
});

test('the law reads the whole house', () => {
  expect(sources().length).toBeGreaterThanOrEqual(FEWEST_FILES);
});

test('a planted breach is seen', () => {
  const planted = (path: string, text = '') => breaches([{ path, text }]);
  expect(planted('src/tasks/long.ts', 'x;\n'.repeat(LONGEST + 1))).toHaveLength(1);
  expect(planted('src/tasks/long.ts', 'x;\n'.repeat(LONGEST))).toEqual([]);
  for (const path of ['utils', 'helpers', 'task-manager', 'service', 'data'].map((name) => `src/tasks/${name}.ts`)) {
    expect(planted(path)).toHaveLength(1);
  }
  expect(planted('src/utils/days.ts')).toHaveLength(1);
  expect(planted('src/tasks/database.ts')).toEqual([]);
  expect(planted('src/tasks/taskClause.ts')).toHaveLength(1);
  expect(planted('src/Tasks/clause.ts')).toHaveLength(1);
  for (const narrowing of ['only', 'skip', 'todo']) {
    expect(planted('tests/sweep.test.ts', `test.${narrowing}('x', () => {});`)).toHaveLength(1);
  }
  expect(planted('tests/sweep.test.ts', `// ${'TO'}${'DO'}: later`)).toHaveLength(1);
  expect(planted('src/tasks/task.ts', `/* ${'FIX'}${'ME'} */`)).toHaveLength(1);
});
