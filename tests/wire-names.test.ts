import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { decideSchema } from '#app/domain/decisions/decide.schema.ts'
import { gradeSchemaFor } from '#app/domain/grading/grading.schema.ts'
import { SECTION_KEYS } from '#app/domain/recommendations/sections.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

/** No other word for it: "jam pelajaran", the lesson hours of the civil service. */
const SAME_IN_BOTH = ['jp']

/** A section of a recommendation is kept under its key, which some form's field is called too. */
const SECTIONS: readonly string[] = SECTION_KEYS
const KEEP_SECTIONS = /^app\/domain\/(?:recommendations|decisions)\//

function domainFiles(ending: string): string[] {
  const files = readdirSync(path.join(ROOT, 'app/domain'), { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith(ending)).map((file) => `app/domain/${file}`)
}

/** The names on the wire of a schema that turns them into others: the keys of what its `transform` is given. */
function wireNames(schema: unknown): string[] {
  if (!(schema instanceof z.ZodPipe)) return []
  return keysOf(schema.in)
}

function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysOf)
  return []
}

async function allWireNames(): Promise<Set<string>> {
  const files = domainFiles('.schema.ts')
  const modules: object[] = await Promise.all(files.map((file) => import(path.join(ROOT, file))))
  const exported = modules.flatMap((module): unknown[] => Object.values(module))
  const names = [...exported, decideSchema(new Date(), 'Asia/Makassar'), gradeSchemaFor(['0'])].flatMap(
    wireNames,
  )
  return new Set(names.filter((name) => !SAME_IN_BOTH.includes(name)))
}

/** Every name a file reads off something: `form.nama`, `form['nama']`, `const { nama } = form`. */
function namesRead(file: string): string[] {
  const names: string[] = []
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
  )
  visit(source)
  return names

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) names.push(node.name.text)
    if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
      names.push(node.argumentExpression.text)
    if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name
      if (ts.isIdentifier(name)) names.push(name.text)
    }
    ts.forEachChild(node, visit)
  }
}

test('the names on the wire are found: forms of every kind and the heads of content files', async () => {
  const found = await allWireNames()
  for (const name of ['kunci', 'versi', 'surel', 'ketua', 'keputusan', 'sampai', 'tingkat-0', 'prasyarat'])
    expect(found, name).toContain(name)
})

test('the domain reads no name of the wire', async () => {
  const wire = await allWireNames()
  const files = domainFiles('.server.ts')
  expect(files.length).toBeGreaterThan(50)
  const read = files.flatMap((file) =>
    namesRead(file)
      .filter((name) => wire.has(name) && !(KEEP_SECTIONS.test(file) && SECTIONS.includes(name)))
      .map((name) => `${file}: ${name}`),
  )
  expect(read).toEqual([])
})
