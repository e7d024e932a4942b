import type { CodegenConfig } from '@graphql-codegen/cli';

/** Schema types whose resolvers receive a row or noun of ours under the same name; src/api/models.ts says which. */
const MODELLED = [
  'Actor',
  'AnsweringUnit',
  'ApiToken',
  'AssessmentScheme',
  'BasisReference',
  'Completion',
  'Contribution',
  'Deadline',
  'DraftEntry',
  'EscalationRule',
  'Finding',
  'HeldItem',
  'Indicator',
  'IndicatorReading',
  'ItemOpening',
  'ItemSet',
  'ItemStepTaken',
  'LedgerChange',
  'LedgerEntry',
  'LegalBasis',
  'Measure',
  'MeasureFacts',
  'Membership',
  'MissingReport',
  'Obligation',
  'ObligationGroup',
  'OpenSuccessionChoice',
  'Plan',
  'PlanPreview',
  'PlanSection',
  'PreviewClause',
  'PreviewDeadline',
  'PreviewFinding',
  'PreviewIndicator',
  'PreviewObligation',
  'PreviewResponsibility',
  'ProgressReport',
  'ReportDraft',
  'ReportEntry',
  'ReportStepTaken',
  'Responsibility',
  'ReviewItem',
  'RuleSet',
  'Scorecard',
  'ScoreLine',
  'SuccessionChoice',
  'SuccessionStep',
  'Successor',
  'SupervisedItem',
  'SweepPreview',
  'SweepProposal',
  'SweepReport',
  'TaskClause',
  'TermExtension',
  'Unit',
  'UnitAlias',
  'UnitGroup',
  'UnitMatch',
  'UnitSuccession',
  'Verification',
];

/** Of these there are lists. */
const LISTED = MODELLED.filter(
  (name) =>
    ![
      'Actor',
      'ItemOpening',
      'ItemSet',
      'LegalBasis',
      'MeasureFacts',
      'Completion',
      'PlanPreview',
      'SweepPreview',
      'SweepReport',
      'SuccessionStep',
      'Successor',
      'ReportDraft',
      'SweepPreview',
      'SweepReport',
    ].includes(name),
);

const mappers = Object.fromEntries([
  ...MODELLED.map((name) => [name, `./models.ts#${name}`]),
  ...LISTED.map((name) => [`${name}Connection`, `./models.ts#${name}Connection`]),
  // A wording is a clause, seen from the instant at which it was put on record.
  ['WordingConnection', './models.ts#WordingConnection'],
]);

// `npm run codegen` writes src/api/generated.ts from schema/*.graphql; `npm run check` fails when it is stale.
// Paths in `contextType`, `scalars` and `mappers` are seen from src/api/, and stand in the output as written.
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/api/generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: './context.ts#Context',
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        defaultScalarType: 'unknown',
        scalars: {
          ID: 'string',
          LocalDate: '../kernel/local-date.ts#LocalDate',
          DateTime: '../kernel/clock.ts#Instant',
        },
        mapperTypeSuffix: 'Model',
        mappers,
      },
    },
  },
};

export default config;
