import type { Db } from '../db/engine.ts';
import type { EvidenceFiles } from './evidence.ts';
import { listEvidenceFiles } from './store-evidence.ts';

/** A file of evidence that is not what was handed in, told to a person. */
export interface EvidenceProblem {
  kind: 'FILE_MISSING' | 'FILE_ALTERED';
  evidenceId: string;
  sha256: string;
  messageZh: string;
  messageEn: string;
}

/** What a look at all files of evidence found. */
export interface EvidenceCheck {
  /** Different contents that the register refers to. */
  files: number;
  /** Files kept to which no row refers: an upload that was refused afterwards; harmless. */
  unreferenced: number;
  problems: EvidenceProblem[];
}

/** Looks at every file that evidence ever rested on: each must be there and hash to its name. Repairs nothing. */
export async function checkEvidenceFiles(db: Db, files: EvidenceFiles): Promise<EvidenceCheck> {
  const named = await listEvidenceFiles(db);
  const problems: EvidenceProblem[] = [];
  for (const { id, sha256, displayName } of named) {
    const state = await files.check(sha256);
    if (state === 'MISSING') {
      problems.push({
        kind: 'FILE_MISSING',
        evidenceId: id,
        sha256,
        messageZh: `证明材料“${displayName}”（${id}）的文件不见了：${sha256}。`,
        messageEn: `The file of evidence ${id} is missing: ${sha256}.`,
      });
    } else if (state === 'ALTERED') {
      problems.push({
        kind: 'FILE_ALTERED',
        evidenceId: id,
        sha256,
        messageZh: `证明材料“${displayName}”（${id}）的文件被改动，与提交时的 SHA-256 不符：${sha256}。`,
        messageEn: `The file of evidence ${id} was altered: it no longer hashes to ${sha256}.`,
      });
    }
  }
  const known = new Set(named.map(({ sha256 }) => sha256));
  const kept = await files.list();
  return { files: named.length, unreferenced: kept.filter((sha256) => !known.has(sha256)).length, problems };
}
