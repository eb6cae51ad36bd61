import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { afterAll, beforeAll, test } from 'vitest'
import { startBuiltServer, type BuiltServer } from '#tests/setup/built-server.ts'
import { freshData } from '#tests/setup/fresh-data.mjs'
import { personIn, type FirefoxPerson } from './firefox-person.ts'

// From a lesson to a decision in another browser than the one that all other walks are made in.

const firefox = process.env.FIREFOX_PATH
const TITLE = /^Posyandu keliling dengan perahu/
const data = mkdtempSync(path.join(os.tmpdir(), 'aksis-firefox-'))

let server: BuiltServer
let browser: Browser
beforeAll(async () => {
  if (!firefox) return
  freshData(data)
  server = await startBuiltServer({ data })
  browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox, headless: true })
})
afterAll(async () => {
  if (!firefox) return
  await browser.close()
  await server.stop()
  rmSync(data, { recursive: true, force: true })
})

const walk = test.runIf(firefox)

walk('a participant reads a lesson and marks it, in Firefox', async () => {
  const reader = await personIn(browser, server.origin, 'peserta01')
  await reader.follow(/^Baca pelajaran ini/)
  await reader.press(/^Tandai selesai/)
  await reader.sees('Urungkan tanda selesai')
  await reader.leave()
})

walk('her team hands in its assignment, in Firefox', async () => {
  const member = await personIn(browser, server.origin, 'peserta01')
  await member.open('/tugas')
  await member.follow(/Lembar bukti tiga data/)
  await member.write(/^Naskah tugas/, 'Tiga desa contoh, lima kolom inti. Payau didahulukan.')
  await member.sees('Tersimpan di server')
  await member.press(/^Kirim tugas/)
  await member.press(/^Ya, kirim sekarang/)
  await member.sees('Nomor tanda terima T-')
  await member.leave()
})

async function openRecommendation(person: FirefoxPerson) {
  await person.open('/rekomendasi')
  await person.follow(TITLE)
}

walk('her recommendation is completed and submitted, in Firefox', async () => {
  const lead = await personIn(browser, server.origin, 'peserta01')
  await openRecommendation(lead)
  await lead.follow(/^Kartu keputusan/)
  await lead.write(/^Akibat bila tidak diputus/, 'Balita di tiga desa kembali tidak ditimbang.')
  await lead.sees('Tersimpan di server')
  await openRecommendation(lead)
  await lead.follow(/^Biaya dan sumber dana/)
  await lead.check(/^Belum$/)
  await lead.sees('Tersimpan di server')
  await openRecommendation(lead)
  await lead.follow(/^Ajukan$/)
  await lead.press(/^Ajukan$/)
  await lead.sees('Nomor REK-AKSIS/')
  await lead.leave()
})

walk('it is passed on to the leaders, in Firefox', async () => {
  const secretariat = await personIn(browser, server.origin, 'sekretariat')
  await openRecommendation(secretariat)
  await secretariat.follow(/^Naikkan ke pimpinan/)
  await secretariat.write(/^Ringkasan sekretariat/, 'Lengkap. Celah layanan nyata dan biayanya wajar.')
  await secretariat.press(/^Naikkan ke pimpinan/)
  await secretariat.sees('Rekomendasi dinaikkan')
  await secretariat.leave()
})

walk('the Bupati decides it and announces the decision, and the team reads it, in Firefox', async () => {
  const leader = await personIn(browser, server.origin, 'bupati')
  await leader.open('/tinjau')
  await leader.follow(TITLE)
  await leader.follow(/^Setujui$/)
  await leader.press(/^Setujui$/)
  await leader.sees('Disetujui')
  await leader.follow(/^Umumkan sekarang/)
  await leader.press(/^Ya, umumkan sekarang/)
  await leader.sees('Putusan diumumkan')
  await leader.leave()
  const member = await personIn(browser, server.origin, 'peserta02')
  await openRecommendation(member)
  await member.sees('Putusan pimpinan')
  await member.sees('Disetujui')
  await member.leave()
})
