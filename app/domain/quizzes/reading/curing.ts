import type { Block } from './block.ts'
import type { Cure, CureCode } from './found.ts'

/** What the cures for typed questions change: the lines of one question, written anew. */
export function cureFor(code: CureCode, detail: string, block: Block, lines: readonly string[]): Cure {
  const own = lines.slice(block.from - 1, block.to).map((text, index) => ({ text, line: block.from + index }))
  const edit = { from: block.from, count: own.length, lines: changed(code, detail, block, own) }
  return { code, detail, edit }
}

type Line = { text: string; line: number }

function changed(code: CureCode, detail: string, block: Block, own: readonly Line[]): string[] {
  switch (code) {
    case 'key':
    case 'keys':
      return withKey(`Jawaban: ${detail}`, block, own.map(withoutStar(block)))
    case 'true':
      return withKey('Jawaban: Benar', block, withoutKind(block, own))
    case 'false':
      return withKey('Jawaban: Salah', block, withoutKind(block, own))
    case 'essay':
      return [...texts(withoutKey(block, withoutKind(block, own))), 'Jenis: esai']
    case 'reading':
      return [...texts(withoutKind(block, own)), 'Jenis: bacaan']
    case 'short':
      return [...texts(withoutKind(block, own)), 'Jenis: isian']
    case 'thousands':
      return keyChanged(block, own, detail, detail.replace(/[.,]/, ''))
    case 'decimal':
      return keyChanged(block, own, detail, `${detail}0`)
    case 'alike':
      return [...texts(own), 'Mirip: boleh']
    case 'withoutPicture':
      return texts(own.filter(({ line }) => !block.pictures.some((picture) => picture.line === line)))
    case 'withoutChoice':
      return withoutChoice(detail, block, own)
    case 'drop':
      return []
    default:
      return texts(own)
  }
}

function texts(own: readonly Line[]): string[] {
  return own.map(({ text }) => text)
}

/** In the place of the key line, else below the answers. */
function withKey(key: string, block: Block, own: readonly Line[]): string[] {
  const at = own.findIndex(({ line }) => line === block.key?.line)
  if (at >= 0) return texts(own).with(at, key)
  const last = Math.max(...block.options.map(({ to }) => to), ...block.text.map(({ line }) => line))
  const after = own.findLastIndex(({ line }) => line <= last)
  return texts(own).toSpliced(after + 1, 0, key)
}

function withoutKey({ key }: Block, own: readonly Line[]): Line[] {
  return own.filter(({ line }) => line !== key?.line)
}

function withoutKind({ kindOf }: Block, own: readonly Line[]): Line[] {
  return own.filter(({ line }) => line !== kindOf?.line)
}

function withoutStar({ options }: Block) {
  return ({ text, line }: Line): Line => {
    const isStarred = options.some((option) => option.isStarred && option.line === line)
    return { line, text: isStarred ? withoutOuterStars(text) : text }
  }
}

function withoutOuterStars(text: string): string {
  const line = text.trim().replace(/^\*/, '')
  return (line.endsWith('*') ? line.slice(0, -1) : line).trim()
}

function keyChanged({ key }: Block, own: readonly Line[], from: string, to: string): string[] {
  return own.map(({ text, line }) => (line === key?.line ? text.replace(from, to) : text))
}

/** The letters below move up, and the key with them. */
function withoutChoice(letter: string, block: Block, own: readonly Line[]): string[] {
  const gone = block.options.find((option) => option.letter === letter)
  if (!gone) return texts(own)
  const before = (one: string) => String.fromCharCode(one.charCodeAt(0) - 1)
  const key = block.key
  return own.flatMap(({ text, line }) => {
    if (line >= gone.line && line <= gone.to) return []
    const option = block.options.find((one) => one.line === line)
    if (option && option.letter > letter) return [text.replace(/[A-Ha-h]/, before)]
    if (line !== key?.line) return [text]
    const isByLetters = /^[a-h](?:\s*[,;&/]\s*[a-h])*$/i.test(key.text)
    if (!isByLetters) return [text]
    const letters = (key.text.toUpperCase().match(/[A-H]/g) ?? []).filter((one) => one !== letter)
    const moved = letters.map((one) => (one > letter ? before(one) : one)).join(', ')
    return moved === '' ? [] : [`Jawaban: ${moved}`]
  })
}
