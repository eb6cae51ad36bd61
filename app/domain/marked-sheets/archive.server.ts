import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { SUBMISSION } from '#app/domain/assignments/draft-files.server.ts'
import { packed, type ArchivedBytes } from '#app/domain/content/exporting/layout.ts'
import { cleanFileName } from '#app/domain/files/file-name.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { storedBody } from '#app/platform/data/files.server.ts'
import { list, sql } from '#app/platform/data/sql.ts'
import { exactSize, MEGABYTE } from '#app/domain/files/files.ts'
import { sheetOf } from './export.server.ts'
import { foldersOf, namesIn } from './folders.ts'
import { SHEET_FILE } from './limits.ts'
import { readResults, type Result } from './results.server.ts'

/** Nobody carries more over a village's line, and no program of a school's computer opens more than 4 GB. */
const MOST_BYTES = 2_000 * MEGABYTE

const fileSchema = z.object({
  workId: z.string(),
  name: z.string(),
  sha256: z.string(),
  size: z.coerce.number(),
})
type WorkFile = z.infer<typeof fileSchema>

/**
 * What everybody handed in last as a ZIP archive, a folder for each work with its text and its files, and the sheet of
 * results; null for whoever does not grade this cohort. It is made while it is read: of texts and files no more than one lies
 * in memory. That it was taken is noted.
 */
export async function exportWorks(
  asker: Asker,
  scheduleId: string,
  now: Date,
): Promise<{ name: string; body: ReadableStream<Uint8Array> } | null> {
  const results = await readResults(asker, scheduleId)
  if (!results) return null
  await recordReading(
    asker,
    { action: 'submission.export', object: { type: 'assignment', id: scheduleId } },
    now,
  )
  const works = results.rows.flatMap((row) =>
    row.submissionId === null ? [] : [{ ...row, id: row.submissionId }],
  )
  const files = await filesOf(works.map(({ id }) => id))
  const folders = foldersOf(works.map(({ name }) => name))
  const left: string[] = []
  let bytes = 0
  const entries = works.flatMap((work, index): ArchivedBytes[] => {
    const folder = folders[index] ?? String(index)
    const own = files.get(work.id) ?? []
    const names = namesIn(own.map(({ name }) => cleanFileName(name)))
    const attached = own.flatMap(({ sha256, size }, place): ArchivedBytes[] => {
      const path = `${folder}/${names[place] ?? 'berkas'}`
      bytes += size
      if (bytes <= MOST_BYTES) return [{ path, open: () => storedBody(sha256, size) }]
      left.push(`${path} (${exactSize(size, 'id')})`)
      return []
    })
    return [{ path: `${folder}/naskah.md`, open: () => textOf(work.id) }, ...attached]
  })
  const sheet = await sheetOf(results, asker)
  const readMe = readMeOf(results.schedule.title, works, folders, left)
  return {
    name: `${foldersOf([results.schedule.title])[0]?.slice(3) ?? 'karya'}.zip`,
    body: packed(new Map([['BACA-SAYA.txt', readMe]]), [
      { path: SHEET_FILE, open: () => Promise.resolve(streamOf(sheet)) },
      ...entries,
    ]),
  }
}

/** By the work's id, in the order in which they were added. One statement. */
async function filesOf(ids: readonly string[]): Promise<Map<string, WorkFile[]>> {
  if (ids.length === 0) return new Map()
  const rows = await ask(
    fileSchema,
    sql`SELECT f."thingId" AS "workId", s."name", s."sha256", s."size" FROM "FileLink" f
      JOIN "StoredFile" s ON s."id" = f."fileId"
      WHERE f."noun" = ${SUBMISSION} AND f."thingId" IN (${list(ids)}) AND f."removedAt" IS NULL
      ORDER BY f."addedAt", f."id"`,
  )
  const found = new Map<string, WorkFile[]>()
  for (const row of rows) found.set(row.workId, [...(found.get(row.workId) ?? []), row])
  return found
}

/** Looked for only when its turn has come. */
async function textOf(id: string): Promise<ReadableStream<Uint8Array> | null> {
  const work = await db.submission.findUnique({ where: { id }, select: { text: true } })
  return work && streamOf(new TextEncoder().encode(work.text))
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes)
      controller.close()
    },
  })
}

function readMeOf(
  title: string,
  works: readonly Result[],
  folders: readonly string[],
  left: readonly string[],
): string {
  const lines = works.map(({ name, attempt, late }, index) =>
    [folders[index], name, `percobaan ${attempt}`, ...(late ? ['terlambat'] : [])].join(' · '),
  )
  const missing =
    left.length === 0
      ? []
      : ['', 'Tidak ikut karena ZIP ini sudah terlalu besar; unduh di halaman karyanya:', ...left]
  const how = `Isi tingkat dan catatan di ${SHEET_FILE}, lalu kembalikan lembar itu (atau seluruh ZIP ini) lewat Penilaian › tugas › Lembar nilai.`
  return [title, '', how, '', ...lines, ...missing, ''].join('\r\n')
}
