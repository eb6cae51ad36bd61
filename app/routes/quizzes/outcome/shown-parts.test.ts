import { beforeAll, expect, test } from 'vitest'
import { RESULT_PARTS, type ResultPart } from '#app/domain/quizzes/quiz-settings.ts'
import { begun, handInNow, marksOf } from '#tests/support/quiz-visits.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { loader as readResult } from '../result.tsx'
import { action as save } from '../save.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const GIFT = `Mana? {=KUNCI#UMPAN-TEPAT ~salah#UMPAN-KELIRU}

Mana lagi? {=KUNCI#UMPAN-TEPAT ~salah#UMPAN-KELIRU}
`

/** One right and one wrong; then what her result carries. */
async function resultWith(parts: readonly ResultPart[]) {
  const when = (part: ResultPart) => (parts.includes(part) ? 'AT_ONCE' : 'NEVER')
  const shown = {
    marks: when('marks'),
    correctness: when('correctness'),
    feedback: when('feedback'),
    answers: when('answers'),
  } as const
  const made = await begun(world, { shown, shuffleChoices: false }, GIFT)
  const marks = await marksOf(made)
  const form = [1, 2].flatMap((place): [string, string][] => [
    [`j${place}`, String(place)],
    [`dasar.j${place}`, marks[place - 1] ?? ''],
  ])
  await made.ana.post(save, { ...made.at, percobaan: '1' }, form)
  await handInNow(made)
  return JSON.stringify((await made.ana.get(readResult, { ...made.at, percobaan: '1' })).body)
}

/** What each part alone lets through, as it stands in the page's data. */
const SAYS: readonly [part: ResultPart, needs: readonly ResultPart[], said: RegExp][] = [
  ['marks', ['marks'], /"percent":50/],
  ['correctness', ['correctness'], /"verdict":"(?:RIGHT|WRONG)"/],
  ['correctness', ['correctness'], /"counted":\{"right":1/],
  ['marks', ['marks', 'correctness'], /"points":"[01] dari 1"/],
  ['feedback', ['feedback'], /UMPAN-TEPAT.*UMPAN-KELIRU/],
  // Her own right answer has the same words.
  ['answers', ['answers', 'correctness'], /"right":\["KUNCI"\]/],
]

const combinations = Array.from({ length: 2 ** RESULT_PARTS.length }, (_, number) =>
  RESULT_PARTS.filter((_part, place) => ((number >> place) & 1) === 1),
)

test.each(combinations.map((parts) => [parts.join(' and ') || 'nothing', parts] as const))(
  'a result that shows %s carries that and no more',
  async (_name, parts) => {
    const carried = await resultWith(parts)
    for (const [part, needs, said] of SAYS)
      expect(said.test(carried), `${part}: ${String(said)}`).toBe(needs.every((one) => parts.includes(one)))
  },
)
