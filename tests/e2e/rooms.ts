import type { Page } from '@playwright/test'
import { DESK, PHONE } from './people.ts'

const QUIZ = '/studio/kolaborasi-lintas-sektor/kuis/kuis'
/** A row of the grading room that is no quiz. */
const TASK = 'main a[href^="/penilaian/"]:not([href*="/kuis/"])'

/**
 * Every screen at one width, most at both, as the people who work there; what is no address is a link of the page before, and
 * what begins with a dot a page below or beside it, and what begins with a wave its own address with other words in it.
 */
export const ROOMS: readonly [account: string, viewport: typeof DESK, pages: readonly string[]][] = [
  [
    'sekretariat',
    DESK,
    [
      '/sekretariat/orang',
      '/sekretariat/kemajuan',
      '/sekretariat/angkatan',
      '/sekretariat/jabatan',
      '/sekretariat/perangkat-daerah',
      'main .rows a',
      '/sekretariat/jendela',
    ],
  ],
  [
    'sekretariat',
    PHONE,
    [
      '/sekretariat',
      '/sekretariat/orang',
      '/sekretariat/orang/undang',
      '/sekretariat/tim',
      'main a[href^="/sekretariat/tim/"]',
      '/sekretariat/kemajuan',
      'main a[href^="/sekretariat/kemajuan/"]',
      '/sekretariat/angkatan',
      '/sekretariat/jabatan',
      '/sekretariat/jabatan/baru',
      '/sekretariat/perangkat-daerah/baru',
      '/sekretariat/jendela',
      '/rekomendasi',
    ],
  ],
  [
    'peserta07',
    PHONE,
    [
      '/',
      '/belajar',
      '/belajar/tiga-data-dasar',
      '/belajar/kolaborasi-lintas-sektor/bekerja-sebagai-satu-tim',
      '/tugas',
      'main a[href^="/tugas/"]',
      '/rekomendasi',
      'main a[href^="/rekomendasi/"]',
      '/panduan',
      '/panduan/peserta',
      '/panduan/alur-rekomendasi',
      '/panduan/blok',
      '/profil',
    ],
  ],
  // She has tried twice and not passed.
  ['peserta11', PHONE, ['/belajar/kolaborasi-lintas-sektor/kuis/kuis', 'main a[href*="/hasil/"]']],
  [
    'pelatih2',
    PHONE,
    [
      '/',
      '/studio',
      'main .rows a[href^="/studio/"]',
      'main .rows a[href^="/studio/"]',
      '/studio/kolaborasi-lintas-sektor/kuis',
      'main .rows a[href*="/kuis/"]',
      `${QUIZ}/baru?jenis=menjodohkan`,
      `${QUIZ}/atur`,
      '/studio/kolaborasi-lintas-sektor/kuis/bank',
      '/studio/kolaborasi-lintas-sektor/berkas',
      '/penilaian',
      TASK,
      'main tbody a[href^="/penilaian/"]',
      '/sekretariat/kemajuan',
    ],
  ],
  [
    'pelatih3',
    PHONE,
    [
      QUIZ,
      'main ol.rows a[href*="/soal/"]',
      `${QUIZ}/analisis`,
      './peserta',
      '/penilaian',
      // Other tests make quizzes too, of which other things wait.
      'main a[href^="/penilaian/kuis/"]:has-text("Memahami stunting")',
      'main a[href*="/percobaan/"]',
      // Back to the quiz.
      'main a[href^="/penilaian/kuis/"]',
      'main a[href*="/soal/"]',
      '~ /soal/ /kunci/',
    ],
  ],
  [
    'pelatih1',
    PHONE,
    [
      '/penilaian/kalimat',
      '/penilaian',
      TASK,
      'main a[href*="penilai=saya"]',
      'main a[href$="/perpanjangan"]',
      '/penilaian',
      TASK,
      './tabel',
      '../rilis',
      '../pembagian',
    ],
  ],
  ['pelatih1', DESK, ['/penilaian', TASK, './tabel', '../pembagian', '../lembar']],
  ['penelaah1', DESK, ['/', '/rekomendasi']],
  ['wabup', PHONE, ['/', '/tinjau?bagian=lain', '/tinjau', 'main a[href^="/tinjau/"]', '/rekomendasi']],
  ['ajudan', DESK, ['/', '/tinjau']],
  ['opd1', PHONE, ['/', '/panduan']],
  ['walidata', PHONE, ['/']],
  ['auditor', PHONE, ['/', '/jejak']],
  ['auditor', DESK, ['/jejak', '/rekomendasi', '/sekretariat/kemajuan']],
  [
    'admin',
    DESK,
    [
      '/',
      '/sekretariat/orang',
      '/sekretariat/jabatan',
      '/sekretariat/ruang',
      '/studio',
      '/jejak',
      '/setelan',
    ],
  ],
]

/**
 * A place of `ROOMS` as an address.
 * @throws Error where the page before has no such link: its screen would be seen by nobody
 */
export async function addressOf(page: Page, place: string): Promise<string> {
  if (place.startsWith('/')) return place
  if (place.startsWith('.')) return new URL(place, `${page.url()}/`).pathname
  const [wave, from = '', to = ''] = place.split(' ')
  if (wave === '~') return new URL(page.url()).pathname.replace(from, to)
  const link = page.locator(place).first()
  const found = (await link.count()) > 0 ? await link.getAttribute('href') : null
  if (found === null) throw new Error(`${page.url()} has no ${place}.`)
  return found
}

/** Every screen once, whatever its width, by who opens it. */
export function screensByAccount(): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const [account, , pages] of ROOMS) {
    const before = all.get(account) ?? []
    // Where the next one is a link of it, it is opened once more.
    const isNew = (page: string, at: number) =>
      !before.includes(page) || pages[at + 1]?.startsWith('/') === false
    all.set(account, [...before, ...pages.filter(isNew)])
  }
  return all
}
