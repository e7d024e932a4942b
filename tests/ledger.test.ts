import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RoomTable } from '../src/db/engine.ts';
import { pageOrigin, pageRequest } from '../src/kernel/page.ts';
import {
  changedSince,
  countEntries,
  type EntryOrder,
  findEntry,
  historyOf,
  lastSequence,
  listChanges,
  listEntries,
} from '../src/ledger/store.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { groupMembers, unitAliases, unitGroups, units } from '../src/units/tables.ts';
import { type BareRegister, bareRegister, code, manyUnits, unitIds, unitSeed } from './bare-register.ts';

const TABLES: RoomTable[] = [units, unitAliases, unitGroups, groupMembers];

let register: BareRegister;
let ids: Map<string, string>;
const idOf = (name: string) => ids.get(name) ?? '';

beforeEach(async () => {
  register = bareRegister();
  await register.install();
  ids = await unitIds(register.db);
});
afterEach(() => register.close());

/** Writes to the file as someone would who goes past the registry. */
function behindItsBack(...statements: string[]): void {
  const intruder = new SqliteDatabase(register.file);
  intruder.pragma('foreign_keys = OFF');
  for (const statement of statements) intruder.exec(statement);
  intruder.close();
}

const verify = () => verifyLedger(register.db, TABLES);
const kinds = async () => (await verify()).problems.map(({ kind }) => kind);

describe('a register as its deeds made it', () => {
  test('is found whole, and what was looked at is counted', async () => {
    await register.annotate([idOf('环保局'), idOf('财政局')], '改名待核');
    await register.idle();
    const report = await verify();
    const rows = 43 + 2 + 2 + 3 + 12;
    expect(report).toMatchObject({ entries: 3, changes: rows + 2, rows, problems: [], problemCount: 0 });
    expect(report.head).toEqual({ sequence: 3, hash: (await findEntry(register.db, 3))?.hash });
  });

  test('an empty one too', async () => {
    register.close();
    register = bareRegister();
    expect(await verify()).toMatchObject({ entries: 0, changes: 0, rows: 0, problems: [], problemCount: 0 });
    expect(await lastSequence(register.db)).toBe(0);
  });

  test('stays whole when rows are changed again and again, over many pages', async () => {
    register.close();
    register = bareRegister();
    await register.install(manyUnits(700));
    const all = [...(await unitIds(register.db)).values()];
    for (const note of ['一', '二', '三']) await register.annotate(all, note);
    expect(await verify()).toMatchObject({ entries: 4, changes: 2800, rows: 700, problemCount: 0 });
  });

  test('is found whole while others go on writing', async () => {
    const busy = (async () => {
      for (let round = 0; round < 20; round++) await register.annotate([...ids.values()], `第${round}次`);
    })();
    const reports = [await verify(), await verify()];
    await busy;
    expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
    expect((await verify()).problemCount).toBe(0);
  });

  test('one district’s verification does not look at another’s', async () => {
    await register.install(unitSeed({ jurisdiction: code('370811') }), code('370811'));
    behindItsBack(`update unit set note = 'x' where jurisdiction = '370811'`);
    expect(await verify()).toMatchObject({ entries: 1, problemCount: 0 });
    const other = await verifyLedger(register.engine.read(code('370811')), TABLES);
    expect(other).toMatchObject({ entries: 1, problemCount: 43 });
  });
});

