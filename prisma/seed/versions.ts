import { needsBupati } from '#app/domain/recommendations/deciding-office.ts'
import { completeText, type Drafts } from '#app/domain/recommendations/completeness.ts'
import type { CompleteText, Content } from '#app/domain/recommendations/content.schema.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { DEFAULT_ZONE } from '#app/platform/say/time.ts'
import { wallClock } from '#app/platform/say/wall-clock.ts'
import { RECOMMENDATIONS, type Moment, type SampleRecommendation } from './recommendations.data.ts'
import type { Story } from './story.ts'

export type FrozenVersion = {
  id: string
  number: number
  at: Date
  content: Content
  /** Canonical JSON of the content and its SHA-256. */
  text: string
  hash: string
  receiptNumber: string
  needsBupati: boolean
}
/** What submitting gave a recommendation: its number and its versions. */
export type Submitted = { number: string; versions: readonly FrozenVersion[] }

export function when({ calendar }: Story, [day, hour]: Moment): Date {
  return calendar.at(day, hour)
}

/** Freezes what the teams submitted, in the order of time; numbers and receipts run on like those of the platform. */
export async function submitAll(story: Story): Promise<ReadonlyMap<SampleRecommendation, Submitted>> {
  const names = await readNames(story)
  const { cohort, dice } = story
  const counters = new Map<string, number>()
  function next(key: string): string {
    const value = (counters.get(key) ?? 0) + 1
    counters.set(key, value)
    return String(value).padStart(4, '0')
  }
  const place = `${cohort.year}/${String(cohort.number).padStart(2, '0')}`
  const submitted = new Map<SampleRecommendation, Submitted>()
  for (const { sample, at, isLast } of inOrder(story)) {
    const before = submitted.get(sample)
    const number = before?.number ?? `REK-AKSIS/${place}/${next(`recommendation:${place}`)}`
    const { year } = wallClock(at, DEFAULT_ZONE)
    const frozen = freeze(names, isLast ? sample.text : { ...sample.text, ...sample.before }, sample.team)
    const version = {
      id: dice.id(at),
      number: (before?.versions.length ?? 0) + 1,
      at,
      ...frozen,
      receiptNumber: `TR-${year}-${next(`recommendation-receipt:${year}`)}`,
    }
    submitted.set(sample, { number, versions: [...(before?.versions ?? []), version] })
  }
  await story.t.counter.createMany({ data: [...counters].map(([key, value]) => ({ key, value })) })
  return submitted
}

function inOrder(story: Story) {
  return RECOMMENDATIONS.flatMap((sample) =>
    (sample.submitted ?? []).map((moment, index, all) => ({
      sample,
      at: when(story, moment),
      isLast: index === all.length - 1,
    })),
  ).sort((a, b) => a.at.getTime() - b.at.getTime())
}

type Names = {
  agencies: ReadonlyMap<string, { name: string; shortName: string; kind: string }>
  areas: ReadonlyMap<string, string>
  teams: ReadonlyMap<number, string>
}

/** Names by code, as a version keeps them: "Manubar, Sandaran". */
async function readNames({ t, districtId, teams }: Story): Promise<Names> {
  const agencies = await t.agency.findMany({
    where: { districtId },
    select: { code: true, name: true, shortName: true, kind: true },
  })
  const areas = await t.area.findMany({
    where: { districtId },
    select: { code: true, name: true, parentCode: true },
  })
  const alone = new Map(areas.map(({ code, name }) => [code, name]))
  return {
    agencies: new Map(agencies.map((agency) => [agency.code, agency])),
    areas: new Map(
      areas.map(({ code, name, parentCode }) => {
        const parent = alone.get(parentCode ?? '')
        return [code, parent === undefined ? name : `${name}, ${parent}`]
      }),
    ),
    teams: new Map(teams.map(({ number, name }) => [number, name])),
  }
}

function freeze(names: Names, drafts: Drafts, team: number) {
  const complete = completeText(drafts)
  if (!complete) throw new Error(`A sample recommendation of team ${team} is not complete.`)
  const paying = new Set([complete.opd.coordinator, ...complete.saran.actions.map(({ agency }) => agency)])
  const content: Content = { ...complete, names: namesIn(names, complete, paying, team) }
  const text = canonicalJson(content)
  const budgets = [...paying].filter((code) => names.agencies.get(code)?.kind !== 'PARTNER').length
  const { total, needsRegulation } = complete.biaya
  return {
    content,
    text,
    hash: sha256(text),
    needsBupati: needsBupati({ cost: BigInt(total), needsRegulation, budgets: total === 0 ? 0 : budgets }),
  }
}

function namesIn(names: Names, text: CompleteText, paying: ReadonlySet<string>, team: number) {
  const agencies = [...new Set([...paying, ...text.opd.supporters])].map((code) => {
    const { name, shortName } = known(names.agencies, code)
    return [code, { name, shortName }] as const
  })
  return {
    team: known(names.teams, team),
    agencies: Object.fromEntries(agencies),
    areas: Object.fromEntries(text.sasaran.areas.map((code) => [code, known(names.areas, code)])),
  }
}

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const found = map.get(key)
  if (found === undefined) throw new Error(`The district does not know "${String(key)}".`)
  return found
}
