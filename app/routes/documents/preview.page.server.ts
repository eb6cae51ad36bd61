import type { Asker } from '#app/domain/access/asker.ts'
import type { StoredNotice, StoredRead } from '#app/domain/content/importing/stored.schema.ts'
import { preparedNames } from '#app/domain/content/importing/preparing.server.ts'
import { shownNames } from '#app/domain/content/importing/names.ts'
import {
  isPicture,
  readDocumentImport,
  type OpenDocument,
} from '#app/domain/content/importing/waiting.server.ts'
import { mediumKindOf } from '#app/domain/media/kinds.ts'
import { shownWords } from '#app/mdx/shown-words.ts'
import { paths } from '#app/paths.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { countWords } from '#app/platform/say/words.ts'
import { noticeWords } from './notice-words.ts'
import { documentTexts } from './texts.ts'

/** So many places of one thing are named, and so much of a text is shown. */
const PLACES = 5
const LETTERS_SHOWN = 3_000

export type DocumentPage = NonNullable<Awaited<ReturnType<typeof documentPage>>>
export type WaitingPage = NonNullable<DocumentPage['waiting']>
export type TakenPage = NonNullable<DocumentPage['taken']>

/** A file that was brought, as its page shows it; null when there is none for the asker. */
export async function documentPage(asker: Asker, id: string, query: URLSearchParams) {
  const open = await readDocumentImport(asker, id)
  if (!open || open.state === 'dropped') return null
  const { fileName, module } = open
  return {
    id,
    fileName,
    key: newSubmissionKey(),
    module: module && { slug: module.slug, title: module.title, position: module.position },
    waiting:
      open.state === 'waiting'
        ? {
            ...waitingOf(open, chosenIn(open.read, query), asker),
            headed: query.has('judul'),
            prepared: await preparedOf(open, asker),
          }
        : null,
    taken: open.state === 'taken' ? takenOf(open, asker) : null,
  }
}

/** Whoever pressed before the pictures were drawn finds her own choice again. */
function chosenIn(read: StoredRead, query: URLSearchParams): StoredRead {
  if (!query.has('draf')) return read
  const chosen = query.get('draf')?.split(',') ?? []
  return {
    ...read,
    parts: read.parts.map((part, index) => ({ ...part, wanted: chosen.includes(String(index)) })),
  }
}

/** How far drawing its pictures is; null once nothing is left to do. */
async function preparedOf({ id, pictures }: OpenDocument, { language }: Asker) {
  const all = pictures.length
  const done = all === 0 ? 0 : (await preparedNames(id)).size
  const figure = (value: number) => number(value, language)
  const words = documentTexts[language].preview.prepared({ done: figure(done), all: figure(all) })
  return done < all ? { done, all, words } : null
}

function waitingOf({ id, pictures: media, module }: OpenDocument, read: StoredRead, { language }: Asker) {
  const t = documentTexts[language].preview
  const [pictures, files] = [media.filter(isPicture), media.filter((one) => !isPicture(one))]
  const figure = (value: number) => number(value, language)
  const asked = [read.module?.quiz, ...(read.module?.quizzes ?? [])].reduce(
    (sum, quiz) => sum + (quiz?.questionCount ?? 0),
    0,
  )
  const guesses = read.parts.reduce((sum, part) => sum + part.guesses.length, 0)
  return {
    lede: t.lede({ drafts: figure(read.parts.length), pictures: figure(pictures.length) }),
    isNew: module === null,
    facts: read.module && {
      title: read.module.title,
      summary: read.module.summary,
      jp: figure(read.module.jp),
      goals: read.module.goals,
      quiz: asked === 0 ? t.none : t.questions({ count: figure(asked) }),
      task: read.module.assignment?.title ?? t.none,
    },
    notices: noticesOf(read.notices, language),
    parts: read.parts.map((part, index) => ({
      index,
      title: part.title,
      facts: t.words({
        words: figure(countWords(part.source)),
        minutes: figure(part.minutes),
        pictures: figure(picturesIn(part.source)),
      }),
      wanted: part.wanted,
      refused: part.refused && t.refused[part.refused],
      words: [...shownWords(part.source)].slice(0, LETTERS_SHOWN).join(''),
      text: [...part.source].slice(0, LETTERS_SHOWN).join(''),
      cut: part.source.length > LETTERS_SHOWN,
      faultCount: part.faultCount > 0 ? t.faults({ count: figure(part.faultCount) }) : null,
      faults: part.faults.map((fault) => ({ line: fault.line, sentence: fault[language] })),
    })),
    headings: guesses > 0 ? t.headings({ count: figure(guesses) }) : null,
    pictures: picturesOf(
      id,
      pictures.map(({ name }) => name),
    ),
    files: files.map(({ name }) => name),
  }
}

