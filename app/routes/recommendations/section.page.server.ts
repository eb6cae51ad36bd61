import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { marksOf, saveSection, type Met } from '#app/domain/recommendations/drafting.server.ts'
import {
  draftsIn,
  namesOf,
  readForEditing,
  readPlaces,
  savesOf,
} from '#app/domain/recommendations/reading.server.ts'
import { formValue, takenFrom, withWish, type FormWish } from '#app/domain/recommendations/section-form.ts'
import { fieldsOf, SECTION_KEYS, type Draft, type SectionKey } from '#app/domain/recommendations/sections.ts'
import { faultAt, fieldText, labelOf } from '#app/domain/recommendations/wording.ts'
import { missingIn, wrongNumbersIn } from '#app/domain/recommendations/completeness.ts'
import { STATUS_TABLE, statusOf } from '#app/domain/recommendations/workflow.ts'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import { fieldOf } from '#app/platform/line/form-fields.ts'
import type { Answer, FieldAnswer } from '#app/platform/line/keeper-shape.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { dateTime, timeOrDay } from '#app/platform/say/time.ts'
import { privacyWords } from './privacy-words.server.ts'
import type { SentFields } from './sent-section.server.ts'
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
    marks: marksOf(section, draft, savesOf(found.sections, section)),
    savedAt: stored?.updatedById ? timeOrDay(stored.updatedAt, now, asker) : null,
    savedBy: names.get(stored?.updatedById ?? '') ?? null,
    fields: sectionFields({ section, draft, places, language }),
    missing: missingWords(missing.find(({ key }) => key === section)?.missing ?? [], language),
    wrong: placesInWords(
      wrongNumbersIn(section, draft).map(({ field, code }) => [field, code]),
      language,
    ),
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

export type Sent = SentFields & { wish: FormWish }

export type FormAnswer = Awaited<ReturnType<typeof answerForm>>

/**
 * Saves what a pressed button sent and says what the page shows next. What was typed comes back, unless she may not
 * write here at all.
 */
export async function answerForm(asker: Asker, id: string, section: SectionKey, sent: Sent, now: Date) {
  const chosen = await withStored(asker, id, section, sent)
  const draft = withWish(section, chosen, sent.wish)
  const removed = takenFrom(chosen, sent.wish)
  const given = { ...removed, ...only(sent.takeStored, sent.draft) }
  const { marks: seen, over, takeStored: own } = sent
  const saved = await saveSection(asker, { id, section, marks: seen, draft, given, own, over }, now)
  if (!saved.ok)
    // Handed in while she was writing: her text stays on the screen to be copied.
    return saved.reason === 'closed'
      ? { kind: 'closed' as const, ...(await typedView(asker, section, draft, {})), marks: sent.marks }
      : { kind: 'refused' as const, reason: saved.reason }
  const { met } = saved
  // A row that may not be saved may go all the same.
  const unkept = Object.fromEntries(
    Object.entries(saved.unkept).filter(([place]) => !(fieldOf(place) in removed)),
  )
  const refused = { ...saved.refused, ...unkept }
  // A field that was refused is compared only when it is mended, with what its writer had before her.
  const left = Object.keys(refused).map((place) => fieldOf(place))
  const marks = {
    ...saved.marks,
    ...Object.fromEntries(Object.entries(sent.marks).filter(([name]) => left.includes(name))),
  }
  if (met) return { kind: 'conflict' as const, ...(await conflictView(asker, section, draft, met)), marks }
  if (left.length > 0) {
    const shown = { ...draft, ...only(Object.keys(unkept).map(fieldOf), sent.draft) }
    // Two texts were shown there: whatever she sends next is sent over the other one.
    const still = [...over, ...sent.takeStored].filter((name) => left.includes(name))
    return {
      kind: 'invalid' as const,
      ...(await typedView(asker, section, shown, refused)),
      marks,
      over: still,
    }
  }
  return { kind: 'saved' as const, at: timeOrDay(saved.savedAt, now, asker) }
}

