import { createDecipheriv } from 'node:crypto'
import { keyWithoutPassword, md5, rc4 } from './pdf-key.server.ts'
import { plainNames } from './pdf-names.ts'

/** How a PDF that opens without a password is encrypted; `plain`: its streams are not. */
export type Encryption = { key: Buffer; method: 'rc4' | 'aes' | 'aes256' | 'plain' }

const GAP = '[\\s\\0]*'
const LONGEST_DICTIONARY = 4_096
/** Longer than any list is packed, and short enough to be decrypted letter by letter. */
const MOST_ENCRYPTED = 2 ** 20

/** `null`: it is not encrypted; `closed`: it asks for a password or a certificate, or is locked in a way nobody knows. */
export function encryptionOf(text: string): Encryption | 'closed' | null {
  const named = lastMatch(text, /\/Encrypt[\s\0]*(?:(\d{1,10})[\s\0]+(\d{1,5})[\s\0]+R|<<)/g)
  if (!named) return null
  const [, object, generation] = named
  const dictionary =
    object === undefined
      ? text.slice(named.index, named.index + LONGEST_DICTIONARY)
      : objectText(text, object, generation ?? '0')
  if (dictionary === null || !/\/Filter[\s\0]*\/Standard/.test(plainNames(dictionary))) return 'closed'
  const number = (name: string, otherwise: number) =>
    Number(new RegExp(`/${name}${GAP}(-?\\d+)`).exec(dictionary)?.[1] ?? otherwise)
  const version = number('V', 0)
  const revision = number('R', 2)
  const method = methodOf(dictionary, version)
  if (method === null || revision < 2 || revision > 6) return 'closed'
  const key = keyWithoutPassword({
    revision,
    // 128 bits wherever streams may choose how they are encrypted (7.6.2, table 20).
    keyBytes: version === 1 ? 5 : version >= 4 ? 16 : Math.min(16, Math.max(5, number('Length', 40) / 8)),
    owner: stringAfter(dictionary, 'O'),
    user: stringAfter(dictionary, 'U'),
    userKey: stringAfter(dictionary, 'UE'),
    permissions: number('P', 0),
    id: idOf(text),
    coversMetadata: !/\/EncryptMetadata[\s\0]+false/.test(dictionary),
  })
  return key ? { key, method } : 'closed'
}

function methodOf(dictionary: string, version: number): Encryption['method'] | null {
  if (version === 1 || version === 2 || version === 3) return 'rc4'
  if (version !== 4 && version !== 5) return null
  const filter = /\/StmF[\s\0]*\/([^\s\0/<>[\]()]+)/.exec(dictionary)?.[1] ?? 'Identity'
  if (filter === 'Identity') return 'plain'
  const found = new RegExp(`/CFM${GAP}/(None|V2|AESV2|AESV3)`).exec(dictionary)?.[1]
  if (found === 'None') return 'plain'
  return found === 'V2' ? 'rc4' : found === 'AESV2' ? 'aes' : found === 'AESV3' ? 'aes256' : null
}

/** A stream in plain bytes; null where it cannot be told which object it is. */
export function decrypted(
  bytes: Buffer,
  { dictionary, at }: { dictionary: string; at: number },
  { key, method }: Encryption,
): Buffer | null {
  const end = bytes.indexOf('endstream', at, 'latin1')
  const length = Number(
    /\/Length[\s\0]+(\d+)(?![\s\0]+\d+[\s\0]+R)/.exec(dictionary)?.[1] ?? Math.max(0, end - at),
  )
  const content = bytes.subarray(at, at + Math.min(length, MOST_ENCRYPTED))
  if (method === 'plain') return content
  const object = lastMatch(dictionary, /(?<!\d)(\d{1,10})[\s\0]+(\d{1,5})[\s\0]+obj/g)
  if (!object) return null
  const [, number = '', generation = ''] = object
  const own =
    method === 'aes256' ? key : objectKey(key, [Number(number), Number(generation)], method === 'aes')
  if (method === 'rc4') return rc4(own, content)
  const whole = content.length - (content.length % 16)
  if (whole < 32) return null
  const opener = createDecipheriv(
    method === 'aes' ? 'aes-128-cbc' : 'aes-256-cbc',
    own,
    content.subarray(0, 16),
  )
  return opener.setAutoPadding(false).update(content.subarray(16, whole))
}

/** Each object has a key of its own (algorithm 1). */
function objectKey(key: Buffer, [number, generation]: [number, number], isAes: boolean): Buffer {
  const place = Buffer.alloc(5)
  place.writeUIntLE(number & 0xffffff, 0, 3)
  place.writeUIntLE(generation & 0xffff, 3, 2)
  return md5(key, place, Buffer.from(isAes ? 'sAlT' : '')).subarray(0, Math.min(16, key.length + 5))
}

function objectText(text: string, object: string, generation: string): string | null {
  const found = lastMatch(text, new RegExp(`(?<!\\d)${object}[\\s\\0]+${generation}[\\s\\0]+obj`, 'g'))
  return found?.input.slice(found.index, found.index + LONGEST_DICTIONARY).split('endobj')[0] ?? null
}

/** The first of the two names that a file has (14.4). */
function idOf(text: string): Buffer {
  const found = lastMatch(text, /\/ID[\s\0]*\[[\s\0]*(?=[<(])/g)
  return found ? stringAt(text, found.index + found[0].length) : Buffer.alloc(0)
}

function stringAfter(dictionary: string, name: string): Buffer {
  const found = new RegExp(`/${name}${GAP}(?=[<(])`).exec(dictionary)
  return found ? stringAt(dictionary, found.index + found[0].length) : Buffer.alloc(0)
}

/** A line that ends in a stroke goes on in the next. */
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
}

/** A string as it is written, in hexadecimal or in letters (7.3.4). */
function stringAt(text: string, at: number): Buffer {
  if (text[at] === '<')
    return Buffer.from(/^<([\da-f\s]*)/i.exec(text.slice(at, at + 512))?.[1]?.replace(/\s/g, '') ?? '', 'hex')
  let depth = 0
  let letters = ''
  for (let place = at; place < Math.min(text.length, at + 512); place += 1) {
    const letter = text[place] ?? ''
    if (letter === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(place + 1, place + 4))?.[0]
      const next = text[place + 1] ?? ''
      letters += octal ? String.fromCharCode(parseInt(octal, 8) & 255) : (ESCAPES[next] ?? next)
      place += octal?.length ?? 1
      continue
    }
    if (letter === '(' && (depth += 1) === 1) continue
    if (letter === ')' && (depth -= 1) === 0) break
    letters += letter
  }
  return Buffer.from(letters, 'latin1')
}

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined
  for (const match of text.matchAll(pattern)) last = match
  return last
}
