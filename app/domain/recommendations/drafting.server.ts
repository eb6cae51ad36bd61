import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { errorCodes } from '#app/platform/forms.server.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import { writingTexts } from './words.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { MOST_DRAFTS } from './limits.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { holdForWriting } from './firing.server.ts'
import { RECOMMENDATION_REFUSALS, type RecommendationRefusal } from './refusal.ts'
import { differingFields } from './section-form.ts'
import { draftSchema, storedDraftSchema } from './sections.schema.ts'
import { SECTION_KEYS, textOf, type Draft, type SectionKey } from './sections.ts'

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

export type SavedSection =
  | { ok: true; version: number; savedAt: Date }
  /** Nothing was saved; what lies on the server stands beside what was sent. */
  | { ok: false; reason: 'stale'; stored: Draft; version: number; savedById: string | null; savedAt: Date }
  | { ok: false; reason: 'invalid'; errors: FieldErrors }
  | { ok: false; reason: SavingRefusal }

/**
 * Saves one section as it is, complete or not. `version` is the one the writer saw: when somebody else has saved since,
 * nothing is overwritten and the stored text comes back. Saving what already lies there does nothing.
 */
export async function saveSection(
  asker: Asker,
  { id, section, version, draft }: { id: string; section: SectionKey; version: number; draft: Draft },
  now: Date,
): Promise<SavedSection> {
  const parsed = draftSchema(section).safeParse(draft)
  if (!parsed.success) return { ok: false, reason: 'invalid', errors: errorCodes(parsed.error) }
  const text = parsed.data
  const hash = sha256(canonicalJson(text))
  const done = await outcomeOf(SAVING_REFUSALS, async () => ({
    saved: await tx(async (t): Promise<SavedSection> => {
      const found = await holdForWriting(t, asker, id)
      const where = { recommendationId_key: { recommendationId: id, key: section } }
      const stored = await t.recommendationSection.findUniqueOrThrow({ where })
      const storedDraft = storedDraftSchema.parse(stored.data)
      if (differingFields(section, storedDraft, text).length === 0)
        return { ok: true, version: stored.version, savedAt: stored.updatedAt }
      const saved = await t.recommendationSection.updateMany({
        where: { recommendationId: id, key: section, version },
        data: { data: text, version: { increment: 1 }, updatedById: asker.id, updatedAt: now },
      })
      if (saved.count !== 1) {
        const { updatedById: savedById, updatedAt } = stored
        return {
          ok: false,
          reason: 'stale',
          stored: storedDraft,
          version: stored.version,
          savedById,
          savedAt: updatedAt,
        }
      }
      // The title follows the draft until the first submission; afterwards readers keep seeing the submitted one.
      if (section === 'identitas' && found.versionCount === 0)
        await t.recommendation.update({
          where: { id },
          data: { title: textOf(text, 'title') || untitled(asker) },
        })
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: found.districtId,
          action: 'recommendation.save',
          object: { type: 'recommendation', id },
          after: { section, version: version + 1, hash },
        },
        now,
      )
      return { ok: true, version: version + 1, savedAt: now }
    }),
  }))
  return done.ok ? done.saved : done
}

/** What lists show until a title is written. */
function untitled(asker: Asker): string {
  return writingTexts[asker.language].untitled
}
