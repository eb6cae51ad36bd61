import { BANK_FILE, quizOfFile } from './quiz-file.ts'
import { decodeText } from '#app/domain/files/decode-text.ts'
import { nameBeforeGoingOut } from '#app/domain/files/file-name.ts'
import { withoutHiddenSigns } from '#app/platform/say/hidden-signs.ts'
import {
  DOCUMENT_LIMITS,
  minutesOf,
  shortened,
  type ModuleFacts,
  type Notice,
  type Part,
  type RawDrawing,
  type RawFile,
  type RawPicture,
  type ReadDocument,
  Unreadable,
} from './document.ts'
import { teller } from './docx-reading.ts'
import { fact, splitFront } from './front-matter.ts'
import { checkAmount } from './lessons.ts'
import { baseOf, pictureKind } from './pictures.ts'
import type { ArchiveFile } from './zip-archive.ts'

type Tell = ReturnType<typeof teller>['tell']

/** A text in Markdown as one draft; it is kept as it is written, and what the lesson's grammar refuses is told by line. */
export function readMarkdown(bytes: Uint8Array, { fileName }: { fileName: string }): ReadDocument {
  const { notices, tell } = teller()
  const part = lessonOf({ name: fileName, text: textOf(bytes, fileName, tell), slug: null }, tell)
  if (part.source.trim() === '') throw new Unreadable('nothing')
  checkAmount([part])
  return {
    kind: 'markdown',
    title: part.title,
    parts: [part],
    pictures: [],
    drawings: [],
    files: [],
    notices,
    module: null,
  }
}

function textOf(bytes: Uint8Array, file: string, tell: Tell): string {
  const { text, encoding } = decodeText(bytes)
  if (encoding !== 'utf-8') tell('encoding', { in: 'file', file, line: 1 }, encoding)
  return withoutHiddenSigns(text.replace(/\r\n?/g, '\n'))
}

function lessonOf(
  { name, text, slug }: { name: string; text: string; slug: string | null },
  tell: Tell,
): Part {
  const { head, source, fault } = splitFront(text)
  if (fault) tell('frontMatter', { in: 'file', file: name, line: 1 })
  const first = titleAbove(source)
  const titled =
    fact(head, 'judul') ||
    (first?.title ?? '') ||
    (slug ?? name.replace(/\.[^.]*$/, '')).replace(/[-_]+/g, ' ')
  // The title of a lesson stands above it: as a heading it would stand there twice.
  const body = first ? first.rest : source
  return {
    title: shortened(titled, DOCUMENT_LIMITS.title),
    summary: shortened(fact(head, 'ringkasan'), 400),
    minutes: Math.min(120, Math.max(1, Math.round(Number(fact(head, 'menit'))) || minutesOf(body))),
    source: body,
    guesses: [],
    wanted: true,
    slug,
    front: head === null ? null : { file: name, head },
  }
}

/** A first line that is a heading of the highest kind. */
function titleAbove(source: string): { title: string; rest: string } | null {
  const [line = '', ...rest] = source.split('\n')
  if (!/^#[ \t]/.test(line)) return null
  return { title: line.slice(1).replaceAll('#', '').trim(), rest: rest.join('\n').replace(/^\n+/, '') }
}

/** What a Mac, Windows and Word leave behind among the files of a folder. */
const RUBBISH = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.[^/]*|~\$[^/]*|Thumbs\.db$|desktop\.ini$)/i
const LESSON = /^\d\d-([a-z0-9-]+)\.mdx?$/

/**
 * The files of a module in the layout of content/, in the archive's root or in one folder. Whatever comes in so is a
 * trainer's text. Pictures keep their names as far as a module can have them.
 * @throws Unreadable
 */
export function readModuleZip(
  files: readonly ArchiveFile[],
  { fileName }: { fileName: string },
): ReadDocument {
  const { notices, tell } = teller()
  if (files.some(({ name }) => isUnsafe(name))) throw new Unreadable('unsafe')
  const kept = files.filter(({ name }) => !RUBBISH.test(name))
  const root = rootOf(kept)
  if (root === null) throw new Unreadable('no-module')
  const texts = new Map<string, string>()
  const pictures: RawPicture[] = []
  const drawings: RawDrawing[] = []
  const others: RawFile[] = []
  const renamed = new Map<string, string>()
  for (const file of kept) {
    const name = file.name.slice(root.length)
    const place = { in: 'file' as const, file: shortened(name), line: 1 }
    if (name.includes('/')) tell('unknownFile', place, name)
    else if (/\.(?:mdx?|gift)$/i.test(name)) texts.set(name, textOf(file.read(), name, tell))
    else if (/\.svg$/i.test(name))
      drawings.push({ name: keptName(name, renamed), text: textOf(file.read(), name, tell) })
    else {
      const bytes = file.read()
      const kind = pictureKind(bytes)
      if (!kind) {
        const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]
        if (ending === undefined) tell('unknownFile', place, name)
        else others.push({ name: keptName(name, renamed, ending), bytes, place })
      } else if (pictures.length >= DOCUMENT_LIMITS.pictures) tell('pictureTooMany', place, name)
      else
        pictures.push({
          name: pictureName(name, kind, renamed),
          kind,
          bytes,
          crop: null,
          place,
        })
    }
  }
  const parts = lessonsIn(texts, tell).map((part) => ({ ...part, source: renamedIn(part.source, renamed) }))
  const module = moduleIn(texts, root || fileName)
  if (parts.length === 0 && !module.about) throw new Unreadable('no-module')
  checkAmount(parts)
  const title = fact(module.about?.head, 'judul') || module.slug
  return {
    kind: 'zip',
    title,
    parts,
    pictures,
    drawings,
    files: others,
    notices: withStrangers(texts, notices, tell),
    module,
  }
}

