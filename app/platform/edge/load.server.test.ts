import type { AddressInfo } from 'node:net'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import express from 'express'
import { afterAll, expect, test } from 'vitest'
import { plainFrame, plainTexts } from '#app/i18n/plain.ts'
import { lateness, shedLoad } from './load.server.ts'
import { registry } from './metrics.server.ts'
import { plainAnswers } from './plain-page.server.ts'

const ALWAYS = ['/sehat', '/siap', '/metrik']

/** This one is sent, the others are read. */
const SENT = '/tugas/kirim'

const app = express().use(shedLoad(ALWAYS, plainAnswers(plainTexts, plainFrame)))
app.get('*', (_request, response) => void response.send('ya'))
const server = app.listen(0)
const { port } = server.address() as AddressInfo // a listening TCP server always has a port
afterAll(() => void server.close())

function ask(path: string) {
  return fetch(`http://localhost:${port}${path}`, { method: path === SENT ? 'POST' : 'GET' })
}

async function shedSoFar(): Promise<number> {
  const metric = await registry.getSingleMetric('aksis_shed_total')?.get()
  return metric?.values[0]?.value ?? 0
}

/** Holds the whole process up, as a long computation does. */
function hold(milliseconds: number) {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

/** One long task after the other; somebody asks each address before each of them. */
async function whileHeld(tasks: number, milliseconds: number, addresses: readonly string[]) {
  const answers: Promise<Response>[] = []
  for (let task = 0; task < tasks; task += 1) {
    answers.push(...addresses.map(ask))
    // Her request reaches the process before it is held up again.
    await wait(10)
    hold(milliseconds)
    for (let turn = 0; turn < 3; turn += 1) await setImmediate()
  }
  return Promise.all(answers)
}

test('one long task after the other sends people away, with a page, a time to come back, and a count; never who watches', async () => {
  const before = await shedSoFar()
  const answers = await whileHeld(10, 600, ['/beranda', SENT, ...ALWAYS])
  const sentAway = answers.filter(({ status }) => status === 503)
  expect(sentAway.length).toBeGreaterThan(0)
  expect((await shedSoFar()) - before).toBe(sentAway.length)
  expect(new Set(sentAway.map(({ url }) => new URL(url).pathname))).toEqual(new Set(['/beranda', SENT]))
  for (const answer of sentAway) {
    expect(answer.headers.get('Retry-After')).toBe('5')
    // Of a page that was only read nothing can be unsaved: what was sent before it had been taken.
    const [told, other] = answer.url.endsWith(SENT)
      ? (['busySent', 'busy'] as const)
      : (['busy', 'busySent'] as const)
    const page = await answer.text()
    expect(page).toContain(plainTexts[told].id)
    expect(page).not.toContain(plainTexts[other].id)
  }
  await wait(300)
  expect((await ask('/beranda')).status).toBe(200)
})

test('a single long task sends nobody away, nor do many short ones', async () => {
  const before = await shedSoFar()
  const answers = [
    ...(await whileHeld(1, 800, ['/beranda', '/tugas'])),
    ...(await whileHeld(40, 25, ['/beranda'])),
  ]
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  expect(await shedSoFar()).toBe(before)
})

test.each([
  [[0, 0, 40, 3], false],
  [[800], false],
  [[800, 0], false],
  [[450, 450, 450, 450], false],
  [[600, 600], true],
  [[600, 600, 600, 10], false],
])('a timer that comes so late (%j) says that the process is behind: %s', (late, isBehind) => {
  const judge = lateness()
  for (const milliseconds of late) judge.came(milliseconds)
  expect(judge.isBehind()).toBe(isBehind)
})
