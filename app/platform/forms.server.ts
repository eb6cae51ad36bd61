import { data } from '@remix-run/node'
import type { z } from 'zod'
import {
  REPEATED_CODE,
  REPEATED_PASSWORD,
  SHOWN_VERSION,
  SUBMISSION_KEY,
  TAKE_SIGNS_OUT,
  WHOLE_FORM,
  WRITER_FIELD,
  type FieldErrors,
  type FormAnswer,
  type NoFault,
  type Typed,
} from './forms.ts'
import { SENDING } from './line/kiriman.ts'
import { badRequest } from './responses.server.ts'
import { withoutHiddenSigns } from './say/hidden-signs.ts'
import { findSigns, isHarmless, SIGNS_TAKEN_OUT, signsCode, withoutSigns, writingOf } from './say/signs.ts'

export type ParsedForm<T> = Typed & ({ ok: true; value: T } | { ok: false; errors: FieldErrors })

/** Fields that may stand in a form several times, e.g. a group of check boxes, are named here by the caller. */
type Options = {
  lists?: readonly string[]
  /** The texts are judged behind the door: broken signs pass, and pressing them away goes on to what the form does. */
  judgedLater?: boolean
}

/** What is asked for again before an act goes on: the act's own door never sees it. */
const ASKED_AGAIN: readonly string[] = [REPEATED_PASSWORD, REPEATED_CODE]

/** Throws when a form that names `writer` must not be taken. */
type Hold = (writer: string) => void

const holds = new WeakMap<Request, Hold>()

/**
 * From here on the writer whom the form names is held against `hold`: of a plain form at once, of one with parts (they
 * may be files) when its door reads it. Doors and their schemas never see that field.
 * @throws whatever `hold` throws
 */
export async function holdWriter(request: Request, hold: Hold): Promise<void> {
  if (request.method !== 'POST') return
  holds.set(request, hold)
  if (kindOf(request) !== 'application/x-www-form-urlencoded') return
  // What cannot be read is told to whoever reads it as a form.
  const fields = await readFields(request).catch(() => [])
  for (const [name, value] of fields) if (name === WRITER_FIELD) hold(value)
}

/** Holds a writer that stands in a form with parts. @throws whatever `holdWriter` was given throws */
export function heldWriter(request: Request, writer: string): void {
  holds.get(request)?.(writer)
}

