import { readFile } from 'node:fs/promises'
import { data } from '@remix-run/node'
import type { Asker } from '#app/domain/access/asker.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { pasteQuestions } from '#app/domain/question-bank/pasting.server.ts'
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
    limit: MOST_QUIZ_FILE_BYTES,
    longest: READING_LIMITS.letters * BYTES_OF_A_LETTER,
  })
  if (!upload.ok && upload.fault !== 'missing')
    return shown(asker, '', { fault: { berkas: t.faults[upload.fault] } })
  const form = pastedSchema.safeParse(upload.fields)
  if (!form.success) {
    if (upload.ok) await discard(upload.file.path)
    throw badRequest('A form of another shape.')
  }
  const { key, text, act } = form.data
  if (upload.ok) return withFile(asker, text, upload.file.path)
  if (text.trim() === '') return shown(asker, '', { fault: { teks: t.faults.nothingSent } })
  if (act === 'masuk') return take(asker, place, { key, text })
  const reading = readForBank(text)
  if (act === 'baca') return shown(asker, reading.text)
  const cures = [...reading.questions, ...reading.leftOver].flatMap((one) => one.cures)
  const cure = cures.find((one) => cureName(one) === act)
  // One that is not there any more: the text has changed meanwhile, and is shown as it is read now.
  return shown(asker, cure ? cured(reading.text, cure) : reading.text)
}

/** A file joins what stands in the box already. */
async function withFile(asker: Asker, before: string, path: string) {
  const t = pasteTexts[asker.language]
  try {
    const tried = await limit('upload', asker.id)
    if (!tried.ok) {
      const minutes = Math.ceil(tried.retryAfter / 60)
      return shown(asker, before, { fault: { berkas: t.faults.limit({ minutes }) } })
    }
    const answer = await textOfFile(await readFile(path))
    if (!answer.ok) return shown(asker, before, { fault: { berkas: faultWords(answer.fault, asker) } })
    const text = before.trim() === '' ? answer.text : `${before.trimEnd()}\n\n${answer.text}`
    return shown(asker, text, { told: answer.notes.map((note) => note[asker.language]) })
  } finally {
    await discard(path)
  }
}

function faultWords(fault: string, { language }: Asker): string {
  const words: Readonly<Record<string, unknown>> = pasteTexts[language].faults
  const said = words[fault]
  return typeof said === 'string' ? said : pasteTexts[language].faults.unknown
}

async function take(asker: Asker, place: Place, { key, text }: { key: string; text: string }) {
  const t = pasteTexts[asker.language]
  const answer = await pasteQuestions(asker, place, { key, text }, new Date())
  if (!answer.ok) {
    if (answer.reason === 'not-found') throw notFound()
    return shown(asker, text, { fault: { [WHOLE_FORM]: t.refused[answer.reason] } })
  }
  const { taken, same } = answer
  const more = same > 0 ? ` ${t.same({ count: same })}` : ''
  const rest = withoutReady(readForBank(text))
  if (rest === '')
    return redirectWithToast(paths.studioQuiz(place.module, place.quiz), {
      tone: 'ok',
      text: `${t.taken({ count: taken })}${more}`,
    })
  return shown(asker, rest, { done: `${t.takenRest({ count: taken })}${more}` })
}

type More = { fault?: FormAnswer['errors']; told?: string[]; done?: string }

function shown({ language }: Asker, text: string, { fault = {}, told = [], done }: More = {}) {
  const reading = text.trim() === '' ? null : readForBank(text)
  const errors = reading?.fault ? { ...fault, teks: reading.fault[language] } : fault
  const isRefused = Object.keys(errors).length > 0
  const answer: Pasted = {
    errors,
    values: {},
    lists: {},
    text: reading?.text ?? text,
    told,
    done: done ?? null,
    shown: reading && shownReading(reading, language),
  }
  return data(answer, { status: isRefused ? 422 : 200 })
}
