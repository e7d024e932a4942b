import { mayChangeRules } from '../access/actor.ts';
import type { Id } from '../kernel/id.ts';
import { readJson } from '../kernel/json-text.ts';
import { refuse } from '../kernel/refusal.ts';
import { command } from '../ledger/command.ts';
import { parseAnyScheme } from './any-scheme.ts';
import { addScheme, findSchemeVersion, listSchemesById, reviseScheme } from './store.ts';
import { findLastYearAssessed } from './store-approved.ts';

export interface DraftScheme {
  /** The scheme as JSON, in the form of seeds/schemes. */
  scheme: string;
}

/**
 * Puts a draft of a version of a scheme on record, or replaces the draft of that version (domain.md §8 SCHEME_DRAFT). It scores nothing
 * until it is published. Refuses what `parseAnyScheme` refuses, with the place in the JSON, and a version that is published.
 */
export const draftScheme = command(
  'DRAFT_SCHEME',
  mayChangeRules,
  async (tx, { scheme: text }: DraftScheme, at): Promise<{ schemeId: Id<'AssessmentScheme'> }> => {
    const scheme = parseAnyScheme(readJson(text, 'scheme'));
    const earlier = await findSchemeVersion(tx, scheme);
    if (earlier?.state === 'PUBLISHED') {
      refuse('SCHEME_FROZEN', { code: scheme.code, version: scheme.version }, ['scheme']);
    }
    if (!earlier) return { schemeId: await addScheme(tx, scheme, at, { state: 'DRAFT', draftedBy: at.actor.name }) };
    const { kind, titleZh: title, firstYear, lastYear, source } = scheme;
    const head = { kind, title, firstYear, lastYear, source };
    await reviseScheme(tx, earlier.id, { ...head, scheme, draftedBy: at.actor.name, recordedAt: at.now });
    return { schemeId: earlier.id };
  },
);

export interface PublishScheme {
  schemeId: string;
  /** The revision of the draft that was looked at and previewed. */
  expectedVersion: number;
}

/**
 * Publishes a draft: from now on it is frozen, and scores the years it covers (domain.md §8 SCHEME_PUBLISHED). Refuses one that is
 * published, one changed since, and one that covers a year already assessed under another version: schemes do not reach back.
 */
export const publishScheme = command(
  'PUBLISH_SCHEME',
  mayChangeRules,
  async (tx, { schemeId, expectedVersion }: PublishScheme, at): Promise<{ schemeId: Id<'AssessmentScheme'> }> => {
    const draft =
      (await listSchemesById(tx, [schemeId]))[0] ??
      refuse('NOT_FOUND', { field: 'schemeId', noun: 'AssessmentScheme', id: schemeId }, ['schemeId']);
    const { code, version, kind, firstYear, lastYear } = draft;
    if (draft.state === 'PUBLISHED') refuse('SCHEME_FROZEN', { code, version }, ['schemeId']);
    if (draft.revision !== expectedVersion) {
      refuse('STALE', { current: draft.revision, expected: expectedVersion }, ['expectedVersion']);
    }
    const assessed = await findLastYearAssessed(tx, { kind, firstYear, lastYear });
    if (assessed !== undefined) {
      refuse(
        'LIMIT_NOT_KEPT',
        {
          what: '已按其他版本开展考核的年度不改用新方案，firstYear 最早为',
          whatEn: 'a year assessed under another version keeps it; the first possible firstYear is',
          day: String(assessed + 1),
        },
        ['schemeId'],
      );
    }
    await reviseScheme(tx, draft.id, { state: 'PUBLISHED', publishedAt: at.now, publishedBy: at.actor.name });
    return { schemeId: draft.id };
  },
);
