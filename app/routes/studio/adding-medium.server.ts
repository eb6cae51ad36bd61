import { uploadTexts } from '#app/components/uploads/texts.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { withArrived } from '#app/domain/files/arrived.server.ts'
import { uploadWords } from '#app/domain/files/upload-words.ts'
import { acceptMedium } from '#app/domain/media/accept-medium.server.ts'
import { addMedium, giveUpMedium, mediumBefore } from '#app/domain/media/adding.server.ts'
import { LARGEST_AT_ONCE } from '#app/domain/media/kinds.ts'
import { MODULE } from '#app/domain/media/limits.ts'
import { sentMediumSchema } from '#app/domain/media/media.schema.ts'
import { mediumOf } from '#app/domain/media/module-media.server.ts'
import { mediumSentence, noteSentence } from '#app/domain/media/medium-words.server.ts'
import { hasRoomFor } from '#app/platform/data/disk.server.ts'
import { discard, type LooseFile } from '#app/platform/data/files.server.ts'
import { drainUpload, receiveUpload } from '#app/platform/data/upload.server.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { SUBMISSION_KEY } from '#app/platform/forms.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { mediumLine } from './medium-line.ts'
import { libraryTexts } from './library-texts.ts'

/** `again`: the same file may be taken later. `status`: of a refusal that is no fault of the file. */
export type Outcome = {
  ok: boolean
  sentence: string
  again?: boolean
  keep?: boolean
  status?: number
  /** What a text shows it by. */
  line?: string
}

/** A file that comes whole in one request. */
export async function takeSent(
  request: Request,
  asker: Asker,
  moduleId: string,
  now: Date,
): Promise<Outcome> {
  const t = libraryTexts[asker.language]
  const words = uploadWords[asker.language]
  const isWithin = (await limit('media', asker.id)).ok
  const hasRoom = await hasRoomFor(Number(request.headers.get('Content-Length') ?? LARGEST_AT_ONCE))
  if (!isWithin || !hasRoom) {
    await drainUpload(request)
    const sentence = isWithin ? words.noRoom : words.limit
    return { ok: false, sentence, again: true, status: isWithin ? 507 : 429 }
  }
  const upload = await receiveUpload(request, {
    field: 'berkas',
    fields: [SUBMISSION_KEY],
    limit: LARGEST_AT_ONCE,
  })
  if (!upload.ok) {
    if (upload.fault === 'tooLarge') {
      const fault = { code: 'mediumLarge', size: upload.size, most: LARGEST_AT_ONCE } as const
      return { ok: false, sentence: mediumSentence(fault, asker.language) }
    }
    return upload.fault === 'broken'
      ? { ok: false, sentence: mediumSentence({ code: 'broken' }, asker.language), again: true }
      : { ok: false, sentence: t[upload.fault] }
  }
  const key = formParts.key.optional().safeParse(upload.fields[SUBMISSION_KEY])
  if (!key.success) {
    await discard(upload.file.path)
    throw badRequest('A submission key of another shape.')
  }
  return take(asker, moduleId, { file: upload.file, key: key.data }, now)
}

/** A file that came in pieces before, or the word that it is given up. */
export async function takeArrived(
  request: Request,
  asker: Asker,
  moduleId: string,
  now: Date,
): Promise<Outcome> {
  const t = libraryTexts[asker.language]
  const words = uploadWords[asker.language]
  const form = await parseForm(request, sentMediumSchema)
  if (!form.ok) return { ok: false, sentence: t.other }
  const { uploadId, key } = form.value
  if (uploadId === null) {
    const arrived = await giveUpMedium(asker, moduleId, key)
    const ours = uploadTexts[asker.language]
    return arrived === null
      ? { ok: true, sentence: ours.cancelled }
      : { ok: false, sentence: ours.arrivedBefore({ name: arrived }) }
  }
  const place = { noun: MODULE, thingId: moduleId }
  const arrived = await withArrived(asker, uploadId, place, now, async (file) => {
    const outcome = await take(asker, moduleId, { file, key }, now)
    return { outcome, keep: outcome.keep ?? false }
  })
  if (arrived.ok) return arrived.done.outcome
  // Its answer was lost: the upload went with the file that was taken.
  const name = arrived.reason === 'gone' ? await mediumBefore(asker, moduleId, key) : null
  if (name !== null) return { ok: true, sentence: t.arrived({ name }) }
  switch (arrived.reason) {
    case 'gone':
      return { ok: false, sentence: words.gone, again: true }
    case 'busy':
      return { ok: false, sentence: words.busy, again: true, status: 503 }
    case 'unfinished':
      return { ok: false, sentence: words.misplaced, again: true }
    case 'broken':
      return { ok: false, sentence: mediumSentence({ code: 'broken' }, asker.language), again: true }
  }
}

async function take(
  asker: Asker,
  moduleId: string,
  { file, key }: { file: LooseFile & { name: string }; key: string | undefined },
  now: Date,
): Promise<Outcome> {
  const t = libraryTexts[asker.language]
  const accepted = await acceptMedium(file)
  if (!accepted.ok) return { ok: false, sentence: mediumSentence(accepted.fault, asker.language) }
  const { value: medium } = accepted
  const added = await addMedium(asker, moduleId, { medium, key }, now)
  if (!added.ok) {
    if (added.reason === 'not-found') throw notFound()
    const isFull = added.reason === 'full'
    return { ok: false, sentence: t[added.reason], again: isFull, keep: isFull }
  }
  const { name } = added.receipt
  if (name === null)
    return { ok: false, sentence: uploadTexts[asker.language].letGone({ name: medium.name }) }
  const line = mediumLine(name, mediumOf({ ...medium, id: '' }))
  if (added.repeated) return { ok: true, sentence: t.arrived({ name }), line }
  const note = medium.note === null ? '' : ` ${noteSentence(medium.note, asker.language)}`
  return { ok: true, sentence: t.added({ name }) + note, line }
}
