import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { keepSetAside } from '#app/domain/set-aside/keeping.server.ts'
import { tx, TryAgain, type Tx } from '#app/platform/data/db.server.ts'
import {
  fieldByField,
  marksOf as marksOfFields,
  nowBy,
  savesIn,
  writersIn,
  type Marks,
  type Says,
  type Saves,
  type Writers,
} from '#app/platform/field-by-field.server.ts'
import { errorCodes } from '#app/platform/forms.server.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import { writingTexts } from './words.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { MOST_DRAFTS } from './limits.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { holdForWriting } from './firing.server.ts'
import { RECOMMENDATION_REFUSALS, type RecommendationRefusal } from './refusal.ts'
import { valueKey } from './section-form.ts'
import { notChosen, partOf } from './set-aside.server.ts'
import { fieldSchema, storedDraftSchema } from './sections.schema.ts'
import { fieldsOf, SECTION_KEYS, textOf, type Draft, type SectionKey } from './sections.ts'

/** A new, empty recommendation of the asker's own team (of the first one, when she is in several). */
export function startRecommendation(
  asker: Asker,
  key: string,
  now: Date,
): Promise<Outcome<{ id: string }, RecommendationRefusal>> {
  return outcomeOf(RECOMMENDATION_REFUSALS, () =>
    tx(async (t) => {
      const team = asker.teams.find(({ id, cohortId }) =>
        can(asker, 'recommendation.write', { districtId: asker.districtId, cohortId, teamId: id }),
      )
      if (!team) throw new Refused<RecommendationRefusal>('no-team')
      const by: Sending = { personId: asker.id, key, purpose: 'recommendation.start' }
      const { receipt } = await once(t, by, z.object({ id: z.string() }), async () => {
        const drafts = await t.recommendation.count({ where: { teamId: team.id, status: 'DRAFT' } })
        if (drafts >= MOST_DRAFTS) throw new Refused<RecommendationRefusal>('drafts')
        const { id } = await t.recommendation.create({
          data: {
            districtId: asker.districtId,
            cohortId: team.cohortId,
            teamId: team.id,
            title: untitled(asker),
            statusSince: now,
            createdAt: now,
          },
          select: { id: true },
        })
        await t.recommendationSection.createMany({
          data: SECTION_KEYS.map((section) => ({
            recommendationId: id,
            key: section,
            data: {},
            updatedAt: now,
          })),
        })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId: asker.districtId,
            action: 'recommendation.start',
            object: { type: 'recommendation', id },
            after: { status: 'DRAFT', teamId: team.id },
          },
          now,
        )
        return { id }
      })
      return receipt
    }),
  )
}

const SAVING_REFUSALS = ['not-found', 'not-allowed', 'closed'] as const satisfies RecommendationRefusal[]
type SavingRefusal = (typeof SAVING_REFUSALS)[number]

/** Something else lies in these fields than what their writer had before her: nothing was written there. */
export type Met = { fields: readonly string[]; stored: Draft; writers: Writers; savedAt: Date }

export type SavedSection =
  | {
      ok: true
      version: number
      savedAt: Date
      /** The marks of the section as it lies there now. */
      marks: Marks
      /** Why a field, or a cell of its rows, was not written, by its place; the others were. */
      refused: FieldErrors
      /** Why a text that was given up is not set aside: it is none that may be saved. */
      unkept: FieldErrors
      met: Met | null
      /** Left as its writer found them, while somebody else has written there: nothing was written there either. */
      behind: Met | null
    }
  | { ok: false; reason: SavingRefusal }

/** What its writer wants to have there, and what she has not chosen for it. */
export type Saving = {
  id: string
  section: SectionKey
  marks: Marks
  draft: Draft
  /** Fields for which another text was sent as well, of which nobody said that it arrived. */
  again?: readonly string[]
  /** Field → a text that she has given up: it is set aside whatever becomes of the rest. */
  given?: Draft
  /** Fields of which she says that this text was her own. */
  own?: readonly string[]
  /** Fields in which she has chosen her text over the one that lies there, which is set aside. */
  over?: readonly string[]
  /** The texts were set aside once, and are called back. */
  calledBack?: boolean
}

/** Names what each field says and which save it was, so that a form can tell which text it was made from. */
export function marksOf(section: SectionKey, draft: Draft, saves: Saves): Marks {
  return marksOfFields(says(section, draft), saves)
}

/** What each field says, in letters that are the same exactly when it says the same. */
export function says(section: SectionKey, draft: Draft): Says {
  return Object.fromEntries(fieldsOf(section).map(([name, field]) => [name, valueKey(field, name, draft)]))
}

