import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { PaperFacts } from './compose.ts';
import { checkCodeOf, type PaperText } from './paper.ts';

/** The hash that freezes a paper: over what it states and how it reads. */
export const contentHashOf = ({ facts, text }: { facts: PaperFacts; text: PaperText }): string =>
  createHash('sha256').update(canonicalJson({ facts, text })).digest('hex');

interface Frozen {
  facts: PaperFacts;
  content: PaperText;
  contentHash: string;
  checkCode: string;
  docNumber: string;
}

/** Whether a numbered paper still says what it said when it got its number: its facts give its code, both give its hash. */
export const isIntact = ({ facts, content, contentHash, checkCode, docNumber }: Frozen): boolean =>
  checkCodeOf(facts) === checkCode &&
  content.checkCode === checkCode &&
  content.docNumber === docNumber &&
  contentHashOf({ facts, text: content }) === contentHash;
