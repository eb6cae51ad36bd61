import type { Page } from '@playwright/test'
import { DESK, PHONE } from './people.ts'

/** Every screen at one width, most at both, as the people who work there; what is no address is a link of the page before. */
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
      '/belajar/kolaborasi-lintas-sektor/kuis/kuis',
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
      '/studio/kolaborasi-lintas-sektor/kuis/kuis/baru?jenis=menjodohkan',
      '/studio/kolaborasi-lintas-sektor/kuis/kuis/atur',
      '/studio/kolaborasi-lintas-sektor/kuis/bank',
      '/studio/kolaborasi-lintas-sektor/berkas',
      '/penilaian',
      'main a[href^="/penilaian/"]',
      'main tbody a[href^="/penilaian/"]',
      '/sekretariat/kemajuan',
    ],
  ],
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
    ['/', '/sekretariat/orang', '/sekretariat/jabatan', '/sekretariat/ruang', '/studio', '/jejak'],
  ],
]

/** A place of `ROOMS` as an address. */
export async function addressOf(page: Page, place: string): Promise<string> {
  return place.startsWith('/') ? place : ((await page.locator(place).first().getAttribute('href')) ?? '')
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
