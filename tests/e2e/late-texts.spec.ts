import { expect, test, type Browser, type Page } from '@playwright/test'
import { copies, dies, offered, onDevice, putOnDevice, saved, secondTab } from './kept-pages.ts'
import { alive, DESK, enter, inspect, leave, PHONE } from './people.ts'

const work = (page: Page) => page.getByRole('textbox', { name: /^Naskah tugas/ })

async function openWork(browser: Browser, account: string): Promise<Page> {
  const page = await enter(browser, account, PHONE, { at: '/tugas' })
  await page.getByRole('link', { name: 'Analisis situasi dan pohon masalah' }).click()
  await expect(work(page)).toBeVisible()
  await alive(page)
  return page
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  await page.getByRole('button', { name: 'Ya, kirim sekarang' }).click()
  await expect(page.getByText(/^Tugas terkirim/).first()).toBeVisible()
}

test('a text that waits on a phone is read, copied and thrown away after a team mate has handed the work in', async ({
  browser,
}) => {
  const page = await openWork(browser, 'peserta17')
  const address = page.url()
  await work(page).fill('Paragraf dasar dari kelompok.')
  await expect(saved(page)).toBeVisible()
  const other = await secondTab(page)
  await page.context().setOffline(true)
  await work(page).pressSequentially(' Kalimat dari perahu.')
  await expect(onDevice(page)).toBeVisible()
  const later = await dies(page, { line: false })
  await work(other).pressSequentially(' Kalimat dari tab kedua.')
  await expect(onDevice(other)).toBeVisible()
  const mate = await openWork(browser, 'peserta18')
  await handIn(mate)
  await later.context().setOffline(false)
  await expect(other.getByText(/sudah dikirim/i).first()).toBeVisible()
  other.on('dialog', (dialog) => void dialog.accept())
  await other.reload()
  await expect(other.getByRole('button', { name: 'Buang', exact: true })).toHaveCount(2)

  await later.goto(address)
  await expect(later.getByText('Paragraf dasar dari kelompok. Kalimat dari perahu.')).toBeVisible()
  await expect(offered(later)).toHaveCount(1)
  await inspect(later)
  await later.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const hers = later.getByRole('listitem').filter({ hasText: 'Kalimat dari perahu.' })
  await hers.getByRole('button', { name: 'Salin' }).click()
  await expect(later.getByText('Tersalin.')).toBeVisible()
  expect(await later.evaluate(() => navigator.clipboard.readText())).toContain('Kalimat dari perahu.')
  later.on('dialog', (dialog) => void dialog.accept())
  const drop = later.getByRole('button', { name: 'Buang', exact: true })
  for (let left = 2; left > 0; left -= 1) {
    await expect(drop).toHaveCount(left)
    await drop.first().click()
  }
  await expect(offered(later)).toHaveCount(0)
  await expect.poll(() => copies(later)).toEqual([])
  await later.context().close()
  await leave(mate)
})

test(
  'a reflection that waits on a phone is read on its lesson, which is closed by now',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'peserta20', PHONE)
    const lesson = '/belajar/dari-temuan-ke-rekomendasi/rantai-hasil'
    await page.goto(lesson)
    await expect(page.getByText('Pelajaran ini belum dibuka.')).toBeVisible()
    await alive(page)
    await putOnDevice(page, { address: `${lesson}#b-r-1`, field: 'isi', value: 'Renungan di perahu.' })
    await page.reload()
    await expect(page.getByText('Renungan di perahu.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Salin' })).toBeVisible()
    await inspect(page)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Buang', exact: true }).click()
    await expect.poll(() => copies(page)).toEqual([])
    await leave(page)
  },
)

