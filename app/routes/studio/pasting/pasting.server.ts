import { readFile } from 'node:fs/promises'
import { data } from '@remix-run/node'
import type { Asker } from '#app/domain/access/asker.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import type { Choices } from '#app/domain/question-bank/likeness.server.ts'
import { likePasted, pasteQuestions, type PasteReceipt } from '#app/domain/question-bank/pasting.server.ts'
import { readForBank } from '#app/domain/question-bank/pasting.ts'
import { cureName, MOST_QUIZ_FILE_BYTES, READING_LIMITS } from '#app/domain/quizzes/reading/found.ts'
import { cured, withoutReady } from '#app/domain/quizzes/reading/read-questions.ts'
import { textOfFile } from '#app/domain/quizzes/reading/read-source.server.ts'
import { paths } from '#app/paths.ts'
import { discard } from '#app/platform/data/files.server.ts'
import { receiveUpload } from '#app/platform/data/upload.server.ts'
import { SUBMISSION_KEY, WHOLE_FORM, type FormAnswer } from '#app/platform/forms.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { LIKE_FIELD } from './like-fields.ts'
import { pastedSchema } from './pasted.schema.ts'
import { shownReading, type ShownReading } from './shown-reading.ts'
import { pasteTexts } from './texts.ts'

type Place = { module: string; quiz: string }
/** What the page is drawn from after a form: the text of the box, and what was understood of it. */
export type Pasted = FormAnswer & {
  text: string
  told: string[]
  /** What went in, in a sentence. */
  done: string | null
  shown: ShownReading | null
}

const BYTES_OF_A_LETTER = 4

/**
 * Answers the form of the box. It carries its whole state: the text. Reading it, pressing what mends it, or bringing a file
 * gives the page back with the new text; taking what is ready writes it and leaves the rest in the box.
 */
export async function answerPasted(request: Request, asker: Asker, place: Place) {
  const t = pasteTexts[asker.language]
  const upload = await receiveUpload(request, {
    field: 'berkas',
    fields: [SUBMISSION_KEY, 'teks', 'aksi'],
    listed: { name: LIKE_FIELD, most: READING_LIMITS.questions },
    limit: MOST_QUIZ_FILE_BYTES,
    longest: READING_LIMITS.letters * BYTES_OF_A_LETTER,
  })
  const nothing: Shown = { asker, place, choices: new Map() }
  if (!upload.ok && upload.fault !== 'missing')
    return shown(nothing, '', { fault: { berkas: t.faults[upload.fault] } })
  const form = pastedSchema.safeParse(upload.fields)
  if (!form.success) {
    if (upload.ok) await discard(upload.file.path)
    throw badRequest('A form of another shape.')
  }
  const { key, text, act, choices } = form.data
  const at: Shown = { asker, place, choices }
  if (upload.ok) return withFile(at, text, upload.file.path)
  if (text.trim() === '') return shown(at, '', { fault: { teks: t.faults.nothingSent } })
  if (act === 'masuk') return take(at, { key, text })
  const reading = readForBank(text)
  if (act === 'baca') return shown(at, reading.text)
  const cures = [...reading.questions, ...reading.leftOver].flatMap((one) => one.cures)
  const cure = cures.find((one) => cureName(one) === act)
  // One that is not there any more: the text has changed meanwhile, and is shown as it is read now.
  return shown(at, cure ? cured(reading.text, cure) : reading.text)
}

/** For whom and where it is shown, and what she has chosen for questions that are like some of the bank. */
type Shown = { asker: Asker; place: Place; choices: Choices }

/** A file joins what stands in the box already. */
async function withFile(at: Shown, before: string, path: string) {
  const { asker } = at
  const t = pasteTexts[asker.language]
  try {
    const tried = await limit('upload', asker.id)
    if (!tried.ok) {
      const minutes = Math.ceil(tried.retryAfter / 60)
      return await shown(at, before, { fault: { berkas: t.faults.limit({ minutes }) } })
    }
    const answer = await textOfFile(await readFile(path))
    if (!answer.ok) return await shown(at, before, { fault: { berkas: faultWords(answer.fault, asker) } })
    const text = before.trim() === '' ? answer.text : `${before.trimEnd()}\n\n${answer.text}`
    return await shown(at, text, { told: answer.notes.map((note) => note[asker.language]) })
  } finally {
    await discard(path)
  }
}

function faultWords(fault: string, { language }: Asker): string {
  const words: Readonly<Record<string, unknown>> = pasteTexts[language].faults
  const said = words[fault]
  return typeof said === 'string' ? said : pasteTexts[language].faults.unknown
}

async function take(at: Shown, { key, text }: { key: string; text: string }) {
  const { asker, place, choices } = at
  const t = pasteTexts[asker.language]
  const answer = await pasteQuestions(asker, place, { key, text, choices }, new Date())
  if (!answer.ok) {
    if (answer.reason === 'not-found') throw notFound()
    return shown(at, text, { fault: { [WHOLE_FORM]: t.refused[answer.reason] } })
  }
  const done = receiptOf(answer, asker)
  const rest = withoutReady(readForBank(text))
  if (rest === '')
    return redirectWithToast(paths.studioQuiz(place.module, place.quiz), { tone: 'ok', text: done })
  return shown(at, rest, { done: `${done} ${t.takenRest}` })
}

/** "3 soal baru masuk ke kuis. 1 soal diperbarui." */
function receiptOf({ taken, changed, same }: PasteReceipt, { language }: Asker): string {
  const t = pasteTexts[language]
  const fresh = taken - changed
  const parts = [
    fresh > 0 && t.taken({ count: fresh }),
    changed > 0 && t.changed({ count: changed }),
    same > 0 && t.same({ count: same }),
  ]
  return parts.filter((part) => part !== false).join(' ')
}

type More = { fault?: FormAnswer['errors']; told?: string[]; done?: string }

async function shown(
  { asker, place, choices }: Shown,
  text: string,
  { fault = {}, told = [], done }: More = {},
) {
  const { language } = asker
  const reading = text.trim() === '' ? null : readForBank(text)
  const likenesses = reading ? await likePasted(asker, place, reading) : []
  const errors = reading?.fault ? { ...fault, teks: reading.fault[language] } : fault
  const isRefused = Object.keys(errors).length > 0
  const answer: Pasted = {
    errors,
    values: {},
    lists: {},
    text: reading?.text ?? text,
    told,
    done: done ?? null,
    shown: reading && shownReading(reading, language, { likenesses, choices }),
  }
  return data(answer, { status: isRefused ? 422 : 200 })
}
