import { expect, test, type Page } from '@playwright/test'
import { alive, DESK, enter, inspect, leave, PHONE, word } from './people.ts'

// One official holds two offices beside their definitive holders: an account and a card that no other test looks at.
test.describe.configure({ mode: 'serial' })

const ACCOUNT = 'opd3'
const NAME = 'Taufik Contoh'
const TITLE = 'Jamban sehat bersama untuk lima desa di Busang'
const BUPATI_ONLY = 'Sambungan air bersih untuk enam desa di Muara Bengkal'
const [BUPATI, DEPUTY] = ['Bupati Kutai Timur', 'Wakil Bupati Kutai Timur']

/** A page that asks for the password once more when that was long ago; `title` is its own heading. */
async function pastPassword(page: Page, title: RegExp): Promise<void> {
  const [question, own] = ['Ulangi sandi Anda', title].map((name) =>
    page.getByRole('heading', { level: 1, name }),
  )
  if (!question || !own) throw new Error('Two headings were asked for.')
  await expect(question.or(own)).toBeVisible()
  if ((await question.count()) === 0) return
  await page.locator('input[type="password"]').fill('aksis-demo-2026')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(own).toBeVisible()
}

test('a leader without an office reads why she decides nothing', async ({ browser }) => {
  const admin = await enter(browser, 'admin', DESK, {
    at: `/sekretariat/orang?cari=${encodeURIComponent(NAME)}`,
  })
  await admin.getByRole('link', { name: NAME, exact: true }).click()
  await admin.getByRole('link', { name: 'Ubah peran' }).click()
  await pastPassword(admin, /^Peran /)
  await admin.getByRole('checkbox', { name: 'Pimpinan' }).check()
  await admin.getByRole('button', { name: 'Simpan peran' }).click()
  await expect(word(admin, NAME)).toBeVisible()
  await leave(admin)

  const leader = await enter(browser, ACCOUNT, PHONE)
  await expect(leader.getByText('Anda belum tercatat memegang jabatan')).toBeVisible()
  await inspect(leader)
  await leader.goto('/tinjau')
  await expect(leader.getByText('Anda belum tercatat memegang jabatan')).toBeVisible()
  await expect(leader.getByRole('heading', { name: /^\d+ menunggu pejabat yang berwenang$/ })).toBeVisible()
  await inspect(leader)
  await leader.getByRole('link', { name: TITLE }).click()
  await expect(leader.getByText('Anda belum tercatat memegang jabatan')).toBeVisible()
  await expect(leader.getByRole('link', { name: 'Setujui', exact: true })).toHaveCount(0)
  await inspect(leader)
  await leave(leader)
})

