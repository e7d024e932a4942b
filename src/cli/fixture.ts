import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPlan } from '../intake/commands.ts';
import { confirmPlan } from '../intake/commands-confirm.ts';
import { listAllFindings } from '../intake/store.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Session } from './session.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');
const NAMES = ['small-district'] as const;
export type FixtureName = (typeof NAMES)[number];

/** The fixture of a name. Refuses others, naming those there are. */
export const fixtureNamed = (name: string): FixtureName =>
  NAMES.find((known) => known === name) ??
  refuse(
    'BAD_INPUT',
    { field: '--fixture', problem: `应为 ${NAMES.join('、')} 之一。`, problemEn: `must be one of ${NAMES.join(', ')}.` },
    ['--fixture'],
  );

/** A folder for a register that is gone when the server stops. */
export function temporaryRegister(): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'registry-fixture-'));
  return { file: join(folder, 'registry.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Fills an empty register with a fixture's invented plan, confirmed. */
export async function fillWithFixture({ registry, db, perform, today }: Session, name: FixtureName): Promise<void> {
  const text = readFileSync(join(FIXTURES, name, 'plan.txt'), 'utf8');
  const { outcome } = await perform(importPlan, { text });
  const openAt = { asOf: today, knownAt: registry.clock.now() };
  const open = await listAllFindings(db(), { planId: outcome.planId, openAt });
  const reason = '示例数据，全部虚构。';
  await perform(confirmPlan, { planId: outcome.planId, acknowledgedFindingIds: open.map(({ id }) => id), reason });
}
