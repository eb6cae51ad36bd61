import { expect, test, type Browser, type Page } from '@playwright/test'
import { alive, enter, inspect, leave, PHONE, word } from './people.ts'

const GOOD = 'perahu biru di sungai'
const [WRONG, RIGHT] = ['hasana.salah@data.contoh.test', 'hasanah@data.contoh.test']

async function repeatPassword(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Ulangi sandi Anda' })).toBeVisible()
  await page.locator('input[type="password"]').fill('aksis-demo-2026')
  await page.getByRole('button', { name: 'Lanjut' }).click()
}

async function invite(page: Page, name: string, email: string): Promise<void> {
  await page.goto('/sekretariat/orang/undang')
  await alive(page)
  await page.getByLabel('Nama lengkap').fill(name)
  await page.getByLabel('Surel').fill(email)
  await page.getByLabel('Peran', { exact: true }).selectOption({ label: 'Penelaah' })
  await page.getByRole('button', { name: 'Undang', exact: true }).click()
}

/** In a browser of her own she follows the link of the newest mail to this address. */
async function followMail(browser: Browser, to: string, subject: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE })
  const page = await context.newPage()
  await expect(async () => {
    await page.goto('/demo/surat')
    const mail = page.getByRole('listitem').filter({ hasText: to }).filter({ hasText: subject })
    await mail.getByRole('link').first().click({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  await page.getByRole('main').locator('a[href*="/undangan/"], a[href*="/surel/"]').first().click()
  return page
}

test('a wrong name and a wrong address are corrected, and the person sees both after confirming by the link', async ({
  browser,
}) => {
  test.slow()
  const secretariat = await enter(browser, 'sekretariat', PHONE)
  await invite(secretariat, 'Hasana Keliru Contoh', WRONG)
  await expect(word(secretariat, 'Undangan untuk Hasana Keliru Contoh dikirim.')).toBeVisible()
  const here = secretariat.url()
  const first = await followMail(browser, WRONG, 'Undangan masuk ke AKSIS')
  await first.getByLabel('Sandi baru').fill(GOOD)
  await first.getByRole('button', { name: 'Simpan dan masuk' }).click()
  await expect(word(first, 'Sandi tersimpan.')).toBeVisible()

  await secretariat.goto(here)
  await secretariat.getByRole('link', { name: 'Ubah data' }).click()
  await expect(secretariat.getByText('Orang ini diberi tahu lewat surel.')).toBeVisible()
  await inspect(secretariat, { closely: true })
  await secretariat.getByLabel('Nama lengkap').fill('Hasanah Benar Contoh')
  await secretariat.getByLabel('Jabatan').fill('Analis')
  await secretariat.getByRole('button', { name: 'Simpan', exact: true }).click()
  await expect(word(secretariat, 'Data Hasanah Benar Contoh tersimpan.')).toBeVisible()

  await secretariat.getByRole('link', { name: 'Ganti surel' }).click()
  await repeatPassword(secretariat)
  await expect(secretariat.getByText(`Sekarang: ${WRONG}.`)).toBeVisible()
  await inspect(secretariat, { closely: true })
  await secretariat.getByLabel('Surel baru').fill(RIGHT)
  await secretariat.getByRole('button', { name: 'Simpan surel' }).click()
  await expect(word(secretariat, 'dikirim ke surel baru')).toBeVisible()
  await expect(secretariat.getByText('Surel baru belum dikonfirmasi')).toBeVisible()
  await inspect(secretariat, { closely: true })

  const hers = await followMail(browser, RIGHT, 'Konfirmasi alamat surel AKSIS')
  await expect(hers.getByText('Hasanah Benar Contoh')).toBeVisible()
  await inspect(hers, { closely: true })
  await hers.getByLabel('Sandi Anda').fill('bukan sandi saya')
  await hers.getByRole('button', { name: 'Konfirmasi alamat' }).click()
  await expect(hers.getByText('Sandi ini tidak cocok.').first()).toBeVisible()
  await hers.getByLabel('Sandi Anda').fill(GOOD)
  await hers.getByRole('button', { name: 'Konfirmasi alamat' }).click()
  await expect(word(hers, `Mulai sekarang masuklah dengan ${RIGHT}.`)).toBeVisible()
  await hers.getByLabel('Surel atau nama pengguna').fill(RIGHT)
  await hers.getByLabel('Sandi', { exact: true }).fill(GOOD)
  await hers.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(hers).toHaveURL('/')
  await hers.goto('/profil')
  await expect(hers.getByText('Hasanah Benar Contoh').first()).toBeVisible()
  await expect(hers.getByText('hasanah@data.contoh.test').first()).toBeVisible()

  // What was opened with the old address is over.
  await first.goto('/profil')
  await expect(first).toHaveURL(/^[^?]*\/masuk/)
  await Promise.all([first, hers].map((page) => page.context().close()))
  await secretariat.reload()
  await expect(secretariat.getByText('Surel baru belum dikonfirmasi')).toHaveCount(0)
  await leave(secretariat)
})

test(
  'a namesake is asked about, and the address of somebody invited is corrected at once',
  { tag: '@long' },
  async ({ browser }) => {
    test.slow()
    const secretariat = await enter(browser, 'sekretariat', PHONE)
    await invite(secretariat, 'Mariani Kembar Contoh', 'mariani.satu@data.contoh.test')
    await expect(word(secretariat, 'dikirim.')).toBeVisible()
    await invite(secretariat, 'mariani kembar contoh', 'mariani.keliru@data.contoh.test')
    await expect(
      secretariat.getByText('Ada 1 orang lain bernama mariani kembar contoh').first(),
    ).toBeVisible()
    await inspect(secretariat, { closely: true })
    await secretariat.getByLabel('Ya, ini orang lain').check()
    await secretariat.getByRole('button', { name: 'Undang', exact: true }).click()
    await expect(word(secretariat, 'dikirim.')).toBeVisible()
    await secretariat.getByRole('link', { name: 'Ganti surel' }).click()
    await repeatPassword(secretariat)
    await expect(secretariat.getByText('Undangan lama tidak berlaku lagi')).toBeVisible()
    await secretariat.getByLabel('Surel baru').fill('mariani.dua@data.contoh.test')
    await secretariat.getByRole('button', { name: 'Simpan surel' }).click()
    await expect(word(secretariat, 'undangan baru dikirim')).toBeVisible()
    const hers = await followMail(browser, 'mariani.dua@data.contoh.test', 'Undangan masuk ke AKSIS')
    await expect(hers.getByRole('heading', { level: 1, name: 'Buat sandi Anda' })).toBeVisible()
    const dead = await followMail(browser, 'mariani.keliru@data.contoh.test', 'Undangan masuk ke AKSIS')
    await expect(
      dead.getByRole('heading', { level: 1, name: 'Undangan ini sudah tidak berlaku' }),
    ).toBeVisible()
    await Promise.all([hers, dead].map((page) => page.context().close()))
    await secretariat.goto('/sekretariat/perangkat-daerah')
    await secretariat.getByRole('link', { name: 'Dinas Kesehatan' }).click()
    await inspect(secretariat, { closely: true })
    await secretariat.getByLabel('Ejaan lain').fill('Dinas Kes Contoh')
    await secretariat.getByRole('button', { name: 'Simpan ejaan' }).click()
    await expect(secretariat.getByText('Juga ditulis: Dinas Kes Contoh')).toBeVisible()
    await inspect(secretariat, { closely: true })
    await leave(secretariat)
  },
)

test('closing the account of a lead asks who takes over', async ({ browser }) => {
  const secretariat = await enter(browser, 'sekretariat', PHONE)
  await secretariat.goto('/sekretariat/orang?cari=peserta01@')
  await secretariat.locator('main .rows a').first().click()
  await secretariat.getByRole('link', { name: 'Nonaktifkan akun' }).click()
  await expect(secretariat.getByRole('heading', { level: 1, name: /^Nonaktifkan akun/ })).toBeVisible()
  await expect(secretariat.getByText('pilih penggantinya').first()).toBeVisible()
  await inspect(secretariat, { closely: true })
  await secretariat.getByRole('button', { name: 'Nonaktifkan akun' }).click()
  await expect(secretariat.getByText('Pilih ketua baru dari anggota tim').first()).toBeVisible()
  await inspect(secretariat)
  await leave(secretariat)
})
