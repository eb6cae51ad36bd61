// What this house forbids and no plugin knows, as rules for oxlint (see .oxlintrc.json).
import path from 'node:path'
import { root } from './command.mjs'

/** Tests, configuration and commands: they are no part of what people use. */
const WORKSHOP = /\.test\.tsx?$|\.prove\.ts$|^tests\/|^app\/commands\/|^[^/]+\.config\.[jt]s$/

/**
 * What is forbidden (a selector of syntax), why, and where: everywhere unless `onlyIn` names the places; who is let
 * off stands in `letsOff`. Places are folders or files. The workshop is let off unless `alsoInWorkshop`.
 */
const FORBIDDEN = {
  style: {
    syntax: 'JSXAttribute[name.name="style"]',
    why: 'The content security policy forbids style=; use a class, <progress> or SVG.',
    // A mail has no style sheet and no content security policy: there the attribute is the only way.
    letsOff: ['app/emails/'],
  },
  'literal-spread': {
    syntax:
      ':matches(ObjectExpression > SpreadElement, JSXSpreadAttribute)[argument.type="ObjectExpression"]',
    why: 'Write the properties: a spread literal switches the compiler’s check for unknown properties off.',
    alsoInWorkshop: true,
  },
  interface: {
    syntax: 'TSInterfaceDeclaration:not(TSModuleBlock TSInterfaceDeclaration)',
    why: 'Types are written with `type`; only merging into a module needs `interface`.',
  },
  form: {
    syntax: [
      'JSXOpeningElement:matches([name.name="form"], [name.property.name="Form"])',
      ...imports('@remix-run/react', ['Form', 'useSubmit']),
    ],
    why: 'Forms are drawn by app/components/ui/form.tsx: they name their writer.',
    letsOff: ['app/components/ui/form.tsx'],
  },
  html: {
    syntax: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    why: 'Only app/components/prose.tsx shows HTML.',
    // The second: a script, which is no text of anybody's: ours, built with the page.
    letsOff: ['app/components/prose.tsx', 'app/components/blocks/reading-news.tsx'],
  },
  env: {
    syntax: 'MemberExpression[object.name="process"][property.name="env"]',
    why: 'Only app/platform/env.server.ts reads the environment.',
    // The second: migrations and the seed run before there is a server.
    letsOff: ['app/platform/env.server.ts', 'prisma/'],
  },
  fetch: {
    syntax: 'CallExpression[callee.name="fetch"]',
    why: 'Only app/platform/ sends requests.',
    letsOff: ['app/platform/'],
  },
  clock: {
    syntax:
      ':matches(NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"])',
    why: 'A domain function takes `now`: its caller looks at the clock, once.',
    onlyIn: ['app/domain/'],
  },
  database: {
    syntax: 'ImportSpecifier[imported.name="PrismaClient"]',
    why: 'Only app/platform/data/db.server.ts opens the database.',
    // The second: migrations and the seed run before there is a server.
    letsOff: ['app/platform/data/db.server.ts', 'prisma/'],
  },
  lucia: {
    syntax: imports('lucia'),
    why: 'Only app/platform/session.server.ts knows Lucia.',
    letsOff: ['app/platform/session.server.ts'],
  },
  icons: {
    syntax: imports('lucide-react'),
    why: 'Icons come from app/components/ui/icons.tsx.',
    letsOff: [],
  },
}

/** Every way to bring a package in or to hand it on, or only some of its names. */
function imports(name, names) {
  const source = `[source.value="${name}"]`
  if (!names) return `:matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)${source}`
  const one = names.map((each) => `[imported.name="${each}"], [local.name="${each}"]`).join(', ')
  return [
    `ImportDeclaration${source} > ImportSpecifier:matches(${names.map((each) => `[imported.name="${each}"]`).join(', ')})`,
    `ImportDeclaration${source} > ImportNamespaceSpecifier`,
    `ExportNamedDeclaration${source} > ExportSpecifier:matches(${one})`,
    `ExportAllDeclaration${source}`,
  ]
}

function isForbiddenIn(file, { onlyIn, letsOff = [], alsoInWorkshop = false }) {
  const isIn = (place) => (place.endsWith('/') ? file.startsWith(place) : file === place)
  if (!alsoInWorkshop && WORKSHOP.test(file)) return false
  return (onlyIn?.some(isIn) ?? true) && !letsOff.some(isIn)
}

/** A file by its path in the project, with slashes on every system. */
function placeOf(context) {
  return path.relative(root, context.filename).split(path.sep).join('/')
}

function asRule(forbidden) {
  return {
    meta: { type: 'problem', schema: [], messages: { why: forbidden.why } },
    create(context) {
      if (!isForbiddenIn(placeOf(context), forbidden)) return {}
      const report = (node) => context.report({ node, messageId: 'why' })
      return Object.fromEntries([forbidden.syntax].flat().map((selector) => [selector, report]))
    },
  }
}

/** `as` switches the compiler off at one place, so a comment right there says why that is right. */
const assertionSaysWhy = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      why: 'Say in a comment on this line or the line above why this `as` is true, or do without it.',
    },
  },
  create(context) {
    if (!isForbiddenIn(placeOf(context), {})) return {}
    const comments = context.sourceCode.getAllComments()
    const commented = new Set(comments.flatMap(({ loc }) => [loc.start.line, loc.end.line]))
    return {
      TSAsExpression(node) {
        if (node.typeAnnotation.typeName?.name === 'const' || node.parent.type === 'TSAsExpression') return
        const places = [node, statementOf(node), shortFunctionOf(node)].filter(Boolean)
        const lines = places.flatMap(({ loc }) => [loc.start.line - 1, loc.start.line])
        const explained = [...lines, node.loc.end.line].some((line) => commented.has(line))
        if (!explained) context.report({ node, messageId: 'why' })
      },
    }
  },
}

function statementOf(node) {
  return /Statement$|Declaration$|^PropertyDefinition$/.test(node.type) ? node : statementOf(node.parent)
}

/** A function of one statement is explained by what stands above it. */
function shortFunctionOf(node) {
  if (!node) return undefined
  if (node.type !== 'FunctionDeclaration') return shortFunctionOf(node.parent)
  const place = node.parent.type === 'ExportNamedDeclaration' ? node.parent : node
  return node.body.body.length === 1 ? place : undefined
}

const rules = Object.entries(FORBIDDEN).map(([name, forbidden]) => [name, asRule(forbidden)])

/** oxlint asks for a default export. */
export default {
  meta: { name: 'house' },
  rules: { ...Object.fromEntries(rules), 'assertion-says-why': assertionSaysWhy },
}
