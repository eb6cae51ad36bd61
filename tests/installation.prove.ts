import { spawnSync } from 'node:child_process'
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Window } from 'happy-dom'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startBuiltServer, Visitor } from './setup/built-server.ts'
import { startPostgres } from './setup/postgres.mjs'

const MOST_MEGABYTES = 200
/** What the container takes from the build, and the packages that it installs. */
const TAKEN = ['package.json', 'package-lock.json', 'build', 'content', 'prisma/migrations']
const HEADING = 'Diterbitkan tanpa alat'

const home = mkdtempSync(path.join(os.tmpdir(), 'aksis-installation-'))
const packages = path.join(home, 'node_modules')
const ends: (() => unknown)[] = []

beforeAll(() => {
  mkdirSync(path.join(home, 'prisma'))
  for (const name of TAKEN) cpSync(name, path.join(home, name), { recursive: true })
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const installed = spawnSync('npm', ['ci', '--omit=dev', ...quiet], { cwd: home, encoding: 'utf8' })
  if (installed.status !== 0) throw new Error(installed.stderr)
}, 10 * 60_000)

afterAll(async () => {
  for (const end of ends.reverse()) await end()
  rmSync(home, { recursive: true, force: true })
})

it(`takes at most ${MOST_MEGABYTES} MB and no tool`, () => {
  const megabytes = bytesIn(packages) / 1_000_000
  console.info(`packages of the server: ${megabytes.toFixed(0)} MB`)
  expect(megabytes).toBeLessThanOrEqual(MOST_MEGABYTES)
  const found = readdirSync(packages)
  expect(
    ['prisma', '@prisma', 'typescript', 'effect', 'vite'].filter((name) => found.includes(name)),
  ).toEqual([])
  expect(found).toContain('better-sqlite3')
})

it.each(['sqlite', 'postgresql'])('serves, publishes and draws pictures over %s', async (provider) => {
  const data = path.join(home, `data-${provider}`)
  mkdirSync(data)
  const postgres = provider === 'postgresql' ? await startPostgres() : null
  if (postgres) ends.push(postgres.stop)
  const server = await startBuiltServer({ home, data, ...(postgres && { databaseUrl: postgres.url }) })
  ends.push(server.stop)

  const trainer = new Visitor(server.origin)
  await trainer.signIn('pelatih1@demo.aksis.test')
  const lesson = '/studio/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu'
  const draft = formOf(await text(trainer, lesson), lesson)
  draft.set('naskah', `## ${HEADING}\n\n**Semua** ada di dalam.`)
  const saved = await trainer.post(lesson, { ...Object.fromEntries(draft), aksi: 'terbit' })
  expect(saved.status).toBe(302)
  const release = formOf(await text(trainer, saved.headers.get('Location') ?? ''), `${lesson}/terbit`)
  expect((await trainer.post(`${lesson}/terbit`, Object.fromEntries(release))).status).toBe(302)

  const learner = new Visitor(server.origin)
  await learner.signIn('peserta01@demo.aksis.test')
  const read = await text(learner, '/belajar/kolaborasi-lintas-sektor/satu-keluarga-banyak-pintu')
  expect(read).toContain(HEADING)
  expect(read).toContain('<strong>Semua</strong>')

  const work = await openWork(learner)

  const red = { create: { width: 60, height: 20, channels: 3 as const, background: '#c40' } }
  const photo = await sharp(red)
    .withExif({ IFD0: { Copyright: 'whoever took it' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  for (const [name, value] of formOf(await text(learner, work), `${work}/berkas`)) form.set(name, value)
  form.set('berkas', new File([new Uint8Array(photo)], 'peta.jpg', { type: 'image/jpeg' }))
  expect((await learner.send(`${work}/berkas`, form)).status).toBe(302)
  const address = /href="(\/berkas\/[^"]+)"[^>]*>(?:(?!<\/a>).)*peta\.jpg/s.exec(
    await text(learner, work),
  )?.[1]
  const kept = Buffer.from(await (await learner.get(address ?? '')).arrayBuffer())
  expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 60 })
  expect((await sharp(kept).metadata()).exif).toBeUndefined()

  const chain = spawnSync(process.execPath, ['build/server/index.js', '--verify-audit'], {
    cwd: home,
    encoding: 'utf8',
    env: server.env,
  })
  expect(chain.stdout).toContain('The audit chain is whole')
})

/** The first assignment that still takes files. */
async function openWork(learner: Visitor): Promise<string> {
  for (const [, address = ''] of (await text(learner, '/tugas')).matchAll(/href="(\/tugas\/[\w-]+)"/g))
    if ((await text(learner, address)).includes(`action="${address}/berkas"`)) return address
  throw new Error('No assignment takes files.')
}

async function text(visitor: Visitor, address: string): Promise<string> {
  // A server that has just started may be too busy for a moment.
  const answer = await vi.waitUntil(async () => {
    const got = await visitor.get(address)
    return got.status === 503 ? null : got
  }, 10_000)
  expect([address, answer.status]).toEqual([address, 200])
  return answer.text()
}

/** What a browser without scripts would send of the form with this address. */
function formOf(page: string, action: string): Map<string, string> {
  const { document } = new Window()
  document.body.innerHTML = page
  const form = document.querySelector(`form[action="${action}"]`)
  if (!form) throw new Error(`There is no form to ${action}.`)
  const fields = [...form.querySelectorAll('input[name], textarea[name]')].filter(
    (field) => !['file', 'radio', 'checkbox'].includes(field.getAttribute('type') ?? ''),
  )
  return new Map(
    fields.map((field) => [
      field.getAttribute('name') ?? '',
      field.tagName === 'TEXTAREA' ? field.textContent : (field.getAttribute('value') ?? ''),
    ]),
  )
}

function bytesIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + lstatSync(path.join(entry.parentPath, entry.name)).size, 0)
}
