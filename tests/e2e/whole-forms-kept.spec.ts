import { expect, test, type Browser, type Page } from '@playwright/test'
import { copies, dies, offered, onDevice } from './kept-pages.ts'
import { alive, DESK, enter, inspect, leave, PHONE, signIn, receipt, word } from './people.ts'

const sheet = (page: Page) => page.getByRole('dialog')
const note = (page: Page) => page.locator('#catatan').getByLabel('Catatan')
const take = (page: Page) => page.getByRole('button', { name: 'Pakai', exact: true })

/** The phone dies, and its owner opens the same page again. */
async function diesAndOpens(page: Page, address = page.url()): Promise<Page> {
  const again = await dies(page)
  await again.goto(address)
  await alive(again)
  return again
}

/** A card of the queue that may be decided. */
async function openCard(browser: Browser, account: string, from: 'first' | 'last'): Promise<Page> {
  const page = await enter(browser, account, PHONE, { at: '/tinjau' })
  const cards = await page
    .locator('ol.rows a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const card of from === 'first' ? cards : cards.reverse()) {
    await page.goto(card)
    await alive(page)
    if (await page.getByRole('link', { name: '+ Catatan' }).count()) return page
  }
  throw new Error('No card that may be decided.')
}

test('a leader’s note outlives a dead phone, is taken into its sheet, and goes once it was sent', async ({
  browser,
}) => {
  const page = await openCard(browser, 'wabup', 'last')
  const card = page.url()
  await page.getByRole('link', { name: '+ Catatan' }).click()
  await note(page).pressSequentially('Pastikan juru mudi lebih dahulu.')
  // As long as a text may take to reach the device.
  await page.waitForTimeout(300)
  const again = await diesAndOpens(page, card)
  await expect(again.getByText('Ada tulisan di perangkat ini yang belum terkirim:')).toBeVisible()
  await inspect(again)
  await again.getByRole('link', { name: 'Setujui dengan catatan' }).click()
  await expect(offered(again)).toBeVisible()
  await inspect(again)
  await take(again).click()
  await expect(note(again)).toHaveValue('Pastikan juru mudi lebih dahulu.')
  await expect(offered(again)).toHaveCount(0)
  await sheet(again).getByRole('button', { name: 'Setujui dengan catatan' }).click()
  await expect(receipt(again, 'Disetujui dengan catatan')).toBeVisible()
  await expect.poll(() => copies(again)).toEqual([])
  await again.getByRole('button', { name: /^Urungkan/ }).click()
  await expect(word(again, 'Putusan diurungkan')).toBeVisible()
  await expect(offered(again)).toHaveCount(0)
  await leave(again)
})

test('a refused decision keeps its text, also when the page dies on it', async ({ browser }) => {
  const page = await openCard(browser, 'wabup', 'last')
  const card = page.url()
  await page.getByRole('link', { name: 'Tunda' }).click()
  await sheet(page)
    .getByRole('textbox', { name: /^Alasan/ })
    .fill('Menunggu musim.')
  await sheet(page).getByRole('button', { name: 'Tunda', exact: true }).click()
  const reason = page.getByRole('textbox', { name: /^Alasan/ })
  await expect(page).toHaveURL(/putusan/)
  await expect(reason).toHaveValue('Menunggu musim.')
  await expect(offered(page)).toHaveCount(0)
  await reason.fill('Menunggu musim tenang.')
  await page.waitForTimeout(300)
  const again = await diesAndOpens(page, card)
  await again.getByRole('link', { name: 'Tunda', exact: true }).first().click()
  await expect(offered(again)).toHaveCount(1)
  await take(again).click()
  await expect(sheet(again).getByRole('textbox', { name: /^Alasan/ })).toHaveValue('Menunggu musim tenang.')
  await again.context().close()
})

