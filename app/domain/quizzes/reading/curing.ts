import type { Block, Said } from './block.ts'
import type { Cure, CureCode, Edit } from './found.ts'
import { KEY_IN_LIST } from './groups.ts'
import { isSentence } from './keys.ts'
import { isLikeEssay } from './parts.ts'

/** What the cures for typed questions change: the lines of one question, written anew. */
export function cureFor(code: CureCode, detail: string, block: Block, lines: readonly string[]): Cure {
  const own = lines.slice(block.from - 1, block.to).map((text, index) => ({ text, line: block.from + index }))
  const edit = { from: block.from, count: own.length, lines: changed(code, detail, block, own) }
  return { code, detail, edit: withListed(edit, { code, detail, block, lines }) }
}

type Asked = { code: CureCode; detail: string; block: Block; lines: readonly string[] }

/** A list at the end that has a key of this question says the same afterwards. */
function withListed(edit: Edit, { code, detail, block, lines }: Asked): Edit {
  const letter = listedAfter(code, detail, block)
  const end = edit.from + edit.count
  const listed = keysOf(block).filter(({ line }) => line >= end)
  if (letter === null || listed.length === 0) return edit
  const last = Math.max(...listed.map(({ line }) => line))
  const between = lines
    .slice(end - 1, last)
    .map((text, index) =>
      listed.some(({ line }) => line === end + index)
        ? text.replace(KEY_IN_LIST, (whole: string, number: string, old: string) =>
            Number(number) === block.number ? `${whole.slice(0, -old.length)}${letter}` : whole,
          )
        : text,
    )
  return { ...edit, count: edit.count + between.length, lines: [...edit.lines, ...between] }
}

function listedAfter(code: CureCode, detail: string, { key }: Block): string | null {
  if (code === 'key') return /^[a-hs]$/i.test(detail) ? detail : null
  if (code === 'true') return 'B'
  if (code === 'false') return 'S'
  if (code !== 'withoutChoice' || !key || !/^[a-h]$/i.test(key.text)) return null
  return key.text > detail ? before(key.text) : key.text
}

function before(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - 1)
}

function keysOf({ key, otherKeys }: Block): Said[] {
  return key ? [key, ...otherKeys] : []
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
      return [...texts(forMarkers(block, withoutKind(block, own))), 'Jenis: esai']
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
    case 'withoutKey':
      return texts(withoutKey(block, own))
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
  const [first, ...others] = keysOf(block).flatMap(({ line }) => {
    const at = own.findIndex((one) => one.line === line)
    return at < 0 ? [] : [at]
  })
  if (first !== undefined)
    return texts(own)
      .with(first, key)
      .filter((_, at) => at === first || !others.includes(at))
  const last = Math.max(...block.options.map(({ to }) => to), ...block.text.map(({ line }) => line))
  const after = own.findLastIndex(({ line }) => line <= last)
  return texts(own).toSpliced(after + 1, 0, key)
}

/** A key that is a sentence is what a marker looks for; a letter is nothing to her. */
function forMarkers(block: Block, own: readonly Line[]): Line[] {
  return own.flatMap((one) => {
    const key = keysOf(block).find(({ line }) => line === one.line)
    if (!key) return [one]
    const isRead = isSentence(key.text) || isLikeEssay(block.text, key.text)
    return isRead ? [{ ...one, text: `Rubrik: ${key.text}` }] : []
  })
}

function withoutKey(block: Block, own: readonly Line[]): Line[] {
  return own.filter(({ line }) => !keysOf(block).some((key) => key.line === line))
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
