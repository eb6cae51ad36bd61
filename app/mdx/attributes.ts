import { letters } from '#app/platform/say/words.ts'
import { LIMITS } from './limits.ts'
import type { Finding, Reason } from './faults.ts'

/**
 * One attribute of a block: whether it must be there, and why a value is refused (undefined: it is fine). `owed`: what is
 * said where it says nothing, in place of words about attributes.
 */
export type AttributeRule = {
  required: boolean
  owed?: Finding['code']
  refuse: (value: string) => Reason | undefined
}

const BLOCK_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
/**
 * A bare name as a library keeps it: as phones and offices write them, with spaces and accents, but no sign that a folder,
 * an address or the end of an attribute could be made of. It is only ever looked up among the names of the module.
 */
const FILE_NAME = /^(?![. ])[^<>{}"'“”‘’/\\:*?|\p{C}]{1,115}\.([a-z0-9]{2,5})$/u

const PICTURES = ['jpg', 'jpeg', 'jfif', 'png', 'webp']

/** What is wrong with one attribute of a block; null when nothing is. `value` undefined: it is not there. */
export function attributeFault(
  block: string,
  name: string,
  { required, owed, refuse }: AttributeRule,
  value: string | undefined,
): Pick<Finding, 'code' | 'words' | 'reason'> | null {
  const words = { name: block, value: name }
  if (value === undefined && !required) return null
  if (owed && (value ?? '').trim() === '') return { code: owed, words }
  if (value === undefined) return { code: 'attribute-missing', words }
  const reason = refuse(value)
  return reason ? { code: 'attribute-value', words, reason } : null
}

type Words = { required: boolean; most?: number }

/** Words of at most so many letters, not blank. `owed`: what is said where they are not written. */
export function text(
  owed: Finding['code'],
  { required, most = LIMITS.attributeLength }: Words,
): AttributeRule {
  return {
    required,
    owed,
    refuse: (value) =>
      value.trim() !== '' && letters(value) <= most ? undefined : { key: 'text', what: String(most) },
  }
}

/** Exactly one of these words. */
export function oneOf(required: boolean, ...words: string[]): AttributeRule {
  return {
    required,
    refuse: (value) => (words.includes(value) ? undefined : { key: 'one-of', what: words.join(', ') }),
  }
}

/** The id of a block people answer. Names every object already has (`constructor`) are refused. */
export function blockId(): AttributeRule {
  return {
    required: true,
    refuse: (value) =>
      BLOCK_ID.test(value) && !(value in Object.prototype) ? undefined : { key: 'id', what: '' },
  }
}

/** The name of a drawing or a picture of the module. */
export function imageFile(): AttributeRule {
  return fileOf(true, 'svg', ...PICTURES)
}

/** The name of a picture that stands for something else until that is shown. */
export function stillFile(): AttributeRule {
  return fileOf(false, ...PICTURES)
}

/** The name of a file to take along. */
export function documentFile(): AttributeRule {
  return fileOf(true, 'pdf', 'pptx', 'xlsx', 'docx')
}

export function filmFile(): AttributeRule {
  return fileOf(true, 'mp4', 'm4v', 'webm')
}

export function captionsFile(): AttributeRule {
  return fileOf(false, 'vtt')
}

/** The bare name of a file of the module that ends in one of these. */
function fileOf(required: boolean, ...ends: string[]): AttributeRule {
  return {
    required,
    owed: 'owed-medium',
    refuse: (value) =>
      ends.includes(FILE_NAME.exec(value)?.[1] ?? '')
        ? undefined
        : { key: 'file', what: ends.map((end) => `.${end}`).join(', ') },
  }
}