function isUnsafe(name: string): boolean {
  return /(?:^|\/)\.\.(?:\/|$)|^\/|^[a-z]:|\p{Cc}/iu.test(name)
}

/** The folder in which the module's own file lies, or its lessons: the highest that has one. */
function rootOf(files: readonly ArchiveFile[]): string | null {
  const folders = files.flatMap(({ name }) => {
    const at = name.lastIndexOf('/') + 1
    return name.slice(at) === 'modul.mdx' || LESSON.test(name.slice(at)) ? [name.slice(0, at)] : []
  })
  return folders.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))[0] ?? null
}

function pictureName(name: string, kind: RawPicture['kind'], renamed: Map<string, string>): string {
  const called = nameBeforeGoingOut(name)
  if (kind === 'jpeg' && called !== null && !renamed.has(called.normalize('NFC')))
    return keptName(called, renamed, called.slice(called.lastIndexOf('.') + 1))
  return keptName(name, renamed, kind === 'jpeg' ? 'jpg' : 'png')
}

/** A name that a lesson can say, without accents; the same file keeps one name. */
function keptName(name: string, renamed: Map<string, string>, ending = 'svg'): string {
  const isSound = /^[A-Za-z0-9][A-Za-z0-9 ()._-]{0,110}$/.test(name) && name.endsWith(`.${ending}`)
  if (isSound && ![...renamed.values()].includes(name)) {
    renamed.set(name, name)
    return name
  }
  const base = baseOf(name)
  const taken = new Set(renamed.values())
  let kept = `${base}.${ending}`
  for (let number = 2; taken.has(kept); number += 1) kept = `${base}-${number}.${ending}`
  renamed.set(name.normalize('NFC'), kept)
  return kept
}

/** Names of pictures as the module has them; one in Markdown's own way becomes the block that lessons have for it. */
function renamedIn(source: string, renamed: ReadonlyMap<string, string>): string {
  const blocks = source.replace(
    /^!\[([^\]\n]{0,1000})\]\(<?([^)\n>]{1,300})>?\)[ \t]*$/gmu,
    (whole, alt: string, name: string) => {
      const kept = renamed.get(decoded(name).normalize('NFC'))
      return kept
        ? `<Gambar berkas="${kept}" alt="${alt.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" />`
        : whole
    },
  )
  return blocks.replace(
    /(\b(?:berkas|poster|takarir)\s*=\s*)(["'])([^"'\n]{1,200})\2/g,
    (whole, before: string, quote: string, name: string) => {
      const kept = renamed.get(name.normalize('NFC'))
      return kept ? `${before}${quote}${kept}${quote}` : whole
    },
  )
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replace(/^\.\//, ''))
  } catch {
    return name
  }
}

function lessonsIn(texts: ReadonlyMap<string, string>, tell: Tell): Part[] {
  return [...texts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, text]) => {
      const slug = LESSON.exec(name)?.[1]
      return slug === undefined ? [] : [lessonOf({ name, text, slug }, tell)]
    })
}

function moduleIn(texts: ReadonlyMap<string, string>, folder: string): ModuleFacts {
  const read = (name: string) => {
    const text = texts.get(name)
    if (text === undefined) return null
    const { head, source } = splitFront(text)
    return { head, source }
  }
  const name = folder.replace(/\/$/, '').split('/').at(-1) ?? ''
  return {
    slug: baseOf(name.replace(/^\d\d-/, '')),
    about: read('modul.mdx'),
    quizzes: [...texts]
      .flatMap(([file, text]) => {
        const quiz = quizOfFile(file)
        return quiz === null ? [] : [{ slug: quiz, text }]
      })
      .toSorted((one, other) => (one.slug < other.slug ? -1 : 1)),
    bank: texts.get(BANK_FILE) ?? null,
    assignment: read('tugas.mdx'),
  }
}

function withStrangers(texts: ReadonlyMap<string, string>, notices: Notice[], tell: Tell): Notice[] {
  for (const name of texts.keys())
    if (
      !LESSON.test(name) &&
      !['modul.mdx', 'tugas.mdx', BANK_FILE].includes(name) &&
      quizOfFile(name) === null &&
      !/^baca-saya/i.test(name)
    )
      tell('unknownFile', { in: 'file', file: shortened(name), line: 1 }, name)
  return notices
}