test(
  'what a phone holds of a section that is being verified, and of a released grade, is read on their pages',
  { tag: '@long' },
  async ({ browser }) => {
    const writer = await enter(browser, 'peserta09', PHONE, { at: '/rekomendasi' })
    const all = await writer
      .locator('main a[href^="/rekomendasi/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
    const closed = writer.getByText('Naskah sudah diajukan dan tidak dapat diubah.')
    for (const address of all) {
      await writer.goto(`${address}/bagian/saran`)
      if (await closed.count()) break
    }
    await expect(closed).toBeVisible()
    const address = new URL(writer.url()).pathname
    const rows = [
      ['actions.0.text', 'Beli dua perahu'],
      ['actions.0.months', '3'],
    ]
    await putOnDevice(writer, { address, field: 'actions', value: JSON.stringify(rows) })
    await writer.reload()
    await expect(offered(writer)).toBeVisible()
    await expect(writer.getByText('Beli dua perahu')).toBeVisible()
    await inspect(writer)
    // Nobody types the address of a section: the recommendation leads to it.
    await writer.getByRole('main').getByRole('link', { name: 'Kembali ke rekomendasi' }).click()
    await expect(writer.getByText('Ada tulisan di perangkat ini yang belum terkirim:')).toBeVisible()
    await inspect(writer)
    await writer.getByRole('status').getByRole('link').click()
    await writer.waitForURL(`**${address}`)
    await expect(offered(writer)).toBeVisible()
    await leave(writer)

    const trainer = await enter(browser, 'pelatih2', DESK, { at: '/penilaian' })
    await trainer.getByRole('link', { name: /^Catatan 200 kata/ }).click()
    const released = trainer.getByRole('link', { name: /^Dirilis/ })
    await released.click()
    // Until the list has come, its first row is one that is still graded.
    await expect(released).toHaveAttribute('aria-current', 'page')
    await trainer.locator('tbody th a').first().click()
    await expect(trainer.getByRole('heading', { name: 'Rubrik' })).toBeVisible()
    const work = new URL(trainer.url()).pathname
    await putOnDevice(trainer, { address: work, field: 'komentar', value: 'Sumber belum disebut.' })
    await putOnDevice(trainer, { address: work, field: 'tingkat-0', value: '2' })
    await trainer.reload()
    await expect(trainer.getByRole('button', { name: 'Buang', exact: true })).toHaveCount(2)
    await expect(trainer.getByText('Sumber belum disebut.', { exact: true })).toBeVisible()
    await expect(trainer.getByText(/: Tingkat 2$/)).toBeVisible()
    await inspect(trainer)
    await leave(trainer)
  },
)

test(
  'who sends a text back is told of the words that she wrote for passing it on',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'sekretariat', PHONE, { at: '/rekomendasi' })
    const all = await page
      .locator('main a[href^="/rekomendasi/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
    for (const address of all) {
      await page.goto(address)
      if (await page.getByRole('link', { name: 'Kembalikan' }).count()) break
    }
    const here = new URL(page.url()).pathname
    const address = `${here}/naikkan#f-ringkasan`
    await putOnDevice(page, { address, field: 'ringkasan', value: 'Ringkasan dari perjalanan.' })
    await page.goto(`${here}/kembalikan`)
    await expect(page.getByText(/tidak ikut dengan langkah ini/)).toBeVisible()
    await inspect(page)
    await page.getByRole('main').getByRole('link', { name: 'Naikkan ke pimpinan' }).click()
    await expect(offered(page)).toBeVisible()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Buang', exact: true }).click()
    await expect.poll(() => copies(page)).toEqual([])
    await page.goto(`${here}/kembalikan`)
    await alive(page)
    await expect(page.getByText(/tidak ikut dengan langkah ini/)).toHaveCount(0)
    await leave(page)
  },
)

test('a grade is not released past what was typed into it and is not saved', async ({ browser }) => {
  const page = await enter(browser, 'pelatih3', PHONE, { at: '/penilaian' })
  await page.getByRole('link', { name: /^Catatan 200 kata/ }).click()
  await page.getByRole('link', { name: /^Belum dinilai/ }).click()
  await page.waitForURL(/keadaan=belum-dinilai/)
  await page.locator('tbody th a').nth(1).click()
  const comment = page.getByRole('textbox', { name: /^Catatan untuk peserta/ })
  await expect(comment).toBeVisible()
  await alive(page)
  await page.route('**/simpan', (route) => route.abort('connectionreset'))
  await comment.fill('Belum di server.')
  await expect(onDevice(page)).toBeVisible()
  await page.evaluate(() => (window.location.hash = '#rilis'))
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText('Terbuka sesudah penilaian di layar ini tersimpan.')).toBeVisible()
  await expect(sheet.getByRole('button', { name: 'Ya, rilis sekarang' })).toHaveCount(0)
  await inspect(page)
  await page.context().close()
})
