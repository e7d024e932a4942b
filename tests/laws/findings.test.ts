import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { FINDING_RULES } from '../../src/intake/draft.ts';
import { filesOf, type SourceFile } from './house.ts';
import { readSchema } from './schema-files.ts';

/** Severities by rule, as the code utters them: `finding('RULE', 'SEVERITY', …)`, or `rule: 'RULE', severity: 'SEVERITY'`. */
function uttered(files: readonly SourceFile[]): Map<string, string[]> {
  const severities = new Map<string, Set<string>>();
  for (const { text } of files) {
    const calls = [...text.matchAll(/\bfinding\(\s*'([A-Z_]+)',([^,]*),/g)];
    const rows = [...text.matchAll(/\brule: '([A-Z_]+)',\s*severity: ([^,\n]*),/g)];
    for (const [, rule = '', words = ''] of [...calls, ...rows]) {
      const found = severities.get(rule) ?? new Set();
      for (const severity of words.match(/\b(?:INFO|REVIEW|BLOCKING)\b/g) ?? []) found.add(severity);
      severities.set(rule, found);
    }
  }
  return new Map([...severities].map(([rule, found]) => [rule, [...found].sort()]));
}

interface DocumentedFinding {
  rule: string;
  severities: string[];
  missing: string[];
}

/** Reads docs/findings.md: one heading per rule, four lines below each. */
function documented(text: string): DocumentedFinding[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const line = (label: string) =>
        new RegExp(`^- \\*\\*${label}\\*\\*[:：] *(.+)$`, 'm').exec(section)?.[1]?.trim() ?? '';
      return {
        rule: /^`([A-Z_]+)`/.exec(section)?.[1] ?? section.split('\n')[0] ?? '',
        severities: line('Severity').split(', ').sort(),
        missing: ['Severity', '中文', 'Means', 'What to do'].filter((label) => line(label) === ''),
      };
    });
}

/** Where the page differs from the rules and from what the code utters. */
function breaches(page: string, code: ReadonlyMap<string, string[]>): string[] {
  const docs = documented(page);
  const rules = docs.map(({ rule }) => rule);
  return [
    ...FINDING_RULES.filter((rule) => !rules.includes(rule)).map((rule) => `${rule}: not documented`),
    ...rules.filter((rule, at) => rules.indexOf(rule) !== at).map((rule) => `${rule}: documented twice`),
    ...docs.flatMap(({ rule, severities, missing }) => {
      if (!FINDING_RULES.some((known) => known === rule)) return [`${rule}: documented, but no such rule`];
      const said = code.get(rule);
      return [
        ...missing.map((label) => `${rule}: ${label}?`),
        ...(said ? [] : [`${rule}: nobody finds it`]),
        ...(said && said.join() !== severities.join()
          ? [`${rule}: ${severities} on the page, ${said} in the code`]
          : []),
      ];
    }),
  ];
}

const page = () => filesOf('docs/findings.md')[0]?.text ?? '';
const code = () => uttered(filesOf('src/intake/*.ts').filter(({ path }) => !path.endsWith('.test.ts')));

describe('findings', () => {
  test('docs/findings.md tells of each rule how severe it is, what it means and what to do', () => {
    expect(breaches(page(), code())).toEqual([]);
  });

  test('the schema knows the rules that the reader knows', () => {
    const type = readSchema().getType('FindingRule');
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    expect(values.sort()).toEqual([...FINDING_RULES].sort());
  });

  test('a planted breach is seen', () => {
    expect(breaches(page().replace('### `NO_LEAD`', '### `NO_LEADER`'), code())).toEqual([
      'NO_LEAD: not documented',
      'NO_LEADER: documented, but no such rule',
    ]);
    expect(breaches(page().replace('- **Severity**: BLOCKING', '- **Severity**: INFO'), code())).toHaveLength(1);
    expect(breaches(page().replace(/- \*\*What to do\*\*:.*/, ''), code())).toHaveLength(1);
    const planted = uttered([{ path: 'x.ts', text: "finding(\n 'NO_LEAD',\n some ? 'INFO' : 'REVIEW',\n at)" }]);
    expect(planted.get('NO_LEAD')).toEqual(['INFO', 'REVIEW']);
    expect(breaches(page(), planted).length).toBeGreaterThan(FINDING_RULES.length - 2);
  });
});
