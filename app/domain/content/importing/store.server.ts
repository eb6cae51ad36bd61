import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { BANK_FILE, fileOfQuiz } from '#app/domain/documents/quiz-file.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { NoticeCode, Place, ReadDocument, Split } from '#app/domain/documents/document.ts'
import { readDocument } from '#app/domain/documents/read-document.server.ts'
import { cleanFileName, nameHoldsPersonalNumber } from '#app/domain/files/file-name.ts'
import { extensionOf } from '#app/domain/files/files.ts'
import { findPersonalNumber } from '#app/domain/privacy/personal-number.ts'
import { readDrawing } from '#app/mdx/drawings.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import type { Media } from '#app/mdx/media.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { lessonHeadSchema } from '../front-matter.schema.ts'
import { findModule, mayMake } from '../making/place.server.ts'
import { judgePart } from './judged.server.ts'
import { faultyKeys, readFacts } from './module-facts.server.ts'
import { waitingPicture, type DocumentMedium } from './keep-pictures.server.ts'
import { examineFiles } from './other-files.server.ts'
import { enqueuePreparing } from './preparing.server.ts'
import { drawPictures } from './pictures.server.ts'
import type { ImportFault, StoredNotice, StoredRead } from './stored.schema.ts'

type Brought = {
  bytes: Uint8Array
  fileName: string
  split: Split
  key: string
  /** The module its lessons go to; null: it becomes one of its own. */
  module: string | null
}

export type StoreAnswer = { ok: true; id: string } | { ok: false; reason: 'not-found' } | { ok: false; reason: ImportFault }

/**
 * Reads a file that a trainer brings and keeps what she may take of it until she says so; nothing of it is a lesson yet, and
 * the file itself is not kept. The same form sent twice keeps it once.
 */
export async function storeDocument(asker: Asker, brought: Brought, now: Date): Promise<StoreAnswer> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  const module = brought.module === null ? null : await findModule(db, asker, brought.module)
  if (brought.module !== null && (!module || module.retiredAt)) return { ok: false, reason: 'not-found' }
  const fileName = cleanFileName(brought.fileName)
  const name = nameHoldsPersonalNumber(fileName) ? `${UNNAMED}.${extensionOf(fileName)}` : fileName
  const answer = await readDocument({ bytes: brought.bytes, fileName: name, split: brought.split })
  if (!answer.ok) return { ok: false, reason: answer.fault }
  const { document } = answer
  if (!module && document.kind !== 'zip') return { ok: false, reason: 'no-module' }
  const { pictures, told } = await drawPictures(document.pictures)
  const files = await examineFiles(document.files)
  const notices = [...told.map(({ code, picture }) => ({ code, place: picture.place, shown: picture.name })), ...files.told]
  const media = {
    ...(module ? await moduleMedia(module.id) : {}),
    ...Object.fromEntries(pictures.map((picture) => [picture.name, waitingPicture()])),
    ...files.media,
  }
  const read = await judged(document, media, module === null, notices)
  const brings = { read, media: [...pictures, ...files.kept], name, moduleId: module?.id ?? null, key: brought.key }
  return { ok: true, id: await write(asker, brings, now) }
}

const UNNAMED = 'berkas'

/** What is kept of a document: drafts as they would come in, drawings that can be shown, and all that is to be told. */
async function judged(
  document: ReadDocument,
  there: Media,
  isModule: boolean,
  more: readonly StoredNotice[],
): Promise<StoredRead> {
  const notices: StoredNotice[] = [...document.notices, ...more]
  const tell = (code: NoticeCode, place: Place, shown = '') => notices.push({ code, place, shown })
  const inFile = (file: string, line = 1): Place => ({ in: 'file', file, line })
  const brought = Object.fromEntries(document.drawings.map(({ name, text }) => [name, text]))
  const drawings = document.drawings.filter(({ name }) => {
    if (readDrawing(brought, name).ok) return true
    tell('badDrawing', inFile(name), name)
    return false
  })
  const files = { ...there, ...Object.fromEntries(drawings.map(({ name, text }) => [name, text])) }
  const facts = isModule && document.module ? await readFacts(document.module, files) : null
  for (const { code, file, line, shown } of facts?.told ?? []) tell(code, inFile(file, line), shown)
  if (!isModule && document.module) {
    const { about, quizzes, bank, assignment } = document.module
    if (about) tell('introduction', inFile('modul.mdx'))
    for (const { slug } of quizzes) tell('quiz', inFile(fileOfQuiz(slug)))
    if (bank !== null) tell('quiz', inFile(BANK_FILE))
    if (assignment) tell('assignment', inFile('tugas.mdx'))
  }
  for (const { front } of document.parts) {
    const head = front && lessonHeadSchema.safeParse(front.head)
    if (front && head && !head.success) tell('frontMatter', inFile(front.file), faultyKeys(head.error))
  }
  const parts = []
  for (const part of [...(facts?.drafts ?? []), ...document.parts]) parts.push(await judgePart(part, files))
  return {
    kind: document.kind,
    title: withoutNumber(document.title),
    parts,
    drawings,
    notices: notices.map((notice) => ({ ...notice, place: placeOf(notice.place), shown: withoutNumber(notice.shown) })),
    module: facts?.facts ?? null,
  }
}

function placeOf(place: Place): Place {
  return place.in === 'text' ? { ...place, under: withoutNumber(place.under) } : place
}

function withoutNumber(text: string): string {
  return findPersonalNumber(text) === null ? text : '…'
}

type Kept = { read: StoredRead; media: readonly DocumentMedium[]; name: string; moduleId: string | null; key: string }

async function write(asker: Asker, { read, media, name, moduleId, key }: Kept, now: Date): Promise<string> {
  const { districtId } = asker
  return tx(async (t) => {
    const by = { personId: asker.id, key, purpose: 'document.bring' } as const
    const { receipt } = await once(t, by, z.object({ id: z.string() }), async () => {
      const { id } = await t.documentImport.create({
        data: { districtId, moduleId, createdById: asker.id, createdAt: now, fileName: name, read },
        select: { id: true },
      })
      for (const { name: called, type, bytes } of media)
        await t.documentPicture.create({ data: { importId: id, name: called, type, content: bytes.toString('base64') } })
      if (media.length > 0) await enqueuePreparing(t, id, now)
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'document.bring',
          object: { type: 'document', id },
          after: { kind: read.kind, drafts: read.parts.length, pictures: media.length },
        },
        now,
      )
      return { id }
    })
    return receipt.id
  })
}
