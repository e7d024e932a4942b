import type { Instant } from '../kernel/clock.ts';
import type { exportJobs } from './tables.ts';

/** QUEUED until the server has written the file; READY while it can be fetched; FAILED when it could not be written. */
export const EXPORT_STATES = ['QUEUED', 'READY', 'FAILED'] as const;

/** Why an export failed. */
export const EXPORT_FAILURES = ['DISK', 'FAULT'] as const;

export type ExportJob = typeof exportJobs.$inferSelect;

/** How long a file is kept after it was written, and how many one actor may have waiting. */
export const EXPORT_RULES = { hoursKept: 24, mostQueued: 3 } as const;

/** Whether the file of a job is there to be fetched at an instant. */
export const isFetchable = (job: Pick<ExportJob, 'state' | 'expiresAt'>, now: Instant): boolean =>
  job.state === 'READY' && job.expiresAt !== null && job.expiresAt > now;
