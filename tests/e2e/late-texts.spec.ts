import { expect, test, type Browser, type Page } from '@playwright/test'
import { copies, offered, onDevice, saved, secondTab } from './kept-pages.ts'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'

const work = (page: Page) => page.getByRole('textbox', { name: /^Naskah tugas/ })
const point = (page: Page, number: number) =>
  page.getByRole('textbox', { name: new RegExp(`^Butir ${number}:`) })
const choice = (page: Page, number: number) =>
  page.getByRole('group', { name: new RegExp(`^Jawaban butir ${number}: yang dipakai`) })
const sheet = (page: Page) => page.getByRole('dialog')
const again = (page: Page) => page.getByRole('button', { name: 'Ajukan lagi' })
const save = (page: Page) => page.getByRole('button', { name: 'Simpan jawaban' })

/** The page dies without a word: one that is closed may still send what it holds. */
async function dies(page: Page): Promise<Page> {
  const browser = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  browser.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
  return page.context().newPage()
}

async function openWork(browser: Browser, account: string): Promise<Page> {
  const page = await enter(browser, account, PHONE)
  await page.goto('/tugas')
  await page.getByRole('link', { name: 'Analisis situasi dan pohon masalah' }).click()
  await expect(work(page)).toBeVisible()
  await alive(page)
  return page
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kirim tugas' }).click()
  await page.getByRole('button', { name: 'Ya, kirim sekarang' }).click()
  await expect(word(page, 'Terkirim').first()).toBeVisible()
}

/** The recommendation of the eighth team that was returned with three points. */
async function openPoints(browser: Browser, account: string, viewport = PHONE, scripts = {}): Promise<Page> {
  const page = await enter(browser, account, viewport, scripts)
  await page.goto('/rekomendasi')
  await page
    .getByRole('link', { name: /Kelas calon pengantin satu pintu/ })
    .first()
    .click()
  await expect(point(page, 1)).toBeVisible()
  return page
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
  const later = await dies(page)
  await work(other).pressSequentially(' Kalimat dari tab kedua.')
  await expect(onDevice(other)).toBeVisible()
  const mate = await openWork(browser, 'peserta18')
  await handIn(mate)
  await later.context().setOffline(false)
  await expect(other.getByText(/sudah dikirim/i).first()).toBeVisible()
  other.on('dialog', (dialog) => void dialog.accept())
  await other.reload()
  await expect(offered(other)).toHaveCount(2)

  await later.goto(address)
  await expect(later.getByText('Paragraf dasar dari kelompok. Kalimat dari perahu.')).toBeVisible()
  await inspect(later)
  await later.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await later.getByRole('button', { name: 'Salin' }).first().click()
  await expect(later.getByText('Tersalin.')).toBeVisible()
  expect(await later.evaluate(() => navigator.clipboard.readText())).toContain('Kalimat dari perahu.')
  later.on('dialog', (dialog) => void dialog.accept())
  for (let left = 2; left > 0; left -= 1) {
    await expect(offered(later)).toHaveCount(left)
    await later.getByRole('button', { name: 'Buang', exact: true }).first().click()
  }
  await expect(offered(later)).toHaveCount(0)
  await expect.poll(() => copies(later)).toEqual([])
  await later.context().close()
  await leave(mate)
})

