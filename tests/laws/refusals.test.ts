import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { REFUSALS } from '../../src/kernel/refusal.ts';
import { codeOf, filesOf, type SourceFile, sources } from './house.ts';
import { readSchema, schemaOf } from './schema-files.ts';

const CODES = Object.keys(REFUSALS).sort();
const placeholders = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

interface DocumentedRefusal {
  code: string;
  zh: string;
  en: string;
  when: string;
  todo: string;
}

/** Reads docs/refusal-codes.md: one heading per code, four lines below each. */
function documented(text: string): DocumentedRefusal[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const line = (label: string) =>
        new RegExp(`^- \\*\\*${label}\\*\\*[:：] *(.+)$`, 'm').exec(section)?.[1]?.trim() ?? '';
      return {
        code: /^`([A-Z_]+)`/.exec(section)?.[1] ?? section.split('\n')[0] ?? '',
        zh: line('中文'),
        en: line('English'),
        when: line('When'),
        todo: line('What to do'),
      };
    });
}

/** Where the documentation differs from the table of refusals. */
function breachesOfDocs(text: string): string[] {
  const docs = documented(text);
  const codes = docs.map(({ code }) => code);
  const wrong = docs.flatMap(({ code, zh, en, when, todo }) => {
    const refusal = (REFUSALS as Record<string, { zh: string; en: string }>)[code];
    if (!refusal) return [`${code}: documented, but no such refusal`];
    return [
      ...(zh === refusal.zh ? [] : [`${code}: 中文 is not what the registry says`]),
      ...(en === refusal.en ? [] : [`${code}: English is not what the registry says`]),
      ...(when ? [] : [`${code}: when?`]),
      ...(todo ? [] : [`${code}: what to do?`]),
    ];
  });
  return [
    ...wrong,
    ...CODES.filter((code) => !codes.includes(code)).map((code) => `${code}: not documented`),
    ...codes.filter((code, i) => codes.indexOf(code) !== i).map((code) => `${code}: documented twice`),
  ];
}

/** A call of `refuse('CODE', { … })`; `facts` are the names in its literal, undefined where they cannot be seen. */
interface RefusalSite {
  path: string;
  code: string;
  facts: string[] | undefined;
}

/** The text of the bracket that opens at `start`, brackets inside it included. */
function bracketAt(code: string, start: number): string {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    if ('({['.includes(code.charAt(at))) depth += 1;
    if (')}]'.includes(code.charAt(at))) depth -= 1;
    if (depth === 0) return code.slice(start, at + 1);
  }
  return code.slice(start);
}

/** The property names of an object literal; undefined where a spread hides some. */
function keysOf(literal: string): string[] | undefined {
  let inner = literal.slice(1, -1).replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "''");
  for (let before = ''; before !== inner; ) {
    before = inner;
    inner = inner.replace(/[({[][^(){}[\]]*[)}\]]/g, '');
  }
  const parts = inner.split(',').map((part) => part.trim());
  if (parts.some((part) => part.startsWith('...'))) return undefined;
  return parts.flatMap((part) => /^(\w+)\s*(?::|$)/.exec(part)?.[1] ?? []);
}

function refusalSites(files: readonly SourceFile[]): RefusalSite[] {
  return files.flatMap(({ path, text }) => {
    const code = codeOf(text);
    return [...code.matchAll(/\brefuse\(\s*'([A-Z_]+)'\s*(,\s*)?/g)].map((call) => {
      const end = (call.index ?? 0) + call[0].length;
      const facts = call[2] === undefined ? [] : code.charAt(end) === '{' ? keysOf(bracketAt(code, end)) : undefined;
      return { path, code: call[1] ?? '', facts };
    });
  });
}

/** Refusals that nobody utters, and sentences that would be printed with a hole in them. */
function breachesOfUse(files: readonly SourceFile[]): string[] {
  const sites = refusalSites(files);
  const unused = CODES.filter((code) => !sites.some((site) => site.code === code)).map(
    (code) => `${code}: never refused`,
  );
  const holes = sites.flatMap(({ path, code, facts }) => {
    const refusal = (REFUSALS as Record<string, { zh: string; en: string }>)[code];
    if (!refusal) return [`${path}: ${code} is no refusal`];
    const wanted = new Set([...placeholders(refusal.zh), ...placeholders(refusal.en)]);
    return facts === undefined
      ? []
      : [...wanted]
          .filter((name) => !facts.includes(name))
          .map((name) => `${path}: ${code} is refused without {${name}}`);
  });
  return [...unused, ...holes];
}

describe('refusals', () => {
  test('the schema knows the codes that the code knows, each with a description', () => {
    const type = readSchema().getType('RefusalCode');
    const values = isEnumType(type) ? type.getValues() : [];
    expect(values.map(({ name }) => name).sort()).toEqual(CODES);
    expect(values.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([]);
    expect(filesOf('schema/base.graphql')[0]?.text).toMatch(/^enum RefusalCode\b/m);
  });

  test('docs/refusal-codes.md gives each code in both languages, when it comes and what to do', () => {
    expect(breachesOfDocs(filesOf('docs/refusal-codes.md')[0]?.text ?? '')).toEqual([]);
  });

  test('every code is refused somewhere, and no sentence is printed with a hole in it', () => {
    expect(breachesOfUse(sources().filter(({ path }) => !path.endsWith('.test.ts')))).toEqual([]);
  });

  test('both languages are filled from facts, and none is empty', () => {
    const bare = Object.entries(REFUSALS).filter(
      ([, { zh, en }]) => !/\p{Script=Han}/u.test(zh) || !/[a-z]{3}/.test(en),
    );
    expect(bare.map(([code]) => code)).toEqual([]);
    expect(CODES.length).toBeGreaterThanOrEqual(20);
  });

  test('a planted breach is seen', () => {
    const schema = schemaOf('enum RefusalCode { STALE } type Query { x: RefusalCode }').getType('RefusalCode');
    expect(isEnumType(schema) && schema.getValues().map(({ name }) => name)).not.toEqual(CODES);

    const docs = filesOf('docs/refusal-codes.md')[0]?.text ?? '';
    expect(breachesOfDocs(`${docs}\n### \`NO_SUCH_CODE\`\n`)).toEqual([
      'NO_SUCH_CODE: documented, but no such refusal',
    ]);
    expect(breachesOfDocs(docs.replace('### `STALE`', '### `STALER`'))).toHaveLength(2);
    expect(breachesOfDocs(docs.replace(REFUSALS.STALE.en, 'Something else.'))).toEqual([
      'STALE: English is not what the registry says',
    ]);

    const everything = CODES.map((code) => `refuse('${code}', ...facts);`).join('\n');
    const planted = (text: string) => breachesOfUse([{ path: 'src/x.ts', text: `${everything}\n${text}` }]);
    expect(planted('')).toEqual([]);
    expect(planted("refuse('STALE', { current: row.version, expected }, ['expectedVersion']);")).toEqual([]);
    expect(planted("refuse('STALE', { current: pick({ expected: 1 }) });")).toEqual([
      'src/x.ts: STALE is refused without {expected}',
    ]);
    expect(planted("refuse('STALE');")).toHaveLength(2);
    expect(planted("refuse('NO_SUCH_CODE', {});")).toEqual(['src/x.ts: NO_SUCH_CODE is no refusal']);
    expect(breachesOfUse([{ path: 'src/x.ts', text: "// refuse('STALE', {})" }])).toContain('STALE: never refused');
  });
});
