import { mayPublishWording } from '../access/actor.ts';
import type { Id } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { PAPER_NAMES } from './paper.ts';
import { parseSeries } from './series.ts';
import { addSeries, addTemplate, findSeriesVersion, findTemplateVersion } from './store-wording.ts';
import { parseTemplate } from './template.ts';

/**
 * Publishes a version of the wording of a kind of paper; papers numbered before keep theirs. Refuses a template that is not
 * right, naming the place, and a version that is there already.
 */
export const publishPaperTemplate = command(
  'PUBLISH_PAPER_TEMPLATE',
  mayPublishWording,
  async (tx, { template }: { template: unknown }, at): Promise<{ templateId: Id<'PaperTemplate'> }> => {
    const content = parseTemplate(template);
    if (await findTemplateVersion(tx, content.kind, content.version)) {
      refuse('VERSION_EXISTS', { what: `${PAPER_NAMES[content.kind].zh} ${content.kind}`, version: content.version }, [
        'template',
        'version',
      ]);
    }
    return { templateId: await addTemplate(tx, content, at) };
  },
);

/**
 * Publishes a version of a series of document numbers: another 代字, issuer or reach. Numbers go on by 代字 and year. Refuses
 * a series that is not right and a version that is there already.
 */
export const publishDocumentSeries = command(
  'PUBLISH_DOCUMENT_SERIES',
  mayPublishWording,
  async (tx, { series }: { series: unknown }, at): Promise<{ seriesId: Id<'DocumentSeries'> }> => {
    const content = parseSeries(series);
    if (await findSeriesVersion(tx, content)) {
      refuse('VERSION_EXISTS', { what: content.code, version: content.version }, ['series', 'version']);
    }
    return { seriesId: await addSeries(tx, content, at) };
  },
);
