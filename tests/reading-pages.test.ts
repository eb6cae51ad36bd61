import { createElement } from 'react'
import { matchRoutes } from 'react-router-dom'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '#app/domain/access/sessions.server.ts'
import { tickChecklist, writeReflection, answerQuestion } from '#app/domain/learning/entries.server.ts'
import { completeLesson } from '#app/domain/learning/progress.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { readingDoor, readingPlaces, placeOf } from '#app/platform/edge/reading-door.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { addresses } from '#tests/support/door-table.ts'
import { contextOf, openHouse, wholeBuild } from '#tests/support/house.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'

const PEOPLE = 50
const REQUESTS = process.env.TEST_LONG ? 10_000 : 250
const AT_ONCE = 8
/** For a machine that does much else beside. */
const ENOUGH = process.env.TEST_LONG ? 10 * MINUTE : MINUTE
const LESSON = paths.lesson(FIRST.module, FIRST.lesson)
const PAGES = [
  LESSON,
  paths.lesson('awal', 'kedua'),
  paths.module('awal'),
  paths.learning(),
  paths.help(),
  '/panduan/peserta',
]
const SECRET = /rahasia-[a-z]+-\d+-akhir/g

let build: ServerBuild
let shelf: Shelf
let people: { id: string; number: number; cookie: string }[]

beforeAll(async () => {
  build = await wholeBuild()
  const world = await createWorld()
  shelf = await teach(world)
  people = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, number) => {
      const person = await world.person(`rahasia-nama-${number}-akhir`, 'participant', {
        cohortId: world.cohort.id,
      })
      const theme = (['system', 'light', 'dark'] as const)[number % 3]
      const language = number % 5 === 0 ? 'en' : 'id'
      await db.person.update({
        where: { id: person.id },
        data: { theme, language, dataSaver: number % 7 === 0 },
      })
      const asker = await askerFor(person.id)
      const now = new Date()
      const place = (block: string) => ({ ...FIRST, block })
      // Nobody has done quite what another has.
      if (number % 2 === 0)
        await writeReflection(
          asker,
          place('r-1'),
          { text: `rahasia-tulisan-${number}-akhir`, version: 0 },
          now,
        )
      if (number % 3 === 0) await answerQuestion(asker, place('s-1'), [number % 2 ? 'a' : 'b'], now)
      if (number % 4 === 0) await tickChecklist(asker, place('d-1'), { ticks: [], base: [] }, now)
      if (number % 5 !== 0) await completeLesson(asker, FIRST.module, FIRST.lesson, now)
      return { id: person.id, number, cookie: (await startSession(person.id, 'test')).split(';')[0] ?? '' }
    }),
  )
})
afterAll(() => shelf.remove())

const keysIn = (html: string) => [...html.matchAll(/ name="kunci" value="([^"]+)"/g)].map(([, key]) => key)

/** The same page twice differs in the keys of its forms only. */
const without = (html: string) =>
  html.replace(/( name="kunci" value=")[^"]+/g, '$1').replaceAll('?tanya=ya', '')

/** What a page says that is not its reader's. */
function foreignIn(html: string, { id, number }: { id: string; number: number }): string[] {
  const words = (html.match(SECRET) ?? []).filter((word) => !word.endsWith(`-${number}-akhir`))
  return [
    ...words,
    ...people.map((person) => person.id).filter((other) => other !== id && html.includes(other)),
  ]
}

