import type { Asker } from '#app/domain/access/asker.ts'
import { inTeam } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { signedBy } from '#app/domain/districts/office-title.ts'
import { kindOf } from '#app/domain/decisions/kinds.ts'
import { answerMark } from '#app/domain/recommendations/answering.server.ts'
import { missingIn, type Drafts } from '#app/domain/recommendations/completeness.ts'
import { readContent } from '#app/domain/recommendations/frozen.ts'
import {
  draftsIn,
  readPlaces,
  readRecommendation,
  readText,
  type FoundRecommendation,
} from '#app/domain/recommendations/reading.server.ts'
import { fieldsOf, SECTION_KEYS } from '#app/domain/recommendations/sections.ts'
import { readSetAsideAnswers } from '#app/domain/recommendations/set-aside.server.ts'
import { takenBackUntil } from '#app/domain/recommendations/visible.server.ts'
import { readable, readableContent, type ReadableSection } from '#app/domain/recommendations/wording.ts'
import {
  mayFire,
  STATUS_TABLE,
  statusOf,
  turnOf,
  type Status,
  type TurnReason,
} from '#app/domain/recommendations/workflow.ts'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import { answerTexts } from './answer-texts.ts'
import { recommendationTexts } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { paths } from '#app/paths.ts'
import { dateLong, dateTime, timeOfDay, type Place } from '#app/platform/say/time.ts'
import { turnWords } from './turn-words.server.ts'

/** The page of one recommendation as this person may see it, or null. */
export async function overview(asker: Asker, id: string, now: Date) {
  const found = await readRecommendation(asker, id, now)
  if (!found) return null
  const { language } = asker
  const t = recommendationTexts[language]
  const status = statusOf(found)
  const ours = inTeam(asker, found.teamId)
  const writes = ours && STATUS_TABLE[status].editable
  const aside = writes && found.points.length > 0 ? await readSetAsideAnswers(id) : []
  const points = pointsOf(found, aside, asker)
  const sections = sectionsOf(found, language)
  const lead = found.team.members.find((member) => member.isLead)
  return {
    id,
    head: found.head,
    title: found.title,
    number: found.number,
    status,
    version: found.version,
    key: newSubmissionKey(),
    urgency: found.versionCount > 0 ? found.urgency : null,
    turn: turnWords(asker, found, now),
    todo: todoWords(found.nobodyDecides ? 'appoint' : turnOf(found).reason, language),
    team: {
      name: found.team.name,
      members: found.team.members.map(({ isLead, person }) =>
        isLead ? `${person.name} (${t.page.lead})` : person.name,
      ),
    },
    lead: lead?.person.name ?? null,
    ours,
    kept: found.kept,
    writes,
    sections,
    leftEmpty: leftEmptyIn(draftsIn(found.sections), language),
    openPoints: points.filter((point) => point.open && point.answer === '').length,
    points,
    decisions: decisionsOf(found, asker),
    versions: versionsOf(found, asker),
    withdrawal: found.withdrawal && { ...found.withdrawal, at: dateTime(found.withdrawal.at, asker) },
    discarded: status === 'DISCARDED' ? discardedWords(found.statusSince, asker) : null,
    may: {
      submit: mayFire(asker, 'submit', found),
      withdraw: mayFire(asker, 'withdraw', found),
      discard: found.versionCount === 0 && mayFire(asker, 'discard', found),
      restore: mayFire(asker, 'restore', found),
      escalate: mayFire(asker, 'escalate', found),
      returnIncomplete: mayFire(asker, 'return-incomplete', found),
      resume: mayFire(asker, 'resume', found),
      pin: found.mayPin,
    },
    pinned: found.pinnedAt !== null,
    cardTo: can(asker, 'decision.read', found) && wasBeforeLeaders(found) ? paths.card(id) : null,
    text: writes ? null : await textOf(asker, found),
  }
}
export type Overview = NonNullable<Awaited<ReturnType<typeof overview>>>

/** Then there is a card of it. */
function wasBeforeLeaders({ status, decisions }: FoundRecommendation): boolean {
  return status === ('AWAITING_DECISION' satisfies Status) || decisions.length > 0
}

