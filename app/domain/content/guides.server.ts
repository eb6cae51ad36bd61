import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CompiledDocument } from '#app/mdx/blocks.ts'
import { CONTENT_FOLDER } from './content-tree.server.ts'
import { compileFile } from '#app/domain/prose/compile.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { guideHeadSchema } from './front-matter.schema.ts'
import { guideOfFile, TWINS, type GuideFile } from './guide-files.ts'

export type Guide = {
  slug: string
  /** In which it is written: Indonesian where there is no twin in the reader's. */
  language: Language
  title: string
  summary: string
  position: number
  document: CompiledDocument
}

/** A guide whose file has become faulty is shown as it last was, as long as this process runs. */
const lastGood = new Map<string, Guide>()

/** The help pages in this language, in their order. Read from disk each time: ten small files, compiled once. */
export async function guides(language: Language, folder = CONTENT_FOLDER): Promise<Guide[]> {
  const [files, twins] = await Promise.all([
    filesIn(folder, 'panduan'),
    language === TWINS ? filesIn(folder, `panduan/${TWINS}`).catch(() => []) : [],
  ])
  const read = await Promise.all(
    files.map(async (file) => {
      const twin = twins.find(({ slug }) => slug === file.slug)
      return (twin && (await readGuide(folder, twin))) ?? readGuide(folder, file)
    }),
  )
  return read.filter((guide) => guide !== undefined).sort((a, b) => a.position - b.position)
}

async function filesIn(folder: string, place: string): Promise<GuideFile[]> {
  const names = await readdir(path.join(folder, place))
  return names.flatMap((name) => guideOfFile(`${place}/${name}`) ?? [])
}

async function readGuide(folder: string, file: GuideFile): Promise<Guide | undefined> {
  const { slug, language } = file
  const key = path.join(folder, file.path)
  const source = (await readFile(key, 'utf8')).replaceAll('\r\n', '\n')
  const compiled = await compileFile({ path: file.path, source, files: {}, written: language })
  const head = compiled.ok ? guideHeadSchema.safeParse(compiled.frontMatter) : undefined
  if (!compiled.ok || !head?.success) return lastGood.get(key)
  const guide = { slug, language, ...head.data, document: compiled.document }
  lastGood.set(key, guide)
  return guide
}
