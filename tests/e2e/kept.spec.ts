import { expect, test, type Browser, type Page } from '@playwright/test'
import { dies, saved, slowly } from './kept-pages.ts'
import { enter, PHONE, signIn } from './people.ts'

const title = (page: Page) => page.getByRole('textbox', { name: /^Judul/ })
const reason = (page: Page) => page.getByRole('textbox', { name: /^Alasan/ })

/** A new recommendation, open at its first section. */
async function begin(browser: Browser, account: string): Promise<Page> {
  const page = await enter(browser, account, PHONE, { at: '/rekomendasi' })
  await page.getByRole('button', { name: /^Buat rekomendasi/ }).click()
  await page.waitForURL('**/bagian/identitas')
  return page
}

test('a sentence typed while a slow save is on its way is sent after it', async ({ browser }) => {
  const page = await begin(browser, 'peserta30')
  await slowly(page, 2500)
  await reason(page).pressSequentially('Kalimat pertama.')
  await page.waitForRequest('**/simpan')
  await reason(page).pressSequentially(' Kalimat kedua.')
  await expect(saved(page)).toBeVisible({ timeout: 20_000 })
  await page.reload()
  await expect(reason(page)).toHaveValue('Kalimat pertama. Kalimat kedua.')
  await page.context().close()
})

test('several fields within half a second are all saved', { tag: '@long' }, async ({ browser }) => {
  const page = await begin(browser, 'peserta31')
  await title(page).fill('Posyandu keliling dengan perahu')
  await page.getByRole('radio').first().check()
  await page.getByRole('radio').nth(1).check()
  await reason(page).fill('Musim gelombang tinggi.')
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(title(page)).toHaveValue('Posyandu keliling dengan perahu')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await expect(reason(page)).toHaveValue('Musim gelombang tinggi.')
  await page.context().close()
})

test(
  'typed offline, the tab closed: the next opening offers it, and it is sent',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await begin(browser, 'peserta32')
    const address = page.url()
    await page.context().setOffline(true)
    await reason(page).fill('Ditulis di atas perahu, tanpa sinyal.')
    await expect(page.getByText('Tersimpan di perangkat ini, belum terkirim').first()).toBeVisible({
      timeout: 20_000,
    })
    const again = await dies(page)
    await again.goto(address)
    await expect(again.getByText(/^Tulisan di perangkat ini yang belum terkirim/)).toBeVisible()
    await again.getByRole('button', { name: 'Pakai', exact: true }).click()
    await expect(saved(again)).toBeVisible()
    await again.reload()
    await expect(reason(again)).toHaveValue('Ditulis di atas perahu, tanpa sinyal.')
    await expect(again.getByText(/^Tulisan di perangkat ini yang belum terkirim/)).toHaveCount(0)
    await again.context().close()
  },
)

test('paragraphs of two tabs become one text; of one paragraph the person chooses', async ({ browser }) => {
  const page = await begin(browser, 'peserta33')
  await reason(page).fill('Satu.')
  await expect(saved(page)).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await reason(other).fill('Satu.\n\nDari tab kedua.')
  await expect(saved(other)).toBeVisible()
  await reason(page).fill('Satu!')
  await expect(reason(page)).toHaveValue('Satu!\n\nDari tab kedua.')
  await expect(page.getByText(/Perubahan tab Anda yang lain .* digabungkan/)).toBeVisible()
  await expect(saved(page)).toBeVisible()

  await reason(other).fill('Satu?\n\nDari tab kedua.')
  await expect(other.getByText(/^Tab Anda yang lain mengubah isian ini/)).toBeVisible()
  await other.getByRole('button', { name: 'Pakai tulisan saya' }).click()
  await expect(saved(other)).toBeVisible()
  await expect(other.getByText(/masih di perangkat ini saja/)).toHaveCount(0)
  await page.reload()
  await expect(reason(page)).toHaveValue('Satu?\n\nDari tab kedua.')
  await page.context().close()
})

test(
  'curly quotes come back as they were typed, wherever the page breaks them',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await begin(browser, 'peserta34')
    const words = '“Ayo” – kata mereka… ’24 '.repeat(8).trim()
    for (const start of ['', 'a', 'ab']) {
      await reason(page).fill(start + words)
      await expect(page.getByText('Belum tersimpan')).toHaveCount(0)
      await expect(saved(page)).toBeVisible()
      await page.reload()
      await expect(reason(page)).toHaveValue(start + words)
    }
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    })
    const scriptless = await plain.newPage()
    await scriptless.goto(page.url())
    expect(await reason(scriptless).inputValue()).toBe(`ab${words}`)
    await plain.close()
    await page.context().close()
  },
)

test('who signs out and throws the unsent text away leaves, and finds nothing of it again', async ({
  browser,
}) => {
  const page = await begin(browser, 'peserta35')
  const section = page.url()
  await page.route('**/simpan', (route) => route.abort('connectionreset'))
  await reason(page).fill('Tidak jadi ditulis.')
  await expect(page.getByText('Tersimpan di perangkat ini, belum terkirim').first()).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('banner').getByRole('button', { name: 'Keluar' }).click()
  await page.getByRole('button', { name: 'Buang dan keluar' }).click()
  await page.waitForURL('**/masuk')
  await signIn(page, 'peserta35@demo.aksis.test')
  await page.unroute('**/simpan')
  await page.goto(section)
  await expect(reason(page)).toHaveValue('')
  await expect(page.getByText(/^Tulisan di perangkat ini yang belum terkirim/)).toHaveCount(0)
  await page.context().close()
})
