import { expect, test, type Page } from '@playwright/test'
import { DESK, enter, inspect, leave, PHONE, receipt, word } from './people.ts'
import { lessonField, lessonText, writeLesson } from './lesson-text.ts'

// From a lesson to a leader's decision: five people, each with a browser of her own, on the sample data.
test.describe.configure({ mode: 'serial' })

const LESSON = '/belajar/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu'
const NEW_SENTENCE = 'Tambahan pelatih: hitung layanan di keluarga, bukan di ruang rapat.'
const TEAM_TASK = 'Lembar bukti tiga data'
const TITLE = 'Posyandu keliling dengan perahu untuk tiga desa pesisir Sandaran'
const COMMENT = 'Kutipan lengkap dan lokus beralasan. Tambahkan batas data D/S pada paragraf ketiga.'

async function openRecommendation(page: Page) {
  await page.goto('/rekomendasi')
  await page.getByRole('link', { name: TITLE }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
}

test('a trainer corrects a lesson, and participants see it only once it is published', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const trainer = await enter(browser, 'pelatih1', DESK)
  const reader = await enter(browser, 'peserta01', PHONE)
  await inspect(trainer)
  await trainer.goto('/studio')
  await inspect(trainer)
  await trainer.getByRole('link', { name: /Kolaborasi lintas sektor/ }).click()
  await expect(trainer.getByRole('heading', { level: 1, name: /Kolaborasi lintas sektor/ })).toBeVisible()
  await inspect(trainer)
  await trainer.getByRole('link', { name: 'Satu keluarga, banyak pintu' }).first().click()
  await expect(lessonField(trainer)).toBeVisible()
  const before = await lessonText(trainer).inputValue()

  await writeLesson(trainer, `${before}\n\n{jahat()}`)
  await trainer.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(word(trainer, 'belum dapat diterbitkan')).toBeVisible()
  await expect(trainer.getByText(/Baris \d+/).first()).toBeVisible()
  // It scrolls together with what stands around it.
  expect(await lessonField(trainer).evaluate((field) => field.scrollHeight - field.clientHeight)).toBe(0)
  await inspect(trainer)

  await writeLesson(trainer, before.replace('## Sumber', `${NEW_SENTENCE}\n\n## Sumber`))
  await trainer.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(word(trainer, 'Peserta belum melihatnya')).toBeVisible()
  await expect(trainer.getByText(NEW_SENTENCE).last()).toBeVisible()
  await inspect(trainer)
  await reader.goto(LESSON)
  await expect(reader.getByText(NEW_SENTENCE)).toHaveCount(0)

  await trainer.getByRole('button', { name: 'Terbitkan', exact: true }).click()
  const release = trainer.getByRole('dialog')
  await expect(release.locator('ins').filter({ hasText: NEW_SENTENCE })).toBeVisible()
  await inspect(trainer)
  await release.getByRole('button', { name: /^Terbitkan versi/ }).click()
  await expect(word(trainer, 'Peserta sudah dapat membacanya')).toBeVisible()
  await reader.goto(LESSON)
  await expect(reader.getByText(NEW_SENTENCE, { exact: true })).toBeVisible()
  await trainer.getByRole('link', { name: 'Semua versi' }).click()
  await expect(trainer.getByText('Terbit sekarang')).toBeVisible()
  await trainer.getByRole('link', { name: 'Pulihkan versi 1', exact: true }).click()
  await expect(release.locator('del').filter({ hasText: NEW_SENTENCE })).toBeVisible()
  await trainer.goBack()
  await expect(release).toHaveCount(0)
  await inspect(trainer)
  await leave(trainer)
  await leave(reader)
})

test('a participant reads the next lesson, answers its question and marks it done', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await enter(browser, 'peserta01', PHONE)
  await expect(page.getByRole('heading', { level: 1, name: 'Giliran Anda' })).toBeVisible()
  await inspect(page)
  await page.goto('/belajar')
  await inspect(page)
  await page.goto('/')
  await page.getByRole('link', { name: 'Baca pelajaran ini' }).click()
  await expect(page.getByText('Selesai bila: ditandai selesai.')).toBeVisible()
  await inspect(page)
  // The answers never travel before the server has judged.
  expect(await page.content()).not.toContain('Inilah kekeliruan yang lazim')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Periksa jawaban' }).click()
  await expect(page.getByText(/Belum tepat\.|Benar\./).first()).toBeVisible()
  await page.getByRole('button', { name: 'Tandai selesai' }).click()
  await expect(word(page, 'ditandai selesai')).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan tanda selesai' }).click()
  await expect(word(page, 'diurungkan')).toBeVisible()
  await page.getByRole('button', { name: 'Tandai selesai' }).click()
  await expect(page.getByText(/Selesai, ditandai/)).toBeVisible()
  await leave(page)
})