describe('a row that went past the ledger is named', () => {
  test('an edited one with its column, what was recorded and what stands there', async () => {
    behindItsBack(`update unit set full_name = '济宁市兖州区环保总局' where short_name = '环保局'`);
    const { problems } = await verify();
    expect(problems).toEqual([
      {
        kind: 'ROW_EDITED',
        sequence: null,
        table: 'unit',
        id: idOf('环保局'),
        column: 'fullName',
        recorded: '济宁市兖州区环境保护局',
        found: '济宁市兖州区环保总局',
        messageZh: expect.stringContaining('济宁市兖州区环保总局'),
        messageEn: expect.stringContaining('edited past the ledger'),
      },
    ]);
  });

  test.each([
    ['is_supervision_object = 1', 'isSupervisionObject', 'false', '1'],
    ['note = null', 'note', expect.stringContaining('函商'), 'null'],
    ["valid_to = '2018-12-31'", 'validTo', 'null', '2018-12-31'],
    ['display_order = display_order + 1', 'displayOrder', '470', '471'],
  ])('%s', async (assignment, column, recorded, found) => {
    behindItsBack(`update unit set ${assignment} where short_name = '法院'`);
    expect((await verify()).problems).toMatchObject([
      { kind: 'ROW_EDITED', id: idOf('法院'), column, recorded, found },
    ]);
  });

  test('a deleted one', async () => {
    behindItsBack(`delete from unit where short_name = '粮食局'`);
    expect((await verify()).problems).toMatchObject([
      { kind: 'ROW_DELETED', table: 'unit', id: idOf('粮食局'), column: null },
    ]);
  });

  test('a deleted one once, however often deeds had changed it', async () => {
    for (const note of ['一', '二']) await register.annotate([idOf('粮食局')], note);
    behindItsBack(`delete from unit where short_name = '粮食局'`);
    expect(await kinds()).toEqual(['ROW_DELETED']);
  });

  test('one that no deed made', async () => {
    behindItsBack(`insert into unit_alias select jurisdiction, 'als_370812_x', unit_id, group_id, '假名', kind, source,
      recorded_at from unit_alias where alias = '国土局'`);
    expect((await verify()).problems).toMatchObject([
      { kind: 'ROW_WITHOUT_DEED', table: 'unit_alias', id: 'als_370812_x' },
    ]);
  });

  test('one that was given another id: the old is gone, the new has no deed', async () => {
    behindItsBack(`update unit_alias set id = 'als_370812_y' where alias = '国土局'`);
    expect((await kinds()).toSorted()).toEqual(['ROW_DELETED', 'ROW_WITHOUT_DEED']);
  });

  test('one that was moved to another district', async () => {
    behindItsBack(`update unit_alias set jurisdiction = '370811' where alias = '国土局'`);
    expect(await kinds()).toEqual(['ROW_DELETED']);
  });

  test('one that was edited and then changed by a deed, which would otherwise cover the edit', async () => {
    behindItsBack(`update unit set full_name = '改过' where short_name = '财政局'`);
    const sequence = await register.annotate([idOf('财政局')], '其后的正当改动');
    expect((await verify()).problems).toMatchObject([
      { kind: 'EDITED_BETWEEN_DEEDS', sequence, id: idOf('财政局'), column: 'fullName', found: '改过' },
    ]);
  });

  test('all of them are counted, the first thousand told', async () => {
    register.close();
    register = bareRegister();
    await register.install(manyUnits(1100));
    behindItsBack(`update unit set note = '改'`);
    const { problems, problemCount } = await verify();
    expect([problems.length, problemCount]).toEqual([1000, 1100]);
  });
});