/** Everybody asks for everything, in no order, several at once; what came that was somebody else's, and every key. */
async function mix(house: Awaited<ReturnType<typeof openHouse>>) {
  const [foreign, keys]: [string[], string[]] = [[], []]
  let left = REQUESTS
  async function ask() {
    for (let turn = (left -= 1); turn >= 0; turn = left -= 1) {
      const person = people[(turn * 7) % PEOPLE]
      const page = PAGES[Math.floor(turn / 3) % PAGES.length] ?? LESSON
      if (!person) throw new Error('There is nobody.')
      const html = await (await house.get(page, person.cookie)).text()
      expect(html, page).toContain(`rahasia-nama-${person.number}-akhir`)
      foreign.push(...foreignIn(html, person))
      keys.push(...keysIn(html).flatMap((key) => key ?? []))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  return { foreign, keys }
}

test(
  `no page that is kept carries anything of another person: ${PEOPLE} people, ${REQUESTS} requests`,
  async () => {
    const house = await openHouse(build, readingDoor(build))
    const { foreign, keys } = await mix(house)
    house.close()
    expect(foreign).toEqual([])
    expect(keys.length).toBeGreaterThan(REQUESTS / 4)
    expect(new Set(keys).size).toBe(keys.length)
  },
  ENOUGH,
)

test('the same is found out of a page that is kept by its address alone', async () => {
  const kept = new Map<string, string>()
  const plain = await openHouse(build)
  const careless = await openHouse(build, async (request) => {
    const { pathname } = new URL(request.url)
    const page =
      kept.get(pathname) ?? (await (await plain.get(pathname, request.headers.get('Cookie') ?? '')).text())
    kept.set(pathname, page)
    return page
  })
  const html = await (await careless.get(LESSON, people[0]?.cookie ?? '')).text()
  const other = await (await careless.get(LESSON, people[1]?.cookie ?? '')).text()
  careless.close()
  plain.close()
  expect(foreignIn(html, people[0] ?? { id: '', number: 0 })).toEqual([])
  expect(foreignIn(other, people[1] ?? { id: '', number: 1 })).not.toEqual([])
  expect(keysIn(html)).toEqual(keysIn(other))
})

test(
  'each page is the very page that React draws for that person, the first time and from what is kept',
  async () => {
    const [plain, kept] = [await openHouse(build), await openHouse(build, readingDoor(build))]
    for (const { cookie, number } of people.slice(0, 14))
      for (const page of PAGES) {
        const drawn = without(await (await plain.get(page, cookie)).text())
        for (const time of ['first', 'second']) {
          const answer = await kept.get(page, cookie)
          expect(without(await answer.text()), `${page}, ${number}, ${time}`).toBe(drawn)
          expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
        }
      }
    plain.close()
    kept.close()
  },
  ENOUGH,
)

test('what is drawn in another way is Remix’s: a query, a refusal, nobody, a word of the last action', async () => {
  const door = readingDoor(build)
  const answers: (string | null)[] = []
  const house = await openHouse(build, async (...asked) => {
    const page = await door(...asked)
    answers.push(page)
    return page
  })
  const [person] = people
  const cookie = person?.cookie ?? ''
  for (let time = 0; time < 2; time += 1)
    for (const [page, jar] of [
      [`${LESSON}?tanya=ya`, cookie],
      ['/belajar/awal/tidak-ada', cookie],
      ['/belajar/%E0%A4%A/pertama', cookie],
      [paths.lesson('lanjut', 'ketiga'), cookie],
      [LESSON, ''],
      ['/tugas', cookie],
    ] as const)
      await (await house.get(page, jar)).text()
  expect(answers.every((page) => page === null)).toBe(true)
  for (let time = 0; time < 2; time += 1) await (await house.get(LESSON, cookie)).text()
  expect(answers.at(-1)).toContain('rahasia-nama-0-akhir')
  house.close()
})

test('a page that has become another one before it is drawn is not kept', async () => {
  const context = contextOf(people[2]?.cookie ?? '')
  const request = new Request(`http://localhost:3000${LESSON}`, {
    headers: { Cookie: people[2]?.cookie ?? '' },
  })
  expect(await readingDoor(build)(request, context)).toBeNull()
  const root = { person: { id: 'a', name: 'b' }, toast: null, nav: [] }
  const drawn = (page: unknown, said: object = {}) =>
    context.recorder?.({ root: { ...root, ...said }, page, prose: new Map() })
  expect(drawn({ body: {} })).not.toBeNull()
  expect(drawn({ body: null })).toBeNull()
  expect(drawn({ body: {} }, { toast: { tone: 'ok', text: 'Tersimpan' } })).toBeNull()
  expect(drawn({ body: {} }, { person: null })).toBeNull()
})

test('a publish is read at once, by everybody', async () => {
  const house = await openHouse(build, readingDoor(build))
  const cookie = people[1]?.cookie ?? ''
  for (let time = 0; time < 2; time += 1) await (await house.get(LESSON, cookie)).text()
  const module = await db.module.findFirstOrThrow({
    where: { slug: FIRST.module, district: { people: { some: { id: people[1]?.id ?? '' } } } },
  })
  await db.lesson.updateMany({
    where: { moduleId: module.id, slug: FIRST.lesson },
    data: { title: 'Judul terbitan baru' },
  })
  const page = await (await house.get(LESSON, cookie)).text()
  house.close()
  expect(page).toContain('Judul terbitan baru')
  expect(page).toContain('<title>Judul terbitan baru')
})

test('refuses to let a name break out of the page, also out of the data that its script reads', async () => {
  const { id = '', cookie = '' } = people[3] ?? {}
  const name = '</script><script>alert(1)</script><img src=x onerror=alert(2)>'
  await db.person.update({ where: { id }, data: { name } })
  const house = await openHouse(build, readingDoor(build))
  // A page of React's, whose data stand in a script, and one that is kept.
  const [profile, lesson] = [
    await (await house.get(paths.profile(), cookie)).text(),
    await (await house.get(LESSON, cookie)).text(),
  ]
  house.close()
  expect(profile).toContain('streamController')
  expect(profile).toContain('u003c/script')
  for (const page of [profile, lesson]) {
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)')
    expect(page).not.toMatch(/<script>alert|<img src=x/)
  }
})

test('finds for each address the page that the router would', () => {
  const places = readingPlaces(build)
  const routes = addresses().map(({ path, file }) => ({
    path: `/${path}`,
    id: file.replace(/\.tsx?$/, ''),
    element: createElement('i'),
  }))
  const asked = addresses().map(
    ({ path }) => `/${path.replaceAll(/:\w+/g, 'satu').replace('*', 'tidak/ada')}`,
  )
  for (const address of [...asked, '/panduan/satu', '/belajar/satu/dua', '/belajar/', '/BELAJAR/satu']) {
    const leaf = matchRoutes(routes, address)?.at(-1)
    const found = placeOf(places, address)
    // It may leave a page to the router, and never take another.
    if (found) expect(found.place.route.id, address).toBe(leaf?.route.id)
    if (found) expect(found.params, address).toEqual(leaf?.params)
  }
  expect(placeOf(places, '/belajar/satu')?.place.route.id).toBe('routes/learning/module')
})
