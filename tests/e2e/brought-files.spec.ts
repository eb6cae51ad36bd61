import { expect, test, type Locator, type Page } from '@playwright/test'
import sharp from 'sharp'
import { alive, DESK, enter, inspect, leave } from './people.ts'

const MODULE = '/studio/kolaborasi-lintas-sektor'
const LIBRARY = `${MODULE}/berkas`
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path class="g-a" d="M2 2h36v26H2z"/></svg>'

type Brought = { name: string; type: string; bytes: number[] }

async function picture(name: string, background: string): Promise<Brought> {
  const drawn = sharp({ create: { width: 400, height: 300, channels: 3, background } })
  return { name, type: 'image/png', bytes: [...(await drawn.png().toBuffer())] }
}

/** As the desktop hands files over to a page. */
async function bring(
  page: Page,
  where: Locator,
  kind: 'drop' | 'paste',
  files: readonly Brought[],
  text = '',
) {
  const at = await where.elementHandle()
  await page.evaluate(
    ({ at, kind, files, text }) => {
      const data = new DataTransfer()
      for (const { name, type, bytes } of files)
        data.items.add(new File([new Uint8Array(bytes)], name, { type }))
      if (text !== '') data.setData('text/plain', text)
      const common = { bubbles: true, cancelable: true }
      const event =
        kind === 'drop'
          ? new DragEvent('drop', { ...common, dataTransfer: data })
          : new ClipboardEvent('paste', { ...common, clipboardData: data })
      at.dispatchEvent(event)
    },
    { at, kind, files, text },
  )
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

test('files that are dropped on the library come in, one or five of which one is refused; a screenshot is pasted', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih1', DESK, { at: LIBRARY })
  await alive(page)
  const card = page.locator('.card').filter({ has: page.locator('input[type=file]') })
  await bring(page, card, 'drop', [await picture('jatuh satu.png', '#123')])
  await expect(row(page, 'jatuh satu.png').getByRole('img')).toBeVisible()
  const disguised = { name: 'jatuh palsu.png', type: 'image/png', bytes: [...Buffer.from('<html>')] }
  const drawing = { name: 'jatuh alur.svg', type: 'image/svg+xml', bytes: [...Buffer.from(DRAWING)] }
  const more = [
    await picture('jatuh dua.png', '#456'),
    disguised,
    await picture('jatuh tiga.png', '#789'),
    await picture('jatuh empat.png', '#abc'),
    drawing,
  ]
  await bring(page, card, 'drop', more)
  for (const name of ['jatuh dua.png', 'jatuh tiga.png', 'jatuh empat.png'])
    await expect(row(page, name).getByRole('img')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Berkas rusak')
  // A drawing is looked at as a picture, so that nothing in it can run.
  const preview = row(page, 'jatuh alur.svg').getByRole('img')
  await preview.scrollIntoViewIfNeeded()
  await expect
    .poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  const address = (await preview.getAttribute('src')) ?? ''
  const { headers } = await page.evaluate(async (at) => {
    const response = await fetch(at)
    return {
      headers: [response.headers.get('Content-Security-Policy'), response.headers.get('Content-Type')],
    }
  }, address)
  expect(headers).toEqual([expect.stringContaining('sandbox'), 'image/svg+xml'])
  await bring(page, page.locator('body'), 'paste', [await picture('image.png', '#def')])
  await expect(row(page, 'image.png').getByText('<Gambar berkas="image.png"')).toBeVisible()
  await inspect(page)
  await leave(page)
})

test('a picture that is pasted or dropped into a lesson’s text comes into the library and stands there as a block', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih2', DESK, { at: MODULE })
  await page
    .locator('main a[href^="/studio/kolaborasi-lintas-sektor/"]')
    .filter({ hasText: 'Bekerja sebagai satu tim' })
    .first()
    .click()
  const text = page.locator('textarea[name=naskah]')
  await expect(text).toBeVisible()
  await alive(page)
  const before = await text.inputValue()
  await text.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(0, 0))
  await bring(page, text, 'paste', [await picture('tempel.png', '#1a2b3c')])
  await expect(text).toHaveValue(/\n\n<Gambar berkas="tempel\.png" alt="" \/>\n/)
  // What its author has to say is asked at once.
  const words = page.getByRole('dialog', { name: 'Kata-kata gambar' })
  await words.getByLabel('Apa yang tampak pada gambar').fill('Peta desa')
  await words.getByRole('button', { name: 'Pakai' }).click()
  await expect(text).toHaveValue(/<Gambar berkas="tempel\.png" alt="Peta desa" \/>/)
  // What comes with words is text: the picture of a paragraph is not wanted.
  await bring(page, text, 'paste', [await picture('kutipan.png', '#3c2b1a')], 'Kutipan.')
  await bring(page, text, 'drop', [await picture('seret.png', '#2b3c1a')])
  await expect(text).toHaveValue(/<Gambar berkas="seret\.png" alt="" \/>/)
  await words.getByRole('button', { name: 'Nanti saja' }).click()
  expect(await text.inputValue()).not.toContain('kutipan.png')
  const others = (whole: string) =>
    whole.split('\n').filter((line) => line !== '' && !/"(?:tempel|seret)\.png"/.test(line))
  expect(others(await text.inputValue())).toEqual(others(before))
  await inspect(page)
  await leave(page)
})
