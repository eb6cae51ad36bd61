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
        if (node.typeAnnotation.typeName?.name === 'const') return
        const places = [node.loc.start.line, node.loc.end.line, statementOf(node).loc.start.line]
        const explained = places.some((line) => commented.has(line) || commented.has(line - 1))
        if (!explained) context.report({ node, messageId: 'why' })
      },
    }
  },
}

function statementOf(node) {
  return /Statement$|Declaration$|^PropertyDefinition$/.test(node.type) ? node : statementOf(node.parent)
}

export const houseRules = { rules: { 'assertion-says-why': assertionSaysWhy } }
