import type { Media, PictureSize } from '../media.ts'

/** Media of a module as lessons name them. */
const MARK = '/media/3f9a'

function size(width: number): PictureSize {
  const height = Math.round((width * 3) / 4)
  return {
    width,
    height,
    webp: `${MARK}/foto-${width}.webp`,
    jpeg: `${MARK}/foto-${width}.jpg`,
    bytes: width * 90,
  }
}

export const PHOTO = {
  kind: 'picture',
  width: 1600,
  height: 1200,
  sizes: [480, 960, 1600].map(size),
} as const
export const FILM = {
  kind: 'video',
  address: `${MARK}/film.mp4`,
  type: 'video/mp4',
  bytes: 12_999_999,
  seconds: 200,
  width: 478,
  height: 850,
} as const
export const SHEET = { kind: 'file', address: `${MARK}/lembar.pdf`, type: 'PDF', bytes: 345_678 } as const
export const CAPTIONS = { kind: 'captions', address: `${MARK}/film.vtt` } as const

export const MEDIA: Media = {
  'foto.jpg': PHOTO,
  'kecil.png': { ...PHOTO, width: 320, height: 240, sizes: [{ ...size(320), bytes: undefined }] },
  'film.mp4': FILM,
  'film.webm': { ...FILM, address: `${MARK}/film.webm`, type: 'video/webm', seconds: null },
  'lembar.pdf': SHEET,
  'film.vtt': CAPTIONS,
}
