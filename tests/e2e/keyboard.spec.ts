import { expect, test, type Page } from '@playwright/test'
import { press, tabTo } from './by-keys.ts'
import { alive, arrived, DESK, enter, leave, word } from './people.ts'
import { add, begin, source } from './section-pages.ts'
import { editorOn, lessonField, lessonText } from './lesson-text.ts'

// Ten acts without a mouse: everything is reached by Tab, and after each act the focus is at what the act produced.

const results = (page: Page) => page.locator('[data-hasil]')

test('a list: past the navigation, a filter, the next page and back', async ({ browser }) => {
  const page = await enter(browser, 'admin', DESK, { at: '/sekretariat/orang' })
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.type('contoh')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/cari=contoh/)
  await expect(results(page)).toBeFocused()
  await expect(results(page)).toHaveText(/^25 orang di halaman ini · cari “contoh”$/)
  await expect(page).toHaveTitle('Orang, cari “contoh” · AKSIS')

  await press(page, page.getByRole('link', { name: 'Berikutnya' }))
  await expect(page).toHaveURL(/setelah=/)
  await expect(results(page)).toBeFocused()
  await expect(page).toHaveTitle('Orang, cari “contoh”, lanjutan · AKSIS')
  await leave(page)
})

test('a row of a recommendation is added and takes the focus', async ({ browser }) => {
  const page = await begin(browser, 'peserta08', { viewport: DESK })
  await press(page, add(page))
  await expect(source(page, 0)).toBeFocused()
  await leave(page)
})

test('an assignment: the sheet closes to its opener, also when the address has opened it', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta39', DESK, { at: '/tugas' })
  await page.locator('main a[href^="/tugas/"]').first().click()
  await page.waitForURL('**/tugas/*')
  await alive(page)
  const text = page.getByRole('textbox', { name: /^Naskah tugas/ })
  await tabTo(page, text)
  await page.keyboard.type('Ditulis dan dikirim dengan papan ketik saja.')
  const opener = page.getByRole('button', { name: 'Kirim tugas' }).first()
  await press(page, opener)
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  // The address opens it, too: then nothing opened it, and the focus goes to what could have.
  await page.goto(`${page.url().split('#')[0] ?? ''}?dibuka=1#kirim`)
  await alive(page)
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(opener).toBeFocused()

  await leave(page)
})

test('a lesson: marked as read and taken back; signing in with a wrong password leads to what is wrong', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta12', DESK, { at: '/' })
  await press(page, page.getByRole('link', { name: 'Baca pelajaran ini' }).first())
  await expect(page.getByText(/^Selesai bila/)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Tandai selesai' }))
  await expect(page.locator('#tandai, .toast > *').and(page.locator(':focus'))).toHaveCount(1)
  await press(page, page.getByRole('button', { name: 'Urungkan tanda selesai' }))
  await expect(page.locator('#tandai, .toast > *').and(page.locator(':focus'))).toHaveCount(1)

  await press(page, page.getByRole('link', { name: 'Profil' }).first())
  await expect(page).toHaveURL(/\/profil$/)
  await press(page, page.getByRole('link', { name: 'Ganti sandi' }))
  await expect(page.getByRole('heading', { level: 1, name: /sandi/i })).toBeVisible()
  await press(page, page.getByRole('main').getByRole('button', { name: /sandi/i }).last())
  await expect(arrived(page)).toBeFocused()
  await leave(page)
})

test('a decision: the sheet, the decision, and taking it back', async ({ browser }) => {
  const page = await enter(browser, 'wabup', DESK, { at: '/tinjau' })
  const cards = await page
    .locator('ol.rows a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  // The first and the last are other tests'.
  for (const card of cards.slice(1, -1)) {
    await page.goto(card ?? '')
    if (await page.getByRole('link', { name: 'Tunda', exact: true }).count()) break
  }
  await alive(page)
  const opener = page.getByRole('link', { name: 'Tunda', exact: true })
  await press(page, opener)
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await press(page, page.getByRole('link', { name: 'Setujui', exact: true }))
  await press(page, sheet.getByRole('button', { name: 'Setujui', exact: true }))
  await expect(page.locator('.toast > *, [data-arrival]').filter({ hasText: 'Disetujui' })).toBeFocused()
  await press(page, page.getByRole('button', { name: /^Urungkan/ }).first())
  await expect(word(page, 'Putusan diurungkan')).toBeFocused()
  await leave(page)
})

test('a lesson in the studio: saved, looked over and published', async ({ browser }) => {
  const page = await enter(browser, 'pelatih3', DESK, { at: '/studio/turun-lapangan' })
  await press(page, page.locator('main .rows h2 a').last())
  await alive(page)
  await editorOn(page)
  const text = lessonText(page)
  await tabTo(page, lessonField(page))
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n\nKalimat yang ditulis dengan papan ketik.')
  const typed = await text.inputValue()
  const menu = page.locator('summary').filter({ hasText: 'Sisipkan blok' })
  await page.keyboard.press('Shift+Tab')
  await menu.focus()
  await page.keyboard.press('Enter')
  await press(page, page.locator('details.menu').getByRole('button').first())
  // A picture asks for its words at once; they can wait.
  await expect(page.locator('dialog[open] textarea').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(lessonField(page)).toBeFocused()
  await expect(text).toHaveValue(/\n<\w+/)
  // What was put in is undone as what was typed is.
  await page.keyboard.press('Control+z')
  await expect(text).toHaveValue(typed)
  await press(page, page.getByRole('button', { name: 'Simpan draf' }))
  await expect(word(page, 'Peserta belum melihatnya')).toBeFocused()
  const opener = page.getByRole('button', { name: 'Terbitkan', exact: true })
  await press(page, opener)
  const sheet = page.getByRole('dialog')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await press(page, sheet.getByRole('button', { name: /^Terbitkan versi/ }))
  await expect(word(page, 'Peserta sudah dapat membacanya')).toBeFocused()
  await leave(page)
})
