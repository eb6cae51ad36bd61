import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CompiledDocument } from '#app/mdx/blocks.ts'
import { CONTENT_FOLDER } from './content-tree.server.ts'
import { compileFile } from '#app/domain/prose/compile.server.ts'
import { guideHeadSchema } from './front-matter.schema.ts'

export type Guide = {
  slug: string
  title: string
  summary: string
  position: number
  document: CompiledDocument
}

const GUIDE = /^[a-z0-9-]+\.mdx$/

/** A guide whose file has become faulty is shown as it last was, as long as this process runs. */
const lastGood = new Map<string, Guide>()

/** The help pages, in their order. Read from disk each time: six small files, compiled once. */
export async function guides(folder = path.join(CONTENT_FOLDER, 'panduan')): Promise<Guide[]> {
  const names = (await readdir(folder)).filter((name) => GUIDE.test(name))
  const read = await Promise.all(names.map((name) => readGuide(folder, name)))
  return read.filter((guide) => guide !== undefined).sort((a, b) => a.position - b.position)
}

async function readGuide(folder: string, name: string): Promise<Guide | undefined> {
  const key = path.join(folder, name)
  const source = (await readFile(key, 'utf8')).replaceAll('\r\n', '\n')
  const compiled = await compileFile({ path: `panduan/${name}`, source, files: {} })
  const head = compiled.ok ? guideHeadSchema.safeParse(compiled.frontMatter) : undefined
  if (!compiled.ok || !head?.success) return lastGood.get(key)
  const slug = name.replace(/\.mdx$/, '')
  const guide = { slug, ...head.data, document: compiled.document }
  lastGood.set(key, guide)
  return guide
}