/** Saves what the page's own script sent, and answers field by field. */
export async function answerScript(
  asker: Asker,
  id: string,
  section: SectionKey,
  sent: Omit<SentFields, 'over' | 'takeStored'>,
  now: Date,
): Promise<Answer | { kind: 'refused'; reason: 'not-found' | 'not-allowed' }> {
  const { language } = asker
  const { marks, draft, given } = sent
  const saved = await saveSection(asker, { id, section, ...sent }, now)
  if (!saved.ok)
    return saved.reason === 'closed'
      ? { kind: 'closed', sentence: writingTexts[language].edit.closedWords }
      : { kind: 'refused', reason: saved.reason }
  const { met, behind, refused } = saved
  const other = met ?? behind
  const others = [met, behind].flatMap((one) => one?.fields ?? [])
  const whose = other ? await Promise.all(others.map((name) => whoWrote(asker, other, [name]))) : []
  const names = other && (await placeNames(asker))
  const fields = fieldsOf(section).flatMap(([name, field]): [string, FieldAnswer][] => {
    if (!(name in marks)) return []
    const places = Object.entries(refused).filter(([place]) => place === name || place.startsWith(`${name}.`))
    if (places.length > 0) return [[name, { kind: 'refused', places: placesInWords(places, language) }]]
    const mark = saved.marks[name] ?? ''
    const by = whose[others.indexOf(name)]
    if (!other || by === undefined || !names) return [[name, { kind: 'saved', mark }]]
    const shown = {
      mine: fieldText(name, field, draft, names, language),
      theirs: fieldText(name, field, other.stored, names, language),
    }
    return [
      [
        name,
        {
          kind: 'other',
          value: formValue(name, field, other.stored),
          mark,
          by,
          at: dateTime(other.savedAt, asker),
          shown,
        },
      ],
    ]
  })
  return {
    kind: 'answered',
    at: timeOrDay(saved.savedAt, now, asker),
    fields: Object.fromEntries(fields),
    setAside: Object.keys(given).filter((name) => !Object.keys(saved.unkept).map(fieldOf).includes(name)),
  }
}

function placesInWords(places: readonly [string, string][], language: Language): Record<string, string> {
  return Object.fromEntries(places.map(([place, code]) => [place, faultAt(place, code, language)]))
}

/** Whose texts were met in these fields; one's own come from another of one's tabs, of several people nobody is named. */
async function whoWrote(asker: Asker, { writers }: Met, fields: readonly string[]): Promise<string> {
  const words = writingTexts[asker.language].edit
  const [writer = '', ...more] = new Set(fields.map((name) => writers[name] ?? ''))
  if (writer === '' || more.length > 0) return words.somebody
  if (writer === asker.id) return words.ownTab
  const people = await namesOf([writer])
  return people.get(writer) ?? words.somebody
}

export async function placeNames(asker: Asker) {
  const places = await readPlaces(asker.districtId)
  return {
    agencies: Object.fromEntries(places.agencies.map((agency) => [agency.code, { name: agency.name }])),
    areas: Object.fromEntries(places.areas.map((area) => [area.code, area.name])),
  }
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

function only(names: readonly string[], draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([name]) => names.includes(name)))
}

async function typedView(asker: Asker, section: SectionKey, draft: Draft, errors: FieldErrors) {
  const { language } = asker
  const places = await readPlaces(asker.districtId)
  return {
    fields: sectionFields({ section, draft, places, errors, language }),
    errors: errorLines(errors, language),
  }
}

async function conflictView(asker: Asker, section: SectionKey, draft: Draft, met: Met) {
  const { language } = asker
  const words = writingTexts[language].edit
  const [places, by, names] = await Promise.all([
    readPlaces(asker.districtId),
    whoWrote(asker, met, met.fields),
    placeNames(asker),
  ])
  return {
    by,
    at: dateTime(met.savedAt, asker),
    fields: sectionFields({ section, draft, places, language }),
    clashes: fieldsOf(section)
      .filter(([name]) => met.fields.includes(name))
      .map(([name, field]) => {
        const mine = fieldText(name, field, draft, names, language)
        const stored = fieldText(name, field, met.stored, names, language)
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
