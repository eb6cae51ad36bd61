import { letters } from '#app/platform/say/words.ts'
import { isSafeUrl } from './urls.ts'
import { LIMITS } from './limits.ts'
import type { Reason } from './faults.ts'

/** One attribute of a block: whether it must be there, and why a value is refused (undefined: it is fine). */
export type AttributeRule = { required: boolean; refuse: (value: string) => Reason | undefined }

const BLOCK_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
const DRAWING_FILE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.svg$/

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

/** The name of a drawing in the module's folder. */
export function drawingFile(): AttributeRule {
  return {
    required: true,
    refuse: (value) => (DRAWING_FILE.test(value) && isSafeUrl(value) ? undefined : { key: 'file', what: '' }),
  }
}
