import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tx } from '../src/db/engine.ts';
import { reviseRows } from '../src/db/write.ts';
import { units } from '../src/units/tables.ts';
import { bareRegister, code } from './bare-register.ts';

const rowsOf = (tx: Tx) => tx.select().from(units).where(eq(units.jurisdiction, tx.jurisdiction)).orderBy(units.id);

/** How columns are set, and what becomes of a row. A step up by a number bound in the SQL itself must not be taken for another. */
const anyRevision = fc.record({
  note: fc.option(fc.string({ unit: 'grapheme' }), { nil: null }),
  isSupervisionObject: fc.option(fc.boolean(), { nil: undefined }),
  displayOrder: fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 9 }), fc.record({ by: fc.nat(9) })),
});

test('revised rows are as the columns were set, each is in the journal as it was and is, and no other row moves', async () => {
  const register = bareRegister();
  try {
    await register.install();
    await fc.assert(
      fc.asyncProperty(anyRevision, fc.infiniteStream(fc.boolean()), async (revision, chosen) => {
        await register.engine.tx(code('370812'), async (tx) => {
          const before = await rowsOf(tx);
          const ids = before.filter(() => chosen.next().value).map(({ id }) => id as string);
          const { displayOrder, ...plain } = revision;
          const by = typeof displayOrder === 'object' ? displayOrder.by : undefined;
          const order = by === undefined ? (displayOrder as number | undefined) : sql`${units.displayOrder} + ${by}`;
          const revised = await reviseRows(tx, units, ids, { ...plain, displayOrder: order });
          const expected = before.map((row) => {
            if (!ids.includes(row.id)) return row;
            const { note, isSupervisionObject = row.isSupervisionObject } = plain;
            const next =
              by === undefined ? ((displayOrder as number | undefined) ?? row.displayOrder) : row.displayOrder + by;
            return { ...row, note, isSupervisionObject, displayOrder: next };
          });
          expect(await rowsOf(tx)).toEqual(expected);
          const is = new Map(expected.map((row) => [row.id as string, row]));
          const was = new Map(before.map((row) => [row.id as string, row]));
          expect(revised).toEqual(ids.map((id) => is.get(id)));
          expect(tx.changes).toEqual(ids.map((id) => ({ table: 'unit', id, before: was.get(id), after: is.get(id) })));
        });
      }),
      { numRuns: 60 },
    );
  } finally {
    register.close();
  }
});

test('many rows are revised in as many statements as one', async () => {
  const register = bareRegister();
  try {
    await register.install();
    await register.engine.tx(code('370812'), async (tx) => {
      const ids = (await rowsOf(tx)).map(({ id }) => id as string);
      const costOf = async (some: readonly string[]) => {
        register.statements.length = 0;
        await reviseRows(tx, units, some, { note: '已核对' });
        return register.statements.length;
      };
      expect(ids.length).toBeGreaterThan(20);
      expect(await costOf(ids)).toBe(await costOf(ids.slice(0, 1)));
    });
  } finally {
    register.close();
  }
});

test('a row that is not there cannot be revised', async () => {
  const register = bareRegister();
  try {
    await register.install();
    const revising = register.engine.tx(code('370812'), (tx) =>
      reviseRows(tx, units, ['unt_370812_none'], { note: '' }),
    );
    await expect(revising).rejects.toThrow();
  } finally {
    register.close();
  }
});
