import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Actor } from './access/actor.ts';
import { mayInstallSeeds } from './access/actor.ts';
import { type AnyScheme, parseAnyScheme } from './assessment/any-scheme.ts';
import { addScheme, findSchemeVersion } from './assessment/store.ts';
import { parseCalendar, type WorkCalendar } from './calendar/calendar.ts';
import type { Engine } from './db/engine.ts';
import { openSqlite } from './db/sqlite.ts';
import { importPlan } from './intake/commands.ts';
import { confirmPlan } from './intake/commands-confirm.ts';
import { toCorpusItem } from './intake/corpus-item.ts';
import { extract } from './intake/extract/extract.ts';
import { differencesFromLabels, type LabelledItem } from './intake/labels.ts';
import { readPlan } from './intake/read-plan.ts';
import { listAllFindings } from './intake/store.ts';
import { type Clock, dayOfInstant } from './kernel/clock.ts';
import { type Ids, type JurisdictionCode, parseJurisdiction } from './kernel/id.ts';
import { invariant } from './kernel/invariant.ts';
import { command, perform } from './ledger/command.ts';
import { parseRuleSet, type RuleSetSeed } from './measures/rule-seed.ts';
import { addRuleSet, findRuleSetVersion } from './measures/store.ts';
import { PAPER_KINDS } from './papers/paper.ts';
import { parseSeries, type SeriesContent } from './papers/series.ts';
import { addSeries, addTemplate, findSeriesVersion, findTemplateVersion } from './papers/store-wording.ts';
import { type PaperTemplate, parseTemplate } from './papers/template.ts';
import { countPlans } from './plans/store.ts';
import { EVIDENCE_TYPES, type EvidenceFiles, type EvidenceLimits } from './progress/evidence.ts';
import { evidenceFolder } from './progress/evidence-folder.ts';
import { type LimitSetSeed, parseLimits } from './progress/limits.ts';
import { addLimitSet, findLimitSetVersion } from './progress/store-limits.ts';
import type { Aside } from './registry/aside.ts';
import { hasIndex, keepIndex, rebuildIndex } from './search/store-index.ts';
import { type DutyRuleSeed, parseDutyRules } from './tasks/duty-rules.ts';
import { addDutyRules, findDutyRuleVersion } from './tasks/store-duty-rules.ts';
import { keepNamedDays } from './tasks/store-named-days.ts';
import { addUnits } from './units/commands.ts';
import { addSuccessionSeed } from './units/commands-succession-seed.ts';
import { dictionaryOf } from './units/dictionary.ts';
import { parseUnitSeed, type UnitSeed } from './units/seed.ts';
import type { SuccessionSeed } from './units/seed-succession.ts';
import { countAllUnits } from './units/store.ts';
import { missingSuccessions } from './units/store-succession.ts';
import type { UnitDictionary } from './units/unit.ts';

// Where the rooms are put together: the one place that knows all of them and the files of seeds/ (ADR 0005).

const SEEDS = join(import.meta.dirname, '..', 'seeds');
/** GB/T 2260 code of 济宁市兖州区, whose plan is the seed. */
export const SEED_JURISDICTION = '370812';

/** An open register: what every entry point works with. */
export interface Registry {
  engine: Engine;
  jurisdiction: JurisdictionCode;
  clock: Clock;
  ids: Ids;
  calendar: WorkCalendar;
  /** Files of evidence, beside the database. */
  evidence: EvidenceFiles;
  /** What may be handed in as evidence, by the installation's settings. */
  evidenceLimits: EvidenceLimits;
  /** Where works that take long are done; where they are asked for when left out. */
  aside?: Aside | undefined;
  /** The register of units, from memory while no deed has changed it. */
  dictionary(): Promise<UnitDictionary>;
  close(): void;
}

const readJsonSeed = (...path: string[]): unknown => JSON.parse(readFileSync(join(SEEDS, ...path), 'utf8'));

