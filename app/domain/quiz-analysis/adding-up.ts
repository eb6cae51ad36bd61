import { answerValueSchema } from '#app/domain/quizzes/answers.ts'
import type { Counts, Figures, Said } from './counts.schema.ts'

/** An answer as it is stored, and how many gave it. */
export type Given = { versionId: string; value: string; count: number }

/** What was counted of some attempts. */
export type Slice = { figures: readonly Figures[]; given: readonly Given[] }

/** So many spellings of a typed answer are named; of the others only how many there are. */
const SPELLINGS = 10
const MOST_SAID = 5_000

/** Slices of the attempts as one; what is said is looked into only at the end, once for all who gave the same answer. */
export function addingUp() {
  const figures = new Map<string, Figures>()
  const given = new Map<string, Given>()
  return {
    add(slice: Slice) {
      for (const one of slice.figures) {
        const before = figures.get(one.versionId)
        figures.set(one.versionId, before ? added(before, one) : one)
      }
      for (const one of slice.given) {
        const key = `${one.versionId} ${one.value}`
        const count = (given.get(key)?.count ?? 0) + one.count
        given.set(key, { ...one, count })
      }
    },
    counts: (): Counts => ({ figures: [...figures.values()], said: saidIn([...given.values()]) }),
  }
}

function added(one: Figures, other: Figures): Figures {
  return {
    versionId: one.versionId,
    asked: one.asked + other.asked,
    waiting: one.waiting + other.waiting,
    right: one.right + other.right,
    partly: one.partly + other.partly,
    wrong: one.wrong + other.wrong,
    empty: one.empty + other.empty,
    marked: one.marked + other.marked,
    reached: one.reached + other.reached,
    n: one.n + other.n,
    x: one.x + other.x,
    y: one.y + other.y,
    xx: one.xx + other.xx,
    yy: one.yy + other.yy,
    xy: one.xy + other.xy,
  }
}

type Kind = Pick<Said, 'versionId' | 'part' | 'pair'>

/** What differs only in its capitals is one answer, called by its first spelling. */
function saidIn(given: readonly Given[]): Said[] {
  const found = new Map<string, Said>()
  const count = ({ versionId, part, pair }: Kind, said: string, times: number) => {
    const key = [versionId, part, pair, part === 'typed' ? said.toLowerCase() : said].join(' ')
    const before = found.get(key)
    if (!before) found.set(key, { versionId, part, said, pair, count: times, total: 0 })
    else {
      before.count += times
      if (said < before.said) before.said = said
    }
  }
  for (const { versionId, value, count: times } of given) {
    const { data } = answerValueSchema.safeParse(JSON.parse(value))
    if (data?.kind === 'choice' || data?.kind === 'trueFalse')
      count({ versionId, part: 'whole', pair: 0 }, value, times)
    else if (data?.kind === 'matching')
      for (const [pair, place] of data.pairs.entries())
        if (place !== null) count({ versionId, part: 'pair', pair }, String(place), times)
    if ((data?.kind === 'short' || data?.kind === 'numeric') && data.text.trim() !== '')
      count({ versionId, part: 'typed', pair: 0 }, data.text.trim(), times)
  }
  const all = [...found.values()].toSorted((a, b) => b.count - a.count || (a.said < b.said ? -1 : 1))
  return mostTyped(all).slice(0, MOST_SAID)
}

/** Of what was typed only the most frequent spellings, each with how many typed anything. */
function mostTyped(said: readonly Said[]): Said[] {
  const typed = new Map<string, { total: number; named: number }>()
  for (const { versionId, part, count } of said)
    if (part === 'typed')
      typed.set(versionId, { total: (typed.get(versionId)?.total ?? 0) + count, named: 0 })
  return said.flatMap((one) => {
    const version = one.part === 'typed' && typed.get(one.versionId)
    if (!version) return [one]
    version.named += 1
    return version.named <= SPELLINGS ? [{ ...one, total: version.total }] : []
  })
}
