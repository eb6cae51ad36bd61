import { expect, test } from '@playwright/test'
import { copies, dies, ownTime } from './kept-pages.ts'
import {
  begin,
  block,
  LESSON,
  note,
  OFFERED,
  onDevice,
  open,
  saved,
  tick,
  tagOf,
  WAYS,
  DOOR,
} from './lesson-pages.ts'
import { enter, inspect, leave, PHONE, signIn } from './people.ts'

for (const way of WAYS) {
  test(
    `what is written offline is offered after the phone has died: ${way}`,
    tagOf(way),
    async ({ browser }) => {
      const page = await begin(browser, way, 4)
      await page.context().setOffline(true)
      await note(page).fill('Ditulis di atas perahu.')
      await tick(page).check()
      await expect(onDevice(page, 'note')).toBeVisible({ timeout: 20_000 })
      await expect(onDevice(page, 'ticks')).toBeVisible({ timeout: 20_000 })
      const again = await dies(page)
      await open(again, way)
      await expect(again.getByText(OFFERED).filter({ visible: true })).toHaveCount(2)
      await block(again, 'note').getByText('Bandingkan').click()
      await expect(block(again, 'note').getByText('Ditulis di atas perahu.').first()).toBeVisible()
      await block(again, 'note').getByRole('button', { name: 'Pakai', exact: true }).click()
      await block(again, 'ticks').getByRole('button', { name: 'Pakai', exact: true }).click()
      await expect(saved(again, 'note')).toBeVisible()
      await expect(saved(again, 'ticks')).toBeVisible()
      await again.goto(LESSON)
      await expect(note(again)).toHaveValue('Ditulis di atas perahu.')
      await expect(tick(again)).toBeChecked()
      await expect(block(again, 'ticks').getByText(/^1 dari/)).toBeVisible()
      await expect(again.getByText(OFFERED).filter({ visible: true })).toHaveCount(0)
      await again.context().close()
    },
  )

  test(
    `a text that was typed within 300 ms before the phone died is the most that is lost: ${way}`,
    tagOf(way),
    async ({ browser }) => {
      const page = await begin(browser, way, 5)
      await page.context().setOffline(true)
      await note(page).pressSequentially('Cepat.')
      await ownTime(page, 400)
      const again = await dies(page)
      await open(again, way)
      await block(again, 'note').getByRole('button', { name: 'Pakai', exact: true }).click()
      await expect(note(again)).toHaveValue('Cepat.')
      await again.context().close()
    },
  )

  test(
    `a sentence typed while a slow save is on its way is sent after it: ${way}`,
    tagOf(way),
    async ({ browser }) => {
      const page = await begin(browser, way, 6)
      await page.route(DOOR, async (route) => {
        await new Promise((done) => setTimeout(done, 2500))
        await route.continue()
      })
      await note(page).pressSequentially('Satu.')
      await page.waitForRequest(DOOR)
      await note(page).pressSequentially(' Dua.')
      await expect(saved(page, 'note')).toBeVisible({ timeout: 20_000 })
      await page.goto(LESSON)
      await expect(note(page)).toHaveValue('Satu. Dua.')
      await page.context().close()
    },
  )

  test(
    `what is refused says why beside its field, and goes out once it is mended: ${way}`,
    tagOf(way),
    async ({ browser }) => {
      const page = await begin(browser, way, 7)
      await note(page).fill('Keluarga 6408015505900001')
      await block(page, 'note').getByRole('button', { name: 'Simpan catatan' }).click()
      const why = block(page, 'note').getByText(/^Ada nomor 16 angka/)
      await expect(why).toBeVisible()
      await expect(why).toBeInViewport()
      await expect(saved(page, 'note')).toBeHidden()
      await tick(page).check()
      await expect(saved(page, 'ticks')).toBeVisible()
      await note(page).fill('Keluarga itu')
      await expect(saved(page, 'note')).toBeVisible()
      await expect(why).toBeHidden()
      await leave(page)
    },
  )

  test(
    `of two tabs neither is overwritten: she chooses, and the other text stays: ${way}`,
    tagOf(way),
    async ({ browser }) => {
      const page = await begin(browser, way, 8)
      const other = await page.context().newPage()
      await open(other, way)
      await note(page).fill('Dari tab pertama.')
      await expect(saved(page, 'note')).toBeVisible()
      await note(other).fill('Dari tab kedua.')
      await expect(
        block(other, 'note').getByText(/^Tab atau perangkat Anda yang lain mengubah/),
      ).toBeVisible()
      await expect(block(other, 'note').getByText('Dari tab pertama.').first()).toBeVisible()
      await block(other, 'note').getByRole('button', { name: 'Pakai tulisan saya' }).click()
      await expect(saved(other, 'note')).toBeVisible()
      await expect(
        block(other, 'note')
          .getByText(/^Tulisan yang tidak dipilih/)
          .filter({ visible: true }),
      ).toBeVisible()
      await open(page, way)
      await expect(note(page)).toHaveValue('Dari tab kedua.')
      await page.context().close()
    },
  )

  test(
    `what two tabs have written in different paragraphs becomes one text: ${way}`,
    { tag: '@long' },
    async ({ browser }) => {
      const page = await begin(browser, way, 26)
      await note(page).fill('Satu.\n\nDua.')
      await expect(saved(page, 'note')).toBeVisible()
      const other = await page.context().newPage()
      await open(other, way)
      await note(page).fill('Satu lagi.\n\nDua.')
      await expect(saved(page, 'note')).toBeVisible()
      await note(other).fill('Satu.\n\nDua, dan tiga.')
      await expect(
        block(other, 'note').getByText(/^Perubahan tab atau perangkat Anda yang lain/),
      ).toBeVisible()
      await expect(note(other)).toHaveValue('Satu lagi.\n\nDua, dan tiga.')
      await expect(saved(other, 'note')).toBeVisible()
      await page.goto(LESSON)
      await expect(note(page)).toHaveValue('Satu lagi.\n\nDua, dan tiga.')
      await page.context().close()
    },
  )

  test(`ticks of two tabs become one list: ${way}`, { tag: '@long' }, async ({ browser }) => {
    const page = await begin(browser, way, 9)
    const other = await page.context().newPage()
    await open(other, way)
    await tick(page, 0).check()
    await expect(saved(page, 'ticks')).toBeVisible()
    await tick(other, 2).check()
    await expect(tick(other, 0)).toBeChecked()
    await expect(saved(other, 'ticks')).toBeVisible()
    await page.goto(LESSON)
    for (const [which, ticked] of [true, false, true].entries())
      await expect(tick(page, which)).toBeChecked({ checked: ticked })
    await page.context().close()
  })

  test(
    `who signs out with an unsent text is asked, and leaves none of it: ${way}`,
    tagOf(way),
    async ({ browser }) => {
      const page = await begin(browser, way, 10)
      await page.route(DOOR, (route) => route.abort('connectionreset'))
      await note(page).fill('Hanya untuk saya.')
      await expect(onDevice(page, 'note')).toBeVisible({ timeout: 20_000 })
      const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
      expect(await databases()).toHaveLength(1)
      const out = page.getByRole('banner').getByRole('button', { name: 'Keluar' })
      const sheet = page.getByRole('dialog', { name: 'Ada tulisan yang belum terkirim' })
      await out.click()
      await expect(sheet).toBeVisible()
      await inspect(page)
      await sheet.getByRole('button', { name: 'Batal' }).click()
      await expect(sheet).toBeHidden()
      await expect(note(page)).toHaveValue('Hanya untuk saya.')
      await out.click()
      await sheet.getByRole('button', { name: 'Buang dan keluar' }).click()
      await page.waitForURL('**/masuk')
      expect(await databases()).toEqual([])
      await signIn(page, 'peserta38@demo.aksis.test')
      await page.goto(LESSON)
      await expect(note(page)).toHaveValue('')
      await expect(page.getByText(OFFERED).filter({ visible: true })).toHaveCount(0)
      await page.context().close()
    },
  )
}

