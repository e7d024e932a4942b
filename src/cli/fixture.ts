import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActorRole } from '../access/actor.ts';
import { evaluateDay } from '../feed/commands.ts';
import { importPlan } from '../intake/commands.ts';
import { confirmPlan } from '../intake/commands-confirm.ts';
import { listAllFindings } from '../intake/store.ts';
import { addSeconds, standingClock } from '../kernel/clock.ts';
import type { Ids } from '../kernel/id.ts';
import { invariant } from '../kernel/invariant.ts';
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { runSweepWith, sweepToEnd } from '../measures/commands-sweep.ts';
import { completeObligation } from '../progress/commands-completion.ts';
import { listAllObligations } from '../tasks/store-obligations.ts';
import { createToken } from '../tokens/commands.ts';
import { hashOfSecret } from '../tokens/token.ts';
import type { Io } from './io.ts';
import { type Session, unitNamed, withRegistry } from './session.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const NAMES = ['small-district'] as const;
export type FixtureName = (typeof NAMES)[number];

/** The fixture of a name. Refuses others, naming those there are. */
export const fixtureNamed = (name: string): FixtureName =>
  NAMES.find((known) => known === name) ??
  refuse(
    'BAD_INPUT',
    {
      field: '--fixture',
      problem: `应为 ${NAMES.join('、')} 之一。`,
      problemEn: `must be one of ${NAMES.join(', ')}.`,
    },
    ['--fixture'],
  );

/** Secrets known to everyone, for a register in which nothing is true, and whom each speaks for. */
export const FIXTURE_TOKENS: Readonly<Record<string, string>> = {
  areg_fixture_owner: 'OWNER',
  areg_fixture_director: 'SUPERVISION_DIRECTOR',
  areg_fixture_officer: 'SUPERVISION_OFFICER',
  areg_fixture_assessor: 'ASSESSOR',
  areg_fixture_integrator: 'INTEGRATOR',
  areg_fixture_liaison: 'UNIT_LIAISON 水利局',
  areg_fixture_principal: 'UNIT_PRINCIPAL 水利局',
};
/** One that has expired, for trying what a client makes of it. */
const EXPIRED_TOKEN = 'areg_fixture_expired';

/** Ids that count, so that they are the same each time the fixture is served. */
function countingIds(): Ids {
  let count = 0;
  return { tail: () => String(++count).padStart(8, '0') };
}

/** Fills an empty register: the invented plan, confirmed, one duty done late, what the rules then propose, and tokens. */
async function fill({ registry, db, perform, today }: Session, name: FixtureName): Promise<void> {
  for (const [secret, who] of Object.entries(FIXTURE_TOKENS)) {
    const [role, unit] = who.split(' ');
    const unitIds = unit === undefined ? null : [(await unitNamed(registry, unit, today)).id];
    const secretHash = hashOfSecret(secret);
    await perform(createToken, { label: secret, role: role as ActorRole, unitIds, expiresAt: null, secretHash });
  }
  // The clock rises by a millisecond a reading: this one has expired long before anybody asks.
  const expiresAt = addSeconds(registry.clock.now(), 0.01);
  const expired = { role: 'INTEGRATOR', unitIds: null, expiresAt, secretHash: hashOfSecret(EXPIRED_TOKEN) } as const;
  await perform(createToken, { label: EXPIRED_TOKEN, ...expired });
  const text = readFileSync(join(FIXTURES, name, 'plan.txt'), 'utf8');
  const { outcome } = await perform(importPlan, { text });
  const moment = { asOf: today, knownAt: registry.clock.now() };
  const open = await listAllFindings(db(), { planId: outcome.planId, openAt: moment });
  const reason = '示例数据，全部虚构。';
  await perform(confirmPlan, { planId: outcome.planId, acknowledgedFindingIds: open.map(({ id }) => id), reason });
  const [first] = await listAllObligations(db(), { ...moment, knownAt: registry.clock.now(), states: ['OVERDUE'] });
  const completedOn = parseLocalDate('2018-07-20');
  invariant(completedOn, 'a day that exists');
  if (first) await perform(completeObligation, { obligationId: first.id, completedOn, evidenceNote: '虚构的验收单' });
  const sweep = runSweepWith(registry.calendar);
  await sweepToEnd({ asOf: today }, async (input) => (await perform(sweep, input)).outcome);
  await perform(evaluateDay, { day: today });
}

/** Runs work on a fixture's own register, whose clock stands on a day, in a folder that is gone afterwards. */
export async function withFixture(
  io: Io,
  name: FixtureName,
  today: LocalDate,
  work: (session: Session, file: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-fixture-'));
  const file = join(folder, 'registry.db');
  const settings = { ...io.settings, evidenceFolder: null, webhookKey: null };
  try {
    await withRegistry(
      { ...io, settings, clock: standingClock(today), ids: countingIds(), userName: 'fixture' },
      { db: file },
      { create: true },
      async (session) => {
        await fill(session, name);
        await work(session, file);
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
