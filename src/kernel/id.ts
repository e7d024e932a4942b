/** GB/T 2260 code of a district, six digits: the tenant that leads every key (architecture §2). */
export type JurisdictionCode = string & { readonly jurisdiction: unique symbol };

/** Reads a six-digit GB/T 2260 code, or undefined. */
export const parseJurisdiction = (text: string): JurisdictionCode | undefined =>
  /^\d{6}$/.test(text) ? (text as JurisdictionCode) : undefined;

/** A global id, `tsk_370812_01hz…`: three letters for the noun, the jurisdiction, a sortable tail. */
export type Id<Noun extends string> = string & { readonly noun: Noun };

/** Where ids come from. Made once at an entry point. `tail` gives sortable lower-case letters and digits, never twice the same. */
export interface Ids {
  tail(): string;
}

/** The nouns that have ids, and the three letters that begin them. One table, so that `node(id:)` can find the room. */
export const ID_PREFIX = {
  Unit: 'unt',
  UnitGroup: 'grp',
  Membership: 'mbr',
  UnitAlias: 'als',
  UnitSuccession: 'suc',
  SuccessionDecision: 'chc',
  Plan: 'pln',
  PlanEdition: 'edn',
  PlanSection: 'sec',
  TermExtension: 'trm',
  TaskClause: 'tsk',
  Responsibility: 'rsp',
  Deadline: 'ddl',
  Obligation: 'obl',
  Completion: 'cmp',
  DutyRuleSet: 'drs',
  DutyRequest: 'req',
  ExemptCause: 'exc',
  DutyDivision: 'dvn',
  DutyPart: 'prt',
  PartValue: 'pvl',
  AnnualPlan: 'anp',
  StageTarget: 'stg',
  AnnualApproval: 'aap',
  HandOver: 'hov',
  HandOverLine: 'hol',
  Indicator: 'ind',
  Finding: 'fnd',
  FindingWaiver: 'wvr',
  LimitSet: 'lim',
  SupervisedItem: 'itm',
  Verification: 'vrf',
  Sample: 'smp',
  SampleItem: 'smi',
  Evidence: 'evd',
  ProgressReport: 'rpt',
  ReportEntry: 'ren',
  Contribution: 'ctb',
  IndicatorReading: 'rdg',
  UpstreamLink: 'upl',
  Measure: 'msr',
  MeasureStep: 'mst',
  MeasureClock: 'mck',
  Undertaking: 'udt',
  MeasureReview: 'mrv',
  MeasureHandling: 'mhd',
  SweepReport: 'swr',
  RuleSet: 'rul',
  Paper: 'ppr',
  PaperTemplate: 'ptm',
  DocumentSeries: 'dsr',
  AssessmentScheme: 'sch',
  ExportJob: 'exp',
  Evaluation: 'evl',
  OverdueSpell: 'ovs',
  Reminder: 'rem',
  CalendarLink: 'cal',
  Webhook: 'whk',
  WebhookMessage: 'msg',
  Assessment: 'asm',
  SelfEvaluation: 'sev',
  ItemReview: 'irv',
  RecordedMark: 'mrk',
  SpotCheck: 'spc',
  Objection: 'obj',
  FrozenCard: 'frz',
  TargetLetter: 'tgl',
  ResultFact: 'rsf',
  ResultUse: 'rsu',
  ApiToken: 'tok',
  LedgerEntry: 'led',
} as const;
export type IdNoun = keyof typeof ID_PREFIX;

/** A new id of a noun in a jurisdiction. */
export const newId = <Noun extends IdNoun>(noun: Noun, jurisdiction: JurisdictionCode, ids: Ids): Id<Noun> =>
  `${ID_PREFIX[noun]}_${jurisdiction}_${ids.tail()}` as Id<Noun>;

const ID_SHAPE = /^([a-z]{3})_(\d{6})_([0-9a-z]{1,40})$/;

/** Takes an id apart; undefined when it is no id of ours. */
export function readId(text: string): { noun: IdNoun; jurisdiction: JurisdictionCode } | undefined {
  const parts = ID_SHAPE.exec(text);
  if (!parts) return undefined;
  const noun = (Object.keys(ID_PREFIX) as IdNoun[]).find((key) => ID_PREFIX[key] === parts[1]);
  return noun && { noun, jurisdiction: parts[2] as JurisdictionCode };
}
