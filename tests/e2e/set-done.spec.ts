import { expect, test } from '@playwright/test'
import { DESK, enter, inspect, leave, PHONE } from './people.ts'

const REASON = 'Menjelaskan isinya di kelas pada hari Senin.'

test('a trainer copies the text for somebody who is behind, sets a lesson as done for her with a reason, and takes it back', async ({
  browser,
}) => {
  const trainer = await enter(browser, 'pelatih3', DESK, { at: '/sekretariat/kemajuan?keadaan=tertinggal' })
  await trainer.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const fold = trainer.locator('details').filter({ hasText: 'Teks untuk Tim' }).first()
  await fold.locator('summary').click()
  await fold.getByRole('button', { name: 'Salin teks' }).click()
  await expect(fold.getByText('Tersalin.')).toBeVisible()
  const copied = await trainer.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('yang masih tertinggal')
  expect([...copied].length).toBeLessThanOrEqual(300)

  // A module opens with its quizzes and assignments.
  await trainer.getByRole('link', { name: '1 Kolaborasi lintas sektor' }).click()
  await expect(trainer.getByRole('columnheader', { name: 'Tugas: Peta peran OPD saya' })).toBeVisible()
  await inspect(trainer)

  const person = trainer.getByRole('link', { name: /Contoh$/ }).last()
  const name = (await person.textContent()) ?? ''
  await person.click()
  await expect(trainer.getByRole('heading', { level: 1, name })).toBeVisible()
  await trainer
    .getByRole('link', { name: /^Tandai selesai: “.*”$/ })
    .first()
    .click()
  await trainer.getByLabel('Alasan').fill('ya')
  await trainer.getByRole('button', { name: 'Tandai selesai' }).click()
  await expect(trainer.getByLabel('Alasan')).toHaveValue('ya')
  await trainer.getByLabel('Alasan').fill(REASON)
  await inspect(trainer)
  await trainer.getByRole('button', { name: 'Tandai selesai' }).click()
  await expect(trainer.getByText(REASON)).toBeVisible()
  await inspect(trainer)
  await trainer.getByRole('button', { name: /^Cabut tanda selesai/ }).click()
  await expect(trainer.getByText(/^Tanda selesai .* dicabut/).first()).toBeVisible()
  await expect(trainer.getByText(REASON)).toHaveCount(0)
  await leave(trainer)
})

test('without scripts a text is marked by hand and a lesson is set as done all the same', async ({
  browser,
}) => {
  const trainer = await enter(browser, 'pelatih2', PHONE, {
    javaScriptEnabled: false,
    at: '/sekretariat/kemajuan',
  })
  const fold = trainer.locator('details').filter({ hasText: 'Teks untuk' }).first()
  await fold.locator('summary').click()
  await expect(fold.getByRole('textbox')).toHaveValue(/^Yth\. /)
  await expect(fold.getByRole('button', { name: 'Salin teks' })).toBeHidden()
  await trainer
    .getByRole('link', { name: /Contoh$/ })
    .first()
    .click()
  await trainer
    .getByRole('link', { name: /^Tandai selesai: “.*”$/ })
    .first()
    .click()
  await trainer.getByLabel('Alasan').fill(REASON)
  await trainer.getByRole('button', { name: 'Tandai selesai' }).click()
  await expect(trainer.getByText(REASON)).toBeVisible()
  await trainer.getByRole('button', { name: /^Cabut tanda selesai/ }).click()
  await expect(trainer.getByText(REASON)).toHaveCount(0)
})
