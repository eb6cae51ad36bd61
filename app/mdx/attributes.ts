import { letters } from '#app/platform/say/words.ts'
import { LIMITS } from './limits.ts'
import type { Reason } from './faults.ts'

/** One attribute of a block: whether it must be there, and why a value is refused (undefined: it is fine). */
export type AttributeRule = { required: boolean; refuse: (value: string) => Reason | undefined }

const BLOCK_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
/**
 * A bare name as a library keeps it: as phones and offices write them, with spaces and accents, but no sign that a folder,
 * an address or the end of an attribute could be made of. It is only ever looked up among the names of the module.
 */
const FILE_NAME = /^(?![. ])[^<>{}"'“”‘’/\\:*?|\p{C}]{1,115}\.([a-z0-9]{2,5})$/u

const PICTURES = ['jpg', 'jpeg', 'jfif', 'png', 'webp']

/** Plain text of at most `max` letters, not blank. */
export function text(required: boolean, max: number = LIMITS.attributeLength): AttributeRule {
  return {
    required,
    refuse: (value) =>
      value.trim() !== '' && letters(value) <= max ? undefined : { key: 'text', what: String(max) },
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
    refuse: (value) =>
      ends.includes(FILE_NAME.exec(value)?.[1] ?? '')
        ? undefined
        : { key: 'file', what: ends.map((end) => `.${end}`).join(', ') },
  }
}
