// ESLint rules of this house that no plugin has.

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

export const houseRules = { rules: { 'assertion-says-why': assertionSaysWhy } }
