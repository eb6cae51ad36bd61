import { expect, test, type Page } from '@playwright/test'
import { alive, enter, inspect, leave, PHONE, signIn, word } from './people.ts'

/** What this device keeps of whose unsent texts. */
function databases(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort())
}

/** Puts an unsent text of a person on the device, as a page of hers would. */
async function writeOffline(page: Page, personId: string, address: string) {
  await page.evaluate(
    async ([id, at]) => {
      const opening = indexedDB.open(`aksis-${id}`)
      await new Promise<void>((resolve, reject) => {
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('tulisan', { keyPath: ['address', 'field', 'opening'] })
        opening.onerror = () => reject(new Error('The database does not open.'))
        opening.onsuccess = () => resolve()
      })
      const writing = opening.result.transaction('tulisan', 'readwrite')
      const body = { value: 'Ditulis tanpa sinyal', base: '', mark: '' }
      writing.objectStore('tulisan').put({ address: at, field: 'naskah', opening: 'a', at: Date.now(), body })
      await new Promise<void>((resolve) => (writing.oncomplete = () => resolve()))
      opening.result.close()
    },
    [personId, address] as const,
  )
}

const writerOf = (page: Page) => page.locator('html').getAttribute('data-orang')
const signOut = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Keluar' })

test('no form leaves without its writer', async ({ browser }) => {
  for (const [account, ...addresses] of [
    [
      'peserta21',
      '/',
      '/profil',
      '/rekomendasi',
      '/belajar/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu',
    ],
    ['sekretariat', '/sekretariat/tim', '/sekretariat/jendela', '/sekretariat/orang/undang'],
  ] as const) {
    const page = await enter(browser, account, PHONE)
    for (const address of addresses) {
      await page.goto(address)
      const writer = await writerOf(page)
      expect(writer).toBeTruthy()
      const named = await page
        .locator('form[method=post]')
        .evaluateAll((forms: HTMLFormElement[]) => forms.map((form) => new FormData(form).getAll('penulis')))
      expect(named.length, address).toBeGreaterThan(0)
      expect(named, address).toEqual(named.map(() => [writer]))
    }
    await leave(page)
  }
})

test('a page without scripts that is still open does not post as the next person who signs in', async ({
  browser,
}) => {
  const page = await enter(browser, 'peserta21', PHONE)
  // An older browser, whose tabs do not hear of each other.
  await page.context().addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
  await page.goto('/belajar/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu')
  await page.getByLabel('Catatan Anda').first().fill('Hanya untuk saya.')
  await expect(page.getByText(/^Tersimpan di server/)).toBeVisible()
  const other = await page.context().newPage()
  await other.goto('/')
  await signOut(other).click()
  await other.waitForURL('**/masuk')
  await signIn(other, 'peserta22@demo.aksis.test')
  const name = await other
    .getByRole('link', { name: /^Profil: / })
    .locator('.who')
    .innerText()
  await page.getByLabel('Catatan Anda').first().fill('Hanya untuk saya. Tetap.')
  // Her note waits for herself; a plain form leads to a page that tells whose this one is.
  await page.getByRole('button', { name: 'Simpan catatan' }).first().click()
  await expect(page.getByRole('link', { name: /^Masuk lagi di tab baru/ })).toBeVisible()
  await page.getByRole('button', { name: /[Tt]andai? selesai/ }).click()
  await expect(page.getByRole('heading', { name: 'Halaman ini milik orang lain' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This page belongs to somebody else' })).toBeVisible()
  const shown = await page.locator('body').innerText()
  for (const word of [...name.split('\n').map((line) => line.trim()), 'Hanya untuk saya.'])
    expect(shown).not.toContain(word)
  await inspect(page)
  await page.getByRole('button', { name: 'Masuk sebagai saya sendiri' }).click()
  await page.waitForURL('**/masuk')
  await signIn(page, 'peserta21@demo.aksis.test')
  await leave(page)
})

for (const [where, at] of [
  ['a page that is alive', '/profil'],
  ['a page without React', '/'],
] as const)
  test(`signing out on ${where} asks about what was never sent, and takes nothing of another person along`, async ({
    browser,
  }) => {
    const page = await enter(browser, 'peserta21', PHONE, { at })
    if (at === '/profil') await alive(page)
    const me = (await writerOf(page)) ?? ''
    await writeOffline(page, me, '/tugas')
    await writeOffline(page, 'orang-lain', '/tugas/1')
    const sheet = page.getByRole('dialog', { name: 'Ada tulisan yang belum terkirim' })
    await signOut(page).click()
    await expect(sheet).toContainText('tidak dapat dikembalikan')
    if (at === '/profil')
      await expect(sheet).toContainText(
        'Bila halamannya sudah ditutup, tulisan itu hanya dapat disalin atau dibuang',
      )
    await inspect(page)
    await sheet.getByRole('button', { name: 'Batal' }).click()
    await expect(sheet).toBeHidden()
    expect(await databases(page)).toEqual([`aksis-${me}`, 'aksis-orang-lain'].sort())

    await signOut(page).click()
    await sheet.getByText('Kirim dulu').last().click()
    await page.waitForURL('**/tugas')
    await expect(sheet).toBeHidden()

    await page.goto(at)
    if (at === '/profil') await alive(page)
    await signOut(page).click()
    await sheet.getByRole('button', { name: 'Buang dan keluar' }).click()
    await page.waitForURL('**/masuk')
    await expect(word(page, 'Anda sudah keluar.')).toBeVisible()
    expect(await databases(page)).toEqual(['aksis-orang-lain'])

    await signIn(page, 'peserta21@demo.aksis.test')
    await signOut(page).click()
    await page.waitForURL('**/masuk')
    expect(await databases(page)).toEqual(['aksis-orang-lain'])
    await leave(page)
  })

test('whoever holds the phone can remove everything from it, after being asked', async ({ browser }) => {
  const page = await enter(browser, 'peserta21', PHONE)
  await writeOffline(page, 'orang-lain', '/tugas/1')
  await page.goto('/profil')
  await page.getByRole('link', { name: 'Hapus semua dari perangkat ini' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hapus semua dari perangkat ini?' })).toBeVisible()
  await inspect(page)
  await page.getByRole('button', { name: 'Hapus semua dan keluar' }).click()
  await page.waitForURL('**/masuk')
  await expect(word(page, 'sudah dihapus')).toBeVisible()
  expect(await databases(page)).toEqual([])
  await page.getByRole('link', { name: 'Hapus semua dari perangkat ini' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hapus semua dari perangkat ini?' })).toBeVisible()
  await leave(page)
})
