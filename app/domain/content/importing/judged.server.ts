import type { Part } from '#app/domain/documents/document.ts'
import { compileText } from '#app/domain/prose/compile.server.ts'
import type { Media } from '#app/mdx/media.ts'
import { faultsOf } from '#app/mdx/faults.ts'
import type { Language } from '#app/platform/say/language.ts'
import { draftFields } from '../draft.schema.ts'
import { lessonHeadSchema } from '../front-matter.schema.ts'
import { keptRule } from '../lesson-rule.ts'
import { REFUSED_PARTS, type StoredFault, type StoredPart } from './stored.schema.ts'

/** So many of what is wrong with a draft are shown; the studio shows all. */
const SHOWN = 20

/**
 * A draft as it would come in: its facts as the studio takes them, and what will keep it from being published. A number like
 * a NIK is not kept anywhere, not even while the draft waits.
 */
export async function judgePart(part: Part, files: Media): Promise<StoredPart> {
  const title = wordsFor('title', part.title) ?? UNTITLED
  const text = draftFields.source.safeParse(part.source)
  const head = part.front && lessonHeadSchema.safeParse(part.front.head)
  const rule = head?.success ? keptRule(head.data.rule) : null
  const facts = { title, minutes: part.minutes, wanted: part.wanted, slug: part.slug, rule }
  if (!text.success) {
    const [code = ''] = (text.error.issues[0]?.message ?? '').split(':')
    const refused = REFUSED_PARTS.find((one) => code.startsWith(one)) ?? 'badCharacter'
    return { ...facts, summary: title, source: '', guesses: [], faults: [], faultCount: 0, refused }
  }
  const source = text.data
  const summary = wordsFor('summary', part.summary) ?? wordsFor('summary', firstWords(source)) ?? title
  const faults = await faultsIn(source, files)
  return {
    ...facts,
    summary,
    source,
    guesses: part.guesses,
    faults: faults.slice(0, SHOWN),
    faultCount: faults.length,
    refused: null,
  }
}

const UNTITLED = 'Tanpa judul'

function wordsFor(field: 'title' | 'summary', text: string): string | null {
  const parsed = draftFields[field].safeParse(text)
  return parsed.success ? parsed.data : null
}

const LONGEST_SUMMARY = 200

/** The first paragraph, without the marks of Markdown. */
function firstWords(source: string): string {
  const line = source.split('\n').find((one) => /^[\p{L}\p{N}“"(*_]/u.test(one)) ?? ''
  const plain = line.replace(/\[\^[^\]]{1,20}\]|[\\*_`]/g, '').replace(/\[([^\]]{1,200})\]\([^)]{1,500}\)/g, '$1')
  const letters = [...plain.trim()]
  return letters.length <= LONGEST_SUMMARY ? letters.join('') : `${letters.slice(0, LONGEST_SUMMARY - 1).join('')}…`
}

/** What the guarded compiler says against a text, in both languages: who looks at it may speak another than who sent it. */
export async function faultsIn(source: string, files: Media): Promise<StoredFault[]> {
  const id = await sentencesOf(source, files, 'id')
  if (id.length === 0) return []
  const en = await sentencesOf(source, files, 'en')
  return id.map(({ line, sentence }, index) => ({ line, id: sentence, en: en[index]?.sentence ?? sentence }))
}

async function sentencesOf(source: string, files: Media, language: Language) {
  const result = await compileText('STUDIO', source, files, language)
  return result.ok ? faultsOf(result.losses, language) : result.faults
}

