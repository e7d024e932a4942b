import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Schema types whose resolvers receive a row or noun of ours: whatever the files src/api/models*.ts export stands for the schema
 * type of the same name.
 */
const mappers = Object.fromEntries(
  globSync('src/api/models*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => [
      name,
      `./${basename(file)}#${name}`,
    ]),
  ),
);

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