async function appoint(admin: Page, office: string): Promise<void> {
  await admin.goto('/sekretariat/jabatan')
  await admin.getByRole('link', { name: `Angkat ${office}`, exact: true }).click()
  await pastPassword(admin, /^Angkat /)
  await alive(admin)
  const person = admin.getByLabel('Orang')
  const option = person.locator('option').filter({ hasText: NAME })
  await person.selectOption((await option.getAttribute('value')) ?? '')
  await admin.getByLabel('Pelaksana Harian (Plh.)').check()
  await admin.getByRole('button', { name: 'Angkat', exact: true }).click()
  await expect(admin.getByText(/Pada masa itu juga menjabat: .* definitif \(/).first()).toBeVisible()
  await inspect(admin)
  await admin.getByRole('checkbox', { name: 'Ya, keduanya menjabat bersamaan' }).check()
  await admin.getByRole('button', { name: 'Angkat', exact: true }).click()
  await expect(word(admin, `${NAME} diangkat: Plh. ${office}`)).toBeVisible()
}

test('the administrator is asked before somebody acts beside a definitive holder', async ({ browser }) => {
  const admin = await enter(browser, 'admin', PHONE)
  await appoint(admin, DEPUTY)
  const leader = await enter(browser, ACCOUNT, PHONE, { at: '/tinjau' })
  await expect(leader.getByRole('heading', { name: /^\d+ hanya Bupati$/ })).toBeVisible()
  await inspect(leader)
  await leader.getByRole('link', { name: BUPATI_ONLY }).click()
  await expect(leader.getByText(/Menunggu Bupati Kutai Timur \(/)).toBeVisible()
  await inspect(leader)
  await leave(leader)
  await appoint(admin, BUPATI)
  await expect(admin.getByText('menjabat bersamaan').first()).toBeVisible()
  await inspect(admin)
  await leave(admin)
})

test('who holds two offices chooses in which one she decides, also without JavaScript', async ({
  browser,
}) => {
  const leader = await enter(browser, ACCOUNT, PHONE, { javaScriptEnabled: false, at: '/tinjau' })
  await expect(leader.getByRole('heading', { name: /hanya Bupati/ })).toHaveCount(0)
  await leader.getByRole('link', { name: TITLE }).click()
  await expect(leader.getByText(`Anda memutus sebagai Plh. ${BUPATI} atau Plh. ${DEPUTY}.`)).toBeVisible()
  const card = leader.url()
  await leader.getByRole('link', { name: 'Setujui', exact: true }).click()
  const sheet = leader.locator('#setujui')
  await expect(sheet.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(sheet.getByText(new RegExp(`^${BUPATI} definitif, `))).toBeVisible()
  await sheet.getByRole('button', { name: 'Setujui', exact: true }).click()
  await expect(leader.getByText('Pilih jabatan yang memutus.').first()).toBeVisible()
  await leader.getByRole('radio', { name: new RegExp(`^Plh. ${DEPUTY}`) }).check()
  await leader.getByRole('button', { name: 'Setujui', exact: true }).click()
  await expect(leader.getByText(`Anda memutuskan sebagai Plh. ${DEPUTY}: Disetujui.`)).toBeVisible()
  await leader.getByRole('button', { name: /^Urungkan/ }).click()
  await expect(word(leader, 'Putusan diurungkan')).toBeVisible()
  await leave(leader)

  const again = await enter(browser, ACCOUNT, PHONE, { at: new URL(card).pathname })
  await inspect(again)
  await again.getByRole('link', { name: 'Setujui', exact: true }).click()
  await inspect(again)
  await again.getByRole('radio', { name: new RegExp(`^Plh. ${BUPATI}`) }).check()
  await again.getByRole('dialog').getByRole('button', { name: 'Setujui', exact: true }).click()
  await expect(again.getByText(`Anda memutuskan sebagai Plh. ${BUPATI}: Disetujui.`)).toBeVisible()
  await inspect(again)
  const team = await enter(browser, 'peserta11', PHONE)
  await expect(team.getByText('Putusan atas rekomendasi tim Anda')).toHaveCount(0)
  await again.getByRole('link', { name: 'Umumkan sekarang' }).click()
  await again.getByRole('button', { name: 'Ya, umumkan sekarang' }).click()
  await expect(word(again, 'Putusan diumumkan')).toBeVisible()
  await leave(again)

  await team.goto('/')
  const told = team.getByRole('listitem').filter({ hasText: TITLE })
  await expect(told.getByText('Disetujui')).toBeVisible()
  await expect(told.getByText(`Plh. ${BUPATI} (${NAME})`)).toBeVisible()
  await inspect(team)
  await told.getByRole('link', { name: TITLE }).click()
  await expect(team.getByText(/Menunggu disposisi pimpinan/).first()).toBeVisible()
  await expect(team.getByText('Tidak ada giliran lagi')).toHaveCount(0)
  await inspect(team)
  await leave(team)
})

test('ending a term says how many cards wait and who decides them then, without JavaScript too', async ({
  browser,
}) => {
  const admin = await enter(browser, 'admin', PHONE, { javaScriptEnabled: false, at: '/sekretariat/jabatan' })
  for (const left of [1, 0]) {
    const end = admin.getByRole('link', { name: `Akhiri sekarang: masa jabatan ${NAME}` })
    await expect(end).toHaveCount(left + 1)
    await end.first().click()
    const sheet = admin.locator('dialog:target')
    await expect(sheet.getByText(/^\d+ rekomendasi menunggu putusan jabatan ini\.$/)).toBeVisible()
    await expect(sheet.getByText(/sesudahnya diputus oleh .*Bupati Kutai Timur \(/).first()).toBeVisible()
    await sheet.getByRole('button', { name: 'Akhiri sekarang' }).click()
    await pastPassword(admin, /^Jabatan$/)
    // Asked for her password she is led back to the list, where nothing has happened yet.
    if ((await end.count()) > left) {
      await end.first().click()
      await sheet.getByRole('button', { name: 'Akhiri sekarang' }).click()
    }
    await expect(word(admin, `Masa jabatan ${NAME} berakhir.`)).toBeVisible()
  }
  await leave(admin)
  const leader = await enter(browser, ACCOUNT, PHONE)
  await expect(leader.getByText(/Masa jabatan Anda sebagai Plh\. .* berakhir/)).toBeVisible()
  await leave(leader)
})
