import type { Db } from '../db/engine.ts';
import { listHandOverEvents } from '../measures/store-hand-over-story.ts';
import { listMeasureEvents } from '../measures/store-story.ts';
import { listItemEvents } from '../progress/store-item-events.ts';
import { listRequestEvents } from '../progress/store-request-events.ts';
import type { Moment } from '../tasks/store-obligations.ts';
import { listPartEvents } from '../tasks/store-part-story.ts';
import { listSuccessionEvents } from '../tasks/store-succession-story.ts';
import { listDutyEvents } from '../tasks/store-timeline.ts';
import { inOrder, type TimelineEvent } from '../tasks/timeline.ts';

/** Every room that has something to tell of a duty; a room that comes later adds its list here. */
const STORIES = [
  listDutyEvents,
  listPartEvents,
  listSuccessionEvents,
  listHandOverEvents,
  listItemEvents,
  listRequestEvents,
  listMeasureEvents,
] as const;

/** The stories of duties in order, as a reader limited to units (undefined for none) may be told them. */
export const storiesOf = async (
  db: Db,
  obligationIds: readonly string[],
  moment: Moment,
  unitIds: readonly string[] | undefined,
): Promise<TimelineEvent[]> =>
  inOrder((await Promise.all(STORIES.map((list) => list(db, obligationIds, moment, unitIds)))).flat());
