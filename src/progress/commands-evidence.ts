import { type Actor, type ActorRole, allowing, maySpeakFor, SPEAKING_ROLES } from '../access/actor.ts';
import type { Db, Tx } from '../db/engine.ts';
import { listReadingsById } from '../indicators/store-readings.ts';
import type { Id } from '../kernel/id.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { refuse } from '../kernel/refusal.ts';
import { type At, command, commandWithinUnits } from '../ledger/command.ts';
import { listAllObligations, type Obligation } from '../tasks/store-obligations.ts';
import { refuseForeignVoice } from './commands-step.ts';
import { displayName, isContentHash, type KeptFile } from './evidence.ts';
import { requiredWords } from './stated-words.ts';
import { addEvidenceRow, type Evidence, findEvidence, listAllEvidence, reviseEvidence } from './store-evidence.ts';
import { scopeOf } from './store-lead-units.ts';
import { listAllReports } from './store-reports.ts';
import { mayVerify } from './verification.ts';

const OFFICE: readonly ActorRole[] = ['OWNER', 'SUPERVISION_DIRECTOR', 'SUPERVISION_OFFICER', 'ASSESSOR'];
const mayHandIn = allowing([...OFFICE, ...SPEAKING_ROLES]);

/** For what, and in whose name, a file is handed in. */
export interface HandIn {
  obligationId: string;
  /** The unit in whose name; null or left out for the office. */
  unitId?: string | null | undefined;
}

/**
 * Finds the obligation that evidence is for, and refuses whoever may not hand anything in for it: before a file is taken in,
 * and again in the deed. Refuses an obligation out of reach, a unit of others, a unit that is not limited to itself.
 */
export async function obligationForEvidence(
  db: Db | Tx,
  { obligationId, unitId }: HandIn,
  { actor, today, now }: { actor: Actor } & Pick<At, 'today' | 'now'>,
): Promise<Obligation> {
  const permission = mayHandIn(actor);
  if (!permission.allowed) refuse('NOT_AUTHORISED', { role: actor.role, needed: permission.needed });
  const scope = await scopeOf(db, actor, { today, now });
  const [obligation] = await listAllObligations(db, { asOf: today, knownAt: now, ids: [obligationId], scope });
  if (!obligation) {
    return refuse('NOT_FOUND', { field: 'obligationId', noun: 'Obligation', id: obligationId }, ['obligationId']);
  }
  const isOffice = actor.unitScope === null && OFFICE.includes(actor.role);
  if (unitId == null ? !isOffice : !maySpeakFor(actor, unitId)) {
    await refuseForeignVoice(db, unitId ?? null, unitId == null ? OFFICE : SPEAKING_ROLES, ['unitId']);
  }
  return obligation;
}

export interface AddEvidence extends HandIn {
  file: KeptFile;
  /** As the file was called; kept for showing only. */
  fileName: string;
  /** What it proves. */
  proves: string;
  reportId?: string | null | undefined;
  readingId?: string | null | undefined;
  expiresOn?: LocalDate | null | undefined;
}

async function refuseForeignParts(tx: Tx, { reportId, readingId, unitId }: AddEvidence, at: At): Promise<void> {
  if (reportId != null) {
    const [report] = await listAllReports(tx, { asOf: at.today, knownAt: at.now, ids: [reportId] });
    if (!report || (unitId != null && report.unitId !== unitId)) {
      refuse('NOT_FOUND', { field: 'reportId', noun: 'ProgressReport', id: reportId }, ['reportId']);
    }
  }
  if (readingId != null) {
    const [reading] = await listReadingsById(tx, [readingId]);
    if (!reading || (unitId != null && reading.unitId !== unitId)) {
      refuse('NOT_FOUND', { field: 'readingId', noun: 'IndicatorReading', id: readingId }, ['readingId']);
    }
  }
}

/**
 * Puts a file that is kept already forward as proof (domain.md §1.2 办结报告, 审核): what it proves, for which obligation, report or
 * reading, until when. Refuses what `obligationForEvidence` refuses, an expiry in the past and parts of other units.
 */
