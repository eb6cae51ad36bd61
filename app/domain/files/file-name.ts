import contentDisposition from 'content-disposition'
import { findPersonalNumber } from '#app/domain/privacy/personal-number.ts'
import { LONGEST_NAME } from './files.ts'

const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\uFFFD<>:"/\\|?*]/gu
const WINDOWS_DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * A name to save a file under: no folders, no control or format characters (those change the direction, too), no broken
 * ones, none that Windows forbids, no leading dots, none of its devices; the extension as given, lower case. A name
 * out of a copied link ("Daftar%20Peserta.xlsx") is read first, so that what it wrote in numbers is cleaned, too.
 */
export function cleanFileName(raw: string): string {
  const last = linkRead(raw).normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const cleaned = withoutEnds(last.replace(FORBIDDEN, '').replace(/\s+/g, ' '))
  const dot = cleaned.lastIndexOf('.')
  const stem = (dot > 0 ? cleaned.slice(0, dot) : cleaned).trim()
  const extension = dot > 0 ? cleaned.slice(dot).toLowerCase() : ''
  const kept = [...stem].slice(0, LONGEST_NAME - extension.length).join('')
  const named = kept === '' || WINDOWS_DEVICES.test(kept) ? `berkas ${kept}`.trim() : kept
  return named + extension
}

/** Once only; a name that is no part of a link ("50%.pdf") stays as it is. */
function linkRead(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Without dots and spaces in front and behind: they hide a file or its kind. */
function withoutEnds(name: string): string {
  const letters = [...name]
  const isEnd = (letter: string) => letter !== '.' && letter !== ' '
  const first = letters.findIndex(isEnd)
  return first < 0 ? '' : letters.slice(first, letters.findLastIndex(isEnd) + 1).join('')
}

/** A picture of a library goes out as JPEG, whatever texts call it: "peta.png" as "peta.png.jpg". */
const GONE_OUT = /^(.+\.(?:png|webp|jfif))\.jpg$/i

/** What texts call a picture that went out of a library so; null of every other name. */
export function nameBeforeGoingOut(name: string): string | null {
  return GONE_OUT.exec(name)?.[1] ?? null
}

/** Scans are often named after the resident's number. */
export function nameHoldsPersonalNumber(name: string): boolean {
  return findPersonalNumber(name.replaceAll('_', ' ')) !== null
}

/**
 * `Content-Disposition` for saving under this name. Letters beyond ASCII stand in `filename*` alone: browsers do not
 * agree on how to read them in `filename` (RFC 6266, appendix D).
 */
export function attachmentHeader(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '')
  return contentDisposition(name, { fallback: plain || 'berkas' })
}
