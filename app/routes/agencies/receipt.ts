import type { LeftOut } from '#app/domain/districts/agency-spelling.ts'
import type { Language } from '#app/platform/say/language.ts'
import { agencyTexts } from './texts.ts'

/** A word after a page takes 600 letters; what is left of them says that there are more. */
const MOST_LETTERS = 540

/** What became of lines that were typed and not kept, each with why; undefined where all were kept. */
export function receiptOf(leftOut: readonly LeftOut[], language: Language): string | undefined {
  const t = agencyTexts[language].agency
  const said: string[] = []
  for (const line of leftOut) {
    const next = t.leftOut[line.why](line)
    if ([...said, next].join(' ').length > MOST_LETTERS) break
    said.push(next)
  }
  const more = leftOut.length - said.length
  return [...said, ...(more > 0 ? [t.leftOutMore({ count: more })] : [])].join(' ') || undefined
}
