import type { Db, Tx } from '../db/engine.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import type { TimelineEvent } from '../tasks/timeline.ts';
import { MEASURE_NAMES } from './measure.ts';
import { DEED_NAMES } from './step-names.ts';
import { shownSteps } from './step-view.ts';
import { listMeasuresOfObligations } from './store.ts';
import { listSteps } from './store-life.ts';

/**
 * What measures add to the stories of duties, by a moment: their proposal, every step, and that the register took a proposal back.
 * Two statements whatever their number. Readers limited to units are told of measures against these alone, as the unit sees them.
 */
export async function listMeasureEvents(
  db: Db | Tx,
  obligationIds: readonly string[],
  { asOf, knownAt }: Moment,
  unitIds?: readonly string[],
): Promise<TimelineEvent[]> {
  const measures = await listMeasuresOfObligations(db, obligationIds, unitIds);
  if (measures.length === 0) return [];
  const taken = Map.groupBy(
    await listSteps(
      db,
      measures.map(({ id }) => id),
    ),
    ({ measureId }) => measureId as string,
  );
  const events = measures.flatMap((measure): TimelineEvent[] => {
    const { id: sourceId, obligationId, addresseeName } = measure;
    const name = MEASURE_NAMES[measure.kind];
    const base = { obligationId, kind: 'MEASURE' as const, sourceId };
    const all = taken.get(sourceId) ?? [];
    const steps = unitIds ? shownSteps(all) : all;
    const by = measure.proposedByName;
    const story: TimelineEvent[] = [
      {
        ...{ ...base, on: measure.proposedOn, recordedAt: measure.recordedAt, actor: by },
        wordsZh: `建议对${addresseeName}采取“${name.zh}”（规则 ${measure.ruleId}）。`,
        wordsEn: `A ${name.en} to ${addresseeName} was proposed (rule ${measure.ruleId}).`,
      },
      ...steps.map((step): TimelineEvent => {
        const number = step.documentNumber ? ` ${step.documentNumber}` : '';
        const words = step.words ? { zh: `：${step.words}`, en: `: ${step.words}` } : { zh: '', en: '' };
        return {
          ...{ ...base, on: step.onDay, recordedAt: step.recordedAt, actor: step.actorName },
          wordsZh: `${name.zh}（${addresseeName}）${DEED_NAMES[step.deed]}${number}${words.zh}。`,
          wordsEn: `The ${name.en} to ${addresseeName}: ${step.deed}${number}, now ${step.toState}${words.en}.`,
        };
      }),
    ];
    const tells = all.some(({ deed }) => deed === 'WITHDRAW' || deed === 'DISMISS');
    const gone = measure.withdrawnAt ?? measure.dismissedAt;
    if (gone && !tells) {
      const why = measure.withdrawalReason ?? measure.dismissalReason ?? '';
      story.push({
        ...{ ...base, on: dayOfInstant(gone), recordedAt: gone, actor: measure.dismissedBy },
        wordsZh: `对${addresseeName}的“${name.zh}”建议${measure.withdrawnAt ? '撤回' : '不予采纳'}：${why}。`,
        wordsEn: `The proposed ${name.en} to ${addresseeName} was ${measure.withdrawnAt ? 'taken back' : 'dismissed'}: ${why}.`,
      });
    }
    return story;
  });
  return events.filter(({ on, recordedAt }) => on <= asOf && recordedAt !== null && recordedAt <= knownAt);
}
