import {
  DOCUMENT_LIMITS,
  type Crop,
  type NoticeCode,
  type PictureKind,
  type Place,
  type RawPicture,
} from './document.ts'

type Taken = { part: string; bytes: Uint8Array | null; crop: Crop | null }

/** Tells of something; where it stands is known to whoever hands it over. */
export type Tell = (code: NoticeCode, shown?: string) => void

/** Collects the pictures of a document, each once, under names that a module can keep. */
export function gallery(base: string) {
  const pictures: RawPicture[] = []
  const names = new Map<string, string>()
  return {
    pictures,
    /** The name under which a picture comes along; null where it cannot, which is told. */
    take({ part, bytes, crop }: Taken, place: Place, tell: Tell): string | null {
      const shown = part.slice(part.lastIndexOf('/') + 1)
      const kept = crop && Object.values(crop).some((side) => side !== 0) ? crop : null
      const key = `${part} ${JSON.stringify(kept)}`
      const known = names.get(key)
      if (known !== undefined) return known
      if (!bytes) return no('pictureMissing')
      const kind = pictureKind(bytes)
      if (!kind) return no('pictureKind')
      if (pictures.length >= DOCUMENT_LIMITS.pictures) return no('pictureTooMany')
      const name = `${base}-${pictures.length + 1}.${kind === 'jpeg' ? 'jpg' : 'png'}`
      names.set(key, name)
      pictures.push({ name, kind, bytes, crop: kept, place })
      return name

      function no(code: NoticeCode): null {
        tell(code, shown)
        return null
      }
    },
  }
}
export type Gallery = ReturnType<typeof gallery>

/** By its first bytes, whatever its name says; null for what we do not draw anew. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 12))
  if (head.startsWith('\u2030PNG') || head.startsWith('\u0089PNG')) return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (head.startsWith('GIF8')) return 'gif'
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'webp' : null
}

/** A name that files of a module may have, of whatever a file is called. */
export function baseOf(fileName: string): string {
  const plain = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-')
    .slice(0, 40)
    .replace(/-$/, '')
  return plain || 'gambar'
}

/** What programs write by themselves is nobody's description. */
export function altOf(description: string): string {
  const text = description
    .replace(/\s+/g, ' ')
    .replace(/(?:Description automatically generated|Deskripsi dibuat secara otomatis).*$/i, '')
    .trim()
  return [...text].slice(0, LONGEST_ALT).join('')
}

const LONGEST_ALT = 1000