test('a reviewer’s points outlive a dead line and a closed tab; refused they stay, sent they go', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const page = await enter(browser, 'sekretariat', DESK, { at: '/rekomendasi' })
  await page.locator('main .rows a, main tbody a').first().waitFor()
  const all = await page
    .locator('main a[href^="/rekomendasi/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
  for (const address of all) {
    await page.goto(address)
    if (await page.getByRole('link', { name: 'Kembalikan' }).count()) break
  }
  await page.getByRole('link', { name: 'Kembalikan' }).first().click()
  const points = page.getByRole('textbox')
  await expect(points).toBeVisible()
  await alive(page)
  await page.route('**/*.data*', (route) => route.abort('connectionreset'))
  await points.fill('Lengkapi sumber data D/S.')
  await page.locator('main form').getByRole('button').last().click()
  await expect(onDevice(page)).toBeVisible()
  const again = await diesAndOpens(page)
  await expect(offered(again)).toBeVisible()
  await take(again).click()
  const field = again.getByRole('textbox')
  await expect(field).toHaveValue('Lengkapi sumber data D/S.')

  await field.fill('x'.repeat(3000))
  const send = again.locator('main form').getByRole('button').last()
  await send.click()
  await expect(again.locator('.has-err')).toBeVisible()
  await expect.poll(() => copies(again)).toEqual(['x'.repeat(3000)])
  await field.fill('Lengkapi sumber data D/S.')
  await send.click()
  await again.waitForURL(/\/rekomendasi\/[\w-]+$/)
  await expect.poll(() => copies(again)).toEqual([])
  const address = again.url()
  await again.context().close()

  const { page: team, account } = await memberOf(browser, address)
  const answer = team.getByRole('textbox', { name: /Lengkapi sumber data/ })
  await team.route('**/*.data*', (route) => route.abort('connectionreset'))
  await answer.fill('Sudah dilengkapi di bagian bukti.')
  await team.getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(onDevice(team)).toBeVisible()
  await team.context().clearCookies()
  const opened = await dies(team)
  await opened.goto(address)
  await signIn(opened, `${account}@demo.aksis.test`)
  await opened.goto(address)
  await alive(opened)
  await expect(offered(opened)).toBeVisible()
  await take(opened).click()
  const kept = opened.getByRole('textbox', { name: /Lengkapi sumber data/ })
  // What joins two texts comes over the line first.
  await expect(kept).toHaveValue('Sudah dilengkapi di bagian bukti.')
  await opened.getByRole('button', { name: /^Simpan/ }).click()
  await expect(word(opened, 'Jawaban tersimpan.')).toBeVisible()
  await expect.poll(() => copies(opened)).toEqual([])
  await opened.reload()
  await expect(kept).toHaveValue('Sudah dilengkapi di bagian bukti.')
  await alive(opened)
  await expect(offered(opened)).toHaveCount(0)
  await opened.context().close()
})

/** Somebody of the team that may answer the points of this recommendation. */
async function memberOf(browser: Browser, address: string): Promise<{ page: Page; account: string }> {
  for (const account of [
    'peserta01',
    'peserta06',
    'peserta11',
    'peserta16',
    'peserta21',
    'peserta26',
    'peserta31',
  ]) {
    const page = await enter(browser, account, PHONE, { at: address })
    await alive(page)
    if (await page.getByRole('textbox', { name: /Lengkapi sumber data/ }).count()) return { page, account }
    await page.context().close()
  }
  throw new Error('Nobody may answer.')
}