test('two who answer one point see both texts and choose; what only one of them wrote is taken', async ({
  browser,
}) => {
  const one = await openPoints(browser, 'peserta39')
  const two = await openPoints(browser, 'peserta40', DESK)
  await alive(one)
  await alive(two)
  await point(one, 2).fill('Kelas susulan tiap Jumat dari satu.')
  await save(one).click()
  await expect(word(one, 'Jawaban tersimpan.')).toBeVisible()
  await point(two, 2).fill('Kelas susulan tiap Senin dari dua.')
  await point(two, 3).fill('Dana BOK puskesmas.')
  await save(two).click()
  await expect(choice(two, 2)).toBeVisible()
  await expect(point(two, 2)).toHaveValue('Kelas susulan tiap Senin dari dua.')
  await expect(two.getByText('Kelas susulan tiap Jumat dari satu.').first()).toBeVisible()
  await expect(two.locator('.diff del').first()).toContainText('Senin')
  await expect(choice(two, 3)).toHaveCount(0)
  await expect(two.getByText('Semua butir sudah dijawab.')).toBeVisible()
  for (const radio of await choice(two, 2).getByRole('radio').all()) await expect(radio).not.toBeChecked()
  await inspect(two)
  await save(two).click()
  await expect(two.getByText('Pilih dahulu tulisan mana yang dipakai.').first()).toBeVisible()
  // Her team mate has written once more: what she chooses over an older text is asked again.
  await point(one, 2).fill('Kelas susulan tiap Jumat sore dari satu.')
  await save(one).click()
  await expect(word(one, 'Jawaban tersimpan.')).toBeVisible()
  await choice(two, 2)
    .getByRole('radio', { name: /^Pakai tulisan saya/ })
    .check()
  await save(two).click()
  await expect(two.getByText('Kelas susulan tiap Jumat sore dari satu.').first()).toBeVisible()
  await choice(two, 2)
    .getByRole('radio', { name: /^Pakai tulisan saya/ })
    .check()
  await save(two).click()
  await expect(word(two, 'Jawaban tersimpan.')).toBeVisible()
  await expect(choice(two, 2)).toHaveCount(0)
  await two.getByText('Tulisan yang disisihkan (1)').click()
  await expect(two.getByText('Kelas susulan tiap Jumat sore dari satu.')).toBeVisible()
  await expect.poll(() => copies(two)).toEqual([])

  await point(one, 1).fill('Puskesmas, di KUA.')
  await save(one).click()
  await expect(word(one, 'Jawaban tersimpan.')).toBeVisible()
  await expect(point(one, 2)).toHaveValue('Kelas susulan tiap Senin dari dua.')
  await expect(point(one, 3)).toHaveValue('Dana BOK puskesmas.')
  await leave(one)

  await point(two, 1).fill('Bidan desa.')
  await save(two).click()
  await expect(choice(two, 1)).toBeVisible()
  await choice(two, 1)
    .getByRole('radio', { name: /^Pakai yang tersimpan/ })
    .check()
  await save(two).click()
  await expect(word(two, 'Jawaban tersimpan.')).toBeVisible()
  await expect(point(two, 1)).toHaveValue('Puskesmas, di KUA.')
  await two.getByText('Tulisan yang disisihkan (1)').first().click()
  await expect(two.getByText('Bidan desa.')).toBeVisible()
  await leave(two)

  const plain = await openPoints(browser, 'peserta38', PHONE, { javaScriptEnabled: false })
  const late = await openPoints(browser, 'peserta37', PHONE, { javaScriptEnabled: false })
  await point(plain, 3).fill('Dana desa.')
  await save(plain).click()
  await expect(word(plain, 'Jawaban tersimpan.')).toBeVisible()
  await point(late, 3).fill('Dana kabupaten.')
  await save(late).click()
  await expect(point(late, 3)).toHaveValue('Dana kabupaten.')
  await expect(choice(late, 3)).toBeVisible()
  await choice(late, 3)
    .getByRole('radio', { name: /^Pakai tulisan saya/ })
    .check()
  await save(late).click()
  await expect(word(late, 'Jawaban tersimpan.')).toBeVisible()
  await expect(point(late, 3)).toHaveValue('Dana kabupaten.')
  await expect(late.getByText('Tulisan yang disisihkan (1)').last()).toBeVisible()
  await plain.context().close()
  await late.context().close()
})

