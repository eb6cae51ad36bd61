import type { Language } from '#app/platform/say/language.ts'
import { answerFaults } from './gift-answer-words.ts'
import { lookFaults } from './gift-look-words.ts'
import { noteWords } from './gift-note-words.ts'
import { questionFaults } from './gift-question-words.ts'

/** Every way a GIFT file can be wrong. */
const FAULTS = { ...lookFaults, ...questionFaults, ...answerFaults }

type GiftFaultCode = keyof typeof FAULTS
type GiftNoteCode = keyof typeof noteWords
type Finding<Code> = { line: number; code: Code; detail: string; sentence: string }
/** `sentence` is Indonesian and complete ("Baris 14: …"); `giftSentence` gives the other language. */
export type GiftFault = Finding<GiftFaultCode>
/** As a fault, but of something that was understood: the file may be used, and its author should know. */
export type GiftNote = Finding<GiftNoteCode>
/** How the parts of the reader tell a fault or a note. */
export type Report = (code: GiftFaultCode | GiftNoteCode, line: number, detail?: string) => void

/** Collects what the parts of the reader tell, in the order of the lines. */
export function collectFindings() {
  const faults: GiftFault[] = []
  const notes: GiftNote[] = []
  const report: Report = (code, line, detail) => {
    if (isNote(code)) notes.push(finding(code, line, detail))
    else faults.push(finding(code, line, detail))
  }
  const inOrder = () => ({ faults: faults.toSorted(byLine), notes: notes.toSorted(byLine) })
  return { report, inOrder, countFaults: () => faults.length }
}

function byLine(one: { line: number }, other: { line: number }): number {
  return one.line - other.line
}

function isNote(code: GiftFaultCode | GiftNoteCode): code is GiftNoteCode {
  return Object.hasOwn(noteWords, code)
}

const LONGEST_DETAIL = 60

function finding<Code extends GiftFaultCode | GiftNoteCode>(
  code: Code,
  line: number,
  detail = '',
): Finding<Code> {
  const letters = [...detail.replace(/\s+/g, ' ').trim()]
  const short =
    letters.length > LONGEST_DETAIL ? `${letters.slice(0, LONGEST_DETAIL).join('')}…` : letters.join('')
  return { line, code, detail: short, sentence: giftSentence({ line, code, detail: short }, 'id') }
}

/** "Baris 14: kurung kurawal { belum ditutup; …" · "Line 14: …" */
export function giftSentence(
  { line, code, detail }: Omit<GiftFault | GiftNote, 'sentence'>,
  language: Language,
): string {
  const words = isNote(code) ? noteWords[code] : FAULTS[code]
  return `${language === 'id' ? 'Baris' : 'Line'} ${line}: ${words[language](detail)}.`
}
