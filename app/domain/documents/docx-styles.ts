import { child, elementsIn, isOn, valueOf, type Element } from './xml-tree.ts'

/** How letters look, as far as a reader needs it; null: not said here. Colours are six hexadecimal digits. */
export type Look = {
  bold: boolean | null
  italic: boolean | null
  struck: boolean | null
  hidden: boolean | null
  colour: string | null
  fill: string | null
  /** In half points. */
  size: number | null
  raised: 'sub' | 'sup' | 'no' | null
}

export type Style = {
  /** As the program calls it in English, whatever language it speaks, in small letters. */
  name: string
  /** Counts from 1. */
  heading: number | null
  numbering: Numbered | null
  look: Look
}
export type Numbered = { id: string | null; level: number | null }

const PLAIN: Look = {
  bold: null,
  italic: null,
  struck: null,
  hidden: null,
  colour: null,
  fill: null,
  size: null,
  raised: null,
}
const DEEPEST = 20

/** Looks up a style with all that it is based on; of one that is not there nothing is known. */
export function stylesOf(tree: Element | null): (id: string | null) => Style {
  const styles = tree ? elementsIn(tree).filter(({ name }) => name === 'style') : []
  const byId = new Map(styles.map((style) => [style.attributes.styleId ?? '', style]))
  const known = new Map<string, Style>()
  return (id) => {
    const key = id ?? ''
    const found = known.get(key) ?? resolve(byId, id ?? defaultOf(styles))
    known.set(key, found)
    return found
  }
}

function defaultOf(styles: readonly Element[]): string {
  const normal = styles.find(
    ({ attributes }) => attributes.type === 'paragraph' && attributes.default === '1',
  )
  return normal?.attributes.styleId ?? ''
}

function resolve(byId: ReadonlyMap<string, Element>, id: string): Style {
  const chain: Element[] = []
  for (
    let next = byId.get(id);
    next && chain.length < DEEPEST;
    next = byId.get(valueOf(next, 'basedOn') ?? '')
  )
    chain.push(next)
  const names = chain.map((style) => (valueOf(style, 'name') ?? '').toLowerCase())
  const outline = firstOf(chain, (style) => valueOf(child(style, 'pPr'), 'outlineLvl'))
  return {
    name: names[0] ?? '',
    heading: headingIn(names) ?? levelOf(outline),
    numbering: firstOf(chain, (style) => numberedIn(child(style, 'pPr'))),
    look: chain.reduce<Look>((look, style) => over(lookIn(child(style, 'rPr')), look), PLAIN),
  }
}

function headingIn(names: readonly string[]): number | null {
  const level = names.map((name) => /^heading ([1-9])$/.exec(name)?.[1]).find(Boolean)
  return level === undefined ? null : Number(level)
}

/** Level 9 is that of text. */
function levelOf(outline: string | null): number | null {
  const level = outline === null ? NaN : Number(outline)
  return level >= 0 && level < 9 ? level + 1 : null
}

function firstOf<T>(chain: readonly Element[], find: (style: Element) => T | null): T | null {
  for (const style of chain) {
    const found = find(style)
    if (found !== null) return found
  }
  return null
}

export function numberedIn(properties: Element | undefined): Numbered | null {
  const numbering = child(properties, 'numPr')
  if (!numbering) return null
  const level = valueOf(numbering, 'ilvl')
  return { id: valueOf(numbering, 'numId'), level: level === null ? null : Number(level) || 0 }
}

/** What one set of properties says. */
export function lookIn(properties: Element | undefined): Look {
  if (!properties) return PLAIN
  const size = valueOf(properties, 'sz')
  const struck = isOn(properties, 'dstrike') ?? isOn(properties, 'strike')
  return {
    bold: isOn(properties, 'b'),
    italic: isOn(properties, 'i'),
    struck,
    hidden: isOn(properties, 'vanish') ?? isOn(properties, 'specVanish'),
    colour: colourIn(valueOf(properties, 'color')),
    fill: fillIn(properties),
    size: size === null ? null : Number(size) || null,
    raised: raisedIn(valueOf(properties, 'vertAlign')),
  }
}

/** The ground that properties of letters, a paragraph or a cell lay under them. */
export function fillIn(properties: Element | undefined): string | null {
  return colourIn(child(properties, 'shd')?.attributes.fill ?? null)
}

function colourIn(value: string | null): string | null {
  return value !== null && /^[\da-f]{6}$/i.test(value) ? value.toUpperCase() : null
}

function raisedIn(value: string | null): Look['raised'] {
  if (value === null) return null
  return value === 'superscript' ? 'sup' : value === 'subscript' ? 'sub' : 'no'
}

/** One look over another. */
export function over(upper: Look, lower: Look): Look {
  return {
    bold: upper.bold ?? lower.bold,
    italic: upper.italic ?? lower.italic,
    struck: upper.struck ?? lower.struck,
    hidden: upper.hidden ?? lower.hidden,
    colour: upper.colour ?? lower.colour,
    fill: upper.fill ?? lower.fill,
    size: upper.size ?? lower.size,
    raised: upper.raised ?? lower.raised,
  }
}

/** Below this nobody tells letters from their ground (WCAG asks for 4.5). */
const UNSEEN = 1.25
/** Two points. */
const TINY = 4

/**
 * Why a reader of the document does not see these letters; null when she does. `ground` is what lies under the paragraph,
 * null where it is not known.
 */
export function unseenBecause({ hidden, colour, fill, size }: Look, ground: string | null) {
  if (hidden) return 'hidden'
  if (size !== null && size <= TINY) return 'tiny'
  const under = fill ?? ground
  if (colour === null) return null
  if (under === null) return contrast(colour, WHITE) < UNSEEN ? 'whiteInTable' : null
  return contrast(colour, under) < UNSEEN ? 'colour' : null
}

export const WHITE = 'FFFFFF'

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) => {
    const share = parseInt(colour.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
