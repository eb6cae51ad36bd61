import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const WRITER = 'app/domain/recommendations/firing.server.ts'
const STATE = ['status', 'statusSince', 'round', 'openDecisionId']
const WRITES = ['create', 'createMany', 'update', 'updateMany', 'upsert']
const root = path.resolve(import.meta.dirname, '../../..')

/** Every write of `….recommendation`, with what it may change; what cannot be read off the call counts as everything. */
function writesIn(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  if (!text.includes('recommendation.')) return []
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isWrite(node.expression)) {
      // A new row begins its first state at the moment it is made; which state that is, it does not say.
      const begins = node.expression.name.text === 'create'
      found.push(...changedBy(node).filter((name) => !(begins && name === 'statusSince')))
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return found
}

function isWrite(called: ts.Expression): called is ts.PropertyAccessExpression {
  return (
    ts.isPropertyAccessExpression(called) &&
    WRITES.includes(called.name.text) &&
    ts.isPropertyAccessExpression(called.expression) &&
    called.expression.name.text === 'recommendation'
  )
}

function changedBy(call: ts.CallExpression): string[] {
  const [given] = call.arguments
  if (!given || !ts.isObjectLiteralExpression(given)) return ['anything']
  return given.properties.flatMap((property) => {
    const name = property.name?.getText() ?? 'anything'
    if (!['data', 'create', 'update', 'anything'].includes(name)) return []
    const value = ts.isPropertyAssignment(property) ? property.initializer : null
    if (!value || !ts.isObjectLiteralExpression(value)) return ['anything']
    return value.properties.map((one) => one.name?.getText() ?? 'anything')
  })
}

test('only one file changes the state, the round or the open decision of a recommendation', () => {
  const files = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('app', file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|prove)\.tsx?$/.test(file))
    .filter((file) => !file.includes('/.server/'))
  const writers = files.filter((file) =>
    writesIn(file).some((name) => name === 'anything' || STATE.includes(name)),
  )
  expect(writers).toEqual([WRITER])
})
