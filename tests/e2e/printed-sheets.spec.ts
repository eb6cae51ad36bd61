import { expect, test, type Browser, type Page } from '@playwright/test'
import { alive, enter, inspect, leave, PHONE, word } from './people.ts'

// Each invites people of her own.
test.describe.configure({ mode: 'parallel' })

const GOOD = 'perahu biru di sungai'

async function repeatPassword(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Ulangi sandi Anda' })).toBeVisible()
  await page.locator('input[type="password"]').fill('aksis-demo-2026')
  await page.getByRole('button', { name: 'Lanjut' }).click()
}

/** The secretariat invites somebody without an address, and stands on the page of her sheet. */
async function inviteWithoutAddress(page: Page, name: string): Promise<void> {
  await page.goto('/sekretariat/orang/undang')
  await alive(page)
  await page.getByLabel('Nama lengkap').fill(name)
  await page.getByLabel('Peran', { exact: true }).selectOption({ label: 'Penelaah' })
  await page.getByRole('button', { name: 'Undang', exact: true }).click()
  await expect(word(page, 'tidak ada undangan yang dikirim')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: `Lembar masuk: ${name}` })).toBeVisible()
}

/** What stands on her sheet. */
async function makeSheet(page: Page): Promise<{ code: string; username: string }> {
  await page.getByRole('link', { name: 'Ulangi sandi Anda' }).click()
  await repeatPassword(page)
  await page.getByRole('button', { name: 'Buat lembar' }).click()
  await expect(word(page, '1 lembar dibuat')).toBeVisible()
  const paper = page.getByRole('listitem').filter({ hasText: 'Tulis kode ini' })
  await expect(paper.getByRole('img', { name: /^Gambar kode untuk / })).toBeVisible()
  const [code, username] = [paper.locator('.paper-code'), paper.locator('strong')]
  return { code: (await code.textContent()) ?? '', username: (await username.textContent()) ?? '' }
}

/** A phone that nobody has used here. */
async function freshPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE })
  return context.newPage()
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.goto('/masuk')
  await page.getByRole('link', { name: 'tulis kodenya' }).click()
  await page.getByLabel('Kode atau alamat undangan').fill(code)
  await page.getByRole('button', { name: 'Lanjut' }).click()
}

async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Sandi baru').fill(password)
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
}

const signOut = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Keluar' }).click()

test('who has no e-mail comes in by a printed sheet, and from then on by her user name', async ({
  browser,
}) => {
  const secretariat = await enter(browser, 'sekretariat', PHONE)
  await inviteWithoutAddress(secretariat, 'Ningsih Lembar Contoh')
  await inspect(secretariat, { closely: true })
  const { code, username } = await makeSheet(secretariat)
  expect(username).toBe('ningsih.contoh')
  await inspect(secretariat, { closely: true })
  await secretariat.getByRole('link', { name: 'Ningsih Lembar Contoh' }).click()
  await expect(secretariat.getByText('Tanpa surel')).toBeVisible()
  await expect(secretariat.getByRole('button', { name: 'Kirim undangan baru' })).toHaveCount(0)
  await inspect(secretariat)

  const phone = await freshPhone(browser)
  await typeCode(phone, `${code.toLowerCase().replaceAll('-', ' ')}. (untuk Ningsih)`)
  await expect(phone.getByText(`masuk dengan ${username}`)).toBeVisible()
  await inspect(phone, { closely: true })
  await setPassword(phone, 'Ningsih.Contoh 2026')
  await expect(phone.getByText('Sandi ini mudah ditebak').first()).toBeVisible()
  await inspect(phone)
  await setPassword(phone, GOOD)
  await expect(word(phone, 'Sandi tersimpan.')).toBeVisible()
  await phone.goto('/profil')
  await expect(phone.getByText('Tanpa surel')).toBeVisible()
  await signOut(phone)
  await expect(word(phone, 'Anda sudah keluar.')).toBeVisible()
  await phone.getByLabel('Surel atau nama pengguna').fill(username)
  await phone.getByLabel('Sandi', { exact: true }).fill(GOOD)
  await phone.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(phone).toHaveURL('/')
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible()
  await phone.context().close()

  await secretariat.reload()
  await expect(secretariat.getByText('Lembar masuknya berlaku')).toHaveCount(0)
  await leave(secretariat)
})

