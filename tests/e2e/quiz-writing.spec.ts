import { expect, test, type Page } from '@playwright/test'
import { alive, DESK, enter, inspect, leave, PHONE, receipt, word } from './people.ts'

const MODULE = '/studio/turun-lapangan'
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)

type Form = { kind: string; name: string; fill: (page: Page) => Promise<void>; seen: RegExp }

const FORMS: readonly Form[] = [
  {
    kind: 'pilihan-ganda',
    name: 'Ibu kota kabupaten',
    fill: async (page) => {
      await field(page, 'jawaban1').fill('Sangatta')
      await field(page, 'benar1').check()
      await field(page, 'umpan1').fill('Tepat.')
      await field(page, 'jawaban2').fill('Bontang')
    },
    seen: /Sangatta/,
  },
  {
    kind: 'benar-salah',
    name: 'Kader mengukur tinggi',
    fill: (page) => page.getByRole('radio', { name: 'Benar' }).first().check(),
    seen: /Salah/,
  },
  {
    kind: 'menjodohkan',
    name: 'Sumber tiap angka',
    fill: async (page) => {
      await field(page, 'pernyataan1').fill('KRS')
      await field(page, 'jawaban1').fill('BKKBN')
      await field(page, 'pernyataan2').fill('Desil')
      await field(page, 'jawaban2').fill('DTSEN')
    },
    seen: /Desil/,
  },
  {
    kind: 'angka',
    name: 'Berapa bagian keluarga',
    fill: async (page) => {
      await field(page, 'jawaban1').fill('20,8')
      await field(page, 'toleransi1').fill('0,1')
    },
    seen: /Jawaban Anda/,
  },
  {
    kind: 'isian',
    name: 'Sebutan anak pendek',
    fill: (page) => field(page, 'jawaban1').fill('stunting'),
    seen: /Jawaban Anda/,
  },
  {
    kind: 'uraian',
    name: 'Ceritakan satu kunjungan',
    fill: async () => undefined,
    seen: /dinilai oleh pelatih/,
  },
  { kind: 'bacaan', name: 'Baca tabel berikut', fill: async () => undefined, seen: /Baca tabel berikut/ },
]

test('a trainer writes a question of each kind in forms, sees them as participants will, and takes them as GIFT', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih3', DESK, { at: `${MODULE}/kuis` })
  await alive(page)
  await field(page, 'nama').fill('Prates lapangan')
  await page.getByRole('button', { name: 'Buat kuis' }).click()
  await expect(word(page, 'Kuis “Prates lapangan” dibuat sebagai draf.')).toBeVisible()
  const quiz = new URL(page.url()).pathname
  for (const { kind, name, fill, seen } of FORMS) {
    await page.goto(`${quiz}/baru?jenis=${kind}`)
    await alive(page)
    await field(page, 'soal').fill(`${name}?`)
    await field(page, 'judul').fill(name)
    await fill(page)
    await page.getByRole('button', { name: 'Lihat hasilnya' }).click()
    const preview = page.getByRole('region', { name: 'Begini peserta melihatnya' })
    await expect(preview.getByText('Dari yang sedang ditulis')).toBeVisible()
    await expect(preview.getByText(seen).first()).toBeVisible()
    await expect(field(page, 'judul')).toHaveValue(name)
    await page.getByRole('button', { name: 'Simpan dan masukkan' }).click()
    await expect(page.locator('main ol.rows > li', { hasText: name })).toBeVisible()
  }
  await expect(page.locator('main ol.rows > li')).toHaveCount(FORMS.length)
  await inspect(page)
  const gift = await (await page.request.get(`${quiz}/unduh`)).text()
  for (const { name } of FORMS) expect(gift).toContain(`::${name}::`)

  await page
    .getByRole('button', { name: /^Naikkan .*Sumber tiap angka|Sumber tiap angka.* naik/i })
    .first()
    .click()
  await expect(page.locator('main ol.rows > li').nth(1)).toContainText('Sumber tiap angka')
  await page.getByRole('button', { name: 'Keluarkan “Baca tabel berikut” dari kuis' }).click()
  await expect(page.locator('main ol.rows > li')).toHaveCount(FORMS.length - 1)

  // She tries it herself, and then shows it.
  await page.getByRole('link', { name: 'Coba kuis ini' }).click()
  await alive(page)
  await expect(page.getByText('tidak dicatat di mana pun')).toBeVisible()
  await page.getByRole('radio', { name: 'Sangatta' }).check()
  await inspect(page, { closely: true })
  await page.getByRole('button', { name: 'Periksa jawaban' }).click()
  await expect(receipt(page, 'Tidak ada yang dicatat.')).toBeFocused()
  await expect(page.getByText('Jawaban benar').first()).toBeVisible()
  await inspect(page, { closely: true })
  await page.getByRole('link', { name: 'Kembali ke kuis' }).click()
  await page.getByRole('link', { name: 'Tampilkan kuis' }).click()
  await expect(page.getByRole('heading', { name: 'Siapa yang melihatnya' })).toBeVisible()
  await inspect(page, { closely: true })
  await page.getByRole('button', { name: 'Tampilkan kepada peserta' }).click()
  await expect(word(page, '“Prates lapangan” ditampilkan kepada peserta.')).toBeVisible()
  await page.getByRole('button', { name: 'Tarik menjadi draf' }).click()
  await expect(word(page, '“Prates lapangan” kembali menjadi draf.')).toBeVisible()
  await leave(page)
})

