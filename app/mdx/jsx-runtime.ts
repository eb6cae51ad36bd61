import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'

/**
 * The JSX runtime a content file is evaluated with: it builds the same tree the restricted compiler builds, so
 * both draw with the same renderers. Blocks are plain strings here (`components.Catatan = 'Catatan'`); functions
 * a content file brings itself are called.
 */
type Props = Record<string, unknown>
type Made = Element | Root

export const Fragment = Symbol('fragment')

/** `jsx(type, props)` as compilers of JSX call it. */
export function jsx(type: unknown, props: Props = {}): Made {
  if (type === Fragment) return { type: 'root', children: contentOf(props.children) }
  if (typeof type === 'function') {
    const made: unknown = Reflect.apply(type, undefined, [props])
    return { type: 'root', children: contentOf(made) }
  }
  if (typeof type !== 'string') throw new TypeError('A block has no name.')
  const { children, ...rest } = props
  return { type: 'element', tagName: type, properties: propertiesOf(rest), children: contentOf(children) }
}

/** The nodes of whatever JSX may hold: text, numbers, elements, fragments, lists of these, nothing. */
export function contentOf(value: unknown): ElementContent[] {
  if (value === null || value === undefined || typeof value === 'boolean') return []
  if (typeof value === 'string' || typeof value === 'number') return [{ type: 'text', value: String(value) }]
  if (Array.isArray(value)) return value.flatMap(contentOf)
  if (isMade(value)) return value.type === 'root' ? value.children.filter(isContent) : [value]
  throw new TypeError('Only text and elements can be shown.')
}

function isMade(value: unknown): value is Made {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  return value.type === 'root' || value.type === 'element'
}

function isContent(node: RootContent): node is ElementContent {
  return node.type !== 'doctype'
}

function propertiesOf(props: Props): Properties {
  const properties: Properties = {}
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false || name === 'key' || name === 'ref') continue
    if (name === 'className' || name === 'class') properties.className = written(value).split(/\s+/)
    else properties[hastName(name)] = value === true || typeof value === 'number' ? value : written(value)
  }
  return properties
}

/** An attribute as text; objects such as `style={{}}` become a name that no allow-list holds. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : `[${typeof value}]`
}

/** `data-footnote-ref` → `dataFootnoteRef`; other names are written alike in both. */
function hastName(name: string): string {
  if (!/^(?:data|aria)-/.test(name)) return name
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
