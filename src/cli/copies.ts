import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  createReadStream,
  existsSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { makeFolder, openSqlite } from '../db/sqlite.ts';
import type { Instant } from '../kernel/clock.ts';
import type { JurisdictionCode } from '../kernel/id.ts';
import { type LedgerVerification, verifyLedger } from '../ledger/verify.ts';
import { evidenceFolder } from '../progress/evidence-folder.ts';
import { checkEvidenceFiles, type EvidenceCheck } from '../progress/store-evidence-check.ts';
import { ALL_TABLES } from '../registry/all-tables.ts';
import { SystemRefusal } from './failure.ts';

const headShape = z.object({ sequence: z.number().int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) });
/** What a proof must hold to be held against a register: the number and seal of the last deed; of a copy also its file's hash. */
export const proofShape = z.object({
  ledger: z.object({ head: headShape }),
  database: z.object({ bytes: z.number(), sha256: z.string() }).optional(),
});
export type Proof = z.infer<typeof proofShape>;

/** What was found on looking at a whole register: every deed, row and file of evidence. */
export interface Inspection {
  ok: boolean;
  ledger: Omit<LedgerVerification, 'problems'>;
  evidence: Omit<EvidenceCheck, 'problems'>;
  problems: (LedgerVerification['problems'][number] | EvidenceCheck['problems'][number])[];
}

/** The files of one copy: the database, the evidence beside it, and what proves both. */
export const filesOfCopy = (file: string) => ({ file, evidence: `${file}-evidence`, proof: `${file}.proof.json` });

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}

const taken = (file: string) =>
  new SystemRefusal('FILE_EXISTS', `${file} 已存在，不予覆盖。`, `${file} exists already; it is not overwritten.`);

/** Refuses where any of these files is there: nothing is ever overwritten. */
function refuseTaken(...files: readonly string[]): void {
  const there = files.find((file) => existsSync(file));
  if (there !== undefined) throw taken(there);
}

const discard = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
};

/** Opens a database by itself, as a stranger would, and verifies every deed, row and file of evidence. */
async function inspect(file: string, evidence: string, jurisdiction: JurisdictionCode): Promise<Inspection> {
  const engine = openSqlite(file, { mustExist: true });
  try {
    engine.migrate();
    const db = engine.read(jurisdiction);
    const { problems, ...ledger } = await verifyLedger(db, ALL_TABLES);
    const files = evidenceFolder(evidence, () => 'none');
    const { problems: fileProblems, ...checked } = await checkEvidenceFiles(db, files);
    const all = [...problems, ...fileProblems];
    return { ok: all.length === 0, ledger, evidence: checked, problems: all };
  } finally {
    engine.close();
  }
}

const copyFolder = (from: string, to: string): void => {
  if (existsSync(from))
    cpSync(from, to, { recursive: true, preserveTimestamps: true, errorOnExist: true, force: false });
};

/** Makes the folder of a file where it is missing. Refuses a place that cannot be written to. */
function makeFolderOf(file: string): void {
  const folder = dirname(file);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SystemRefusal(
      'FOLDER_UNUSABLE',
      `无法写入文件夹 ${folder}（${code}）；请换一个位置。`,
      `The folder ${folder} cannot be written (${code}); choose another place.`,
    );
  }
}

export interface Copying {
  /** Where the register keeps its evidence. */
  evidence: string;
  jurisdiction: JurisdictionCode;
  now: Instant;
  /** Copies the database, consistent, to a file. */
  copy: (toFile: string) => Promise<void>;
}

/**
 * Copies a register that may be in use and verifies the copy before it gets its name. Evidence goes second: its files come before
 * the rows that name them and never change, so that whatever the copied rows name is there.
 */
export async function makeCopy(target: string, { evidence, jurisdiction, now, copy }: Copying) {
  const to = filesOfCopy(target);
  refuseTaken(...Object.values(to));
  makeFolderOf(target);
  const part = `${target}.part`;
  discard(part);
  try {
    await copy(part);
    chmodSync(part, 0o600);
    copyFolder(evidence, to.evidence);
    const found = await inspect(part, to.evidence, jurisdiction);
    const database = { bytes: statSync(part).size, sha256: await hashOfFile(part) };
    const { problems: _told, ...proof } = { ...found, jurisdiction, madeAt: now, database };
    writeFileSync(to.proof, `${JSON.stringify(proof, null, 1)}\n`);
    renameSync(part, target);
    return { ...found, database, file: target, proofFile: to.proof };
  } catch (error) {
    rmSync(to.evidence, { recursive: true, force: true });
    rmSync(to.proof, { force: true });
    throw error;
  } finally {
    discard(part);
  }
}

/** A copy that is not what its proof says, or that verification finds wrong: it is not put to use. */
const unsound = (messageZh: string, messageEn: string) => new SystemRefusal('COPY_UNSOUND', messageZh, messageEn);

/**
 * Makes a register of a copy: the file must be the one its proof names, and every deed, row and file of evidence must be in order,
 * before it gets the register's name. The copy itself is only read.
 */
export async function restoreCopy(
  source: string,
  proof: Proof | undefined,
  { target, evidence, jurisdiction }: { target: string; evidence: string; jurisdiction: JurisdictionCode },
) {
  const from = filesOfCopy(source);
  refuseTaken(target, `${target}-wal`, `${target}-journal`, ...(existsSync(from.evidence) ? [evidence] : []));
  const sha256 = await hashOfFile(source);
  if (proof?.database && proof.database.sha256 !== sha256) {
    throw unsound(
      `备份文件 ${source} 与其证明不符（SHA-256 不同），未恢复。`,
      `The copy ${source} is not the file that its proof names (another SHA-256); nothing was restored.`,
    );
  }
  makeFolderOf(target);
  const part = `${target}.part`;
  discard(part);
  try {
    cpSync(source, part);
    copyFolder(from.evidence, evidence);
    const found = await inspect(part, evidence, jurisdiction);
    const { head } = found.ledger;
    if (proof && (head.sequence !== proof.ledger.head.sequence || head.hash !== proof.ledger.head.hash)) {
      throw unsound(
        `备份的台账末条（第 ${head.sequence} 号）与证明不符，未恢复。`,
        `The last deed of the copy (${head.sequence}) is not the one its proof names; nothing was restored.`,
      );
    }
    if (!found.ok) {
      throw unsound(
        `核验发现 ${found.problems.length} 处问题，未恢复；首处：${found.problems[0]?.messageZh}`,
        `Verification found ${found.problems.length} problems; nothing was restored. The first: ${found.problems[0]?.messageEn}`,
      );
    }
    renameSync(part, target);
    return { ...found, file: target, database: { bytes: statSync(target).size, sha256 } };
  } catch (error) {
    if (existsSync(from.evidence)) rmSync(evidence, { recursive: true, force: true });
    throw error;
  } finally {
    discard(part);
  }
}
