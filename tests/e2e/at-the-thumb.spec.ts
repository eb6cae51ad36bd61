import { expect, test } from '@playwright/test'
import { enter, leave, LONG, PHONE } from './people.ts'
import { addressOf, screensByAccount } from './rooms.ts'
import { outOfReach } from './thumb.ts'

// What is to be done on a page is seen when the page is opened: in its first screen, or in a bar at the thumb.
test.describe.configure({ mode: 'parallel' })

/** Quizzes that wait stand above the assignments. */
const ASSIGNMENT = 'main a[href^="/penilaian/"]:not([href*="/kuis/"])'

/** Forms that the list of rooms does not lead to. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  sekretariat: [
    ...['/rekomendasi', 'main a[href^="/rekomendasi/"]', 'main a[href$="/naikkan"]'],
    ...['/rekomendasi', 'main a[href^="/rekomendasi/"]', 'main a[href$="/kembalikan"]'],
    ...['/sekretariat/perangkat-daerah', 'main .rows a'],
    ...['/sekretariat/orang', 'main .rows a[href^="/sekretariat/orang/"]', 'main a[href$="/ubah"]'],
    ...['/sekretariat/orang', 'main .rows a[href^="/sekretariat/orang/"]', 'main a[href$="/peran"]'],
    ...['/sekretariat/orang', 'main .rows a[href^="/sekretariat/orang/"]', 'main a[href$="/surel"]'],
    '/sekretariat/orang/impor',
  ],
  pelatih2: [
    ...['/penilaian', ASSIGNMENT, 'main a[href$="/tanggal"]'],
    ...['/penilaian', ASSIGNMENT, 'main a[href*="keadaan=dirilis"]'],
    ...['main tbody a[href^="/penilaian/"]', 'main a[href$="/koreksi"]'],
  ],
  admin: ['/sekretariat/jabatan', 'main a[href^="/sekretariat/jabatan/"]'],
  penelaah1: ['/rekomendasi', 'main a[href^="/rekomendasi/"]'],
  peserta07: ['/profil/sandi', '/profil/surel', '/profil/nama-pengguna'],
}

for (const [account, rooms] of screensByAccount())
  test(`${account} sees what there is to do without looking for it`, async ({ browser }) => {
    test.setTimeout(120_000)
    const page = await enter(browser, account, PHONE)
    // In `npm test` the rooms themselves are looked at so while they are open (`rooms.spec.ts`).
    for (const place of [...(LONG ? rooms : []), ...(FORMS[account] ?? [])]) {
      await page.goto(await addressOf(page, place))
      expect(await outOfReach(page), page.url()).toEqual([])
    }
    await leave(page)
  })

test('what lies below the first screen, under another bar, or in a bar that is too high, is found', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: PHONE })
  const button = '<button class="btn primary">Simpan</button>'
  const bar = (height: number, bottom = 0) =>
    `<div class="bar" style="position:fixed;bottom:${bottom}px;height:${height}px;width:100%;background:#fff">${button}</div>`
  const found = async (main: string) => {
    await page.setContent(`<main>${main}</main>`)
    return (await outOfReach(page)).map((said) => said.split(':')[0])
  }
  const long = '<p style="height:2000px">Naskah</p>'
  expect(await found(`${long}${bar(100)}`)).toEqual([])
  expect(await found(`${long}${button}`)).toEqual(['out of reach'])
  expect(await found(`${long}${bar(300)}`)).toEqual(['too high'])
  expect(await found(`${long}${bar(100)}${bar(50, 200)}`)).toEqual(['more than one bar'])
  expect(await found(`${long}${bar(100)}${bar(100)}`)).toEqual(['out of reach', 'more than one bar'])
  await page.close()
})
