import { allowing } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { DONE_STATES, type ItemState } from './item.ts';
import { type Drawable, drawSample, SAMPLE_ALGORITHM } from './sample.ts';
import { listAllItems } from './store-items.ts';
import { addSample, type Sample } from './store-samples.ts';

/** Most items of one sample. */
const LARGEST_SAMPLE = 200;
const LONGEST_SEED = 100;
const CHECKED_STATES: readonly ItemState[] = ['VERIFYING', ...DONE_STATES];

export interface DrawSample {
  size: number;
  /** Decides the draw; one is made where none is given, and recorded. */
  seed?: string | null | undefined;
  planId?: string | null | undefined;
  unitId?: string | null | undefined;
  /** Under verification and done when left out: what can be checked. */
  states?: readonly ItemState[] | null | undefined;
}

type Population = Pick<Sample, 'states' | 'planId' | 'unitId'>;

/** What a sample is drawn from at a moment: items with a lead, each in the stratum of its lead. */
async function populationOf(db: Db | Tx, { states, planId, unitId }: Population, moment: Moment): Promise<Drawable[]> {
  const filter = { ...moment, states, planId: planId ?? undefined, leadUnitId: unitId ?? undefined };
  return (await listAllItems(db, filter)).map(({ id, leadUnitId }) => ({ id, stratum: leadUnitId ?? '' }));
}

const bad = (field: string, problem: string, problemEn: string): never =>
  refuse('BAD_INPUT', { field, problem, problemEn }, [field]);

/**
 * Draws items for checking on the spot, by a stated algorithm and a recorded seed, so that anyone can draw the same list again.
 * Refuses a size outside 1 to 200, states that cannot be checked, an overlong seed, and an empty population.
 */
export const drawSampleOfItems = command(
  'DRAW_SAMPLE',
  allowing(['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'ASSESSOR']),
  async (tx, input: DrawSample, at): Promise<{ sampleId: Id<'Sample'> }> => {
    const { size } = input;
    if (!Number.isInteger(size) || size < 1 || size > LARGEST_SAMPLE) {
      bad('size', `应为 1 到 ${LARGEST_SAMPLE} 的整数。`, `must be a whole number from 1 to ${LARGEST_SAMPLE}.`);
    }
    const states = [...new Set(input.states?.length ? input.states : CHECKED_STATES)];
    if (states.some((state) => !CHECKED_STATES.includes(state))) {
      bad('states', `只能抽查 ${CHECKED_STATES.join('、')}。`, `only ${CHECKED_STATES.join(', ')} can be checked.`);
    }
    const sampleId = at.newId('Sample');
    const seed = input.seed?.trim() || (sampleId.split('_')[2] ?? sampleId);
    if (seed.length > LONGEST_SEED)
      bad('seed', `不得超过 ${LONGEST_SEED} 字。`, `must not exceed ${LONGEST_SEED} characters.`);
    const planId = (input.planId ?? null) as Sample['planId'];
    const unitId = (input.unitId ?? null) as Sample['unitId'];
    const population = await populationOf(tx, { states, planId, unitId }, { asOf: at.today, knownAt: at.now });
    if (population.length === 0) refuse('NOTHING_TO_SAMPLE', {}, ['states']);
    const { jurisdiction } = tx;
    const drawn = drawSample(population, size, seed);
    const facts = { seed, size, population: population.length, algorithm: SAMPLE_ALGORITHM, states, planId, unitId };
    await addSample(
      tx,
      { jurisdiction, id: sampleId, ...facts, drawnOn: at.today, drawnBy: at.actor.name, recordedAt: at.now },
      drawn.map(({ id, stratum }, ordinal) => ({
        jurisdiction,
        id: at.newId('SampleItem'),
        sampleId,
        itemId: id as Id<'SupervisedItem'>,
        ordinal: ordinal + 1,
        unitId: (stratum || null) as Id<'Unit'> | null,
        recordedAt: at.now,
      })),
    );
    return { sampleId };
  },
);

/** Draws a sample again from what was on record when it was drawn: the ids in the order of the draw. */
export async function redraw(db: Db, sample: Sample): Promise<string[]> {
  const population = await populationOf(db, sample, { asOf: sample.drawnOn, knownAt: sample.recordedAt });
  return drawSample(population, sample.size, sample.seed).map(({ id }) => id);
}
