import { getTableColumns } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { rowMaker } from '../src/db/rows.ts';
import { planSections } from '../src/plans/tables.ts';

const { id, planId, ordinal } = getTableColumns(planSections);

describe('a row made of cells', () => {
  it('holds what was read, groups within it, and no more', () => {
    const rowOf = rowMaker({ id, place: { planId, ordinal } }, []);
    expect(rowOf(['S1', 'P1', 3])).toStrictEqual({ id: 'S1', place: { planId: 'P1', ordinal: 3 } });
  });

  it('read in part, is the same with what it was read of, and complains of a name that was not read', () => {
    const row = rowMaker({ id, ordinal }, ['title', 'label'])(['S1', 3]) as Record<string, unknown>;
    expect({ ...row }).toStrictEqual({ id: 'S1', ordinal: 3 });
    expect(JSON.stringify(row)).toBe('{"id":"S1","ordinal":3}');
    expect(() => row.title).toThrow('title was not read');
    expect(() => row.label).toThrow('label was not read');
    expect(row.spanStart).toBeUndefined();
  });

  it('is another one each time', () => {
    const rowOf = rowMaker({ id }, ['title']);
    const [one, other] = [rowOf(['S1']), rowOf(['S2'])] as { id: string }[];
    expect([one?.id, other?.id]).toEqual(['S1', 'S2']);
  });
});
