import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { saveSection, type SavedSection } from '#app/domain/recommendations/drafting.server.ts'
import { draftsIn, namesOf, readForEditing, readPlaces } from '#app/domain/recommendations/reading.server.ts'
import { differingFields, withWish, type FormWish } from '#app/domain/recommendations/section-form.ts'
import { fieldsOf, SECTION_KEYS, type Draft, type SectionKey } from '#app/domain/recommendations/sections.ts'
import { fieldText, labelOf } from '#app/domain/recommendations/wording.ts'
import { missingIn } from '#app/domain/recommendations/completeness.ts'
import { STATUS_TABLE, statusOf } from '#app/domain/recommendations/workflow.ts'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import { paths } from '#app/paths.ts'
import { dateTime, timeOfDay, timeOrDay } from '#app/platform/say/time.ts'
import { privacyWords } from './privacy-words.server.ts'
import { errorLines, missingWords, sectionFields } from './section-view.server.ts'

/** The section's page for a member of the team, or null. `closed`: it was handed in and nobody may write now. */
export async function sectionPage(asker: Asker, id: string, section: SectionKey, now: Date) {
  const found = await readForEditing(asker, id)
  if (!found || !can(asker, 'recommendation.write', found)) return null
  const { language } = asker
  const words = writingTexts[language]
  const drafts = draftsIn(found.sections)
  const draft = drafts[section] ?? {}
  const stored = found.sections.find(({ key }) => key === section)
  const [places, names] = await Promise.all([
    readPlaces(asker.districtId),
    namesOf(stored?.updatedById ? [stored.updatedById] : []),
  ])
  const missing = SECTION_KEYS.map((key) => ({ key, missing: missingIn(key, drafts[key] ?? {}) }))
  const position = SECTION_KEYS.indexOf(section)
  const next = SECTION_KEYS[position + 1]
  return {
    id,
    section,
    number: found.number,
    heading: found.title,
    status: statusOf(found),
    closed: !STATUS_TABLE[statusOf(found)].editable,
    title: words.sections[section],
    lede: words.sectionLede[section],
    position: String(position + 1),
    all: String(SECTION_KEYS.length),
    version: stored?.version ?? 1,
    savedAt: stored?.updatedById ? timeOrDay(stored.updatedAt, now, asker) : null,
    savedBy: names.get(stored?.updatedById ?? '') ?? null,
    fields: sectionFields({ section, draft, places, language }),
    missing: missingWords(missing.find(({ key }) => key === section)?.missing ?? [], language),
    privacy: privacyWords(section, draft, language),
    next: next ? words.sections[next] : null,
    sections: missing.map(({ key, missing: things }) => ({
      key,
      title: words.sections[key],
      to: paths.recommendationSection(id, key),
      missing: things.length,
      current: key === section,
    })),
  }
}

export type Sent = {
  version: number
  draft: Draft
  wish: FormWish
  /** Fields in which the writer prefers what is stored, chosen on the page of a clash. */
  takeStored: readonly string[]
}

export type SaveAnswer = Awaited<ReturnType<typeof saveAnswer>>

/** Saves what was sent and says what the page shows next. What was typed comes back, unless she may not write here at all. */
export async function saveAnswer(asker: Asker, id: string, section: SectionKey, sent: Sent, now: Date) {
  const draft = withWish(section, await withStored(asker, id, section, sent), sent.wish)
  const saved = await saveSection(asker, { id, section, version: sent.version, draft }, now)
  if (saved.ok) return { kind: 'saved' as const, version: saved.version, at: timeOfDay(saved.savedAt, asker) }
  if (saved.reason === 'invalid')
    return {
      kind: 'invalid' as const,
      version: sent.version,
      ...(await invalidView(asker, section, draft, saved.errors)),
    }
  if (saved.reason === 'stale')
    return { kind: 'conflict' as const, ...(await conflictView(asker, section, draft, saved)) }
  // Handed in while she was writing: her text stays on the screen to be copied.
  if (saved.reason === 'closed')
    return {
      kind: 'closed' as const,
      version: sent.version,
      ...(await invalidView(asker, section, draft, {})),
    }
  return { kind: 'refused' as const, reason: saved.reason }
}

async function withStored(
  asker: Asker,
  id: string,
  section: SectionKey,
  { draft, takeStored }: Sent,
): Promise<Draft> {
  if (takeStored.length === 0) return draft
  const found = await readForEditing(asker, id)
  const stored = found ? (draftsIn(found.sections)[section] ?? {}) : {}
  const chosen = takeStored.flatMap((name) => {
    const value = stored[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...draft, ...Object.fromEntries(chosen) }
}

async function invalidView(asker: Asker, section: SectionKey, draft: Draft, errors: FieldErrors) {
  const { language } = asker
  const places = await readPlaces(asker.districtId)
  return {
    fields: sectionFields({ section, draft, places, errors, language }),
    errors: errorLines(errors, language),
  }
}

type Stale = Extract<SavedSection, { reason: 'stale' }>

async function conflictView(asker: Asker, section: SectionKey, draft: Draft, stale: Stale) {
  const { language } = asker
  const words = writingTexts[language].edit
  const [places, people] = await Promise.all([
    readPlaces(asker.districtId),
    namesOf(stale.savedById ? [stale.savedById] : []),
  ])
  const names = {
    agencies: Object.fromEntries(places.agencies.map((agency) => [agency.code, { name: agency.name }])),
    areas: Object.fromEntries(places.areas.map((area) => [area.code, area.name])),
  }
  const differing = differingFields(section, draft, stale.stored)
  return {
    version: stale.version,
    by: people.get(stale.savedById ?? '') ?? words.somebody,
    at: dateTime(stale.savedAt, asker),
    fields: sectionFields({ section, draft, places, language }),
    clashes: fieldsOf(section)
      .filter(([name]) => differing.includes(name))
      .map(([name, field]) => {
        const mine = fieldText(name, field, draft, names, language)
        const stored = fieldText(name, field, stale.stored, names, language)
        return {
          name,
          label: labelOf(name, language),
          mine: mine || words.empty,
          stored: stored || words.empty,
          // Most likely the writer never touched it: her screen only was older.
          preferStored: mine === '',
        }
      }),
  }
}
