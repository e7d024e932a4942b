import { type Actor, mayReadPapers, mayReadSamples, mayRunSweep, type Policy } from '../access/actor.ts';
import type { ToldNoun } from './told-nouns.ts';

/** Nouns that not everybody reads: whom a question for them would turn away is not told of them either. */
const CLOSED: Partial<Record<ToldNoun, Policy>> = {
  Paper: mayReadPapers,
  Sample: mayReadSamples,
  SampleItem: mayReadSamples,
  SweepReport: mayRunSweep,
};

/** Whether a noun may be told to an actor at all. Someone limited to units sees by unit what of it is theirs: of papers some, of the others nothing. */
export const mayBeTold = (noun: ToldNoun, actor: Actor): boolean =>
  (noun === 'Paper' && actor.unitScope !== null) || (CLOSED[noun]?.(actor).allowed ?? true);