test(
  'a code that nobody has and one that is used up each say how to go on',
  { tag: '@long' },
  async ({ browser }) => {
    const secretariat = await enter(browser, 'sekretariat', PHONE)
    await inviteWithoutAddress(secretariat, 'Wartini Lembar Contoh')
    const { code } = await makeSheet(secretariat)
    await leave(secretariat)
    const phone = await freshPhone(browser)
    await typeCode(phone, '0000-0000-0000')
    await expect(phone.getByRole('heading', { level: 1, name: 'Undangan tidak dikenal' })).toBeVisible()
    await inspect(phone, { closely: true })
    await phone.getByRole('link', { name: 'Tulis kode undangan' }).click()
    await phone.getByLabel('Kode atau alamat undangan').fill(code.slice(0, -1))
    await phone.getByRole('button', { name: 'Lanjut' }).click()
    await expect(phone.getByText('Kode belum lengkap').first()).toBeVisible()
    await inspect(phone)
    await typeCode(phone, code)
    await setPassword(phone, GOOD)
    await expect(word(phone, 'Sandi tersimpan.')).toBeVisible()
    const other = await freshPhone(browser)
    await typeCode(other, code)
    await expect(other.getByRole('heading', { level: 1, name: 'Undangan ini sudah dipakai' })).toBeVisible()
    await inspect(other, { closely: true })
    await Promise.all([phone, other].map((page) => page.context().close()))
  },
)

test('a user name is changed by whoever repeats her password, and one that is taken is refused', async ({
  browser,
}) => {
  const secretariat = await enter(browser, 'sekretariat', PHONE)
  await inviteWithoutAddress(secretariat, 'Sulastri Lembar Contoh')
  await secretariat.goto('/profil')
  await secretariat.getByRole('link', { name: 'Buat nama pengguna' }).click()
  await repeatPassword(secretariat)
  await expect(secretariat.getByRole('heading', { level: 1, name: 'Nama pengguna' })).toBeVisible()
  await inspect(secretariat, { closely: true })
  const field = secretariat.getByRole('textbox', { name: 'Nama pengguna' })
  await field.fill('Dua Kata')
  await secretariat.getByRole('button', { name: 'Simpan nama pengguna' }).click()
  await expect(secretariat.getByText('hanya huruf a–z dan angka').first()).toBeVisible()
  await inspect(secretariat)
  await field.fill('sulastri.contoh')
  await secretariat.getByRole('button', { name: 'Simpan nama pengguna' }).click()
  await expect(secretariat.getByText('sudah dipakai orang lain').first()).toBeVisible()
  await field.fill('Kantor.Sekretariat')
  await secretariat.getByRole('button', { name: 'Simpan nama pengguna' }).click()
  await expect(word(secretariat, 'masuklah dengan kantor.sekretariat')).toBeVisible()
  await inspect(secretariat)
  await leave(secretariat)
})

test('the sheets of a cohort are one link away from its page', async ({ browser }) => {
  const page = await enter(browser, 'sekretariat', PHONE, { at: '/sekretariat/angkatan' })
  await page.getByRole('main').getByRole('link', { name: 'Angkatan 2' }).click()
  await page.getByRole('link', { name: 'Buka lembar masuk' }).click()
  await page.getByRole('link', { name: 'Ulangi sandi Anda' }).click()
  await repeatPassword(page)
  await expect(page.getByText('orang belum pernah masuk')).toBeVisible()
  await inspect(page, { closely: true })
  await page.getByRole('button', { name: 'Buat lembar' }).click()
  await expect(word(page, 'Tidak ada yang memerlukan lembar')).toBeVisible()
  await leave(page)
})
