import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, hasScope, maySeeUnit } from '../access/actor.ts';
import { findCalendarLinkByHash } from '../inbox/store.ts';
import { listWaiting } from '../inbox/store-waiting.ts';
import { dayOfInstant } from '../kernel/clock.ts';
import type { Id } from '../kernel/id.ts';
import { addDays } from '../kernel/local-date.ts';
import type { CalendarDay } from '../papers/duty-calendar.ts';
import type { Registry } from '../registry.ts';
import { partyOn } from '../tasks/party.ts';
import { registerLines } from '../tasks/register-line.ts';
import { listAllObligations, type Moment } from '../tasks/store-obligations.ts';
import { hashOfSecret } from '../tokens/token.ts';
import type { UnitDictionary } from '../units/unit.ts';
import { sendError } from './http-errors.ts';

/** Where it stands; open to the anonymous, because calendar programs bring a token of its own in the address. */
export const CALENDAR_PATH = '/calendar/:file';

const DAYS_BACK = 90;
const DAYS_AHEAD = 730;
const FILE = /^([a-z]{3}_\d{6}_[0-9a-z]{1,40})\.ics$/;

/** The days of a unit: what it leads and has not done, and what waits for it, by their last days. */
async function daysOf(registry: Registry, unitId: Id<'Unit'>, moment: Moment, dictionary: UnitDictionary) {
  const db = registry.engine.read(registry.jurisdiction);
  const { asOf } = moment;
  const party = partyOn(dictionary, [unitId], moment, { capacities: ['PRIMARY_LEAD', 'JOINT_LEAD'] });
  const owed = await listAllObligations(db, {
    ...{ ...moment, party, states: ['UPCOMING', 'OPEN', 'OVERDUE', 'AWAITING_DATA'] },
    ...{ dueFrom: addDays(asOf, -DAYS_BACK), dueTo: addDays(asOf, DAYS_AHEAD) },
  });
  const lines = await registerLines(db, owed, dictionary, moment);
  const { jurisdiction, calendar } = registry;
  const asker: Actor = {
    id: 'local:calendar',
    name: 'calendar',
    role: 'UNIT_PRINCIPAL',
    jurisdiction,
    unitScope: [unitId],
  };
  const waiting = await listWaiting(db, { asker, moment, calendar });
  return [
    ...lines.flatMap(({ obligationId, dueOn, clause, deliverable, plan }): CalendarDay[] =>
      dueOn
        ? [
            {
              ...{ uid: obligationId, on: dueOn, summary: `到期：${clause.title || clause.path}` },
              description: `《${plan.title}》${clause.path}\n${deliverable}`,
            },
          ]
        : [],
    ),
    // The duties themselves stand there already.
    ...waiting.flatMap(({ kind, dueOn, subjectId, period, wordsZh }): CalendarDay[] =>
      dueOn && kind !== 'FINISH_DUTY'
        ? [
            {
              uid: [kind, subjectId, period ?? ''].join('-'),
              on: dueOn,
              summary: `待办：${wordsZh}`,
              description: wordsZh,
            },
          ]
        : [],
    ),
  ];
}

interface CalendarRequest {
  Params: { file: string };
  Querystring: { token?: string | string[] };
}

/** GET /calendar/UNIT.ics: by a bearer that may see the unit, or by `?token=` of a calendar link of this unit. 401, 404. */
export function addCalendarRoute(server: FastifyInstance, registry: Registry): void {
  const giveOut = async (request: FastifyRequest<CalendarRequest>, reply: FastifyReply): Promise<FastifyReply> => {
    const unitId = FILE.exec(request.params.file)?.[1] as Id<'Unit'> | undefined;
    const { token } = request.query;
    const db = registry.engine.read(registry.jurisdiction);
    const link = typeof token === 'string' ? await findCalendarLinkByHash(db, hashOfSecret(token)) : undefined;
    const { actor } = request;
    if (!actor && !link) {
      void reply.header('www-authenticate', 'Bearer realm="registry"');
      const [zh, en] = ['日历链接无效或已停用。', 'The link of the calendar is unknown or was revoked.'];
      return sendError(request, reply, 401, 'UNAUTHENTICATED', zh, en);
    }
    const mayRead = actor !== null && hasScope(actor, 'READ') && unitId !== undefined && maySeeUnit(actor, unitId);
    const dictionary = await registry.dictionary();
    const unit = unitId && dictionary.units.get(unitId);
    if (!unit || !unitId || !(mayRead || link?.unitId === unitId)) {
      return sendError(request, reply, 404, 'NOT_FOUND', '没有这个日历。', 'There is no such calendar.');
    }
    const knownAt = registry.clock.now();
    const days = await daysOf(registry, unitId, { asOf: dayOfInstant(knownAt), knownAt }, dictionary);
    // Loaded with the first calendar that somebody asks for (ADR 0063).
    const { dutyCalendar } = await import('../papers/duty-calendar.ts');
    const stamp = { stampedAt: knownAt, calendar: registry.calendar };
    return reply
      .header('cache-control', 'private, no-store')
      .type('text/calendar; charset=utf-8')
      .send(dutyCalendar(`${unit.shortName} 责任台账`, days, stamp));
  };
  server.get<CalendarRequest>(CALENDAR_PATH, giveOut);
}