for (const javaScriptEnabled of [true, false])
  test(`another kind keeps what was typed, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
  }) => {
    const page = await enter(browser, 'pelatih3', PHONE, {
      javaScriptEnabled,
      at: `${MODULE}/kuis/kuis/baru?jenis=pilihan-ganda`,
    })
    if (javaScriptEnabled) await alive(page)
    await field(page, 'soal').fill('Siapa memimpin kecamatan?')
    await field(page, 'jawaban1').fill('Bupati')
    await field(page, 'jawaban2').fill('Camat')
    await field(page, 'benar2').check()
    await field(page, 'umpan2').fill('Tepat.')
    await page.getByRole('button', { name: 'Isian singkat' }).click()
    await expect(field(page, 'jawaban1')).toHaveValue('Camat')
    await expect(field(page, 'umpan1')).toHaveValue('Tepat.')
    await expect(field(page, 'soal')).toHaveValue('Siapa memimpin kecamatan?')
    await page.getByRole('button', { name: 'Uraian' }).click()
    await expect(field(page, 'jawaban1')).toHaveCount(0)
    await page.getByRole('button', { name: 'Pilihan ganda' }).click()
    await expect(field(page, 'jawaban1')).toHaveValue('Bupati')
    await expect(field(page, 'benar2')).toBeChecked()
    if (javaScriptEnabled) await inspect(page, { closely: true })
    await page.context().close()
  })

test('a form that is not right keeps what was typed and says it beside the field, on a phone without scripts', async ({
  browser,
}) => {
  const page = await enter(browser, 'pelatih3', PHONE, {
    javaScriptEnabled: false,
    at: `${MODULE}/kuis/kuis/baru?jenis=pilihan-ganda`,
  })
  await field(page, 'soal').fill('Mana yang tepat?')
  await field(page, 'jawaban1').fill('Satu')
  await page.getByRole('button', { name: 'Simpan dan masukkan' }).click()
  await expect(page.getByText('Tulis paling sedikit dua jawaban.').first()).toBeVisible()
  await expect(field(page, 'soal')).toHaveValue('Mana yang tepat?')
  await field(page, 'jawaban2').fill('Dua')
  await field(page, 'benar2').check()
  await page.getByRole('button', { name: 'Simpan dan masukkan' }).click()
  await expect(page.getByText('Soal “Mana yang tepat?” tersimpan di akhir kuis.')).toBeVisible()
  await page.context().close()
})