test('who signs out with an unsent note is asked, and the next person on the phone sees nothing of it', async ({
  browser,
}) => {
  const page = await openCard(browser, 'bupati', 'first')
  const card = page.url()
  await page.getByRole('link', { name: '+ Catatan' }).click()
  await note(page).fill('Rahasia sampai diputus.')
  await page.waitForTimeout(300)
  await page.goBack()
  await page.getByRole('banner').getByRole('button', { name: 'Keluar' }).click()
  await page.getByRole('button', { name: 'Buang dan keluar' }).click()
  await page.waitForURL('**/masuk')
  await signIn(page, 'wabup@demo.aksis.test')
  await page.goto(card)
  await alive(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForTimeout(500)
  await expect(page.getByText('Rahasia sampai diputus.')).toHaveCount(0)
  await expect(page.getByText('Ada tulisan di perangkat ini')).toHaveCount(0)
  expect(await copies(page)).toEqual([])
  await leave(page)
})

test(
  'what a work lacks waits beside its grading, which keeps its own',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await enter(browser, 'pelatih1', DESK, { at: '/penilaian' })
    await page.getByRole('link', { name: /^Catatan 200 kata/ }).click()
    await page.getByRole('link', { name: /^Belum dinilai/ }).click()
    await page.waitForURL(/keadaan=belum-dinilai/)
    await page.locator('tbody th a').first().click()
    await expect(page.getByRole('heading', { name: 'Rubrik' })).toBeVisible()
    await alive(page)
    const address = page.url()
    await page.getByRole('link', { name: 'Kembalikan' }).click()
    const words = 'Tambahkan sumber dan tanggal kutipan, lalu kirim kembali.'
    await sheet(page).getByRole('textbox').fill(words)
    await page.waitForTimeout(300)
    const again = await diesAndOpens(page, address)
    await expect(again.getByText('Ada tulisan di perangkat ini yang belum terkirim:')).toBeVisible()
    await again.getByRole('link', { name: 'Kembalikan' }).first().click()
    await take(again).click()
    await expect(sheet(again).getByRole('textbox')).toHaveValue(words)
    await sheet(again).getByRole('button', { name: 'Kembalikan' }).click()
    await expect(sheet(again)).toHaveCount(0)
    await expect.poll(() => copies(again)).toEqual([])
    await again.context().close()
  },
)

test(
  'who decides in another way than she wrote is shown what she wrote, and throws it away',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await openCard(browser, 'wabup', 'last')
    await page.getByRole('link', { name: '+ Catatan' }).click()
    await note(page).fill('Jadi tidak perlu.')
    await expect(onDevice(page)).toBeVisible()
    await page.goBack()
    await page.getByRole('link', { name: 'Setujui', exact: true }).click()
    await expect(sheet(page).getByText(/“Setujui dengan catatan” belum terkirim/)).toBeVisible()
    await inspect(page)
    await sheet(page).getByRole('button', { name: 'Setujui', exact: true }).click()
    await expect(receipt(page, 'Disetujui')).toBeVisible()
    await expect(offered(page)).toBeVisible()
    await expect(page.getByText('Jadi tidak perlu.')).toBeVisible()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Buang', exact: true }).click()
    await expect(offered(page)).toHaveCount(0)
    await expect.poll(() => copies(page)).toEqual([])
    await page.getByRole('button', { name: /^Urungkan/ }).click()
    await expect(word(page, 'Putusan diurungkan')).toBeVisible()
    await page.context().close()
  },
)

test(
  'a note of an open tab belongs to that tab, and is found there again by Back',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await openCard(browser, 'bupati', 'first')
    await page.getByRole('link', { name: '+ Catatan' }).click()
    await note(page).fill('Masih ditulis di sini.')
    await expect.poll(() => copies(page)).toEqual(['Masih ditulis di sini.'])
    const other = await page.context().newPage()
    await other.goto(page.url())
    await alive(other)
    await expect(note(other)).toBeVisible()
    await other.waitForTimeout(500)
    await expect(offered(other)).toHaveCount(0)
    await other.close()

    await page.goBack()
    await page.getByRole('link', { name: 'Antrean' }).click()
    await page.waitForURL('**/tinjau')
    await page.goBack()
    await page.getByRole('link', { name: 'Setujui dengan catatan' }).click()
    await expect(offered(page)).toHaveCount(1)
    await take(page).click()
    await expect(note(page)).toHaveValue('Masih ditulis di sini.')
    await expect.poll(() => copies(page)).toEqual(['Masih ditulis di sini.'])
    await page.context().close()
  },
)
