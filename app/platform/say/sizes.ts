import { number } from './figures.ts'
import type { Language } from './language.ts'

/** A megabyte is 1,048,576 bytes. */
const KILOBYTE = 1024
export const MEGABYTE = 1024 * KILOBYTE
const GIGABYTE = 1024 * MEGABYTE

/** "340 KB" · "2,4 MB" · "5 GB", in the signs of the language. */
export function sizeWords(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE))
  if (kilobytes < MEGABYTE / KILOBYTE) return `${kilobytes} KB`
  if (bytes >= GIGABYTE) return `${number(bytes / GIGABYTE, language, 1)} GB`
  return `${number(bytes / MEGABYTE, language, 1)} MB`
}
