import type { Element, ElementContent } from 'hast'
import { hiddenCharacter } from './characters.ts'
import { LIMITS } from './limits.ts'
import { DRAWING_ATTRIBUTES, DRAWING_TAGS, SVG_NAMESPACE } from './svg-grammar.ts'

/** Why a drawing is refused: a reason with its own sentence, and what was found. */
export type DrawingFault = { reason: DrawingReason; what: string }
export type DrawingReason = 'svg-size' | 'svg-xml' | 'svg-root' | 'svg-element' | 'svg-attribute' | 'svg-text'

class DrawingError extends Error {
  readonly fault: DrawingFault
  constructor(reason: DrawingReason, what: string) {
    super(reason)
    this.fault = { reason, what }
  }
}

const PROLOGUE = /^\s*(?:<\?xml version="1\.0"(?: encoding="UTF-8")?\?>\s*)?/i
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ATTRIBUTE = /\s([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * Reads an SVG drawing of a module: a small strict subset of XML, every element and attribute on the allow-list
 * (no DOCTYPE, comment, CDATA, processing instruction, script, style, link, id). Refuses instead of stripping.
 */
export function parseDrawing(
  source: string,
): { ok: true; svg: Element } | { ok: false; fault: DrawingFault } {
  try {
    return { ok: true, svg: parse(source) }
  } catch (error) {
    if (error instanceof DrawingError) return { ok: false, fault: error.fault }
    throw error
  }
}

function parse(source: string): Element {
  if (source.length > LIMITS.drawingBytes) {
    throw new DrawingError('svg-size', `${LIMITS.drawingBytes / 1000} kB`)
  }
  const hidden = hiddenCharacter(source)
  if (hidden) throw new DrawingError('svg-text', hidden.name)
  let at = PROLOGUE.exec(source)?.[0].length ?? 0
  let elements = 0
  const open: Element[] = []
  let root: Element | undefined
  while (at < source.length) {
    if (source[at] !== '<') {
      const end = source.indexOf('<', at)
      const stop = end === -1 ? source.length : end
      addText(open.at(-1), source.slice(at, stop))
      at = stop
      continue
    }
    TAG.lastIndex = at
    const tag = TAG.exec(source)
    if (!tag) throw new DrawingError('svg-xml', source.slice(at, at + 24))
    at = TAG.lastIndex
    const [, closing, name = '', attributes = '', selfClosing] = tag
    if (closing) {
      if (attributes || selfClosing || open.pop()?.tagName !== name)
        throw new DrawingError('svg-xml', `</${name}>`)
      continue
    }
    elements += 1
    if (elements > LIMITS.drawingElements || open.length >= LIMITS.drawingDepth) {
      throw new DrawingError('svg-size', `${LIMITS.drawingElements} / ${LIMITS.drawingDepth}`)
    }
    const element = elementOf(name, attributes, open.at(-1), root !== undefined)
    root ??= element
    open.at(-1)?.children.push(element)
    if (!selfClosing) open.push(element)
  }
  if (!root) throw new DrawingError('svg-root', '<svg>')
  if (open.length > 0) throw new DrawingError('svg-xml', `<${open.at(-1)?.tagName ?? ''}>`)
  return root
}

function elementOf(name: string, attributes: string, parent: Element | undefined, hasRoot: boolean): Element {
  if (!DRAWING_TAGS.has(name)) throw new DrawingError('svg-element', `<${name}>`)
  if (!parent && (hasRoot || name !== 'svg')) throw new DrawingError('svg-root', `<${name}>`)
  if (parent && name === 'svg') throw new DrawingError('svg-element', '<svg>')
  if ((name === 'tspan') !== (parent?.tagName === 'text' || parent?.tagName === 'tspan')) {
    throw new DrawingError('svg-element', `<${name}>`)
  }
  const element: Element = { type: 'element', tagName: name, properties: {}, children: [] }
  for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = decode(double ?? single ?? '')
    if (name === 'svg' && key === 'xmlns' && value === SVG_NAMESPACE) continue
    const rule = DRAWING_ATTRIBUTES.get(key)
    const place = rule?.only === undefined || rule.only === name
    if (!rule || !place || !rule.test(value) || Object.hasOwn(element.properties, rule.property)) {
      throw new DrawingError('svg-attribute', `${key}="${value.slice(0, 40)}"`)
    }
    element.properties[rule.property] = key === 'class' ? value.trim().split(/\s+/) : value
  }
  if (name === 'svg' && !Object.hasOwn(element.properties, 'viewBox'))
    throw new DrawingError('svg-root', 'viewBox')
  return element
}

function addText(parent: Element | undefined, raw: string): void {
  const inText = parent?.tagName === 'text' || parent?.tagName === 'tspan'
  if (!inText && raw.trim() === '') return
  const value = decode(raw)
  if (!parent || !inText) throw new DrawingError('svg-text', value.trim().slice(0, 24))
  const node: ElementContent = { type: 'text', value }
  parent.children.push(node)
}

function decode(raw: string): string {
  const text = raw.replace(/&([^;\s&]{0,12});?/g, (whole, name: string) => {
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
    const code = number ? parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : -1
    const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ENTITIES.get(name)
    if (character === undefined || !whole.endsWith(';')) throw new DrawingError('svg-text', whole)
    return character
  })
  const hidden = hiddenCharacter(text)
  if (hidden) throw new DrawingError('svg-text', hidden.name)
  return text
}
