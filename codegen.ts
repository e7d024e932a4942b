import type { CodegenConfig } from '@graphql-codegen/cli';

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
        // Schema type → the row or noun that its resolvers receive: `Plan: '../plans/store.ts#PlanRow'`.
        mappers: {},
      },
    },
  },
};

export default config;