function todoWords(reason: TurnReason | 'appoint', language: Language): string {
  const t = recommendationTexts[language]
  return reason === 'none' ? '' : t.page.todo({ todo: answerTexts[language].turnReason[reason] })
}

/** What may be left out and is, by its label: nobody reads a reason for an urgency that needs none. */
function leftEmptyIn(drafts: Drafts, language: Language): string[] {
  const read = readable(drafts, { agencies: {}, areas: {} }, language)
  return read.flatMap(({ key, fields }) => {
    const mayBeEmpty = fieldsOf(key).flatMap(([name, { kind, required }]) =>
      required || kind === 'tick' ? [] : name,
    )
    return fields
      .filter(({ name, text }) => text === '' && name !== 'urgencyReason' && mayBeEmpty.includes(name))
      .map(({ label }) => label)
  })
}

function discardedWords(at: Date, place: Place) {
  return { at: timeOfDay(at, place), until: timeOfDay(takenBackUntil(at), place) }
}

function sectionsOf(found: FoundRecommendation, language: Language) {
  const drafts = draftsIn(found.sections)
  return SECTION_KEYS.map((key) => ({
    key,
    title: writingTexts[language].sections[key],
    to: paths.recommendationSection(found.id, key),
    missing: missingIn(key, drafts[key] ?? {}).length,
    current: false,
  }))
}

type AsideAnswers = Awaited<ReturnType<typeof readSetAsideAnswers>>

/** The points of every return, the newest first; those of the last one are open until the next submission. */
function pointsOf(found: FoundRecommendation, aside: AsideAnswers, place: Place) {
  const t = recommendationTexts[place.language].page
  return found.points.map((point, index, all) => {
    const number =
      all.slice(0, index).filter((other) => other.versionNumber === point.versionNumber).length + 1
    return {
      id: point.id,
      version: t.version({ number: String(point.versionNumber) }),
      number: String(number),
      text: point.text,
      answer: point.answer,
      mark: answerMark(point.answer),
      open: found.status === 'RETURNED' && point.versionNumber === found.versionCount,
      aside: aside
        .filter(({ pointId }) => pointId === point.id)
        .map(({ id, text, writtenBy, setAsideAt }) => ({
          id,
          text,
          words: t.asideBy({ by: writtenBy ?? t.teamMate, at: dateTime(setAsideAt, place) }),
        })),
    }
  })
}

function decisionsOf(found: FoundRecommendation, place: Place) {
  const t = recommendationTexts[place.language].page
  return found.decisions.map((decision) => {
    const kind = kindOf(decision)
    return {
      id: decision.id,
      kind,
      label: t.decision[kind],
      note: decision.note,
      by: t.decisionBy({
        by: signedBy(decision.officeTerm, place.language),
        at: dateTime(decision.publication.publishedAt, place),
      }),
      version: t.decisionVersion({ number: String(decision.decidedVersion.number) }),
      until: decision.deferUntil && t.deferUntil({ until: dateLong(decision.deferUntil, place) }),
    }
  })
}

function versionsOf(found: FoundRecommendation, place: Place) {
  const t = recommendationTexts[place.language].page
  return found.versions.map((version) => ({
    number: version.number,
    title: t.version({ number: String(version.number) }),
    words: t.versionWords({
      by: found.people.get(version.submittedById) ?? '',
      at: dateTime(version.submittedAt, place),
    }),
    receipt: t.receipt({ receipt: version.receiptNumber }),
    hash: t.hash({ hash: version.hash }),
  }))
}

/** What there is to read: the latest version, or for those who may the text that is still being written. */
async function textOf(
  asker: Asker,
  found: FoundRecommendation,
): Promise<{ title: string; sections: ReadableSection[] }> {
  const { language } = asker
  const t = recommendationTexts[language].page
  const latest = found.versions[0]
  if (latest)
    return {
      title: t.textOf({ number: String(latest.number) }),
      sections: readableContent(readContent(await readText(found.id, latest.number)), language),
    }
  const places = await readPlaces(found.districtId)
  const names = {
    agencies: Object.fromEntries(places.agencies.map((agency) => [agency.code, { name: agency.name }])),
    areas: Object.fromEntries(places.areas.map((area) => [area.code, area.name])),
  }
  return { title: t.textDraft, sections: readable(draftsIn(found.sections), names, language) }
}
