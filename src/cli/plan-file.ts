import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { extract } from '../intake/extract/extract.ts';
import type { Extracted } from '../intake/extract/extracted.ts';
import { refuse } from '../kernel/refusal.ts';
import { sha256 } from '../ledger/entry.ts';
import { SystemRefusal } from './failure.ts';
import type { CommonOptions, Io } from './io.ts';
import { dayOption, wholeOption } from './session.ts';

/** A document of at most this many bytes: a Word file may carry pictures; the words of a thick plan are 200 kB. */
const LARGEST_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** Said where a command takes the file of a plan. */
export const PLAN_FILE =
  '工作方案文件：txt、docx、pdf、html、xlsx；doc、wps、xls 需装 LibreOffice / file of a work plan';

/** Takes the words out of a plan's file, saying what an officer should know of how. Refuses what `extract` refuses, and a file that cannot be read. */
export async function readDocument(io: Io, file: string): Promise<Extracted> {
  return extractFile(io, file, readBytes(file));
}

/** The bytes of a plan's file. Refuses one that is too large, and one that the system will not give. */
function readBytes(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > LARGEST_DOCUMENT_BYTES)
      refuse('DOCUMENT_TOO_LARGE', { bytes: size, limit: LARGEST_DOCUMENT_BYTES }, ['file']);
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw new SystemRefusal(
      'FILE_UNREADABLE',
      `无法读取文件 ${file}（${code}）；请核对路径与权限。`,
      `The file ${file} cannot be read (${code}); check its path and permissions.`,
    );
  }
}

async function extractFile(io: Io, file: string, bytes: Uint8Array): Promise<Extracted> {
  const document = await extract(bytes, {
    fileName: basename(file),
    limit: LARGEST_DOCUMENT_BYTES,
    ...(io.convert && { convert: io.convert }),
  });
  // What an officer should know of how the words were taken; it stops nothing.
  for (const { messageZh, messageEn } of document.notes) io.err(`${messageZh} ${messageEn}`);
  return document;
}

export interface HintOptions extends CommonOptions {
  year?: string;
  issued?: string;
}

/** What may be told of a plan beforehand. */
export const hintsOf = (options: HintOptions) => ({
  ...(options.year !== undefined && { year: wholeOption(options.year, '--year', 1900, 2200) }),
  ...(options.issued !== undefined && { issuedOn: dayOption(options.issued, '--issued') }),
});

/** A plan's file as the register takes it in: its words, what is told of it, and the document with the way back to its places. */
export async function planDocument(io: Io, file: string, options: HintOptions, bytes = readBytes(file)) {
  const { text, format, positions } = await extractFile(io, file, bytes);
  const source = { format, fileName: basename(file), positions, hash: sha256(bytes) };
  return { text, source, ...hintsOf(options) };
}