test(
  'a note that came back refused before the engine had come is kept like any other',
  { tag: '@long' },
  async ({ browser }) => {
    const page = await begin(browser, WAYS[0], 7)
    // It never comes to the page on which she writes.
    await page.route('**/reading-engine*', () => undefined)
    await note(page).fill('Keluarga 6408015505900001')
    await block(page, 'note').getByRole('button', { name: 'Simpan catatan' }).click()
    const why = block(page, 'note').getByText(/^Ada nomor 16 angka/)
    await expect(why).toBeVisible()
    await expect(note(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(note(page)).toHaveAccessibleDescription(/Ada nomor 16 angka/)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await note(page).fill('Keluarga itu, desil 1')
    await expect.poll(() => copies(page)).toContain('Keluarga itu, desil 1')
    const again = await dies(page)
    await again.goto(LESSON)
    await expect(block(again, 'note').getByText(OFFERED)).toBeVisible()
    await block(again, 'note').getByRole('button', { name: 'Pakai', exact: true }).click()
    await expect(note(again)).toHaveValue('Keluarga itu, desil 1')
    await expect(saved(again, 'note')).toBeVisible()
    await again.context().close()
  },
)

test('without scripts the plain form says beside the field what became of it', async ({ browser }) => {
  const page = await enter(browser, 'peserta36', PHONE, { javaScriptEnabled: false, at: LESSON })
  await note(page).fill('Warga 6408015505900001')
  await block(page, 'note').getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(block(page, 'note').getByText(/^Ada nomor 16 angka/)).toBeInViewport()
  await expect(note(page)).toHaveValue('Warga 6408015505900001')
  await note(page).fill('Catatan biasa.')
  await block(page, 'note').getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(saved(page, 'note')).toBeInViewport()
  await expect(note(page)).toHaveValue('Catatan biasa.')
  await tick(page).check()
  await block(page, 'ticks').getByRole('button', { name: 'Simpan centang' }).click()
  await expect(saved(page, 'ticks')).toBeInViewport()
  await expect(tick(page)).toBeChecked()
  await leave(page)
})

for (const way of WAYS)
  test(`an offered and a refused text are drawn for everybody: ${way}`, tagOf(way), async ({ browser }) => {
    const page = await begin(browser, way, 11)
    await page.context().setOffline(true)
    await note(page).fill('Ditulis di atas perahu.')
    await expect(onDevice(page, 'note')).toBeVisible({ timeout: 20_000 })
    const again = await dies(page)
    await open(again, way)
    await expect(block(again, 'note').getByText(OFFERED)).toBeVisible()
    await note(again).fill('Warga 6408015505900001')
    await expect(block(again, 'note').getByText(/^Ada nomor 16 angka/)).toBeVisible()
    await inspect(again)
    await again.context().close()
  })
