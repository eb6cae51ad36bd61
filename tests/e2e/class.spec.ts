import { expect, test, type Browser, type Page } from '@playwright/test'
import { ORIGIN } from './address.ts'
import { enter, inspect, leave, PHONE, word } from './people.ts'

const GOOD = 'perahu biru di sungai'
const COHORT = 'Angkatan Pagi Contoh'
const NEXT_YEAR = new Date().getFullYear() + 1

/** 40 people, three of them without an address, and between them a row that cannot come in. */
function list(): { name: string; mimeType: string; buffer: Buffer } {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const address = index < 3 ? '-' : `kelas${index}@pagi.contoh.test`
    return `Kelas Pagi ${index + 1};${address};Analis;${index % 2 ? 'Dinas Kesehatan' : 'Dinsos Kab. Kutim'};Peserta;${COHORT};Regu ${1 + (index % 8)};080000000`
  })
  rows.splice(10, 0, `Salah Ketik;salah(at)pagi.contoh.test;;;Peserta;${COHORT};;`)
  const text = ['Nama;Surel;Jabatan;Instansi;Peran;Angkatan;Tim;HP', ...rows].join('\r\n')
  return { name: 'daftar kelas.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
}

async function repeatPassword(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Ulangi sandi Anda' })).toBeVisible()
  await page.locator('input[type="password"]').fill('aksis-demo-2026')
  await page.getByRole('button', { name: 'Lanjut' }).click()
}

/** Next year’s: it has not begun, so the pages that show one cohort go on showing the one that runs. */
async function foundCohort(page: Page): Promise<void> {
  await page.goto('/sekretariat/angkatan')
  for (const [label, value] of [
    ['Nomor', '77'],
    ['Nama', COHORT],
    ['Tahun', String(NEXT_YEAR)],
    ['Hari pertama', `${NEXT_YEAR}-03-01`],
    ['Hari terakhir', `${NEXT_YEAR}-06-30`],
    ['Kuota peserta', '40'],
  ] as const)
    await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: 'Buat angkatan' }).click()
  await expect(page.getByRole('main').getByText(COHORT).first()).toBeVisible()
  for (const place of ['/sekretariat/tim', '/sekretariat/kemajuan']) {
    await page.goto(place)
    await expect(page.getByText(/^Angkatan 2\. /).first()).toBeVisible()
  }
}

/** As a phone of the class does it, without drawing the page 40 times. */
async function accept(browser: Browser, code: string): Promise<number> {
  const { request, close } = await phone(browser)
  const answer = await request.post(`/undangan/${code}`, {
    form: { sandi: GOOD },
    headers: { Origin: ORIGIN },
    maxRedirects: 0,
  })
  await close()
  return answer.status()
}

async function phone(browser: Browser) {
  const context = await browser.newContext({ viewport: PHONE })
  return { request: context.request, context, close: () => context.close() }
}

test('40 people are imported, and all come in behind one address on one morning', async ({ browser }) => {
  test.slow()
  const page = await enter(browser, 'sekretariat', PHONE)
  await foundCohort(page)
  await page.goto('/sekretariat/orang')
  await page.getByRole('link', { name: 'Impor daftar' }).click()
  await inspect(page, { closely: true })
  await page.locator('input[type=file]').setInputFiles(list())
  await page.getByRole('button', { name: 'Baca berkas' }).click()

  await expect(page.getByText('41 orang dibaca')).toBeVisible()
  await expect(page.getByText('Kolom “HP” tidak diperlukan')).toBeVisible()
  await expect(page.getByText('“salah(at)pagi.contoh.test”: tulis tanda @')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Masukkan/ })).toHaveCount(0)
  await inspect(page, { closely: true })
  await page.getByLabel('Lewati baris ini').check()
  await page.getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(page.getByText('40 baru, 0 berubah, 0 tetap')).toBeVisible()
  await inspect(page)
  await page.getByRole('button', { name: 'Masukkan 40 orang' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Daftar sudah masuk' })).toBeVisible()
  await expect(page.getByText('3 orang tanpa surel masuk dengan lembar yang dicetak')).toBeVisible()
  await inspect(page, { closely: true })

  await page.getByRole('link', { name: 'Ke angkatan' }).click()
  await page.getByRole('main').getByText(COHORT).first().click()
  await page.getByRole('link', { name: 'Buka lembar masuk' }).click()
  await page.getByRole('link', { name: 'Ulangi sandi Anda' }).click()
  await repeatPassword(page)
  await page.getByRole('button', { name: 'Buat lembar' }).click()
  await expect(word(page, '40 lembar dibuat')).toBeVisible()
  const codes = await page.locator('.paper-code').allTextContents()
  expect(codes).toHaveLength(40)
  const statuses: number[] = []
  for (const code of codes) statuses.push(await accept(browser, code))
  expect(statuses).toEqual(codes.map(() => 302))
  await page.reload()
  await expect(page.getByText('0 orang belum pernah masuk')).toBeVisible()
  await leave(page)
})

test('the same list a second time changes nothing', async ({ browser }) => {
  const page = await enter(browser, 'sekretariat', PHONE, { at: '/sekretariat/orang/impor' })
  await page.locator('input[type=file]').setInputFiles(list())
  await page.getByRole('button', { name: 'Baca berkas' }).click()
  await page.getByLabel('Lewati baris ini').check()
  await page.getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(page.getByText('0 baru, 0 berubah, 40 tetap')).toBeVisible()
  await expect(page.getByText('Tidak ada yang perlu dimasukkan')).toBeVisible()
  await page.getByRole('button', { name: 'Buang daftar ini' }).click()
  await expect(word(page, 'Daftar dibuang.')).toBeVisible()
  await leave(page)
})
