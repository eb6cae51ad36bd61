import { isCarriedDocument } from './office-relations.server.ts'

/** Code that would run at the reader's: macros, ActiveX, Excel 4 macro sheets. */
const CODE =
  /(?:^|\/)(?:vba[^/]*\.(?:bin|xml)|activex\/.*|(?:intl)?macrosheets\/.*|dialogsheets\/.*|customui[^/]*\/.*|attachedtoolbars\.bin)$/i
/** Objects that only their own program reads, and files that are programs. */
const OBJECT = /(?:^|\/)oleobject[^/]*\.bin$|\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|hta|lnk|jar)$/i
const CARRIED = /(?:^|\/)embeddings\/[^/]/i

/** What the names of its parts say against a document; one that is `carried` by another carries none itself. */
export function namesFault(
  names: readonly string[],
  isCarried: boolean,
): 'packed' | 'macro' | 'object' | null {
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) return 'packed'
  if (names.some((name) => !isPlain(name))) return 'packed'
  if (names.some((name) => CODE.test(name))) return 'macro'
  const carries = (name: string) => CARRIED.test(name) && (isCarried || !isCarriedDocument(name))
  return names.some((name) => OBJECT.test(name) || carries(name)) ? 'object' : null
}

/** Neither out of the archive's folder nor in letters that another system reads otherwise. */
function isPlain(name: string): boolean {
  return name !== '' && !/(?:^|\/)\.\.(?:\/|$)|^\/|\\|\p{Cc}|^[a-z]:/iu.test(name)
}

/** A part that stands for another workbook. */
export function isExternalLink(name: string): boolean {
  return /(?:^|\/)externallinks\//i.test(name)
}

/** A part that holds a connection to another source, or what came through one. */
export function isConnection(name: string): boolean {
  return /(?:^|\/)(?:connections\.xml$|querytables\/)/i.test(name)
}

/** A part among which programs keep data of their own. */
export function isOwnData(name: string): boolean {
  return /^customxml\/item\d*\.xml$/i.test(name)
}