test('her team hands in the assignment, the trainer grades it, and nothing shows before the release', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const member = await enter(browser, 'peserta01', PHONE, { at: '/tugas' })
  await inspect(member)
  await member
    .getByRole('link', { name: new RegExp(TEAM_TASK) })
    .or(member.getByRole('listitem').filter({ hasText: TEAM_TASK }).getByRole('link'))
    .first()
    .click()
  await expect(member.getByRole('heading', { level: 1, name: TEAM_TASK })).toBeVisible()
  const text = member.getByLabel('Naskah tugas')
  await text.fill(
    '# Lembar bukti\n\nTiga desa contoh, lima kolom inti, dan desil 1. Payau didahulukan karena pangsanya.',
  )
  await text.blur()
  await expect(member.getByText(/Tersimpan di server/).first()).toBeVisible()
  await inspect(member)
  await member.getByRole('button', { name: 'Kirim tugas' }).click()
  await member.getByRole('button', { name: 'Ya, kirim sekarang' }).click()
  await expect(member.getByText(/Nomor tanda terima T-\d+/).first()).toBeInViewport()
  await expect(member.locator('[data-arrival]')).toBeFocused()
  await inspect(member)
  const taskAddress = member.url().split('#')[0] ?? ''

  const trainer = await enter(browser, 'pelatih1', DESK, { at: '/penilaian' })
  await inspect(trainer)
  await trainer.getByRole('link', { name: new RegExp(TEAM_TASK) }).click()
  await expect(trainer.getByRole('heading', { level: 1, name: TEAM_TASK })).toBeVisible()
  await inspect(trainer)
  await trainer
    .getByRole('link', { name: /Tim 1\b/ })
    .first()
    .click()
  await expect(trainer.getByRole('heading', { name: 'Rubrik' })).toBeVisible()
  const thirdLevels = trainer.getByRole('radio', { name: /Tingkat 3/ })
  await expect(thirdLevels).toHaveCount(4)
  for (const level of await thirdLevels.all()) await level.check()
  await trainer.getByLabel('Catatan untuk peserta').fill(COMMENT)
  await trainer.getByRole('button', { name: 'Simpan penilaian' }).click()
  await expect(word(trainer, 'Peserta belum melihatnya')).toBeVisible()
  await inspect(trainer)
  await member.goto(taskAddress)
  await expect(member.getByText(COMMENT)).toHaveCount(0)

  await trainer.getByRole('button', { name: 'Simpan dan rilis' }).click()
  await trainer.getByRole('button', { name: 'Ya, rilis sekarang' }).click()
  await expect(word(trainer, 'Penilaian dirilis: nilai 75 dari 100')).toBeVisible()
  await member.goto(taskAddress)
  await expect(member.getByText(COMMENT)).toBeVisible()
  await expect(member.getByText('Nilai 75 dari 100').first()).toBeVisible()
  await inspect(member)
  await leave(trainer)
  await leave(member)
})

