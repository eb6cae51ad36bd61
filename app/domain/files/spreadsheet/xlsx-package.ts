import { unzipSync } from 'fflate'
import { readXml } from './xml.ts'

/** The parts of a workbook by their path in small letters, without the first slash. */
export type Parts = ReadonlyMap<string, Uint8Array>

const MOST_ENTRIES = 200
const MOST_UNPACKED = 100 * 1024 * 1024

/**
 * Unpacks what is read of a workbook: XML, no pictures and no macros.
 * @throws Error when it is no archive · RangeError when it unpacks to more than 100 MB or has more than 200 entries
 */
export function unpack(bytes: Uint8Array): Parts {
  let [entries, size] = [0, 0]
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      entries += 1
      const wanted = /\.(?:xml|rels)$/i.test(name)
      if (wanted) size += originalSize
      if (entries > MOST_ENTRIES || size > MOST_UNPACKED) throw new RangeError('It unpacks to too much.')
      return wanted
    },
  })
  return new Map(Object.entries(files).map(([name, content]) => [partName(name), content]))
}

/** What lies in an archive, without unpacking anything. @throws Error when it is none */
export function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = []
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(partName(name))
      return false
    },
  })
  return names
}

function partName(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase()
}

export type Relation = { type: string; target: string; outside: boolean }

/** What a part refers to, by id; targets inside the workbook are names of its parts. */
export function relationsOf(parts: Parts, part: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const own = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`)
  if (own)
    readXml(own, {
      open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
        if (name !== 'Relationship') return
        const outside = TargetMode === 'External'
        const target = outside ? Target : partName(new URL(Target, `file:///${folder}`).pathname)
        relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, outside })
      },
    })
  return relations
}
