import { child, elementsIn, valueOf, type Element } from './xml-tree.ts'

/** What a paragraph shows before its words. `list`: what counts together; `plain`: a figure with nothing around it. */
export type Counted = { list: string; number: number | null; label: string; plain: boolean }

type Level = { format: string; start: number; text: string }

const LEVELS = 9

/**
 * Counts as Word does: lists that share a definition go on counting, one that says where it begins does so with its first
 * paragraph, and a level begins anew after a higher one. Answers null where the paragraph is in no list.
 */
export function numberingOf(tree: Element | null): (id: string, level: number) => Counted | null {
  const elements = tree ? elementsIn(tree) : []
  const abstracts = new Map(
    elements.flatMap((one) =>
      one.name === 'abstractNum' ? [[one.attributes.abstractNumId ?? '', one] as const] : [],
    ),
  )
  const lists = new Map(
    elements.flatMap((one) => (one.name === 'num' ? [[one.attributes.numId ?? '', one] as const] : [])),
  )
  const counters = new Map<string, (number | null)[]>()
  const begun = new Set<string>()

  return (id, level) => {
    const list = lists.get(id)
    if (!list || level < 0 || level >= LEVELS) return null
    const definition = valueOf(list, 'abstractNumId') ?? ''
    const abstract = abstracts.get(definition)
    const levels = Array.from({ length: LEVELS }, (_, index) => levelOf(abstract, list, index))
    const own = levels[level]
    if (!own) return null
    const counter = counters.get(definition) ?? []
    counters.set(definition, counter)
    if (!begun.has(id)) {
      begun.add(id)
      for (const [index] of levels.entries()) if (startOf(list, index) !== null) counter[index] = null
    }
    counter[level] = (counter[level] ?? own.start - 1) + 1
    counter.fill(null, level + 1)
    if (own.format === 'bullet' || own.format === 'none')
      return { list: `${definition} bullet`, number: null, label: '', plain: true }
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return written(counter[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal')
    })
    return {
      list: `${definition} ${startOf(list, level) === null ? '' : id}`,
      number: counter[level] ?? 1,
      label,
      plain: /^\(?\d+[.)]?\)?$/.test(label),
    }
  }
}

function levelOf(abstract: Element | undefined, list: Element, index: number): Level {
  const isIt = ({ attributes }: Element) => Number(attributes.ilvl) === index
  const overrides = elementsIn(list).filter(({ name }) => name === 'lvlOverride')
  const changed = child(overrides.find(isIt), 'lvl')
  const level = changed ?? (abstract && elementsIn(abstract).find((one) => one.name === 'lvl' && isIt(one)))
  return {
    format: valueOf(level, 'numFmt') ?? 'decimal',
    start: startOf(list, index) ?? (Number(valueOf(level, 'start') ?? 1) || 0),
    text: valueOf(level, 'lvlText') ?? `%${index + 1}.`,
  }
}

function startOf(list: Element, index: number): number | null {
  const override = elementsIn(list).find(
    ({ name, attributes }) => name === 'lvlOverride' && Number(attributes.ilvl) === index,
  )
  const start = valueOf(override, 'startOverride')
  return start === null ? null : Number(start) || 0
}

function written(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(number)
    case 'upperLetter':
      return letter(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return String(number)
  }
}

/** Word repeats the letter after z: aa, bb. */
function letter(number: number): string {
  if (number < 1) return String(number)
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)))
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  return ROMAN.map(([value, signs]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return signs.repeat(times)
  }).join('')
}
