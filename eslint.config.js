import reactHooks from 'eslint-plugin-react-hooks'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'
import { houseRules } from './app/commands/house-rules.mjs'

const TESTS = ['**/*.test.{ts,tsx}', '**/*.prove.ts', 'tests/**']
const CONFIGS = ['*.config.{ts,js}', 'tests/**/*.config.ts', 'app/commands/**']
const DATA = [
  'app/i18n/**',
  '**/texts.ts',
  '**/words.ts',
  'prisma/seed/**',
  '**/*.data.ts',
  'app/routes.ts',
  'tests/data/**',
  'tests/**/*.data.ts',
]

const SPREAD = {
  selector:
    ':matches(ObjectExpression > SpreadElement, JSXSpreadAttribute)[argument.type="ObjectExpression"]',
  message: 'Write the properties: a spread literal switches the compiler’s check for unknown properties off.',
}

export default tseslint.config(
  { ignores: ['build/', 'data/', 'node_modules/', 'test-results/', 'content/', 'public/', '**/.server/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  regexp.configs['flat/recommended'],
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { 'react-hooks': reactHooks, house: houseRules },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'house/assertion-says-why': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      'regexp/use-ignore-case': 'off',
      'regexp/prefer-w': 'off',
      'regexp/prefer-d': 'off',
      'regexp/prefer-character-class': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off', // see `interface` below, which lets merging be
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/require-await': 'off',
      // `{ secret: _secret, ...rest }` leaves something out on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Remix throws responses.
      '@typescript-eslint/only-throw-error': 'off',
      ...house('app'),
    },
  },
  { files: ['app/domain/**'], rules: house('domain') },
  { files: ['app/platform/**'], rules: house('platform') },
  { files: ['app/platform/env.server.ts'], rules: house('platform', ['env']) },
  { files: ['app/platform/session.server.ts'], rules: house('platform', ['lucia']) },
  { files: ['app/platform/data/db.server.ts'], rules: house('platform', ['prisma']) },
  { files: ['app/components/ui/form.tsx'], rules: house('app', ['form']) },
  { files: ['app/components/prose.tsx'], rules: house('app', ['html']) },
  // A script, which is no text of anybody's: ours, built with the page.
  { files: ['app/components/blocks/reading-news.tsx'], rules: house('app', ['html']) },
  { files: ['app/components/ui/icons.tsx'], rules: house('app', ['icons']) },
  // A mail has no style sheet and no content security policy: there the attribute is the only way.
  { files: ['app/emails/**'], rules: house('app', ['style']) },
  { files: ['prisma/**'], rules: { ...house('app', ['env', 'prisma']), 'no-console': 'off' } },
  { files: DATA, rules: { 'max-lines': 'off' } },
  {
    files: [...TESTS, ...CONFIGS],
    rules: {
      'no-console': 'off',
      'house/assertion-says-why': 'off',
      'no-restricted-syntax': ['error', SPREAD],
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
)

/** What this house forbids, and by which name a file may be let off. */
function house(place, except = []) {
  const syntax = {
    style: [
      'JSXAttribute[name.name="style"]',
      'The content security policy forbids style=; use a class, <progress> or SVG.',
    ],
    spread: [SPREAD.selector, SPREAD.message],
    interface: [
      'TSInterfaceDeclaration:not(TSModuleBlock TSInterfaceDeclaration)',
      'Types are written with `type`; only merging into a module needs `interface`.',
    ],
    form: [
      'JSXOpeningElement:matches([name.name="form"], [name.property.name="Form"])',
      'Forms are drawn by app/components/ui/form.tsx: they name their writer.',
    ],
    html: ['JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'Only app/components/prose.tsx shows HTML.'],
    env: [
      'MemberExpression[object.name="process"][property.name="env"]',
      'Only app/platform/env.server.ts reads the environment.',
    ],
    ...(place === 'platform'
      ? {}
      : { fetch: ['CallExpression[callee.name="fetch"]', 'Only app/platform/ sends requests.'] }),
    ...(place === 'domain'
      ? {
          clock: [
            ':matches(NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"])',
            'A domain function takes `now`: its caller looks at the clock, once.',
          ],
        }
      : {}),
    prisma: [
      'ImportSpecifier[imported.name="PrismaClient"]',
      'Only app/platform/data/db.server.ts opens the database.',
    ],
  }
  const paths = {
    lucia: { name: 'lucia', message: 'Only app/platform/session.server.ts knows Lucia.' },
    form: {
      name: '@remix-run/react',
      importNames: ['Form', 'useSubmit'],
      message: 'Forms are drawn by app/components/ui/form.tsx: they name their writer.',
    },
    icons: { name: 'lucide-react', message: 'Icons come from app/components/ui/icons.tsx.' },
  }
  const kept = (rules) =>
    Object.entries(rules)
      .filter(([name]) => !except.includes(name))
      .map(([, rule]) => rule)
  return {
    'no-restricted-syntax': ['error', ...kept(syntax).map(([selector, message]) => ({ selector, message }))],
    'no-restricted-imports': ['error', { paths: kept(paths) }],
  }
}
