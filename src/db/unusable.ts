import { existsSync, statSync } from 'node:fs';

export type UnusableReason = 'FOREIGN' | 'NEWER' | 'DAMAGED' | 'NO_FILE' | 'NOT_WRITABLE' | 'FULL' | 'BUSY' | 'MISSING';

/** A database file that cannot be used, said in one line each for people; the process should stop with a non-zero code. */
export class UnusableDatabase extends Error {
  readonly reason: UnusableReason;
  readonly messageZh: string;
  constructor(reason: UnusableReason, messageZh: string, messageEn: string) {
    super(messageEn);
    this.name = 'UnusableDatabase';
    this.reason = reason;
    this.messageZh = messageZh;
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? '');

/** Whether another process holds the file. */
export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

/**
 * Whether a statement failed because nothing more can be written. SQLite then ends the transaction by itself, and whoever takes it back in
 * good faith, as drizzle does, hides the reason: a disk that fails in another way looks the same, which is why `diskFull` says both.
 */
export const isDiskFull = (error: unknown): boolean =>
  ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error)) ||
  (error instanceof Error && /cannot rollback - no transaction is active/.test(error.message));

/** What is said of a disk that is full, or takes nothing for a reason that is not told. */
export const diskFull = (file: string) =>
  new UnusableDatabase(
    'FULL',
    `数据库文件 ${file} 所在的磁盘已满或写不进去，未写入任何内容；请腾出空间并检查磁盘，或用 REGISTRY_DATABASE / --db 换一个位置。`,
    `The disk of the database file ${file} is full or takes nothing, and nothing was written; make room, look at the disk, or name another place with REGISTRY_DATABASE or --db.`,
  );

/** Refuses a folder or device as a database file. */
export function refuseNoFile(file: string): void {
  if (!existsSync(file) || statSync(file).isFile()) return;
  throw new UnusableDatabase(
    'NO_FILE',
    `${file} 是文件夹或设备，不是数据库文件；请用 REGISTRY_DATABASE 或 --db 指定一个文件。`,
    `${file} is a folder or a device, no database file; name a file with REGISTRY_DATABASE or --db.`,
  );
}

/** Throws what is wrong with a file by an error of the system or of SQLite; any other error goes on as it is. */
export function unusable(file: string, error: unknown): never {
  if (error instanceof UnusableDatabase) throw error;
  if (isDiskFull(error)) throw diskFull(file);
  const code = codeOf(error);
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    throw new UnusableDatabase(
      'DAMAGED',
      `数据库文件 ${file} 已损坏或不是 SQLite 文件；请从备份恢复，或用 REGISTRY_DATABASE / --db 换一个文件。`,
      `The database file ${file} is damaged or no SQLite file; restore it from a backup, or name another with REGISTRY_DATABASE or --db.`,
    );
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    throw new UnusableDatabase(
      'BUSY',
      `数据库文件 ${file} 正被另一进程占用；请稍后再试。`,
      `The database file ${file} is locked by another process; try again shortly.`,
    );
  }
  if (
    [
      'SQLITE_CANTOPEN',
      'SQLITE_READONLY',
      'EACCES',
      'EROFS',
      'EPERM',
      'ENOTDIR',
      'EEXIST',
      'EISDIR',
      'ENOENT',
      'SQLITE_IOERR',
    ].some((known) => code.startsWith(known))
  ) {
    throw new UnusableDatabase(
      'NOT_WRITABLE',
      `无法写入数据库文件 ${file}；请检查文件夹是否存在、是否有写权限，或用 REGISTRY_DATABASE / --db 换一个文件。`,
      `The database file ${file} cannot be written; check that the folder exists and may be written, or name another with REGISTRY_DATABASE or --db.`,
    );
  }
  throw error;
}
