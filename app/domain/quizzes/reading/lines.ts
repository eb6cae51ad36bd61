/** What one line of a list of questions is, as people type them. */
export type LineKind =
  | { kind: 'blank' }
  /** Of GIFT: nothing that people typed goes on beyond it. */
  | { kind: 'wall' }
  /** Dots or underscores: room for an answer. */
  | { kind: 'room' }
  | { kind: 'number'; number: number; mark: string; rest: string }
  | { kind: 'option'; letter: string; rest: string; isStarred: boolean }
  | { kind: 'key' | 'feedback' | 'kindOf' | 'category' | 'rubric' | 'alike'; rest: string }
  | { kind: 'points'; points: number }
  | { kind: 'picture'; name: string }
  /** The heading of a part, which belongs to no question. */
  | { kind: 'head'; text: string }
  | { kind: 'text'; text: string }

/** Begins of lines whose blanks are single ones already; what follows is sliced off, so no pattern runs over it. */
const NUMBER = /^(?:(?:soal|pertanyaan) ?)?(?:(?:nomor|no\.?) ?)?(\d{1,3}) ?([.)])(?: |(?=[\p{L}"“‘(])|$)/iu
const NAMED_NUMBER = /^(?:soal|pertanyaan|nomor)(?: (?:nomor|no\.?))? (\d{1,3})(?: ?:(?: |$)|$)/i
const OPTION = /^(\*?) ?\(?([a-h]) ?[.)] ?/i
const PICTURE = /^\[gambar:([^\]]*)\]$/i
/** "Kunci", "Jawaban yang benar adalah": how people begin a key. */
export const KEY_WORD =
  '(?:kunci(?: jawaban)?(?:nya)?|jawaban(?:nya)?(?: (?:yang )?(?:paling )?(?:benar|tepat))?|jawab|jwb|key|ans(?:wer)?)(?: (?:adalah|ialah|yaitu))?'
/** "B", "A, C", "a dan c", "(b)". */
export const KEY_LETTERS = String.raw`\(?[a-h]\)?(?:(?: ?[,;&/+] ?| (?:dan|and) |, dan )\(?[a-h]\)?)*[.)\]]?`
/** Without a sign between them: "Jawaban b". */
const BARE_KEY = new RegExp(`^[([]? ?${KEY_WORD} ?[-–—]? ?(?=${KEY_LETTERS}$)`, 'i')
const WORDS = {
  key: new RegExp(`^[([]? ?${KEY_WORD} ?[:=.]`, 'i'),
  feedback: /^(?:pembahasan|penjelasan|umpan balik|feedback|explanation) ?[:=]/i,
  kindOf: /^(?:jenis|tipe|type)(?: soal)? ?[:=]/i,
  category: /^(?:kategori|category) ?[:=]/i,
  rubric: /^(?:rubrik|pedoman (?:penskoran|penilaian)) ?[:=]/i,
  alike: /^mirip ?[:=]/i,
} as const
const POINTS = /^(?:poin|skor|bobot|nilai|points?|score) ?[:=] ?(\d{1,4}(?:[.,]\d{1,2})?)$/i
const NAMES = ['key', 'feedback', 'kindOf', 'category', 'rubric', 'alike'] as const

/** Full-width letters, narrow blanks and tabs are what they look like. */
export function plainLine(line: string): string {
  return narrowLine(line).replace(/\s+/g, ' ').trim()
}

/** The same, with its gaps as they are. */
export function narrowLine(line: string): string {
  return line
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
}

export function lineOf(written: string): LineKind {
  const line = plainLine(written)
  if (line === '') return { kind: 'blank' }
  if (isRoom(line)) return { kind: 'room' }
  const number = NUMBER.exec(line) ?? NAMED_NUMBER.exec(line)
  if (number)
    return {
      kind: 'number',
      number: Number(number[1]),
      mark: number[2] ?? ':',
      rest: line.slice(number[0].length),
    }
  const picture = PICTURE.exec(line)
  if (picture) return { kind: 'picture', name: (picture[1] ?? '').trim() }
  for (const kind of NAMES) {
    const found = WORDS[kind].exec(line)
    if (found) return { kind, rest: valueOf(line.slice(found[0].length).trim(), line) }
  }
  const bare = BARE_KEY.exec(line)
  if (bare) return { kind: 'key', rest: valueOf(line.slice(bare[0].length).trim(), line) }
  const points = POINTS.exec(line)
  if (points) return { kind: 'points', points: figure(points[1] ?? '') }
  const option = OPTION.exec(line)
  return option ? optionOf(option, line.slice(option[0].length)) : { kind: 'text', text: line }
}

/** Dots or lines, and nothing else. */
function isRoom(line: string): boolean {
  return /^[.…_\- ]{4,}$/.test(line) && /[.…_]{2}/.test(line)
}

function optionOf([, star = '', letter = '']: RegExpExecArray, said: string): LineKind {
  // A star before or after the answer; two of them are bold in Markdown.
  const isBehind = said.endsWith('*') && !said.endsWith('**')
  const rest = isBehind ? said.slice(0, -1).trimEnd() : said
  return { kind: 'option', letter: letter.toUpperCase(), rest, isStarred: star !== '' || isBehind }
}

/** "(kunci: B)" closes its bracket; "(b)" is a letter. */
function valueOf(value: string, line: string): string {
  const inBrackets = /^[([]/.test(line) && /[)\]]$/.test(value)
  return (inBrackets ? value.slice(0, -1) : value).trim().replace(/^\(([a-h])\)\.?$/i, '$1')
}

export function figure(written: string): number {
  return Number(written.replace(',', '.'))
}

const POINTS_AT_END = /^\((?:skor|poin|bobot|nilai):? ?(\d{1,4}(?:[.,]\d{1,2})?)\)$/i

/** "Uraikan dua sebab. (skor 10)" */
export function pointsAtEnd(text: string): { text: string; points: number | null } {
  const at = text.lastIndexOf('(')
  const found = at < 0 ? null : POINTS_AT_END.exec(text.slice(at))
  return found
    ? { text: text.slice(0, at).trimEnd(), points: figure(found[1] ?? '') }
    : { text, points: null }
}
