/** What a film says about itself. `seconds` is null where it does not say how long it is. */
export type Film = { type: 'video/mp4' | 'video/webm'; seconds: number | null; width: number; height: number }

/** Why a film is not taken. `codec`: it plays in some browsers only; its name as people read it. */
export type FilmFault =
  | { code: 'filmCodec'; codec: string }
  | { code: 'filmMov'; codec: string }
  | { code: 'filmMatroska' }
  | { code: 'filmBuilt' }
  | { code: 'filmNoPicture' }

export type FilmResult = { ok: true; film: Film } | { ok: false; fault: FilmFault }

/** Pictures of a film that every browser of the last years plays, by their sign in the container. */
const PLAYED = ['avc1', 'avc3', 'av01', 'vp09', 'vp08', 'V_VP8', 'V_VP9', 'V_AV1']
const HEARD = ['mp4a', 'Opus', 'fLaC', '.mp3', 'A_OPUS', 'A_VORBIS']

const NAMES: Readonly<Record<string, string>> = {
  avc1: 'H.264',
  avc3: 'H.264',
  hvc1: 'HEVC',
  hev1: 'HEVC',
  dvh1: 'Dolby Vision (HEVC)',
  dvhe: 'Dolby Vision (HEVC)',
  mp4v: 'MPEG-4 Visual',
  s263: 'H.263',
  apcn: 'ProRes',
  apch: 'ProRes',
  ap4h: 'ProRes',
  encv: 'DRM',
  samr: 'AMR',
  'ac-3': 'AC-3',
  'ec-3': 'E-AC-3',
  sowt: 'PCM',
  lpcm: 'PCM',
  'V_MPEG4/ISO/AVC': 'H.264',
  'V_MPEGH/ISO/HEVC': 'HEVC',
}

export function codecName(sign: string): string {
  // Only letters and digits of what a file says are shown to anybody.
  return NAMES[sign] ?? (sign.replace(/[^\w-]/g, '').slice(0, 20) || '?')
}

/** The first codec that browsers do not play, or null. */
export function unplayed(tracks: readonly Track[]): string | null {
  const wrong = tracks.find(({ kind, codec }) => !(kind === 'picture' ? PLAYED : HEARD).includes(codec))
  return wrong?.codec ?? null
}

export type Track = { kind: 'picture' | 'sound'; codec: string; width: number; height: number }

/** The film out of its parts, or why it is none. */
export function filmOf(type: Film['type'], tracks: readonly Track[], seconds: number | null): FilmResult {
  const picture = tracks.find(({ kind }) => kind === 'picture')
  if (!picture) return { ok: false, fault: { code: 'filmNoPicture' } }
  const wrong = unplayed(tracks)
  if (wrong !== null) return { ok: false, fault: { code: 'filmCodec', codec: codecName(wrong) } }
  const { width, height } = picture
  const isSized = [width, height].every((side) => side > 0 && side <= MOST_SIDE)
  if (!isSized) return { ok: false, fault: { code: 'filmBuilt' } }
  const isLength = seconds !== null && Number.isFinite(seconds) && seconds > 0 && seconds < MOST_SECONDS
  return { ok: true, film: { type, seconds: isLength ? Math.round(seconds) : null, width, height } }
}

/** More than any camera films. */
const MOST_SIDE = 8_192
const MOST_SECONDS = 86_400