interface Seeds {
  units: UnitSeed | null;
  successions: SuccessionSeed[];
  dutyRuleSets: DutyRuleSeed[];
  limitSets: LimitSetSeed[];
  ruleSets: RuleSetSeed[];
  schemes: AnyScheme[];
  templates: PaperTemplate[];
  series: SeriesContent[];
}

/** Installs what the register stands on (units, limits, rules, schemes) in one deed, each with its source. */
const installSeeds = command('INSTALL_SEEDS', mayInstallSeeds, async (tx, seeds: Seeds, at) => {
  if (seeds.units) await addUnits(tx, seeds.units, at);
  for (const acts of seeds.successions) await addSuccessionSeed(tx, acts, at);
  for (const limitSet of seeds.limitSets) await addLimitSet(tx, limitSet, at);
  for (const rules of seeds.dutyRuleSets) await addDutyRules(tx, rules, at);
  for (const ruleSet of seeds.ruleSets) await addRuleSet(tx, ruleSet, at);
  for (const scheme of seeds.schemes) await addScheme(tx, scheme, at);
  for (const template of seeds.templates) await addTemplate(tx, template, at);
  for (const series of seeds.series) await addSeries(tx, series, at);
  return {
    units: seeds.units !== null,
    successions: seeds.successions.length,
    dutyRuleSets: seeds.dutyRuleSets.length,
    limitSets: seeds.limitSets.length,
    ruleSets: seeds.ruleSets.length,
    schemes: seeds.schemes.length,
    templates: seeds.templates.length,
    series: seeds.series.length,
  };
});

const seedActor = (jurisdiction: JurisdictionCode): Actor => ({
  id: 'local:seeds',
  name: 'seeds',
  role: 'OWNER',
  jurisdiction,
  unitScope: null,
});

/** What of the seeds the register lacks: what an office published stays as it is. */
async function lacking<Seed>(seeds: readonly Seed[], find: (seed: Seed) => Promise<unknown>): Promise<Seed[]> {
  const missing: Seed[] = [];
  for (const seed of seeds) if (!(await find(seed))) missing.push(seed);
  return missing;
}

async function installMissingSeeds(registry: Registry): Promise<void> {
  const db = registry.engine.read(registry.jurisdiction);
  const dutyRules = [parseDutyRules(readJsonSeed('duties', 'duty-rules-2018.json'))];
  const limits = [parseLimits(readJsonSeed('limits', 'supervision-2018.json'))];
  const rules = [parseRuleSet(readJsonSeed('rules', 'default-2018.json'))];
  const files = ['soil-2018-annual.json', 'soil-2020-final.json'];
  const schemes = files.map((file) => parseAnyScheme(readJsonSeed('schemes', file)));
  const templates = PAPER_KINDS.map((kind) =>
    parseTemplate(readJsonSeed('papers', `${kind.toLowerCase().replaceAll('_', '-')}.json`)),
  );
  const series = (readJsonSeed('papers', 'series.json') as unknown[]).map(parseSeries);
  const missing: Seeds = {
    units: (await countAllUnits(db)) > 0 ? null : parseUnitSeed(readJsonSeed('units', `${registry.jurisdiction}.json`)),
    successions: await missingSuccessions(db, () => readJsonSeed('units', `${registry.jurisdiction}-successions.json`)),
    dutyRuleSets: await lacking(dutyRules, (rules) => findDutyRuleVersion(db, rules)),
    limitSets: await lacking(limits, (limitSet) => findLimitSetVersion(db, limitSet)),
    ruleSets: await lacking(rules, (ruleSet) => findRuleSetVersion(db, ruleSet)),
    schemes: await lacking(schemes, (scheme) => findSchemeVersion(db, scheme)),
    templates: await lacking(templates, ({ kind, version }) => findTemplateVersion(db, kind, version)),
    series: await lacking(series, (one) => findSeriesVersion(db, one)),
  };
  const { units: newUnits, ...sets } = missing;
  if (!newUnits && Object.values(sets).every(({ length }) => length === 0)) return;
  const actor = seedActor(registry.jurisdiction);
  await perform(installSeeds, missing, { ...registry, actor, requestId: `seed-${registry.ids.tail()}` });
}

