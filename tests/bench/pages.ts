import type { Visitor } from '#tests/setup/built-server.ts'

export type Page = {
  name: string
  account: string
  /** An address, then what the link to the next page looks like: numbers differ from one installation to the other. */
  way: readonly [string, ...RegExp[]]
  /** A form of one button on that page which is pressed before, by its address: what it begins is then measured. */
  begins?: string
  /** The budget, in milliseconds of processor time per request on SQLite. */
  budget: number
  /** Most SQL statements. */
  statements: number
}

export const LESSON = '/belajar/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu'
export const NEXT_LESSON = '/belajar/kolaborasi-lintas-sektor/siapa-memegang-apa'
const MODULE = '/belajar/kolaborasi-lintas-sektor'
const QUIZ = `${MODULE}/kuis/kuis`
const STUDIO_QUIZZES = '/studio/kolaborasi-lintas-sektor/kuis'
const SECTION = [/\/rekomendasi\/[\w-]+/, /\/rekomendasi\/[\w-]+\/bagian\/persoalan/] as const
const HOT = { budget: 4, statements: 4 }
const LIST = { budget: 8, statements: 6 }

export const READER = 'peserta01'
export const LEADER = 'bupati'

export const PAGES: readonly Page[] = [
  { name: 'empty page', account: READER, way: ['/sehat/kosong'], budget: 1.5, statements: 4 },
  { name: 'lesson', account: READER, way: [LESSON], budget: 2.5, statements: 4 },
  { name: 'module', account: READER, way: [MODULE], budget: 3, statements: 4 },
  { name: 'quiz', account: 'peserta06', way: [QUIZ], begins: `${QUIZ}/mulai`, ...HOT },
  { name: 'course', account: READER, way: ['/belajar'], budget: 3, statements: 4 },
  { name: 'assignment', account: READER, way: ['/tugas', /\/tugas\/[\w-]+/], ...HOT },
  { name: 'Beranda, participant', account: READER, way: ['/'], ...HOT },
  { name: 'Beranda, trainer', account: 'pelatih1', way: ['/'], ...HOT },
  { name: 'Beranda, secretariat', account: 'sekretariat', way: ['/'], ...HOT },
  { name: 'Beranda, leader', account: LEADER, way: ['/'], ...HOT },
  { name: 'section', account: READER, way: ['/rekomendasi', ...SECTION], ...LIST },
  { name: 'queue', account: LEADER, way: ['/tinjau'], budget: 4, statements: 6 },
  { name: 'card', account: LEADER, way: ['/tinjau', /\/tinjau\/[\w-]+/], budget: 4, statements: 6 },
  { name: 'recommendations', account: 'sekretariat', way: ['/rekomendasi'], ...LIST },
  { name: 'grading', account: 'pelatih1', way: ['/penilaian'], ...LIST },
  { name: 'quiz marking', account: 'pelatih1', way: ['/penilaian', /\/penilaian\/kuis\/[\w-]+/], ...LIST },
  { name: 'bank', account: 'pelatih1', way: [`${STUDIO_QUIZZES}/bank`], ...LIST },
  { name: 'analysis', account: 'pelatih1', way: [`${STUDIO_QUIZZES}/kuis/analisis`], ...LIST },
  { name: 'people', account: 'sekretariat', way: ['/sekretariat/orang'], ...LIST },
  { name: 'progress', account: 'sekretariat', way: ['/sekretariat/kemajuan'], ...LIST },
]

const LIST_OF_WORKS = /\/penilaian\/[\w-]+/
const OF_A_STATE = /\/penilaian\/[\w-]+\?keadaan=[\w-]+/

/** What grows with the people, beside those above: later pages, filters and searches of the lists. */
export const LISTS: readonly Page[] = [
  { name: 'people, next page', account: 'sekretariat', way: ['/sekretariat/orang', next('orang')], ...LIST },
  { name: 'people, search', account: 'sekretariat', way: ['/sekretariat/orang?cari=sari'], ...LIST },
  { name: 'people, leaders', account: 'sekretariat', way: ['/sekretariat/orang?peran=leader'], ...LIST },
  { name: 'secretariat', account: 'sekretariat', way: ['/sekretariat'], ...LIST },
  { name: 'cohorts', account: 'sekretariat', way: ['/sekretariat/angkatan'], ...LIST },
  { name: 'teams', account: 'sekretariat', way: ['/sekretariat/tim'], ...LIST },
  { name: 'teams, search', account: 'sekretariat', way: ['/sekretariat/tim?cari=1'], ...LIST },
  {
    name: 'progress, next page',
    account: 'sekretariat',
    way: ['/sekretariat/kemajuan', next('kemajuan')],
    ...LIST,
  },
  {
    name: 'progress, behind',
    account: 'sekretariat',
    way: ['/sekretariat/kemajuan?keadaan=tertinggal'],
    ...LIST,
  },
  { name: 'progress, a team', account: 'sekretariat', way: ['/sekretariat/kemajuan?tim=tim+1'], ...LIST },
  {
    name: 'progress, no team',
    account: 'sekretariat',
    way: ['/sekretariat/kemajuan?tim=bukan+nama'],
    ...LIST,
  },
  {
    name: 'progress of a person',
    account: 'sekretariat',
    way: ['/sekretariat/kemajuan', /\/sekretariat\/kemajuan\/[^"]+/],
    ...LIST,
  },
  { name: 'recommendations, all', account: 'sekretariat', way: ['/rekomendasi?giliran=all'], ...LIST },
  { name: 'recommendations, reader', account: 'auditor', way: ['/rekomendasi'], ...LIST },
  { name: 'grading, an assignment', account: 'pelatih1', way: ['/penilaian', LIST_OF_WORKS], ...LIST },
  { name: 'grading, a state', account: 'pelatih1', way: ['/penilaian', LIST_OF_WORKS, OF_A_STATE], ...LIST },
  { name: 'audit trail', account: 'auditor', way: ['/jejak'], ...LIST },
  { name: 'audit trail, a rare act', account: 'auditor', way: ['/jejak?tindakan=cohort.create'], ...LIST },
  { name: 'studio', account: 'pelatih1', way: ['/studio'], ...LIST },
  { name: 'studio, a module', account: 'pelatih1', way: ['/studio', /\/studio\/[\w-]+/], ...LIST },
  { name: 'assignments, trainer', account: 'pelatih1', way: ['/tugas'], ...LIST },
]

function next(room: string): RegExp {
  return new RegExp(`/sekretariat/${room}\\?setelah=[\\w-]+`)
}

/** Goes the way as a person would, the first link that fits each time, and answers the last address. */
export async function addressOf(
  { name, way: [start, ...links], begins }: Page,
  visitor: Visitor,
): Promise<string> {
  let address = start
  for (const link of links) {
    const html = await (await visitor.get(address)).text()
    const next = [...html.matchAll(/href="([^"]+)"/g)].find(([, href]) =>
      new RegExp(`^${link.source}$`).test(href ?? ''),
    )
    if (!next?.[1]) throw new Error(`${name}: ${address} has no link like ${link.source}.`)
    address = next[1]
  }
  if (begins) {
    const html = await (await visitor.get(address)).text()
    const [, key] = /name="kunci" value="([^"]+)"/.exec(html) ?? []
    // Begun before, the page has no such button any more.
    if (key && html.includes(`action="${begins}"`)) await visitor.post(begins, { kunci: key })
  }
  return address
}