/**
 * Saves those fields of a draft that have a mark, complete or not, each by itself: one that is refused, or that
 * somebody else has changed since its writer saw it, is left as it lies and holds back no other. Saving what already
 * lies there does nothing. What is not chosen is set aside in the same transaction.
 */
export async function saveSection(asker: Asker, saving: Saving, now: Date): Promise<SavedSection> {
  const { id, section, marks, draft, again = [], own = [], over = [], calledBack = false } = saving
  const { taken, refused } = judge(section, marks, draft)
  const { taken: given, refused: unkept } = judge(section, saving.given ?? {}, saving.given ?? {})
  const done = await outcomeOf(SAVING_REFUSALS, async () => ({
    saved: await tx(async (t): Promise<SavedSection> => {
      const found = await holdForWriting(t, asker, id)
      const where = { recommendationId_key: { recommendationId: id, key: section } }
      const row = await t.recommendationSection.findUniqueOrThrow({ where })
      const stored = storedDraftSchema.parse(row.data)
      const sent = says(section, { ...stored, ...taken })
      const lying = { says: says(section, stored), saves: savesIn(row.saves) }
      const said = again.filter((name) => name in taken)
      const done = fieldByField(lying, { sent, marks, again: said })
      const { written, met, behind, upheld, marks: after, saves } = done
      const { version, updatedAt: savedAt } = row
      const writers = writersIn(row.writers)
      const lies = (fields: readonly string[]) =>
        fields.length === 0 ? null : { fields, stored, writers, savedAt }
      const others = { met: lies(met), behind: lies(behind) }
      const data = { ...stored, ...only(written, taken) }
      const choice = { section, lay: stored, layBy: writers, stands: data, given, own, over }
      await keepSetAside(t, asker, partOf(id, section), notChosen(asker, choice), now)
      if (written.length === 0) {
        if (upheld.length > 0) await uphold(t, { id, section, version, saves })
        return { ok: true, version, savedAt, marks: after, refused, unkept, ...others }
      }
      const by = nowBy(asker.id, written, writers)
      await writeSection(t, { id, section, version, data, saves, writers: by }, asker, now)
      // The title follows the draft until the first submission; afterwards readers keep seeing the submitted one.
      if (section === 'identitas' && found.versionCount === 0)
        await t.recommendation.update({
          where: { id },
          data: { title: textOf(data, 'title') || untitled(asker) },
        })
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: found.districtId,
          action: calledBack ? 'recommendation.call-back' : 'recommendation.save',
          object: { type: 'recommendation', id },
          after: { section, version: version + 1, hash: sha256(canonicalJson(data)) },
        },
        now,
      )
      return {
        ok: true,
        version: version + 1,
        savedAt: now,
        marks: after,
        refused,
        unkept,
        ...others,
      }
    }),
  }))
  return done.ok ? done.saved : done
}

/** The fields as they may be written, and why others may not. */
function judge(section: SectionKey, marks: object, draft: Draft): { taken: Draft; refused: FieldErrors } {
  const taken: Draft = {}
  const refused: FieldErrors = {}
  for (const [name, field] of fieldsOf(section)) {
    if (!(name in marks) || draft[name] === undefined) continue
    const parsed = fieldSchema(name, field).safeParse({ [name]: draft[name] })
    if (parsed.success) Object.assign(taken, parsed.data)
    else Object.assign(refused, errorCodes(parsed.error))
  }
  return { taken, refused }
}

function only(names: readonly string[], draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([name]) => names.includes(name)))
}

type Counted = { id: string; section: SectionKey; version: number; saves: Saves }
type Written = Counted & { data: Draft; writers: Writers }

/** Nobody has written anything; what was sent before and comes late is to be met. */
async function uphold(t: Tx, { id, section, version, saves }: Counted) {
  const where = { recommendationId: id, key: section, version }
  const { count } = await t.recommendationSection.updateMany({ where, data: { saves } })
  if (count !== 1) throw new TryAgain()
}

/** The recommendation is held, so nobody can have been faster; the version says so once more. */
async function writeSection(t: Tx, written: Written, asker: Asker, now: Date) {
  const { id, section, version, data, saves, writers } = written
  const saved = await t.recommendationSection.updateMany({
    where: { recommendationId: id, key: section, version },
    data: { data, saves, writers, version: { increment: 1 }, updatedById: asker.id, updatedAt: now },
  })
  if (saved.count !== 1) throw new TryAgain()
}

/** What lists show until a title is written. */
function untitled(asker: Asker): string {
  return writingTexts[asker.language].untitled
}