describe('a ledger that was touched is named', () => {
  beforeEach(async () => {
    await register.annotate([idOf('环保局')], '一');
    await register.annotate([idOf('财政局')], '二');
    await register.idle();
  });

  test.each([
    ['who did it', `actor_name = '他人'`],
    ['when', `recorded_at = '2017-01-01T00:00:00.000Z'`],
    ['what', `deed = 'RUN_SWEEP'`],
    ['what it answered', `outcome = '2'`],
    ['on which request', `request_id = 'x'`],
  ])('edited: %s', async (_what, assignment) => {
    behindItsBack(`update ledger_entry set ${assignment} where sequence = 2`);
    expect((await verify()).problems).toMatchObject([{ kind: 'SEAL_BROKEN', sequence: 2 }]);
  });

  test('a deed that was taken out leaves a gap, and its changes stand without it', async () => {
    behindItsBack('delete from ledger_entry where sequence = 2');
    expect((await verify()).problems).toMatchObject([
      { kind: 'SEQUENCE_GAP', sequence: 3, recorded: '2', found: '3' },
      { kind: 'CHANGE_WITHOUT_ENTRY', sequence: 2 },
    ]);
  });

  test('a deed that was edited and sealed anew no longer carries the next one', async () => {
    behindItsBack(`update ledger_entry set hash = '${'a'.repeat(64)}' where sequence = 2`);
    expect((await verify()).problems).toMatchObject([
      { kind: 'SEAL_BROKEN', sequence: 2 },
      { kind: 'CHAIN_BROKEN', sequence: 3 },
    ]);
  });

  test('an edited change breaks its deed’s seal even when the row was edited to match', async () => {
    behindItsBack(
      `update unit set note = '假' where short_name = '环保局'`,
      `update ledger_change set after = replace(after, '"note":"一"', '"note":"假"') where sequence = 2`,
    );
    expect((await verify()).problems).toMatchObject([{ kind: 'CHANGES_ALTERED', sequence: 2, column: 'changesHash' }]);
  });

  test('a change that was taken out, or added, is missed in its deed', async () => {
    behindItsBack('delete from ledger_change where sequence = 1 and ordinal = 5');
    expect((await verify()).problems[0]).toMatchObject({
      kind: 'CHANGES_ALTERED',
      sequence: 1,
      column: 'changeCount',
      recorded: '62',
      found: '61',
    });
    behindItsBack(`insert into ledger_change select jurisdiction, 4, 0, subject_table, subject_id, before, after
      from ledger_change where sequence = 3`);
    expect((await verify()).problems).toContainEqual(
      expect.objectContaining({ kind: 'CHANGES_ALTERED', sequence: 4, recorded: '0', found: '1' }),
    );
  });

  test('changes planted beyond the last deed to excuse an edited row are seen', async () => {
    behindItsBack(
      `update unit set note = '假' where short_name = '林业局'`,
      `insert into ledger_change select jurisdiction, 99, 0, subject_table, subject_id, after,
        json_set(after, '$.note', '假') from ledger_change where subject_id = '${idOf('林业局')}'`,
    );
    expect((await verify()).problems).toMatchObject([{ kind: 'CHANGE_WITHOUT_ENTRY', sequence: 99 }]);
  });

  test('text that is no JSON does not stop the verification', async () => {
    behindItsBack(`update ledger_change set after = '{"broken' where sequence = 2`);
    const problems = (await verify()).problems.map(({ kind, sequence, id }) => [kind, sequence, id]);
    expect(problems).toEqual([
      ['CHANGES_ALTERED', 2, null],
      ['ROW_WITHOUT_DEED', null, idOf('环保局')],
    ]);
  });

  test('the last deeds cut off show in the head that was kept elsewhere', async () => {
    const { head } = await verify();
    behindItsBack('delete from ledger_entry where sequence = 4');
    const after = await verify();
    expect(after.problemCount).toBe(0);
    expect(after.head.sequence).toBeLessThan(head.sequence);
  });
});

