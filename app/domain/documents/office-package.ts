import { openArchive, type ArchiveFile } from './zip-archive.ts'
import { DOCUMENT_LIMITS, Unreadable } from './document.ts'
import { elementsIn, parseXml, type Element } from './xml-tree.ts'

/** What a part refers to. Targets inside the package are names of its parts, in small letters. */
export type Relation = { type: string; target: string; outside: boolean }

export type Package = {
  /** Bytes of a part; null where there is none. */
  bytes: (part: string) => Uint8Array | null
  tree: (part: string) => Element | null
  relations: (part: string) => ReadonlyMap<string, Relation>
  names: readonly string[]
}

const MACRO = /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml|activex\/)/i

/**
 * A document, presentation or workbook as the parts it is made of. Macros are refused: whoever brings such a file would
 * get it back without what it did, and not know.
 * @throws Unreadable
 */
export function openPackage(files: readonly ArchiveFile[]): Package {
  const parts = new Map(files.map((file) => [partName(file.name), file]))
  if (parts.size !== files.length) throw new Unreadable('unsafe')
  if (files.some(({ name }) => MACRO.test(name))) throw new Unreadable('macro')
  const bytes = (part: string) => {
    const file = parts.get(part)
    if (!file) return null
    if (file.size > DOCUMENT_LIMITS.part) throw new Unreadable('too-large')
    return file.read()
  }
  const tree = (part: string) => {
    const found = bytes(part)
    return found && parseXml(found)
  }
  return { bytes, tree, names: [...parts.keys()], relations: (part) => relationsOf(tree, part) }
}

/** The package of an archive's bytes. @throws Unreadable */
export function packageOf(bytes: Uint8Array): Package {
  return openPackage(openArchive(bytes))
}

/** The part that the whole is about, and what it is by its declared type; null when the archive is no office file. */
export function mainPart(office: Package): { part: string; type: string } | null {
  const types = office.tree('[content_types].xml')
  if (!types) return null
  const main = [...office.relations('').values()].find(({ type }) => type === 'officeDocument')
  if (!main) return null
  const declared = elementsIn(types).find(
    ({ name, attributes }) => name === 'Override' && partName(attributes.PartName ?? '') === main.target,
  )
  const type = declared?.attributes.ContentType ?? ''
  if (/macroenabled/i.test(type)) throw new Unreadable('macro')
  return { part: main.target, type }
}

function relationsOf(tree: Package['tree'], part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const own = tree(`${folder}_rels/${part.slice(folder.length)}.rels`)
  const relations = new Map<string, Relation>()
  for (const { name, attributes } of own ? elementsIn(own) : []) {
    if (name !== 'Relationship') continue
    const { Id = '', Type = '', Target = '', TargetMode } = attributes
    const outside = TargetMode !== undefined && TargetMode !== 'Internal'
    const target = outside ? Target : inside(Target, folder)
    relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, outside })
  }
  return relations
}

/** Dots climb no higher than the package. */
function inside(target: string, folder: string): string {
  const address = URL.canParse(target, `file:///${folder}`) ? new URL(target, `file:///${folder}`) : null
  if (address?.protocol !== 'file:') return ''
  try {
    return partName(decodeURIComponent(address.pathname))
  } catch {
    return partName(address.pathname)
  }
}

function partName(path: string): string {
  return path.replace(/^\/+/, '').toLowerCase()
}
