import { expect, test, type Page } from '@playwright/test'
import { lessonText, writeLesson } from './lesson-text.ts'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'

const PLACE = 'kolaborasi-lintas-sektor/siapa-memegang-apa'
const NEW = 'Kader mencatat siapa yang datang, lalu melapor kepada camat.'

async function publish(page: Page, change: (source: string) => string, size: RegExp): Promise<void> {
  await page.goto(`/studio/${PLACE}`)
  await alive(page)
  await writeLesson(page, change(await lessonText(page).inputValue()))
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(page.getByText('Peserta belum melihatnya').first()).toBeVisible()
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: size }).check()
  await sheet.getByRole('button', { name: /^Terbitkan versi/ }).click()
  await expect(page.getByText('Peserta sudah dapat membacanya').first()).toBeVisible()
}

test('who has finished a lesson is told what changed in it, unless the trainer says that it is little', async ({
  browser,
}) => {
  const trainer = await enter(browser, 'pelatih3', DESK, { at: `/studio/${PLACE}` })
  const reader = await enter(browser, 'peserta10', PHONE, { at: `/belajar/${PLACE}` })
  const told = reader.getByText('Pelajaran ini diperbarui sejak Anda selesai.')
  const again = reader.getByRole('button', { name: 'Sudah saya baca' })
  const done = reader.getByRole('button', { name: 'Tandai selesai' })
  await done
    .or(again)
    .first()
    .or(reader.getByRole('button', { name: 'Urungkan tanda selesai' }))
    .first()
    .waitFor()
  if (await done.isVisible()) await done.click()
  else if (await again.isVisible()) await again.click()
  await expect(told).toHaveCount(0)

  await publish(trainer, (source) => `${source.trimEnd()}\n\nSalah ketik dibetulkan.\n`, /^Perubahan kecil/)
  await reader.goto(`/belajar/${PLACE}`)
  await expect(reader.getByText('Salah ketik dibetulkan.')).toBeVisible()
  await expect(told).toHaveCount(0)

  await publish(trainer, (source) => `${source.trimEnd()}\n\n${NEW}\n`, /^Perlu dibaca lagi/)
  await reader.goto('/belajar/kolaborasi-lintas-sektor')
  // Other lessons of this server change too.
  await expect(reader.locator('main li').filter({ hasText: 'Siapa memegang apa' })).toContainText(
    'diperbarui',
  )
  await reader.goto(`/belajar/${PLACE}`)
  await expect(told.first()).toBeVisible()
  await reader.getByRole('link', { name: 'Lihat apa yang berubah' }).click()
  await reader.locator('summary', { hasText: 'paragraf demi paragraf' }).click()
  await expect(reader.getByRole('list').filter({ hasText: 'Baru' }).getByText(NEW)).toBeVisible()
  await inspect(reader)
  await again.click()
  await expect(told).toHaveCount(0)
  await leave(reader)
  await leave(trainer)
})

test(
  'who opens a lesson in the studio sees who else has it open, and several drafts are published together',
  { tag: '@long' },
  async ({ browser }) => {
    const module = '/studio/dari-temuan-ke-rekomendasi'
    const first = await enter(browser, 'pelatih1', DESK, { at: module })
    const titles: string[] = []
    for (const place of [0, 1]) {
      await first.goto(module)
      const lesson = first.locator('#isi ol.rows > li').nth(place).getByRole('link').first()
      titles.push((await lesson.innerText()).trim())
      await lesson.click()
      await alive(first)
      await writeLesson(
        first,
        `${(await lessonText(first).inputValue()).trimEnd()}\n\nKalimat bersama ${place}.`,
      )
      await first.getByRole('button', { name: 'Simpan draf' }).click()
      await expect(first.getByText('Peserta belum melihatnya').first()).toBeVisible()
    }
    const second = await enter(browser, 'pelatih2', PHONE, { at: new URL(first.url()).pathname })
    await expect(second.getByText(/juga membuka pelajaran ini\.$/)).toBeVisible()
    await inspect(second)

    await first.goto(module)
    await first.getByRole('link', { name: /^Terbitkan beberapa draf/ }).click()
    await inspect(first)
    await expect(first.getByText('Kalimat bersama 0.')).toBeVisible()
    for (const title of titles) await expect(first.getByRole('checkbox', { name: title })).toBeChecked()
    await first.getByRole('button', { name: 'Terbitkan yang dicentang' }).click()
    await expect(word(first, /^2 pelajaran terbit\./)).toBeVisible()
    await leave(second)
    await leave(first)
  },
)
