import { type ImportPreview, previewClauses } from './preview.ts';

const words = ({ surface, spanStart, spanEnd }: { surface: string; spanStart: number; spanEnd: number }) => ({
  surface,
  start: spanStart,
  end: spanEnd,
});

/** A preview as plain facts for those who do not ask by GraphQL: the command line with --json, and POST /import?dryRun=true. */
export function previewReport(preview: ImportPreview) {
  const { reading, rows, token } = preview;
  const figure = (row: ImportPreview['rows']['indicators'][number]) => ({
    name: row.name,
    subject: row.subject ?? null,
    comparator: row.comparator,
    value: row.value,
    unit: row.unit,
    dueOn: row.dueOn ?? null,
    aspirational: row.aspirational,
    words: words(row),
  });
  return {
    dryRun: true,
    token,
    title: rows.plan.title,
    issuer: rows.plan.issuer ?? null,
    docNumber: rows.plan.docNumber ?? null,
    issuedOn: rows.plan.issuedOn ?? null,
    year: rows.plan.defaultYear,
    termEndsOn: rows.plan.termEndsOn,
    counts: {
      sections: rows.sections.length,
      clauses: rows.tasks.clauses.length,
      deadlines: rows.tasks.deadlines.length,
      indicators: rows.indicators.length,
      obligations: rows.tasks.obligations.length,
      findings: rows.findings.length,
    },
    unknownUnits: [...reading.matches].filter(([, { kind }]) => kind === 'UNKNOWN').map(([name]) => name),
    goals: rows.indicators.filter(({ clauseId }) => clauseId == null).map(figure),
    clauses: previewClauses(preview).map(({ clause, names, deadlines, indicators, obligations }) => ({
      ordinal: clause.ordinal,
      path: clause.path,
      title: clause.title,
      responsibilityLine: clause.responsibilityLine,
      leadRule: clause.leadRule,
      responsibilities: names.map((row) => ({
        role: row.role,
        words: words(row),
        inherited: row.inherited,
        unitId: row.unitId ?? null,
        groupId: row.groupId ?? null,
        matchedBy: row.matchedBy ?? null,
      })),
      deadlines: deadlines.map((row) => ({ kind: row.kind, normalised: row.normalised, words: words(row) })),
      indicators: indicators.map(figure),
      obligations: obligations.map(({ basis, period, startsOn, dueOn }) => ({
        basis,
        period: period || null,
        startsOn,
        dueOn: dueOn ?? null,
      })),
    })),
    findings: reading.draft.findings.map(({ rule, severity, at, clause, messageZh, messageEn }) => ({
      rule,
      severity,
      at,
      clauseOrdinal: clause === null ? null : clause + 1,
      messageZh,
      messageEn,
    })),
  };
}
