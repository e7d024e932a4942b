import { aliasedTable, and, eq, inArray, lte, or } from 'drizzle-orm';
import type { Db, Tx } from '../db/engine.ts';
import { dayOfInstant, type Instant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { dictionaryOf } from '../units/dictionary.ts';
import { listVersions } from './store-duty-versions.ts';
import type { Moment } from './store-obligations.ts';
import { obligations } from './tables.ts';
import { dutyDivisions, dutyParts } from './tables-parts.ts';
import type { TimelineEvent } from './timeline.ts';

const divided = aliasedTable(dutyDivisions, 'divided');

/** Every statement of the parts of these duties, and of these duties as parts, by an instant, the earliest first. */
async function listStatements(db: Db | Tx, ids: Id<'Obligation'>[], knownAt: Instant) {
  return db
    .select({
      part: dutyParts,
      ...{ wholeId: divided.obligationId, unitId: obligations.answerableUnitId },
      goneAt: divided.supersededAt,
    })
    .from(dutyParts)
    .innerJoin(divided, and(eq(divided.jurisdiction, dutyParts.jurisdiction), eq(divided.id, dutyParts.divisionId)))
    .innerJoin(
      obligations,
      and(eq(obligations.jurisdiction, dutyParts.jurisdiction), eq(obligations.id, dutyParts.obligationId)),
    )
    .where(
      and(
        eq(dutyParts.jurisdiction, db.jurisdiction),
        or(inArray(dutyParts.obligationId, ids), inArray(divided.obligationId, ids)),
        lte(dutyParts.recordedAt, knownAt),
      ),
    )
    .orderBy(dutyParts.obligationId, dutyParts.recordedAt, dutyParts.id);
}

/** Every division of these duties that was on record by an instant, those taken back included. */
async function listDivisionHistory(db: Db | Tx, ids: Id<'Obligation'>[], knownAt: Instant) {
  return db
    .select()
    .from(dutyDivisions)
    .where(
      and(
        eq(dutyDivisions.jurisdiction, db.jurisdiction),
        inArray(dutyDivisions.obligationId, ids),
        lte(dutyDivisions.recordedAt, knownAt),
      ),
    );
}

/**
 * What the division into parts (plan 三（二） 层层分解) adds to the stories of duties, by a moment: to the whole that it was divided and every
 * part that was opened, stated anew, moved or withdrawn; to a part what became of itself, its moved days being told with its due day.
 * A fixed number of statements.
 */
export async function listPartEvents(
  db: Db | Tx,
  obligationIds: readonly string[],
  { asOf, knownAt }: Moment,
): Promise<TimelineEvent[]> {
  const ids = obligationIds as Id<'Obligation'>[];
  const asked = new Set<string>(ids);
  const divisions = await listDivisionHistory(db, ids, knownAt);
  const statements = await listStatements(db, ids, knownAt);
  const partIds = [...new Set(statements.map(({ part }) => part.obligationId))];
  const versions = Map.groupBy(await listVersions(db, partIds, knownAt), ({ identity }) => identity as string);
  const { units } = await dictionaryOf(db);
  const isKnown = (at: Instant | null): at is Instant => at !== null && at <= knownAt;
  const told = (at: Instant) => ({ kind: 'PART' as const, on: dayOfInstant(at), recordedAt: at });

  const events = divisions.flatMap((one): TimelineEvent[] => {
    const base = { obligationId: one.obligationId, sourceId: one.obligationId, actor: one.decidedBy };
    const basis = one.basisDocNo ? { zh: `（${one.basisDocNo}）`, en: ` (${one.basisDocNo})` } : { zh: '', en: '' };
    const opened: TimelineEvent = {
      ...{ ...base, ...told(one.recordedAt) },
      wordsZh: `分解为若干分解事项${basis.zh}：${one.reason}。`,
      wordsEn: `Divided into parts${basis.en}: ${one.reason}.`,
    };
    if (!isKnown(one.supersededAt)) return [opened];
    const why = one.closedReason ?? '';
    const gone = { wordsZh: `撤销分解：${why}。`, wordsEn: `The division was taken back: ${why}.` };
    return [opened, { ...base, actor: null, ...told(one.supersededAt), ...gone }];
  });

  for (const [partId, rows] of Map.groupBy(statements, ({ part }) => part.obligationId as string)) {
    const days = versions.get(partId) ?? [];
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) continue;
    const unit = (first.unitId && units.get(first.unitId)?.shortName) ?? '';
    const tell = (to: string, at: Instant, actor: string | null, wordsZh: string, wordsEn: string) => {
      if (asked.has(to)) events.push({ ...told(at), obligationId: to, sourceId: partId, actor, wordsZh, wordsEn });
    };
    const tellBoth = (at: Instant, actor: string | null, zh: string, en: string) => {
      tell(partId, at, actor, zh, en);
      tell(first.wholeId, at, actor, `${unit}的${zh}`, `${unit}: ${en}`);
    };
    const due = days[0]?.dueOn;
    tellBoth(
      first.part.recordedAt,
      first.part.decidedBy,
      `分解事项“${first.part.title}”立项，时限 ${due ?? '未定'}。`,
      `The part “${first.part.title}” was opened, due ${due ?? 'on no day yet'}.`,
    );
    for (const [index, { part }] of rows.entries()) {
      const before = rows[index - 1]?.part;
      if (!before) continue;
      const why = before.closedReason ?? '';
      tellBoth(
        part.recordedAt,
        part.decidedBy,
        `分解事项“${part.title}”更正：${why}。`,
        `The part “${part.title}” was stated anew: ${why}.`,
      );
    }
    for (const [index, row] of days.entries()) {
      const before = days[index - 1];
      if (!before || before.dueOn === row.dueOn) continue;
      const [from, to] = [before.dueOn, row.dueOn];
      tell(
        first.wholeId,
        row.recordedAt,
        row.dueDecidedBy,
        `${unit}的分解事项“${last.part.title}”时限由 ${from ?? '无'} 改为 ${to ?? '无'}。`,
        `${unit}: the day of the part “${last.part.title}” moved from ${from ?? 'none'} to ${to ?? 'none'}.`,
      );
    }
    const { supersededAt, closedReason, title } = last.part;
    if (!isKnown(supersededAt)) continue;
    const zh = `分解事项“${title}”撤销：${closedReason}。`;
    const en = `The part “${title}” was withdrawn: ${closedReason}.`;
    // With the whole division gone, the whole says so once.
    if (last.goneAt === supersededAt) tell(partId, supersededAt, null, zh, en);
    else tellBoth(supersededAt, null, zh, en);
  }
  return events.filter(({ on }) => on <= asOf);
}
