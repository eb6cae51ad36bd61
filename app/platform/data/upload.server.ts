import { Readable } from 'node:stream'
import busboy, { type Busboy } from 'busboy'
import { writeLoose, discard, type LooseFile } from './files.server.ts'
import { heldWriter } from '#app/platform/forms.server.ts'
import { WRITER_FIELD } from '#app/platform/forms.ts'
import { isNotNow } from '#app/platform/not-now.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'

type UploadFault = 'missing' | 'several' | 'broken'
export type Upload =
  | { ok: true; fields: Readonly<Record<string, string>>; file: LooseFile & { name: string } }
  | { ok: false; fault: Exclude<UploadFault, 'missing'> }
  /** Fields of a form that may come without a file. */
  | { ok: false; fault: 'missing'; fields: Readonly<Record<string, string>> }
  /** `size`: of the whole file, although no more than the limit was written. */
  | { ok: false; fault: 'tooLarge'; size: number }

type Options = {
  /** Name of the one file field. */
  field: string
  /** Names of the text fields that may stand beside it. */
  fields: readonly string[]
  /** Short fields that stand there once for each thing of a list. */
  listed?: { name: RegExp; most: number }
  /** Bytes; counted while they come in. */
  limit: number
  /** Bytes of the longest text field, where one holds a text. */
  longest?: number
}

const MOST_FIELDS = 6
const LONGEST_FIELD = 200

/**
 * Reads a form with one file straight to disk: at no time more than a few kilobytes of it are in memory.
 * The body is always read to its end (the edge limits it), so that the browser gets to see the answer.
 * The caller owns the file: it keeps or discards it. A form of another writer leaves no file, wherever it names her.
 * @throws Response 400 for a body that no form of ours sends, and what `isNotNow` knows when the disk is full.
 */
export async function receiveUpload(request: Request, options: Options): Promise<Upload> {
  const parser = parserFor(request, options)
  const fields = new Map<string, string>()
  const faults = new Set<UploadFault>()
  const files: Promise<(LooseFile & { name: string }) | null>[] = []
  const strange: string[] = []
  const foreign: unknown[] = []
  let noRoom: unknown

  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (name === WRITER_FIELD) {
      try {
        heldWriter(request, value)
      } catch (refusal) {
        foreign.push(refusal)
      }
      return
    }
    const isListed = options.listed?.name.test(name) === true && value.length <= LONGEST_FIELD
    const isKnown = isListed || options.fields.includes(name)
    if (nameTruncated || valueTruncated || fields.has(name) || !isKnown) strange.push(name)
    else fields.set(name, value)
  })
  parser.on('file', (name, stream, { filename }) => {
    stream.on('error', () => faults.add('broken'))
    // A file field that was left empty comes as a part without a name.
    if (name !== options.field) strange.push(name)
    if (name !== options.field || !filename || foreign.length > 0) {
      stream.resume()
      return
    }
    files.push(
      writeLoose(stream, options.limit).then(
        (file) => ({ ...file, name: filename }),
        (error: unknown) => {
          if (isNotNow(error)) noRoom = error
          faults.add('broken')
          return null
        },
      ),
    )
  })
  parser.once('filesLimit', () => faults.add('several'))
  parser.once('fieldsLimit', () => strange.push('too many fields'))
  parser.once('partsLimit', () => strange.push('too many parts'))

  if (!(await readToEnd(request, parser))) faults.add('broken')
  const [file] = await Promise.all(files)
  if (noRoom) throw noRoom
  const isTooLarge = file ? file.size > options.limit : false
  if (strange.length > 0 || foreign.length > 0 || faults.size > 0 || !file || isTooLarge) {
    if (file) await discard(file.path)
    if (foreign.length > 0) throw foreign[0]
    if (strange.length > 0) throw badRequest('Unknown field.')
    const [fault] = faults
    if (file && fault === undefined) return { ok: false, fault: 'tooLarge', size: file.size }
    if (fault === undefined || fault === 'missing')
      return { ok: false, fault: 'missing', fields: Object.fromEntries(fields) }
    return { ok: false, fault }
  }
  return { ok: true, fields: Object.fromEntries(fields), file }
}

function parserFor(request: Request, { longest = LONGEST_FIELD, listed }: Options): Busboy {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) throw badRequest('Not a form with a file.')
  const fields = MOST_FIELDS + (listed?.most ?? 0)
  try {
    return busboy({
      headers: { 'content-type': type },
      defParamCharset: 'utf8',
      limits: {
        files: 1,
        fields,
        parts: fields + 2,
        fieldNameSize: LONGEST_FIELD,
        fieldSize: longest,
        headerPairs: 10,
      },
    })
  } catch {
    throw badRequest('Not a form with a file.')
  }
}

/** Feeds the body to the parser; false when the body ends early or is damaged. */
function readToEnd(request: Request, parser: Busboy): Promise<boolean> {
  if (!request.body) return Promise.resolve(false)
  // The two declarations of the web's stream differ in a detail that does not matter here.
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  return new Promise((resolve) => {
    // `on`, not `once`: a damaged form makes the parser complain twice, and an unheard complaint ends the process.
    parser.on('error', () => {
      body.unpipe(parser)
      body.resume()
      parser.destroy()
      resolve(false)
    })
    body.on('error', () => {
      parser.destroy(new Error('The body ended early.'))
      resolve(false)
    })
    parser.on('close', () => resolve(true))
    body.pipe(parser)
  })
}

/** Reads a body to its end and forgets it, when the answer is already known: else the browser shows a broken line. */
export async function drainUpload(request: Request): Promise<void> {
  try {
    await request.body?.pipeTo(new WritableStream())
  } catch {
    // The client has hung up: nobody is waiting for an answer.
  }
}