test('what is submitted again has the answer that was typed just before; it waits for one that is on the phone only', async ({
  browser,
}) => {
  const page = await openPoints(browser, 'peserta36')
  await alive(page)
  const address = page.url()
  for (const number of [1, 2, 3]) await point(page, number).fill(`Jawaban lengkap ${number}.`)
  await save(page).click()
  await expect(word(page, 'Jawaban tersimpan.')).toBeVisible()
  await point(page, 1).fill('Jawaban lengkap 1. Kalimat terakhir.')
  await page.route('**/*.data*', (route) => route.abort('connectionreset'))
  await again(page).click()
  await expect(onDevice(page)).toBeVisible()
  await expect(sheet(page)).toHaveCount(0)
  await page.unroute('**/*.data*')
  await expect(sheet(page)).toBeVisible({ timeout: 30_000 })
  await expect(sheet(page).getByText('masih ada tulisan yang hanya ada di HP ini')).toHaveCount(0)
  await page.goBack()
  await expect(sheet(page)).toHaveCount(0)
  await point(page, 2).fill('Jawaban lengkap 2. Hanya di HP.')
  await expect(onDevice(page)).toBeVisible()
  await page.evaluate(() => (window.location.hash = '#ajukan'))
  await expect(sheet(page)).toBeVisible()
  await expect(sheet(page).getByText('masih ada tulisan yang hanya ada di HP ini')).toBeVisible()
  await expect(sheet(page).getByRole('button', { name: 'Ajukan lagi' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await inspect(page)
  await sheet(page).getByRole('link', { name: 'Tutup' }).click()
  await again(page).first().click()
  await expect(sheet(page)).toBeVisible()
  await sheet(page).getByRole('button', { name: 'Ajukan lagi' }).click()
  await expect(word(page, /diajukan/)).toBeVisible()
  await page.goto(address)
  await expect(page.getByText('Jawaban lengkap 1. Kalimat terakhir.')).toBeVisible()
  await expect(page.getByText('Jawaban lengkap 2. Hanya di HP.')).toBeVisible()
  await expect.poll(() => copies(page)).toEqual([])
  await page.context().close()
})

test('a reflection that waits on a phone is read on its lesson, which is closed by now', async ({
  browser,
}) => {
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
})

test('what a phone holds of a section that is being verified, and of a released grade, is read on their pages', async ({
  browser,
}) => {
  const writer = await enter(browser, 'peserta09', PHONE)
  await writer.goto('/rekomendasi')
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
  await leave(writer)

  const trainer = await enter(browser, 'pelatih2', DESK)
  await trainer.goto('/penilaian')
  await trainer.getByRole('link', { name: /^Catatan 200 kata/ }).click()
  await trainer.getByRole('link', { name: /^Dirilis/ }).click()
  await trainer.locator('tbody th a').first().click()
  await expect(trainer.getByRole('heading', { name: 'Rubrik' })).toBeVisible()
  const work = new URL(trainer.url()).pathname
  await putOnDevice(trainer, { address: work, field: 'komentar', value: 'Sumber belum disebut.' })
  await putOnDevice(trainer, { address: work, field: 'tingkat-0', value: '2' })
  await trainer.reload()
  await expect(offered(trainer)).toHaveCount(2)
  await expect(trainer.getByText('Sumber belum disebut.')).toBeVisible()
  await expect(trainer.getByText(/: Tingkat 2$/)).toBeVisible()
  await inspect(trainer)
  await leave(trainer)
})

/** Puts a text on the device that an earlier opening of a page has left there. */
async function putOnDevice(
  page: Page,
  { value, ...place }: { address: string; field: string; value: string },
) {
  await alive(page)
  await page.evaluate(
    async ([where, text]) => {
      const opening = indexedDB.open(`aksis-${document.documentElement.dataset.orang}`)
      await new Promise<void>((resolve) => {
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('tulisan', { keyPath: ['address', 'field', 'opening'] })
        opening.onsuccess = () => resolve()
      })
      const writing = opening.result.transaction('tulisan', 'readwrite')
      const body = { value: text, base: '', mark: '' }
      writing.objectStore('tulisan').put({ ...where, opening: 'a', at: Date.now(), body })
      await new Promise<void>((resolve) => (writing.oncomplete = () => resolve()))
      opening.result.close()
    },
    [place, value] as const,
  )
}
