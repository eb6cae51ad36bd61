import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'
import { QUICK_ROWS } from './limits.ts'

const NAME = /^([a-z.]{0,20}(?:tingkat-\d{1,4}|komentar))@([\da-f-]{36})$/

/** Of the works of one page what each form of theirs says, by the work's id. Issues carry 'strange' for any other name. */
export const quickTableSchema = z.record(z.string(), z.string()).transform((form, context) => {
  const works = new Map<string, Record<string, string>>()
  for (const [name, value] of Object.entries(form)) {
    if (name === 'baris') continue
    const [, field, id] = NAME.exec(name) ?? []
    if (field === undefined || id === undefined) {
      context.addIssue({ code: 'unrecognized_keys', keys: [name], input: form })
      return z.NEVER
    }
    works.set(id, { ...works.get(id), [field]: value })
  }
  if (works.size > QUICK_ROWS) context.addIssue({ code: 'custom', message: 'tooMany' })
  const one = form['baris'] === undefined ? null : formParts.uuid.safeParse(form['baris'])
  return { works, only: one?.success ? one.data : null }
})
