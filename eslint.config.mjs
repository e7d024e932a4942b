import graphql from '@graphql-eslint/eslint-plugin';

// Only the schema is linted here; TypeScript belongs to Biome (typescript-eslint does not run on TypeScript 7).
const { 'flat/schema-recommended': recommended, 'flat/schema-relay': relay } = graphql.configs;

export default [
  {
    files: ['schema/**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/*.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...recommended.rules,
      ...relay.rules,
      // A schema is read by people who never see our code: nothing in it goes without a sentence.
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      '@graphql-eslint/input-name': ['error', { checkInputType: true, caseSensitiveInputType: false }],
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      // Lists of values (user errors, facts) have no edges; which lists must be connections is held by tests/laws/schema.test.ts.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      // Spans, verdicts and explanations are values without an id; two enums may share a word (LEAD, DAY).
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/unique-enum-value-names': 'off',
    },
  },
];
