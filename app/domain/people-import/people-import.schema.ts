import { z } from 'zod'
import { formParts, idOf } from '#app/platform/forms.schema.ts'
import { LEAVE_OUT } from './answer-words.ts'
import { type Answers } from './answers.schema.ts'
import { LISTED_ROLES } from './role-words.ts'

const MOST = 500
const word = z.string().max(300)

/** The fields of the form that may stand there several times. */
export const ANSWER_LISTS = ['ejaanOpd', 'opd', 'ejaanPeran', 'peranKata', 'lewati'] as const

/** What was asked, answered: spellings and answers in the same order; what was left open is empty. */
export const answersFormSchema = z
  .strictObject({
    versi: formParts.version,
    ejaanOpd: z.array(word).max(MOST),
    opd: z.array(word).max(MOST),
    ejaanPeran: z.array(word).max(MOST),
    peranKata: z.array(z.enum([...LISTED_ROLES, LEAVE_OUT, ''])).max(MOST),
    peran: z.enum([...LISTED_ROLES, '']).optional(),
    angkatan: z.union([idOf(), z.literal('')]).optional(),
    bersedia: z.enum(['ikut', LEAVE_OUT, '']).optional(),
    lewati: z.array(z.coerce.number().int().min(1).max(1_048_576)).max(MOST),
  })
  .refine(
    ({ ejaanOpd, opd, ejaanPeran, peranKata }) =>
      ejaanOpd.length === opd.length && ejaanPeran.length === peranKata.length,
  )
  .transform((form) => ({
    version: form.versi,
    given: {
      agencies: paired(form.ejaanOpd, form.opd),
      roles: paired(form.ejaanPeran, form.peranKata),
      role: form.peran || null,
      cohortId: form.angkatan || null,
      unwilling: form.bersedia || null,
      skip: form.lewati,
    },
  }))
export type GivenAnswers = z.infer<typeof answersFormSchema>['given']

function paired<A extends string>(keys: readonly string[], answers: readonly (A | '')[]): Record<string, A> {
  const pairs: Record<string, A> = {}
  for (const [index, key] of keys.entries()) {
    const answer = answers[index]
    if (answer) pairs[key] = answer
  }
  return pairs
}

/** What was answered before stays where the form did not ask it again; rows left out are those that are ticked now. */
export function answersWith(before: Answers, given: GivenAnswers): Answers {
  return {
    agencies: { ...before.agencies, ...given.agencies },
    roles: { ...before.roles, ...given.roles },
    role: given.role ?? before.role,
    cohortId: given.cohortId ?? before.cohortId,
    unwilling: given.unwilling ?? before.unwilling,
    skip: given.skip,
  }
}

export const letInSchema = z
  .strictObject({ kunci: formParts.key, tanda: z.string().length(32) })
  .transform(({ kunci, tanda }) => ({ key: kunci, mark: tanda }))

export const dropSchema = z.strictObject({}).transform(() => ({}))
