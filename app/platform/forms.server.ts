import { data } from '@remix-run/node'
import type { z } from 'zod'
import { SHOWN_VERSION, WHOLE_FORM, type FieldErrors, type FormAnswer, type Typed } from './forms.ts'
import { badRequest } from './responses.server.ts'

export type ParsedForm<T> = Typed & ({ ok: true; value: T } | { ok: false; errors: FieldErrors })

/** Fields that may stand in a form several times, e.g. a group of check boxes, are named here by the caller. */
type Options = { lists?: readonly string[] }

/**
 * Reads a form strictly: a field the schema does not know, or one that stands twice, answers 400 because no form of
 * ours sends it. Wrong values come back as one code per field; a zod issue's own message is the code.
 * @throws Response 400
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  { lists = [] }: Options = {},
): Promise<ParsedForm<z.infer<S>>> {
  const fields = await readFields(request)
  const record: Record<string, string | string[]> = {}
  for (const list of lists) record[list] = []
  for (const [name, value] of fields) {
    const list = record[name]
    if (Array.isArray(list)) list.push(value)
    else if (name in record) throw badRequest('A field stands twice.')
    else record[name] = value
  }
  const parsed = schema.safeParse(record)
  const typed = typedIn(record)
  if (parsed.success) return { ok: true, value: parsed.data, ...typed }
  if (parsed.error.issues.some((issue) => issue.code === 'unrecognized_keys'))
    throw badRequest('Unknown field.')
  return { ok: false, errors: errorCodes(parsed.error), ...typed }
}

/**
 * The one answer to a form that is not taken: what is wrong, in sentences by field, with what was typed; `more` is what
 * a screen shows beside it, such as the text of somebody who was faster.
 */
export function refuseForm<More extends object = object>(
  { values, lists }: Typed,
  errors: FormAnswer['errors'],
  init: ResponseInit = { status: 422 },
  more?: More,
) {
  return data<FormAnswer & More>(Object.assign({ errors, values, lists }, more), init)
}

/**
 * What was typed, from now on on the version that the page is drawn from: for a refusal that shows what is newer. Every
 * other form that comes back stays on the version its writer saw (`ShownVersion`).
 */
export function onNewest({ values, lists }: Typed): Typed {
  return {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => name !== SHOWN_VERSION)),
    lists,
  }
}

/** One code per field: the message of its first issue. */
export function errorCodes(error: z.ZodError): FieldErrors {
  const codes: Record<string, string> = {}
  for (const issue of error.issues) codes[issue.path.join('.') || WHOLE_FORM] ??= issue.message
  return codes
}

/** More than the largest form of ours has; each field costs far more to take apart than to send. */
const MOST_FIELDS = 1_000

/** Reads only text fields; browsers send line ends as CRLF, we keep LF. */
async function readFields(request: Request): Promise<[string, string][]> {
  const type = request.headers.get('Content-Type') ?? ''
  const kind = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.exec(type)?.[1]?.toLowerCase()
  if (kind === undefined) throw badRequest('Not a form.')
  let form: FormData
  try {
    const body = Buffer.from(await request.arrayBuffer())
    const mark = kind === 'multipart/form-data' ? '\r\n--' : '&'
    if (body.toString('latin1').split(mark, MOST_FIELDS + 1).length > MOST_FIELDS)
      throw badRequest('Too many fields.')
    form = await new Response(body, { headers: { 'Content-Type': type } }).formData()
  } catch {
    throw badRequest('The form could not be read.')
  }
  return [...form.entries()].map(([name, value]) => {
    if (typeof value !== 'string') throw badRequest('Files are not taken here.')
    // PostgreSQL keeps no NUL and no form of ours sends one.
    if (name.includes('\0') || value.includes('\0')) throw badRequest('Not a text.')
    return [name, value.replaceAll('\r\n', '\n')]
  })
}

function typedIn(record: Readonly<Record<string, string | string[]>>): Typed {
  const values: Record<string, string> = {}
  const lists: Record<string, string[]> = {}
  for (const [name, value] of Object.entries(record)) {
    if (Array.isArray(value)) lists[name] = value
    else if (!/sandi|password/i.test(name)) values[name] = value
  }
  return { values, lists }
}