export const addEvidence = commandWithinUnits(
  'ADD_EVIDENCE',
  mayHandIn,
  async (tx, input: AddEvidence, at): Promise<{ evidenceId: Id<'Evidence'> }> => {
    const obligation = await obligationForEvidence(tx, input, at);
    const { file, fileName, unitId, reportId, readingId, expiresOn } = input;
    if (!isContentHash(file.sha256)) {
      refuse('BAD_INPUT', { field: 'file', problem: '没有收到文件。', problemEn: 'no file was received.' }, ['file']);
    }
    if (expiresOn != null && expiresOn < at.today) {
      refuse('BAD_INPUT', { field: 'expiresOn', problem: '有效期已过。', problemEn: 'is in the past.' }, ['expiresOn']);
    }
    await refuseForeignParts(tx, input, at);
    const evidenceId = at.newId('Evidence');
    await addEvidenceRow(tx, {
      jurisdiction: tx.jurisdiction,
      id: evidenceId,
      sha256: file.sha256,
      bytes: file.bytes,
      type: file.type,
      displayName: displayName(fileName),
      proves: requiredWords(input.proves, 'proves'),
      obligationId: obligation.id,
      clauseId: obligation.clauseId,
      unitId: (unitId ?? null) as Id<'Unit'> | null,
      reportId: (reportId ?? null) as Id<'ProgressReport'> | null,
      readingId: (readingId ?? null) as Id<'IndicatorReading'> | null,
      expiresOn: expiresOn ?? null,
      handedInBy: at.actor.name,
      handedInById: at.actor.id,
      recordedAt: at.now,
    });
    return { evidenceId };
  },
);

async function evidenceFor(tx: Tx, id: string, at: At): Promise<Evidence> {
  const scope = await scopeOf(tx, at.actor, at);
  const [row] = scope ? await listAllEvidence(tx, { knownAt: at.now, ids: [id], scope }) : [await findEvidence(tx, id)];
  return row ?? refuse('NOT_FOUND', { field: 'evidenceId', noun: 'Evidence', id }, ['evidenceId']);
}

/** Someone who did not hand it in vouches for evidence: of the office, or an assessor. Refuses what is verified already. */
export const verifyEvidence = command(
  'VERIFY_EVIDENCE',
  mayVerify,
  async (tx, { evidenceId }: { evidenceId: string }, at): Promise<{ evidenceId: Id<'Evidence'> }> => {
    const row = await evidenceFor(tx, evidenceId, at);
    if (row.verifiedAt !== null) refuse('WRONG_STATE', { fromState: 'VERIFIED', deed: 'VERIFY' }, ['evidenceId']);
    if (row.handedInById === at.actor.id) refuse('OWN_EVIDENCE', { name: row.displayName }, ['evidenceId']);
    await reviseEvidence(tx, row.id, { verifiedAt: at.now, verifiedBy: at.actor.name });
    return { evidenceId: row.id };
  },
);

/** Takes evidence back, with the reason: the unit what it handed in itself, the office anything. The file stays. */
export const withdrawEvidence = commandWithinUnits(
  'WITHDRAW_EVIDENCE',
  mayHandIn,
  async (
    tx,
    { evidenceId, reason }: { evidenceId: string; reason: string },
    at,
  ): Promise<{ evidenceId: Id<'Evidence'> }> => {
    const row = await evidenceFor(tx, evidenceId, at);
    const isOffice = at.actor.unitScope === null;
    if (!isOffice && (row.unitId === null || !maySpeakFor(at.actor, row.unitId))) {
      await refuseForeignVoice(tx, row.unitId, SPEAKING_ROLES, ['evidenceId']);
    }
    const words = requiredWords(reason, 'reason');
    await reviseEvidence(tx, row.id, { withdrawnAt: at.now, withdrawalReason: words });
    return { evidenceId: row.id };
  },
);
