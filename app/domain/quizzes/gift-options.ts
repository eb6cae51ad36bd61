const OPTION = /^\*?\s*([a-e])\s*[.)]/i
const KEY = /^\(?(?:kunci(?: jawaban)?|jawaban|jwb|ans(?:wer)?)\s*[.:=]/i
const STARRED = /^\*\s*[a-e]\s*[.)]|^[a-e]\s*[.)].*\*$/i
const NUMBER = /^\d{1,3}\s*[.)]/

/** Options and keys as people write them in a text: "A. satu", "b) dua", "Kunci: B", a star, and numbers before questions. */
type WrittenOptions = { hasOptions: boolean; hasKey: boolean; isNumbered: boolean }

export function writtenOptions(text: string): WrittenOptions {
  // Full-width letters, which some keyboards and programs write, are letters too.
  const lines = text.split('\n').map((line) => line.normalize('NFKC').trim())
  const letters = new Set(lines.map((line) => OPTION.exec(line)?.[1]?.toLowerCase()))
  return {
    hasOptions: (letters.has('a') && letters.has('b')) || areInLine(text),
    hasKey: lines.some((line) => KEY.test(line) || STARRED.test(line)),
    isNumbered: lines.some((line) => NUMBER.test(line)),
  }
}

/** "a. satu b. dua" on one line; two searches, because one pattern for both would go through the text again and again. */
function areInLine(text: string): boolean {
  const first = text.search(/(?:^|\s)[aA][.)]\s/)
  return first >= 0 && /\s[bB][.)]\s/.test(text.slice(first + 1))
}
