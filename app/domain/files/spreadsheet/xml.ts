import { Parser } from 'saxen'

type Attributes = Readonly<Record<string, string>>

/** What is done with the elements of a document. */
export type Told = {
  open?: (name: string, attributes: Attributes) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/**
 * Goes through an XML document. Names come without their prefixes, those of attributes too: programs write the same parts
 * with and without them.
 * @throws Error when it is not well formed
 */
export function readXml(bytes: Uint8Array, { open, close, text }: Told): void {
  const faults: Error[] = []
  const parser = new Parser()
  if (open)
    parser.on('openTag', (name, attributes, decode) =>
      open(plain(name), plainAttributes(attributes(), decode)),
    )
  if (close) parser.on('closeTag', (name) => close(plain(name)))
  if (text) {
    parser.on('text', (found, decode) => text(decode(found)))
    parser.on('cdata', text)
  }
  parser.on('error', (error) => faults.push(error))
  parser.parse(decoded(bytes))
  if (faults[0]) throw faults[0]
}

function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function plainAttributes(found: Attributes | false, decode: (text: string) => string): Attributes {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(found || {})) {
    attributes[plain(name)] = decode(value)
    // A slide has two ids, one of which is that of a relation.
    if (name.endsWith(':id')) attributes.relation = decode(value)
  }
  return attributes
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
