import { Window } from 'happy-dom'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { addresses, CALLERS, DOORS, letsIn } from '#tests/support/door-table.ts'
import { decideAndAnnounce, RETURN } from '#tests/support/decisions.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { openPlace, type OpenPlace } from '#tests/support/scene.ts'
import { draw, type Place } from '#tests/support/screens.tsx'
import { storedTexts } from '#tests/support/stored-texts.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'

/** Columns that hold what people wrote. Names (of people, teams, offices, agencies, files) belong to no language. */
const WRITTEN =
  /^(?:(?:Module|Lesson|LessonVersion)\.(?:title|summary|note)|Assignment\.(?:title|rubric)|Submission\.text|Grade(?:Correction)?\.(?:comment|reason)|Recommendation\.title|RecommendationSection\.data|RecommendationVersion\.content|ReviewSummary\.text|ReturnedPoint\.(?:text|answer)|Decision\.note)$/

let place: OpenPlace
let written: string[]
beforeAll(async () => {
  const world = await createWorld()
  const leader = await askerFor(world.people.bupati.id)
  await decideAndAnnounce(leader, (await anAwaiting(world)).id, RETURN)
  await decideAndAnnounce(leader, (await anAwaiting(world, {}, 'two')).id)
  await db.person.updateMany({ where: { districtId: world.district.id }, data: { language: 'en' } })
  place = await openPlace(world)
  await gradeTheWork(world.teams.one.id, world.people.trainer.id)
  // Codes and single words of other columns (an urgency, a unit) are no texts of their own.
  const stored = await storedTexts()
  const texts = stored.filter(({ place: column }) => WRITTEN.test(column))
  const lines = texts.flatMap(({ text }) => text.split('\n')).map((line) => line.trim())
  const names = new Set(stored.flatMap(({ place: column, text }) => (/\.name$/.test(column) ? [text] : [])))
  written = [...new Set(lines)].filter((line) => / |\.$/.test(line) && !names.has(line))
})

async function gradeTheWork(teamId: string, graderId: string) {
  const { id: submissionId } = await db.submission.findFirstOrThrow({ where: { teamId } })
  const comment = 'Sudah runtut dan jujur. Tambahkan sumber pada paragraf kedua.'
  await db.grade.create({ data: { submissionId, graderId, comment, levels: { 0: 3, 1: 2 } } })
}

/** Words of the page that people wrote and that are not said to be in their language. */
function unnamed(html: string): string[] {
  const { document } = new Window()
  document.body.innerHTML = html
  const texts = [...document.querySelectorAll('*')].flatMap((element) =>
    (element.closest('[lang]')?.getAttribute('lang') ?? 'en') === 'id'
      ? []
      : [...element.childNodes].map((node) => (node.nodeName === '#text' ? node.textContent.trim() : '')),
  )
  return texts.filter((said) => said !== '' && written.some((text) => isOf(text, said)))
}

/** What is long may be a piece of a text. */
function isOf(text: string, said: string): boolean {
  return said.includes(text) || (said.length > 20 && text.includes(said))
}

test('finds what is not said to be Indonesian', () => {
  const [text = ''] = written
  expect(unnamed(`<p>Next: ${text}</p>`)).toEqual([`Next: ${text}`])
  expect(unnamed(`<p>Next: <span lang="id">${text}</span></p>`)).toEqual([])
  expect(unnamed(`<div lang="id">${text}<p lang="en">${text}</p></div>`)).toEqual([text])
})

const pages = addresses().filter(({ path }) => DOORS[path] && DOORS[path].get !== 'nobody')

test.each(pages)(
  '/$path says in English which of its words are Indonesian, for each role',
  async ({ path, file }) => {
    const row = DOORS[path]
    if (!row) throw new Error('There is no row for this address.')
    const screen: Place['screen'] = await import(/* @vite-ignore */ `../app/${file}`)
    if (typeof screen.default !== 'function') return
    const looked = new Set<string>()
    for (const role of CALLERS.filter((caller) => letsIn(row.get, caller))) {
      const params = await place.paramsFor(row.params ?? {})
      const { html } = await draw({ screen, path, params }, {}, place.contextFor(role, 'document'))
      // Many pages are the same for many.
      if (looked.has(html)) continue
      looked.add(html)
      expect(unnamed(html), `as ${role ?? 'nobody'}`).toEqual([])
    }
  },
)
