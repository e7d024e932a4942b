import type { ExportJob } from '../feed/export.ts';
import { findExport } from '../feed/store.ts';
import type { Context } from './context.ts';

/** An export as its owner and whoever asked for it may see it. */
export async function exportSeen(ctx: Context, id: string): Promise<ExportJob | null> {
  const job = await findExport(ctx.db, id);
  const isSeen = job && (job.requestedBy === ctx.actor.id || (ctx.actor.role === 'OWNER' && !ctx.actor.unitScope));
  return isSeen ? job : null;
}