/**
 * Reads a form strictly: a field the schema does not know, or one that stands twice, answers 400 because no form of
 * ours sends it. Wrong values come back as one code per field; a zod issue's own message is the code. So does a text
 * from which broken signs were just taken out at a press: it is shown once more before anything is done with it.
 * @throws Response 400
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  { lists = [], judgedLater = false }: Options = {},
): Promise<ParsedForm<z.infer<S>>> {
  const fields = await readFields(request)
  const record: Record<string, string | string[]> = {}
  for (const list of lists) record[list] = []
  for (const [name, value] of fields) {
    if (name === TAKE_SIGNS_OUT || ASKED_AGAIN.includes(name)) continue
    if (name === WRITER_FIELD) {
      heldWriter(request, value)
      continue
    }
    const list = record[name]
    if (Array.isArray(list)) list.push(value)
    else if (name in record) throw badRequest('A field stands twice.')
    else record[name] = value
  }
  const pressed = fields.find(([name]) => name === TAKE_SIGNS_OUT)?.[1] ?? ''
  const takenOutOf = takeSignsOut(record, pressed)
  const parsed = judged(schema, record, request.headers.get(SENDING))
  const typed = typedIn(record)
  if (parsed.success) {
    const errors = judgedLater ? {} : { ...unkeepable(record), ...takenOutOf }
    if (Object.keys(errors).length > 0) return { ok: false, errors, ...typed }
    return { ok: true, value: parsed.data, ...typed }
  }
  if (parsed.error.issues.some((issue) => issue.code === 'unrecognized_keys'))
    throw badRequest('Unknown field.')
  return { ok: false, errors: { ...takenOutOf, ...errorCodes(parsed.error) }, ...typed }
}

/** Judges a form by its schema; one without a key gets that of the queue it comes from, where the schema knows keys. */
function judged<S extends z.ZodType>(schema: S, record: Record<string, unknown>, queued: string | null) {
  if (queued === null || SUBMISSION_KEY in record) return schema.safeParse(record)
  const parsed = schema.safeParse({ ...record, [SUBMISSION_KEY]: queued })
  const keyless = parsed.error?.issues.some(
    (issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(SUBMISSION_KEY),
  )
  return keyless ? schema.safeParse(record) : parsed
}

/** Takes broken signs out of the field whose button was pressed, and answers that field's code by its name. */
function takeSignsOut(record: Record<string, string | string[]>, pressed: string): FieldErrors {
  const [writing, ...rest] = pressed.split(':')
  const name = rest.join(':')
  const text = Object.hasOwn(record, name) ? record[name] : undefined
  if (typeof text !== 'string') return {}
  // Of a lesson what nobody sees: it may be saved with that, but not be published.
  record[name] =
    writing === 'lesson' ? withoutHiddenSigns(text, isHarmless) : withoutSigns(text, writingOf(writing))
  return { [name]: SIGNS_TAKEN_OUT }
}

/** PostgreSQL keeps no NUL: a field that nobody judges more closely is refused for it all the same. */
function unkeepable(record: Readonly<Record<string, string | string[]>>): FieldErrors {
  const codes: Record<string, string> = {}
  for (const [name, value] of Object.entries(record)) {
    const found = findSigns([value].flat().join('\n'))
    if (found && [value].flat().some((text) => text.includes('\0'))) codes[name] = signsCode(found)
  }
  return codes
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

/** A form in which nothing is wrong, but which wants a tick before it is taken; it says beside which field why. */
export function askBack<More extends object = object>(
  form: Typed,
  errors: FormAnswer['errors'],
  more?: More,
) {
  return refuseForm<More & Why<'ask'>>(
    form,
    errors,
    { status: 422 },
    Object.assign({ why: 'ask' } as const, more),
  )
}

/** A form that came too late: somebody has changed the thing meanwhile, as the sentence says. */
export function tooOld<More extends object = object>(form: Typed, sentence: string, more?: More) {
  const errors = { [WHOLE_FORM]: sentence }
  return refuseForm<More & Why<'newer'>>(
    form,
    errors,
    { status: 409 },
    Object.assign({ why: 'newer' } as const, more),
  )
}

type Why<No extends NoFault> = { why: No }

/**
 * What was typed, from now on on the version that the page is drawn from: for a refusal that shows what is newer. Every
 * other form that comes back stays on the version its writer saw (`ShownVersion`).
 */
export function onNewest({ values, lists }: Typed, mark: string = SHOWN_VERSION): Typed {
  return {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => name !== mark)),
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

const bodies = new WeakMap<Request, Promise<[string, string][]>>()

/** A body comes once, and is asked for twice: for its writer and for all the rest. */
function readFields(request: Request): Promise<[string, string][]> {
  const before = bodies.get(request)
  if (before) return before
  const reading = readBody(request)
  bodies.set(request, reading)
  return reading
}

/** All that a form brought, to give it back; null when one of its fields is a secret, or it is no such form. */
export async function sentFields(request: Request): Promise<readonly (readonly [string, string])[] | null> {
  if (kindOf(request) !== 'application/x-www-form-urlencoded') return null
  const fields = await readFields(request).catch(() => null)
  return fields && !fields.some(([name]) => isSecret(name)) ? fields : null
}

/**
 * Of a form that carries the password asked for again: that password and code, empty where there is none, and all else
 * that was sent, in its order, but for whom the page was made.
 * @throws Response 400
 */
export async function withPasswordAgain(request: Request) {
  const fields = await readFields(request)
  return {
    password: fields.find(([name]) => name === REPEATED_PASSWORD)?.[1] ?? '',
    code: fields.find(([name]) => name === REPEATED_CODE)?.[1] ?? '',
    rest: fields.filter(([name]) => !ASKED_AGAIN.includes(name) && name !== WRITER_FIELD),
  }
}

function isSecret(name: string): boolean {
  return /sandi|password/i.test(name)
}

function kindOf(request: Request): string | undefined {
  const type = request.headers.get('Content-Type') ?? ''
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.exec(type)?.[1]?.toLowerCase()
}

/** Reads only text fields; browsers send line ends as CRLF, we keep LF. */
async function readBody(request: Request): Promise<[string, string][]> {
  const type = request.headers.get('Content-Type') ?? ''
  const kind = kindOf(request)
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
    // No field of ours is called so. In a text it is refused with its place, so that what was typed comes back.
    if (name.includes('\0')) throw badRequest('Not a name.')
    return [name, value.replaceAll('\r\n', '\n')]
  })
}

function typedIn(record: Readonly<Record<string, string | string[]>>): Typed {
  const values: Record<string, string> = {}
  const lists: Record<string, string[]> = {}
  for (const [name, value] of Object.entries(record)) {
    if (Array.isArray(value)) lists[name] = value
    else if (!isSecret(name)) values[name] = value
  }
  return { values, lists }
}
