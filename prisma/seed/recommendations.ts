import { randomUUID } from 'node:crypto'
import { decide } from '#app/domain/decisions/deciding.server.ts'
import { answerMark, answerPoints } from '#app/domain/recommendations/answering.server.ts'
import { marksOf, saveSection, startRecommendation } from '#app/domain/recommendations/drafting.server.ts'
import type { Marks } from '#app/platform/field-by-field.server.ts'
import { setPinned } from '#app/domain/recommendations/pinning.server.ts'
import { SECTION_KEYS, type SectionKey } from '#app/domain/recommendations/sections.ts'
import { submit } from '#app/domain/recommendations/submitting.server.ts'
import { escalate, returnIncomplete, withdraw } from '#app/domain/recommendations/verifying.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { RECOMMENDATIONS, type Moment, type SampleRecommendation } from './recommendations.data.ts'
import { nth, type Story, type StoryTeam, type Told } from './story.ts'
import { done, type Act } from './timeline.ts'

/** A recommendation as it is told; its id is known once it was begun. */
type Telling = {
  story: Story
  sample: SampleRecommendation
  team: StoryTeam
  id: string
  /** The marks of each section as it was last saved. */
  marks: Map<SectionKey, Marks>
}

/** Fifteen recommendations, each as far as it has come. */
export function recommend(story: Story): Act[] {
  return RECOMMENDATIONS.flatMap((sample) => {
    const team = story.teams.find(({ number }) => number === sample.team)
    if (!team) throw new Error(`There is no team ${sample.team}.`)
    const telling = { story, sample, team, id: '', marks: new Map<SectionKey, Marks>() }
    return [...writing(telling), ...checking(telling), ...deciding(telling)]
  })
}

/** The team begins, writes in turn, submits, mends what came back, or withdraws. */
function writing(telling: Telling): Act[] {
  const { story, sample, team } = telling
  const started = when(story, sample.started)
  const submissions = (sample.submitted ?? []).map((moment) => when(story, moment))
  const mended = submissions.length > 1 ? (sample.before ?? {}) : {}
  const last = submissions.at(-1)
  const acts: Act[] = [{ at: started, act: (now) => begin(telling, now), silent: true }]
  for (const [index, key] of SECTION_KEYS.entries()) {
    const writer = nth(team.members, index)
    const first = mended[key] ?? sample.text[key]
    const at = new Date(started.getTime() + (30 + 45 * index) * MINUTE)
    if (first) acts.push({ at, act: (now) => write(telling, writer, key, first, now), silent: true })
    const second = sample.text[key]
    if (!mended[key] || !second || !last) continue
    const again = new Date(last.getTime() - (60 + 20 * index) * MINUTE)
    acts.push({ at: again, act: (now) => write(telling, writer, key, second, now), silent: true })
  }
  for (const at of submissions) acts.push({ at, act: (now) => send(telling, now) })
  if (sample.returned) {
    const at = new Date(when(story, sample.returned.at).getTime() + 20 * HOUR)
    acts.push({ at, act: (now) => answer(telling, now) })
  }
  const { withdrawn } = sample
  if (withdrawn)
    acts.push({
      at: when(story, withdrawn.at),
      act: async (now) => {
        const lead = await story.asker(team.lead)
        done(await withdraw(lead, await wish(telling), withdrawn.reason, now), 'withdrawing')
      },
    })
  return acts
}

/** The secretariat returns, pins and passes on. */
function checking(telling: Telling): Act[] {
  const { story, sample } = telling
  const { returned, escalated, pinned } = sample
  const secretariat = () => story.asker(story.person('sekretariat'))
  const acts: Act[] = []
  if (returned)
    acts.push({
      at: when(story, returned.at),
      act: async (now) => {
        const points = returned.points.map(({ text }) => text)
        done(await returnIncomplete(await secretariat(), await wish(telling), points, now), 'returning')
      },
    })
  if (escalated)
    acts.push({
      at: when(story, escalated.at),
      act: async (now) => {
        done(await escalate(await secretariat(), await wish(telling), escalated.summary, now), 'passing on')
      },
    })
  if (pinned)
    acts.push({
      at: when(story, pinned),
      act: async (now) => {
        const given = { id: telling.id, pinned: true, key: randomUUID() }
        done(await setPinned(await secretariat(), given, now), 'pinning')
      },
    })
  return acts
}

/** A leader decides; ten minutes later the platform publishes it by itself. */
function deciding(telling: Telling): Act[] {
  const { story, sample } = telling
  const { decided } = sample
  if (!decided) return []
  const { by, kind, note, deferDays } = decided
  const deferUntil = deferDays === undefined ? null : story.calendar.at(deferDays, 8)
  return [
    {
      at: when(story, decided.at),
      act: async (now) => {
        const leader = await story.asker(story.person(by))
        const mark = await db.recommendationVersion.findFirstOrThrow({
          where: { recommendationId: telling.id },
          orderBy: { number: 'desc' },
          select: { id: true, hash: true },
        })
        const [term] = leader.offices
        if (!term) throw new Error('Nobody decides without an office.')
        const given = { id: telling.id, mark, termId: term.termId, key: randomUUID() }
        done(await decide(leader, given, { kind, note, deferUntil }, now), 'deciding')
      },
    },
  ]
}

async function begin(telling: Telling, now: Date): Promise<void> {
  const lead = await telling.story.asker(telling.team.lead)
  telling.id = done(await startRecommendation(lead, randomUUID(), now), 'beginning').id
}

type Draft = Parameters<typeof saveSection>[1]['draft']

async function write(telling: Telling, writer: Told, section: SectionKey, draft: Draft, now: Date) {
  const { story, id, marks } = telling
  const given = { id, section, marks: marks.get(section) ?? marksOf(section, {}, {}), draft }
  const saved = done(await saveSection(await story.asker(writer), given, now), `writing ${section}`)
  if (saved.met || Object.keys(saved.refused).length > 0)
    throw new Error(`Not all of ${section} was written.`)
  marks.set(section, saved.marks)
}

async function send(telling: Telling, now: Date): Promise<void> {
  const lead = await telling.story.asker(telling.team.lead)
  done(await submit(lead, await wish(telling), now), 'submitting')
}

async function answer({ story, sample, team, id }: Telling, now: Date): Promise<void> {
  const points = await db.returnedPoint.findMany({
    where: { recommendationId: id },
    select: { id: true, text: true },
  })
  for (const [index, { text, answer: words }] of (sample.returned?.points ?? []).entries()) {
    const point = points.find((one) => one.text === text)
    if (!point || !words) continue
    const writer = await story.asker(nth(team.members, index + 1))
    const given = [{ pointId: point.id, text: words, mark: answerMark('') }]
    done(await answerPoints(writer, id, given, now), 'answering')
  }
}

/** What a form of this recommendation carries: its version as it is now, and a key of its own. */
async function wish({ id }: Telling) {
  const { version } = await db.recommendation.findUniqueOrThrow({ where: { id }, select: { version: true } })
  return { id, version, key: randomUUID() }
}

function when({ calendar }: Story, [day, hour]: Moment): Date {
  return calendar.at(day, hour)
}
