import { expect, test, type Page } from '@playwright/test'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'
import { writeLesson } from './lesson-text.ts'

/** What a participant finds in the list of modules, or of a module's lessons. */
async function titlesAt(page: Page, address: string): Promise<string[]> {
  const answer = await page.goto(address)
  if (answer?.status() === 404) return []
  return page.locator('#isi ol a, #isi ol li').evaluateAll((things) => things.map((one) => one.textContent))
}

async function publish(page: Page, text: string): Promise<void> {
  await alive(page)
  await writeLesson(page, text)
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(page.getByText('Peserta belum melihatnya').first()).toBeVisible()
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Terbitkan versi/ })
    .click()
  await expect(page.getByText('Peserta sudah dapat membacanya').first()).toBeVisible()
}

async function begin(page: Page, module: string, title: string): Promise<void> {
  await page.goto(`/studio/${module}`)
  await page.getByRole('link', { name: 'Buat pelajaran' }).click()
  await page.getByLabel('Judul', { exact: true }).fill(title)
  await page.getByLabel('Ringkasan').fill(`Ringkasan ${title}.`)
  await page.getByLabel('Menit baca').fill('5')
  await page.getByRole('button', { name: 'Buat dan tulis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('a trainer makes a module of two lessons, orders them by keyboard, moves one, archives and brings back', async ({
  browser,
}) => {
  const trainer = await enter(browser, 'pelatih2', DESK, { at: '/studio' })
  const reader = await enter(browser, 'peserta31', PHONE, { at: '/belajar' })
  const seen = async (address: string, title: string) =>
    (await titlesAt(reader, address)).some((text) => text.includes(title))

  await trainer.getByRole('link', { name: 'Buat modul' }).click()
  await alive(trainer)
  await trainer.getByRole('button', { name: 'Buat modul' }).click()
  await expect(trainer.locator('#f-judul-e')).toBeVisible()
  await trainer.getByLabel('Judul modul').fill('Modul coba urut')
  await trainer.getByLabel('Ringkasan').fill('Ringkasan modul.')
  await trainer.getByLabel('Jam pelajaran').fill('2')
  await trainer.getByLabel('Tujuan belajar').fill('Tujuan satu')
  await trainer.getByRole('button', { name: 'Buat modul' }).click()
  await expect(trainer.getByRole('heading', { level: 1 })).toContainText('Modul coba urut')
  await inspect(trainer)
  expect(await seen('/belajar', 'Modul coba urut')).toBe(false)

  const module = 'modul-coba-urut'
  await begin(trainer, module, 'Langkah pertama')
  await publish(trainer, '## Satu\n\nIsi langkah pertama.')
  await begin(trainer, module, 'Langkah kedua')
  await publish(trainer, '## Satu\n\nIsi langkah kedua.')
  expect(await seen('/belajar', 'Modul coba urut')).toBe(true)
  const order = async () => {
    const titles = await titlesAt(reader, `/belajar/${module}`)
    return ['Langkah pertama', 'Langkah kedua'].map((title) =>
      titles.findIndex((text) => text.includes(title)),
    )
  }
  const [first = -1, second = -1] = await order()
  expect([first >= 0, second > first]).toEqual([true, true])

  // Dragged to the end and back to the head by the handle, which only pointers have.
  for (const title of ['Langkah kedua', 'Langkah pertama']) {
    await trainer.goto(`/studio/${module}`)
    const row = trainer.locator('main ol.rows > li').filter({ hasText: title })
    const head = await trainer.locator('main ol.rows > li').first().boundingBox()
    const grip = await row.locator('[data-pegang]').boundingBox()
    if (!head || !grip) throw new Error('nothing to drag')
    await trainer.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
    await trainer.mouse.down()
    await trainer.mouse.move(grip.x + grip.width / 2, head.y + 4, { steps: 8 })
    await expect(trainer.locator('.drop-above')).toHaveCount(1)
    await trainer.mouse.up()
    await expect(word(trainer, `“${title}” sekarang nomor 1 dari 2.`)).toBeVisible()
  }

  await trainer.goto(`/studio/${module}`)
  const up = trainer.getByRole('button', { name: /^Naikkan “Langkah kedua”/ })
  await up.focus()
  await trainer.keyboard.press('Enter')
  const down = trainer.getByRole('button', { name: /^Turunkan “Langkah kedua”, sekarang nomor 1 dari 2/ })
  await expect(down).toBeFocused()
  const [pushed = -1, moved = -1] = await order()
  expect(moved >= 0 && moved < pushed).toBe(true)

  await trainer.goto(`/studio/${module}/langkah-kedua/pindah`)
  await alive(trainer)
  await trainer.getByLabel('Modul tujuan').selectOption('kolaborasi-lintas-sektor')
  await trainer.getByRole('button', { name: 'Pindahkan' }).click()
  await expect(trainer.getByText('“Langkah kedua” dipindahkan.')).toBeVisible()
  expect(await seen(`/belajar/${module}`, 'Langkah kedua')).toBe(false)
  expect(await seen('/belajar/kolaborasi-lintas-sektor', 'Langkah kedua')).toBe(true)

  await trainer.goto('/studio/kolaborasi-lintas-sektor/langkah-kedua/arsip')
  await inspect(trainer)
  await trainer.getByRole('button', { name: 'Arsipkan' }).click()
  await expect(trainer.getByText('Pelajaran “Langkah kedua” diarsipkan.')).toBeVisible()
  expect(await seen('/belajar/kolaborasi-lintas-sektor', 'Langkah kedua')).toBe(false)
  await trainer.locator('summary').filter({ hasText: 'Arsip (' }).first().click()
  await trainer.getByRole('button', { name: 'Kembalikan “Langkah kedua”' }).click()
  await expect(trainer.getByText('“Langkah kedua” dikembalikan.')).toBeVisible()
  expect(await seen('/belajar/kolaborasi-lintas-sektor', 'Langkah kedua')).toBe(true)

  // Others look at the course of this server as it was.
  for (const address of [`/studio/${module}/arsip`, '/studio/kolaborasi-lintas-sektor/langkah-kedua/arsip']) {
    await trainer.goto(address)
    await trainer.getByRole('button', { name: 'Arsipkan' }).click()
    await expect(trainer.getByText(/diarsipkan\. Peserta/)).toBeVisible()
  }
  expect(await seen('/belajar', 'Modul coba urut')).toBe(false)
  await leave(reader)
  await leave(trainer)
})

test('without scripts a trainer puts modules in order, and a refused form says why beside the field', async ({
  browser,
}) => {
  const trainer = await enter(browser, 'pelatih3', PHONE, { javaScriptEnabled: false, at: '/studio' })
  const last = trainer.locator('main ol.rows > li').last()
  await last.getByRole('button', { name: /^Naikkan/ }).click()
  // The last module waits for the one before it.
  await expect(trainer.getByText('Tidak dipindahkan')).toBeVisible()
  await trainer.goto('/studio/baru')
  await trainer.getByLabel('Alamat di aplikasi').fill('kuis')
  await trainer.getByRole('button', { name: 'Buat modul' }).click()
  await expect(trainer.locator('#f-alamat-e')).toContainText('dipakai aplikasi sendiri')
  await expect(trainer.locator('#f-judul-e')).toContainText('belum diisi')
  await leave(trainer)
})
