import { causeTexts } from './cause-texts.ts'
import { lostTexts } from './lost-texts.ts'
import { mediaTexts } from './media-texts.ts'
import { owedTexts } from './owed-texts.ts'
import { mdxTexts, type FaultWords } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import { withoutHidden } from './characters.ts'

const SENTENCES = {
  id: { ...mdxTexts.id.faults, ...causeTexts.id, ...lostTexts.id, ...mediaTexts.id.faults, ...owedTexts.id },
  en: { ...mdxTexts.en.faults, ...causeTexts.en, ...lostTexts.en, ...mediaTexts.en.faults, ...owedTexts.en },
}

export type FaultCode = keyof typeof SENTENCES.id

/** What is wrong with a text, where (line and column from 1), and one sentence for the person who wrote it. */
export type Fault = {
  line: number
  column: number
  code: FaultCode
  sentence: string
  /** Of a block that owes words: the name of the attribute that is to hold them. */
  attribute?: string
}

/** A fault before it has words: found deep in a compiler that knows no language. */
export type Finding = {
  line: number
  column: number
  code: FaultCode
  words?: Partial<Omit<FaultWords, 'line'>>
  /** Explains the fault inside its sentence. */
  reason?: Reason
}

/** A half sentence of its own, with what was found. */
export type Reason = { key: keyof typeof mdxTexts.id.reasons; what: string }

export type Place = { line: number; column: number }

/** At most this many faults are told at once: the first ones, in the order of the text. */
const FAULTS_SHOWN = 50

/** Gives a finding its sentence in the reader's language. */
export function faultOf(finding: Finding, language: Language): Fault {
  const line = Math.max(1, Math.floor(finding.line) || 1)
  const column = Math.max(1, Math.floor(finding.column) || 1)
  const words: FaultWords = { line, name: '', value: '', detail: '', ...finding.words }
  if (finding.reason) words.detail = reasonWords(finding.reason, language)
  words.value = quoted(words.value)
  words.name = quoted(words.name)
  const sentence = SENTENCES[language][finding.code](words)
  const fault = { line, column, code: finding.code, sentence }
  return finding.code.startsWith('owed-') ? { ...fault, attribute: words.value } : fault
}

/** What would be right, as half a sentence. */
export function reasonWords({ key, what }: Reason, language: Language): string {
  return mdxTexts[language].reasons[key]({ what: quoted(what) })
}

/** All findings with words, in reading order, without doubles. */
export function faultsOf(findings: readonly Finding[], language: Language): Fault[] {
  const seen = new Set<string>()
  return findings
    .map((finding) => faultOf(finding, language))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter((fault) => {
      const key = `${fault.line}:${fault.column}:${fault.sentence}`
      return seen.has(key) ? false : seen.add(key)
    })
    .slice(0, FAULTS_SHOWN)
}

/** Thrown by a renderer that meets something it cannot draw; the compilers turn it into a fault. */
export class FindingError extends Error {
  readonly finding: Finding
  constructor(finding: Finding) {
    super(finding.code)
    this.finding = finding
  }
}

/** A short piece of what was written, safe to print inside a sentence. */
export function quoted(value: string): string {
  const plain = withoutHidden(value)
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain
}
