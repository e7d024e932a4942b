import type { CodegenConfig } from '@graphql-codegen/cli';

/** Schema types whose resolvers receive a row or noun of ours under the same name; src/api/models.ts says which. */
const MODELLED = [
  'AccessDenial',
  'Actor',
  'ApiToken',
  'AssessmentScheme',
  'BasisReference',
  'Change',
  'Completion',
  'Contribution',
  'Deadline',
  'Evaluation',
  'DocumentSeries',
  'DraftEntry',
  'EscalationRule',
  'ExportJob',
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
  'OverdueSpell',
  'Paper',
  'PaperDraft',
  'PaperTemplate',
  'PaperText',
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
  'SupervisedItem',
  'SweepPreview',
  'SweepProposal',
  'SweepReport',
  'TaskClause',
  'Unit',
  'UnitAlias',
  'UnitGroup',
  'UnitMatch',
  'Webhook',
  'WebhookAttempt',
  'WebhookMessage',
  'Verification',
];

/** Of these there are lists. */
const LISTED = MODELLED.filter(
  (name) =>
    ![
      'Actor',
      'Change',
      'Evaluation',
      'ExportJob',
      'OverdueSpell',
      'LegalBasis',
      'MeasureFacts',
      'Completion',
      'PaperDraft',
      'PaperText',
      'PlanPreview',
      'ItemOpening',
      'ItemSet',
      'LegalBasis',
      'MeasureFacts',
      'Completion',
      'PlanPreview',
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
