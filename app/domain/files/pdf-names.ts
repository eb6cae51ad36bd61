/** What stands between two words of a PDF, and what may end one (ISO 32000-1, 7.2.2). */
const SPACE = '[\\0\\t\\n\\f\\r ]'
const END = '(?=[\\0\\t\\n\\f\\r ()<>[\\]{}/%]|$)'

const SCRIPT = new RegExp(`/JavaScript${END}`, 'g')
const LAUNCH = new RegExp(`/Launch${END}`)
const FORM = new RegExp(`/AcroForm${END}`)
const XFA = new RegExp(`/XFA${SPACE}*(?:\\[|\\d)`)
const FILM = new RegExp(`/Rendition${END}`)
const FILM_SCRIPT = new RegExp(`/JS${SPACE}*[(<\\d]`)
/** Scripts of the whole document, which run as it opens, and one that its opening or a page's names in place. */
const AT_ONCE = [
  new RegExp(`/JavaScript${SPACE}*(?:<<|\\d+${SPACE}+\\d+${SPACE}+R)`),
  new RegExp(`/(?:OpenAction|O|WC|WS|DS|WP|DP)${SPACE}*<<[^>]{0,200}/JavaScript${END}`),
]
const OPENING = new RegExp(`/OpenAction${SPACE}*(\\d+)${SPACE}+\\d+${SPACE}+R`, 'g')
const OBJECT = new RegExp(`(?<!\\d)(\\d{1,10})${SPACE}+\\d{1,5}${SPACE}+obj`, 'g')

/** A list of objects by its dictionary: its name, or the place of its first object, which nothing else has. */
export const OBJECT_LIST = new RegExp(`/ObjStm${END}|/First${SPACE}+\\d+(?!\\d|${SPACE}+\\d+${SPACE}+R)`)

/** What the words of a PDF say that it does. */
export type PdfDeeds = {
  launches: boolean
  scripts: boolean
  hasForm: boolean
  /** A form of another kind, whose own scripts nobody reads here. */
  isXfa: boolean
  startsAtOnce: boolean
  /** A film or a sound may carry a script under a key of its own. */
  hasFilm: boolean
  hasFilmScript: boolean
  /** Numbers of the objects that the document does when it opens, and of those that hold a script. */
  opens: Set<string>
  scripted: Set<string>
}

export function noDeeds(): PdfDeeds {
  return {
    launches: false,
    scripts: false,
    hasForm: false,
    isXfa: false,
    startsAtOnce: false,
    hasFilm: false,
    hasFilmScript: false,
    opens: new Set(),
    scripted: new Set(),
  }
}

/** The same text with its names in plain letters: any letter of a name may be written as # and its number (7.3.5). */
export function plainNames(text: string): string {
  if (!text.includes('#')) return text
  return text.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
}

/** Adds what a piece of text says; `listed`: the numbers of its objects, where these do not stand before each. */
export function addDeeds(deeds: PdfDeeds, text: string, listed?: readonly string[]): void {
  deeds.launches ||= LAUNCH.test(text)
  deeds.hasForm ||= FORM.test(text)
  deeds.isXfa ||= XFA.test(text)
  deeds.hasFilm ||= FILM.test(text)
  deeds.hasFilmScript ||= FILM_SCRIPT.test(text)
  for (const [, object = ''] of text.matchAll(OPENING)) deeds.opens.add(object)
  const scripts = [...text.matchAll(SCRIPT)]
  if (scripts.length === 0) return
  deeds.scripts = true
  deeds.startsAtOnce ||= AT_ONCE.some((pattern) => pattern.test(text))
  for (const number of listed ?? objectsAround(text, scripts)) deeds.scripted.add(number)
}

/** The object in which each match stands: both lists run in the order of the text. */
function objectsAround(text: string, matches: readonly RegExpExecArray[]): string[] {
  const objects = [...text.matchAll(OBJECT)]
  let next = 0
  return matches.flatMap(({ index }) => {
    while ((objects[next]?.index ?? Infinity) < index) next += 1
    return objects[next - 1]?.[1] ?? []
  })
}

/** A form that only calculates tells apart from a document that does something by itself; null: it does neither. */
export function deedOf(deeds: PdfDeeds): 'pdfLaunch' | 'pdfScript' | 'pdfForm' | null {
  if (deeds.launches) return 'pdfLaunch'
  const opensWithScript = [...deeds.opens].some((object) => deeds.scripted.has(object))
  const byFilm = deeds.hasFilm && deeds.hasFilmScript
  if (byFilm || (deeds.scripts && (deeds.startsAtOnce || opensWithScript || !deeds.hasForm)))
    return 'pdfScript'
  return deeds.scripts || deeds.isXfa ? 'pdfForm' : null
}
