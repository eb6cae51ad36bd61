import { readXml } from '#app/domain/files/spreadsheet/xml.ts'
import { DOCUMENT_LIMITS, Unreadable } from './document.ts'

/** An element; names come without prefixes. `attributes.relation` is an id with a prefix, where a plain one stands beside it. */
export type Element = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Element | string)[]
}

/**
 * Reads an XML part as a tree. One with a document type of its own is refused: entities are nothing that an office program
 * writes. So is one with more elements, or more deeply nested, than a document has.
 * @throws Unreadable
 */
export function parseXml(bytes: Uint8Array): Element {
  if (declaresType(bytes)) throw new Unreadable('doctype')
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  let count = 0
  try {
    readXml(bytes, {
      open: (name, attributes) => {
        const element: Element = { name, attributes, children: [] }
        count += 1
        if (count > DOCUMENT_LIMITS.nodes || open.length > DOCUMENT_LIMITS.depth)
          throw new Unreadable('too-large')
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      close: () => void open.pop(),
      text: (text) => open.at(-1)?.children.push(text),
    })
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
  const [first] = elementsIn(root)
  if (!first) throw new Unreadable('damaged')
  return first
}

/** In whatever of the encodings that XML readers must know. */
function declaresType(bytes: Uint8Array): boolean {
  return (
    new TextDecoder('latin1')
      .decode(bytes)
      .replaceAll('\0', '')
      .search(/<!(?:DOCTYPE|ENTITY)/i) >= 0
  )
}

export function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== 'string')
}

/** The first child of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element && elementsIn(element).find((one) => one.name === name)
}

/** The first element down a path of names. */
export function at(element: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce(child, element)
}

/** The value of the attribute `val` of a child; null where there is no such child. */
export function valueOf(element: Element | undefined, name: string): string | null {
  const found = child(element, name)
  return found ? (found.attributes.val ?? '') : null
}

/** A switch: there, and not switched off. Null where it is not said. */
export function isOn(element: Element | undefined, name: string): boolean | null {
  const value = valueOf(element, name)
  return value === null ? null : !['0', 'false', 'off', 'none'].includes(value)
}

/** All elements of that name below, in their order; does not look inside of what it has found. */
export function findAll(element: Element, name: string): Element[] {
  return elementsIn(element).flatMap((one) => (one.name === name ? [one] : findAll(one, name)))
}

export function textIn(element: Element): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textIn(one))).join('')
}