/**
 * Imports the seed plan into a register without plans, and confirms its reading where it equals the hand-checked labels
 * beside it: these are the person's confirmation that a machine's reading needs (architecture §1, import).
 */
export async function importSeedPlan(registry: Registry): Promise<void> {
  const { engine, jurisdiction, clock, ids } = registry;
  if ((await countPlans(engine.read(jurisdiction), clock.now())) > 0) return;
  const fileName = 'yanzhou-soil-2018.txt';
  const bytes = readFileSync(join(SEEDS, 'plans', fileName));
  const { text, format, positions } = await extract(bytes, { fileName, limit: bytes.length });
  const labels = readJsonSeed('plans', 'yanzhou-soil-2018.gold.json') as LabelledItem;
  const by = { ...registry, actor: seedActor(jurisdiction) };
  const requestId = `seed-${ids.tail()}`;
  const { outcome } = await perform(
    importPlan,
    { text, source: { format, fileName, positions } },
    { ...by, requestId },
  );
  if (differencesFromLabels(toCorpusItem(readPlan(text), labels.id), labels).length > 0) return;
  const knownAt = clock.now();
  const openAt = { asOf: dayOfInstant(knownAt), knownAt };
  const open = await listAllFindings(engine.read(jurisdiction), { planId: outcome.planId, openAt });
  await perform(
    confirmPlan,
    {
      planId: outcome.planId,
      acknowledgedFindingIds: open.map(({ id }) => id),
      reason: `读取结果与人工核对的标注逐条一致（seeds/plans/${labels.id}.gold.json）；各提示留待督考办阅看。`,
    },
    { ...by, requestId },
  );
}

/** The largest file of evidence, and what is taken, unless the installation says otherwise. */
const DEFAULT_EVIDENCE_LIMITS: EvidenceLimits = { bytes: 50 * 1024 * 1024, types: EVIDENCE_TYPES };

export interface OpenRegistry {
  file: string;
  /** Where files of evidence are kept: the folder `evidence` beside the database when left out. */
  evidenceFolder?: string | undefined;
  evidenceLimits?: EvidenceLimits | undefined;
  clock: Clock;
  ids: Ids;
  /** Refuse a missing file instead of making one. */
  mustExist?: boolean;
  onStatement?: (statement: string) => void;
}

/**
 * Opens a register: brings the file to this version's schema and installs the seeds it lacks; opening again changes
 * nothing. Throws `UnusableDatabase` for a file that cannot be used, leaving it as it was.
 */
export async function openRegistry(opening: OpenRegistry): Promise<Registry> {
  const { file, clock, ids, mustExist, onStatement } = opening;
  const jurisdiction = parseJurisdiction(SEED_JURISDICTION);
  invariant(jurisdiction, 'the seed jurisdiction is a GB/T 2260 code');
  const keepers = [keepIndex, keepNamedDays];
  const engine = openSqlite(file, { mustExist: mustExist ?? false, keepers, ...(onStatement && { onStatement }) });
  try {
    engine.migrate();
    const registry: Registry = {
      engine,
      jurisdiction,
      clock,
      ids,
      calendar: parseCalendar(readJsonSeed('calendar', 'cn-holidays.json')),
      evidence: evidenceFolder(opening.evidenceFolder ?? join(dirname(file), 'evidence'), () => ids.tail()),
      evidenceLimits: opening.evidenceLimits ?? DEFAULT_EVIDENCE_LIMITS,
      dictionary: () => dictionaryOf(engine.read(jurisdiction)),
      close: () => engine.close(),
    };
    if (!(await hasIndex(engine.read(jurisdiction)))) await engine.tx(jurisdiction, rebuildIndex);
    await installMissingSeeds(registry);
    return registry;
  } catch (error) {
    engine.close();
    throw error;
  }
}