test('the team lead completes the recommendation and submits it', async ({ browser }) => {
  test.setTimeout(180_000)
  const page = await enter(browser, 'peserta01', PHONE, { at: '/rekomendasi' })
  await inspect(page)
  await openRecommendation(page)
  await inspect(page)
  await page.getByRole('link', { name: 'Kartu keputusan' }).first().click()
  await page
    .getByLabel('Akibat bila tidak diputus')
    .fill('Balita di tiga desa kembali tidak ditimbang sepanjang musim gelombang.')
  await expect(page.getByText(/Tersimpan di server/).first()).toBeVisible()
  await inspect(page)
  await openRecommendation(page)
  await page.getByRole('link', { name: 'Biaya dan sumber dana' }).first().click()
  const plan = page.getByLabel('Sudah ada di RKPD atau Renja?')
  if (await plan.count()) await plan.first().selectOption({ index: 2 })
  else
    await page.getByRole('group', { name: 'Sudah ada di RKPD atau Renja?' }).getByRole('radio').nth(1).check()
  await expect(page.getByText(/Tersimpan di server/).first()).toBeVisible()
  await inspect(page)
  await openRecommendation(page)
  await page.getByRole('link', { name: 'Ajukan', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('7 bagian naskah, semuanya lengkap')).toBeVisible()
  await inspect(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Ajukan', exact: true }).click()
  await expect(word(page, /Nomor REK-AKSIS\/\d{4}\/\d+\/\d+/)).toBeVisible()
  await inspect(page)
  await leave(page)
})

test('the secretariat passes it on to the leaders', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await enter(browser, 'sekretariat', DESK)
  await inspect(page)
  await openRecommendation(page)
  await inspect(page)
  await page.getByRole('link', { name: 'Naikkan ke pimpinan' }).click()
  await page
    .getByLabel('Ringkasan sekretariat')
    .fill('Lengkap. Celah layanan nyata dan biayanya wajar; juru mudi perlu dipastikan sejak awal.')
  await inspect(page)
  await page.getByRole('button', { name: 'Naikkan ke pimpinan' }).click()
  await expect(word(page, 'Rekomendasi dinaikkan')).toBeVisible()
  await leave(page)
})

test('the Bupati decides on a phone, takes it back, decides again and announces it; the team reads it', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const team = await enter(browser, 'peserta02', PHONE)
  await openRecommendation(team)
  const address = team.url()
  const leader = await enter(browser, 'bupati', PHONE)
  await inspect(leader)
  await leader.goto('/tinjau')
  await inspect(leader)
  await leader.getByRole('link', { name: TITLE }).first().click()
  await expect(leader.getByRole('heading', { level: 1, name: TITLE })).toBeVisible()
  await inspect(leader)
  await leader.getByRole('link', { name: '+ Catatan' }).click()
  await leader.getByRole('dialog').getByLabel('Catatan').fill('Pastikan juru mudi sebelum perahu dibeli.')
  await leader.getByRole('button', { name: 'Setujui dengan catatan' }).click()
  await expect(receipt(leader, 'Disetujui dengan catatan')).toBeVisible()
  await team.goto(address)
  await expect(team.getByText('Disetujui')).toHaveCount(0)
  await leader.getByRole('button', { name: /^Urungkan/ }).click()
  await expect(word(leader, 'Putusan diurungkan')).toBeVisible()

  await leader.getByRole('link', { name: 'Setujui', exact: true }).click()
  await leader.getByRole('dialog').getByRole('button', { name: 'Setujui', exact: true }).click()
  await expect(receipt(leader, 'Disetujui')).toBeVisible()
  await inspect(leader)
  await team.goto(address)
  await expect(team.getByText('Disetujui')).toHaveCount(0)
  await leader.getByRole('link', { name: 'Umumkan sekarang' }).click()
  await expect(leader.getByRole('dialog')).toContainText('tidak dapat diurungkan lagi')
  await inspect(leader)
  await leader.getByRole('button', { name: 'Ya, umumkan sekarang' }).click()
  await expect(word(leader, 'Putusan diumumkan')).toBeVisible()

  await team.goto(address)
  await expect(team.getByRole('heading', { name: 'Putusan pimpinan' })).toBeVisible()
  await expect(team.getByText('Disetujui').first()).toBeVisible()
  await inspect(team)
  await expect(async () => {
    await team.goto('/demo/surat')
    await expect(team.getByText(TITLE).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
  await inspect(team)
  await leave(leader)
  await leave(team)
})

test('a leader decides without JavaScript', async ({ browser }) => {
  test.setTimeout(120_000)
  const leader = await enter(browser, 'bupati', PHONE, { javaScriptEnabled: false, at: '/tinjau' })
  await leader.locator('ol.rows a').first().click()
  const title = await leader.getByRole('heading', { level: 1 }).innerText()
  await leader.getByRole('link', { name: 'Perbaiki' }).click()
  await leader.locator('#perbaiki').getByRole('button', { name: 'Kembalikan kepada tim' }).click()
  await expect(leader.getByText('Pilih atau tulis sedikitnya satu butir perbaikan.').first()).toBeVisible()
  await leader.getByRole('checkbox').first().check()
  await leader.getByRole('button', { name: 'Kembalikan kepada tim' }).first().click()
  await expect(receipt(leader, 'Dikembalikan untuk perbaikan')).toBeVisible()
  await leader.getByRole('button', { name: /^Urungkan/ }).click()
  await expect(word(leader, 'Putusan diurungkan')).toBeVisible()
  await leader.goto('/tinjau')
  await expect(leader.getByRole('link', { name: title }).first()).toBeVisible()
  await leave(leader)
})