describe('a large ledger', () => {
  test('is searched by index: looking up one row never walks all deeds', async () => {
    await register.annotate([...ids.values()], '一');
    register.statements.length = 0;
    await verify();
    const first = await historyOf(register.db, idOf('环保局'), pageRequest({ first: 1 }, 'h'));
    await historyOf(register.db, idOf('环保局'), pageRequest({ first: 1, after: first.pageInfo.endCursor }, 'h'));
    await changedSince(register.db, 1, TABLES);
    const reader = new SqliteDatabase(register.file, { readonly: true });
    const bySubject: string[] = [];
    for (const statement of new Set(register.statements)) {
      const values = Array.from(statement.matchAll(/\?/g), () => 1);
      const plan = reader.prepare<unknown[], { detail: string }>(`explain query plan ${statement}`).all(...values);
      const details = plan.map(({ detail }) => detail).join('; ');
      expect(details).not.toMatch(/SCAN (ledger|earlier|unit)/);
      if (/"subject_id" = [?"]/.test(statement)) bySubject.push(details);
    }
    reader.close();
    expect(bySubject.length).toBeGreaterThanOrEqual(4);
    for (const details of bySubject)
      expect(details).toMatch(/ledger_change_by_subject \(jurisdiction=\? AND subject_id=\?/);
  });
});

describe('reading the ledger', () => {
  beforeEach(async () => {
    for (const name of ['环保局', '财政局', '环保局', '水利局', '环保局']) await register.annotate([idOf(name)], name);
    await register.idle();
  });

  const request = (list: string, page: Parameters<typeof pageRequest>[0]) => pageRequest(page, pageOrigin(list, null));

  test.each<[EntryOrder, number[]]>([
    ['OLDEST_FIRST', [1, 2, 3, 4, 5, 6, 7]],
    ['NEWEST_FIRST', [7, 6, 5, 4, 3, 2, 1]],
  ])('%s: walking pages of any size, either way, gives every deed once and in order', async (order, expected) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.boolean(), async (size, forward) => {
        const seen: number[] = [];
        let cursor: string | null = null;
        do {
          const page = await listEntries(
            register.db,
            {},
            order,
            request('ledger', forward ? { first: size, after: cursor } : { last: size, before: cursor }),
          );
          const numbers = page.edges.map(({ node }) => node.sequence);
          if (forward) seen.push(...numbers);
          else seen.unshift(...numbers);
          const { hasNextPage, hasPreviousPage, endCursor, startCursor } = page.pageInfo;
          cursor = forward ? (hasNextPage ? endCursor : null) : hasPreviousPage ? startCursor : null;
        } while (cursor !== null);
        expect(seen).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('deeds are filtered by kind and actor, and counted alike', async () => {
    const page = await listEntries(
      register.db,
      { deeds: ['CONFIRM_PLAN'] },
      'NEWEST_FIRST',
      request('l', { first: 2 }),
    );
    expect(page.edges.map(({ node }) => node.sequence)).toEqual([6, 5]);
    expect(await countEntries(register.db, { deeds: ['CONFIRM_PLAN'] })).toBe(5);
    expect(await countEntries(register.db, { deeds: [] })).toBe(0);
    expect(await countEntries(register.db, { actorId: 'local:test' })).toBe(7);
    expect(await countEntries(register.db, { actorId: 'nobody' })).toBe(0);
  });

  test('a deed shows the rows that it changed, page by page', async () => {
    const first = await listChanges(register.db, 1, request('c', { first: 60 }));
    const rest = await listChanges(register.db, 1, request('c', { first: 60, after: first.pageInfo.endCursor }));
    const ordinals = [...first.edges, ...rest.edges].map(({ node }) => node.ordinal);
    expect(ordinals).toEqual(Array.from({ length: 62 }, (_none, index) => index));
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  test('a row shows all that happened to it, by whom', async () => {
    const page = await historyOf(register.db, idOf('环保局'), request('h', { first: 3 }));
    expect(page.edges.map(({ node }) => [node.sequence, node.deed, node.actorName])).toEqual([
      [1, 'INSTALL_SEEDS', '测试'],
      [2, 'CONFIRM_PLAN', '测试'],
      [4, 'CONFIRM_PLAN', '测试'],
    ]);
    expect(page.edges[1]?.node.after).toMatchObject({ note: '环保局' });
    const rest = await historyOf(
      register.db,
      idOf('环保局'),
      request('h', { first: 3, after: page.pageInfo.endCursor }),
    );
    expect(rest.edges.map(({ node }) => node.sequence)).toEqual([6]);
  });

  test('what changed since a deed is known without reading what came before', async () => {
    expect(await lastSequence(register.db)).toBe(7);
    expect(await changedSince(register.db, 5, [units])).toBe(true);
    expect(await changedSince(register.db, 5, [unitGroups])).toBe(false);
    expect(await changedSince(register.db, 6, [units])).toBe(false);
    expect(await findEntry(register.db, 8)).toBeUndefined();
  });
});