function picturesIn(source: string): number {
  const isShown = (name: string) => ['picture', 'drawing'].includes(mediumKindOf(name) ?? '')
  return [...shownNames(source)].filter(isShown).length
}

function takenOf(open: Extract<OpenDocument, { state: 'taken' }>, { language }: Asker) {
  const { id, outcome, pictures } = open
  const t = documentTexts[language].taken
  const figure = (value: number) => number(value, language)
  const missing = pictures.filter(
    (one) => isPicture(one) && outcome.pictures.includes(one.name) && !outcome.kept.includes(one.name),
  )
  return {
    isNew: outcome.isNew,
    module: outcome.module,
    lessons: outcome.lessons.map(({ slug, title }) => ({
      slug,
      title,
      to: paths.studioLesson(outcome.module, slug),
    })),
    library:
      outcome.kept.length > 0
        ? { words: t.kept({ count: figure(outcome.kept.length) }), to: paths.studioFiles(outcome.module) }
        : null,
    byHand: picturesOf(
      id,
      missing.map(({ name }) => name),
    ),
    notices: noticesOf(outcome.notices, language),
    undone:
      outcome.undone &&
      t.undone({ archived: figure(outcome.undone.archived), left: figure(outcome.undone.left) }),
  }
}

function picturesOf(id: string, names: readonly string[]) {
  return names.map((name) => ({ name, address: paths.studioDocumentPicture(id, name) }))
}

/** `places`: where it was, in a line; empty where it is about the whole. */
export type ShownNotice = { sentence: string; places: string }

/** One sentence for each kind of thing, with the first of its places. */
function noticesOf(notices: readonly StoredNotice[], language: Asker['language']): ShownNotice[] {
  const t = documentTexts[language].preview
  const kinds = new Map<string, StoredNotice[]>()
  for (const notice of notices) {
    // Each fault of a quiz has a sentence of its own, and so has each file.
    const kind = notice.code === 'quiz' || notice.said ? JSON.stringify(notice) : notice.code
    kinds.set(kind, [...(kinds.get(kind) ?? []), notice])
  }
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const shown = [...new Set(alike.map((one) => one.shown).filter(Boolean))].slice(0, PLACES).join(', ')
    const count = number(alike.length, language)
    const said = first.said?.[language]
    const sentence = said
      ? t.fileSaid({ file: shown, said })
      : noticeWords[language][first.code]({ count, shown })
    if (said) return [{ sentence, places: '' }]
    const placed = alike.map(({ place }) => placeWords(place, language)).filter((place) => place !== null)
    const places = [...new Set(placed)]
    const more =
      places.length > PLACES ? [t.andMore({ count: number(places.length - PLACES, language) })] : []
    return [{ sentence, places: [...places.slice(0, PLACES), ...more].join('; ') }]
  })
}

function placeWords(place: StoredNotice['place'], language: Asker['language']): string | null {
  const t = documentTexts[language].preview
  if (place.in === 'text') return t.inText(place)
  if (place.in === 'slide') return t.onSlide(place)
  return place.in === 'file' ? t.inFile(place) : null
}
