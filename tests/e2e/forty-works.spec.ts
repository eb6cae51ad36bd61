import { expect, request, test, type APIRequestContext, type Page } from '@playwright/test'
import { ORIGIN } from './address.ts'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'
import { fillIn } from './spreadsheets.ts'

// The works of a whole cohort: handed in, marked on a sheet without a line, released at once, read by everybody.

const MODULE = 'akar-masalah-dan-analisis-situasi'
const TITLE = 'Satu akar masalah'
const EVERYBODY = Array.from({ length: 40 }, (_, index) => `peserta${String(index + 1).padStart(2, '0')}`)

/** What the form of a page that holds `mark` carries unseen, as a browser without scripts would send it. */
function unseen(html: string, mark: string): Record<string, string> {
  const forms = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) => form)
  const drawn = forms.find((form) => form.includes(mark)) ?? ''
  const fields = [...drawn.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]): [string, string] => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ])
  return Object.fromEntries(fields)
}

async function post(line: APIRequestContext, address: string, form: Record<string, string>): Promise<void> {
  const answer = await line.post(address, { form, headers: { Origin: ORIGIN }, maxRedirects: 0 })
  expect(answer.status(), address).toBe(302)
}

/** Signs in, writes and hands in by plain forms; answers her line, on which she goes on. */
async function handsIn(account: string): Promise<{ line: APIRequestContext; work: string }> {
  const line = await request.newContext({ baseURL: ORIGIN })
  await post(line, '/masuk/contoh', { akun: `${account}@demo.aksis.test` })
  const list = await (await line.get('/tugas')).text()
  const work =
    new RegExp(`href="(/tugas/[0-9a-f-]{36})"[^>]*>(?:(?!</a>)[\\s\\S])*${TITLE}`).exec(list)?.[1] ?? ''
  expect(work, `${account} finds the assignment`).not.toBe('')
  const before = await (await line.get(work)).text()
  await post(line, work, { ...unseen(before, 'name="naskah"'), naskah: `Air bersih jauh, kata ${account}.` })
  const written = await (await line.get(work)).text()
  await post(line, `${work}/kirim`, { ...unseen(written, 'id="kirim-tugas"'), lengkap: 'ya' })
  return { line, work }
}

async function makeTask(page: Page): Promise<void> {
  await page.goto(`/studio/${MODULE}/tugas/baru`)
  await alive(page)
  await page.locator('[name=judul]').fill(TITLE)
  await page.locator('[name=petunjuk]').fill('Tulis satu akar masalah dan buktinya.')
  for (const [place, criterion, weight] of [
    ['1', 'Ketepatan akar', '60'],
    ['2', 'Bukti', '40'],
  ] as const) {
    await page.locator(`[name=kriteria${place}]`).fill(criterion)
    await page.locator(`[name=bobot${place}]`).fill(weight)
    for (const mark of ['a', 'b', 'c', 'd'])
      await page.locator(`[name=tingkat${place}${mark}]`).fill(`${criterion}, ${mark}`)
  }
  await page.getByRole('button', { name: 'Buat tugas' }).click()
  await expect(word(page, `Tugas “${TITLE}” dibuat.`)).toBeVisible()
}

test('the works of forty are marked on a sheet, released at once, and each reads her own', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const trainer = await enter(browser, 'pelatih3', DESK)
  await makeTask(trainer)
  const works = []
  for (const account of EVERYBODY) works.push(await handsIn(account))

  await trainer.goto('/penilaian')
  await trainer.getByRole('link', { name: new RegExp(TITLE) }).click()
  const room = trainer.url()
  await trainer.getByRole('link', { name: 'Lembar nilai dan ZIP' }).click()
  const [download] = await Promise.all([
    trainer.waitForEvent('download'),
    trainer.getByRole('link', { name: 'Lembar nilai (XLSX)' }).click(),
  ])
  const filled = await fillIn(await download.path(), {
    '1. Ketepatan akar': '4',
    '2. Bukti': '3',
    Catatan: 'Akar tepat, buktinya satu.',
  })
  const file = { name: 'nilai.xlsx', mimeType: 'application/octet-stream', buffer: filled }
  await trainer.getByLabel('Berkas lembar nilai').setInputFiles(file)
  await trainer.getByRole('button', { name: 'Baca lembar' }).click()
  await expect(trainer.getByText(/^40 berubah, 0 sudah diubah orang lain/)).toBeVisible()
  await trainer.getByRole('button', { name: 'Simpan penilaian dari lembar' }).click()
  await expect(word(trainer, 'Penilaian 40 karya disimpan. Belum ada yang dirilis.')).toBeVisible({
    timeout: 60_000,
  })
  const [some] = works
  const secret = some && (await (await some.line.get(some.work)).text())
  expect(secret).not.toContain('Akar tepat')

  await trainer.goto(room)
  await trainer.getByRole('link', { name: 'Rilis 40 nilai sekaligus' }).click()
  await expect(trainer.getByRole('checkbox', { checked: true })).toHaveCount(40)
  await inspect(trainer, { closely: true })
  await trainer.getByRole('button', { name: 'Rilis yang dicentang' }).click()
  // While forty mails are written a busy machine may turn the next page away; it says itself that it is to be loaded again.
  await expect(async () => {
    if ((await trainer.getByRole('heading', { name: 'Halaman ini sedang ramai' }).count()) > 0)
      await trainer.reload()
    await expect(word(trainer, '40 nilai dirilis.')).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 90_000 })
  await expect(trainer.getByRole('link', { name: /^Rilis \d/ })).toHaveCount(0)

  for (const [at, { line, work }] of works.entries()) {
    const page = await (await line.get(work)).text()
    expect(page, EVERYBODY[at]).toContain('Akar tepat, buktinya satu.')
    expect(page, EVERYBODY[at]).toContain('90')
    await line.dispose()
  }
  const reader = await enter(browser, 'peserta28', PHONE, { at: '/tugas' })
  await reader.getByRole('link', { name: TITLE }).click()
  await expect(reader.getByText('Akar tepat, buktinya satu.')).toBeVisible()
  await inspect(reader)
  await leave(reader)

  // Others look at the assignments of this server as they were.
  await trainer.goto(`/studio/${MODULE}`)
  await trainer
    .getByRole('link', { name: new RegExp(TITLE) })
    .first()
    .click()
  await trainer.goto(`${trainer.url()}/arsip`)
  await trainer.getByRole('button', { name: 'Tarik tugas' }).click()
  await expect(word(trainer, 'ditarik')).toBeVisible()
  await trainer.context().close()
})
