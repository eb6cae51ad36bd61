import { expect, test, type Browser, type Page } from '@playwright/test'
import { goToLesson, lessonField, lessonText, writeLesson } from './lesson-text.ts'
import { alive, DESK, enter, inspect, PHONE } from './people.ts'

const change = (page: Page) => page.getByRole('button', { name: 'Ubah keterangan' })
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Kata-kata gambar' })

/** A lesson of a module that has drawings. */
async function lesson(browser: Browser, number: number, viewport = DESK): Promise<Page> {
  const page = await enter(browser, 'pelatih1', viewport, {
    at: '/studio/memahami-stunting-dan-kemiskinan-ekstrem',
  })
  await page.locator('main ol.rows > li').nth(number).getByRole('link').first().click()
  await expect(lessonField(page)).toBeVisible()
  await alive(page)
  return page
}

test('a picture that is put in asks for its words, from the menu and from the slash; they are changed the same way', async ({
  browser,
}) => {
  const page = await lesson(browser, 0)
  await writeLesson(page, 'Satu.')
  await page.keyboard.press('ControlOrMeta+End')
  await page.getByText('Sisipkan blok').click()
  await page
    .locator('.menu')
    .getByRole('button', { name: /lapisan-sebab\.svg/ })
    .click()
  await sheet(page).getByRole('button', { name: 'Pakai' }).click()
  await expect(sheet(page)).toContainText('Tulis dahulu, supaya pelajarannya dapat diterbitkan.')
  await sheet(page).getByLabel('Apa yang tampak pada gambar').fill('Pohon dengan "akar" masalah.')
  await inspect(page)
  await sheet(page).getByRole('button', { name: 'Pakai' }).click()
  await expect(lessonField(page)).toBeFocused()
  await expect(lessonText(page)).toHaveValue(
    /^Satu\.\n\n<Gambar berkas="lapisan-sebab\.svg" alt="Pohon dengan “akar” masalah\." \/>/,
  )
  // She goes on below the picture; back at it, its words can be changed.
  await page.keyboard.type('Di bawahnya.')
  await expect(lessonText(page)).toHaveValue(/ \/>\n\nDi bawahnya\.\s*$/)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await change(page).click()
  await sheet(page).getByLabel('Keterangan di bawah gambar').fill('Gambar 1. Pohon masalah.')
  await sheet(page).getByRole('button', { name: 'Pakai' }).click()
  await expect(lessonText(page)).toHaveValue(/keterangan="Gambar 1\. Pohon masalah\." \/>/)
  await goToLesson(page)
  await page.keyboard.press('ControlOrMeta+Home')
  await expect(change(page)).toHaveCount(0)

  await writeLesson(page, '')
  await page.keyboard.type('/saling')
  await page.getByRole('option', { name: /saling-mengunci\.svg/ }).click()
  await sheet(page).getByRole('button', { name: 'Nanti saja' }).click()
  await expect(lessonField(page)).toBeFocused()
  const holding = page.locator('#menahan')
  const owed = holding.getByRole('link', { name: 'Gambar di baris 1 belum punya kata pengganti.' })
  await expect(owed).toBeVisible()
  await page.keyboard.press('ControlOrMeta+End')
  // The fault leads to the form of what it asks for.
  await owed.click()
  await sheet(page).getByLabel('Apa yang tampak pada gambar').fill('Lingkaran')
  await sheet(page).getByRole('button', { name: 'Pakai' }).click()
  await expect(lessonField(page)).toBeFocused()
  await expect(lessonText(page)).toHaveValue(/ alt="Lingkaran"/)
  await page.context().close()
})

for (const viewport of [
  { width: 360, height: 640 },
  { width: 1280, height: 720 },
])
  test(`the choice of a small change is seen without scrolling in ${viewport.width} px`, async ({
    browser,
  }) => {
    const page = await lesson(browser, 2, viewport)
    const before = (await lessonText(page).inputValue()).trimEnd()
    await writeLesson(page, before.replaceAll('anak', 'balita').replaceAll('keluarga', 'rumah tangga'))
    await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
    const small = page.getByRole('dialog').getByLabel('Perubahan kecil')
    await expect(small).toBeVisible({ timeout: 20_000 })
    await expect(small).toBeInViewport({ ratio: 1 })
    const foot = page.getByRole('button', { name: /^Terbitkan versi/ })
    await expect(foot).toBeInViewport({ ratio: 1 })
    const [choice, button] = [await small.boundingBox(), await foot.boundingBox()]
    expect((choice?.y ?? 0) + (choice?.height ?? 0)).toBeLessThan(button?.y ?? 0)
    await page.context().close()
  })

test('two versions are compared as participants read them, and with their signs where that is asked for', async ({
  browser,
}) => {
  const page = await lesson(browser, 1, PHONE)
  await page.goto(`${page.url().replace(/#.*/, '')}/versi?dari=1&ke=1`)
  await expect(page.getByText('Kedua versi sama.')).toBeVisible()
  await page.getByRole('link', { name: 'Bandingkan naskah dengan tandanya' }).click()
  await expect(page.getByText('Tampil seperti yang ditulis, dengan tanda Markdown.')).toBeVisible()
  await inspect(page)
  await page.context().close()
})
