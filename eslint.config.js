import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// What would make two peers answer differently, in code that must answer the same everywhere.
const nondeterminism = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'time comes from the transaction' },
  { selector: "NewExpression[callee.name='Date']", message: 'time comes from the transaction' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'ledger code is deterministic' },
  { selector: "Identifier[name='Intl']", message: "the host's ICU differs between members" },
  {
    selector: 'MemberExpression[property.name=/^toLocale|^localeCompare$/]',
    message: 'locales differ between members',
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '.attestry/**', 'node_modules/**', '**/.venv/**', 'gateway/client/api-types.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './chaincode/tsconfig.json',
          './gateway/tsconfig.json',
          './network/tsconfig.json',
          './cli/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['chaincode/domain/**/*.ts', 'chaincode/schema/**/*.ts', 'chaincode/contracts/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...nondeterminism] },
  },
  {
    // The domain is pure: no Fabric, no I/O, nothing of ours but the domain itself and the types of the shapes.
    files: ['chaincode/domain/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['../schema/*', '../../schema/*'], allowTypeImports: true, message: 'types only' },
            { regex: '^(?!\\.)', message: 'the domain imports no package' },
            { group: ['**/ledger/*', '**/contracts/*'], message: 'the domain knows neither ledger nor contracts' },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'Buffer', 'console'],
    },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
