/** Why captions are not taken, and in which line. */
export type CaptionsFault = { code: 'captions'; reason: CaptionsReason; line: number }
export type CaptionsReason = 'head' | 'size' | 'text' | 'time' | 'order' | 'markup' | 'none'

const LARGEST = 200_000
const MOST_CUES = 5_000
const TIME = String.raw`(?:(\d{2,3}):)?([0-5]\d):([0-5]\d)\.(\d{3})`
const TIMING = new RegExp(
  `^${TIME} --> ${TIME}((?: (?:vertical|line|position|size|align):[\\w.%,-]{1,20})*)$`,
)
/** Marks that a browser draws and nothing more; every other `<` is refused, a class and a style sheet too. */
const MARKS = /<\/?(?:b|i|u)>|<v [^<>&]{1,80}>|<\/v>/g

/**
 * Judges captions (WebVTT, W3C): the head, then cues with their times in order and plain words. No style, region, note, or
 * markup that is more than bold, italic, underlined and a speaker's name. Null when they are taken.
 */
export function captionsFault(text: string): CaptionsFault | null {
  const fault = (reason: CaptionsReason, line: number): CaptionsFault => ({ code: 'captions', reason, line })
  if (text.length > LARGEST) return fault('size', 1)
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const strange = lines.findIndex((line) => /[\p{Cc}\uFFFD\u2028\u2029]/u.test(line.replaceAll('\t', ' ')))
  if (strange >= 0) return fault('text', strange + 1)
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) return fault('head', 1)
  let cues = 0
  let last = 0
  for (let at = 1; at < lines.length; at += 1) {
    if (lines[at]?.trim() === '') continue
    // A cue may have a name of its own in the line above.
    const timeAt = lines[at]?.includes('-->') ? at : at + 1
    const timing = TIMING.exec(lines[timeAt]?.trimEnd() ?? '')
    if (!timing) return fault('time', timeAt + 1)
    const [from, to] = [timeOf(timing.slice(1, 5)), timeOf(timing.slice(5, 9))]
    if (to <= from || from < last) return fault('order', timeAt + 1)
    last = from
    cues += 1
    for (at = timeAt + 1; at < lines.length && lines[at]?.trim() !== ''; at += 1) {
      const left = (lines[at] ?? '').replace(MARKS, '')
      if (/[<>]/.test(left) || left.includes('-->')) return fault('markup', at + 1)
    }
  }
  if (cues > MOST_CUES) return fault('size', 1)
  return cues === 0 ? fault('none', lines.length) : null
}

function timeOf([hours = '0', minutes = '0', seconds = '0', thousandths = '0']: readonly (
  string | undefined
)[]): number {
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1_000
}
