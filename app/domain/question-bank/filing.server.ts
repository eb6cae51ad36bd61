import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { copyQuestions } from './copying-bank.server.ts'
import {
  findBank,
  findQuestion,
  mayAsk,
  tell,
  type FoundQuestion,
  type QuestionPlace,
} from './places.server.ts'
import { refreshQuizzesOf } from './quiz-text.server.ts'

const REFUSALS = ['not-found', 'asked', 'title-taken', 'same'] as const
export type FilingRefusal = (typeof REFUSALS)[number]
export type FilingAnswer = Outcome<{ count: number }, FilingRefusal>

const receiptSchema = z.object({ count: z.number() })

/** Takes a question to the archive. Refused while a quiz asks it: first it is taken out there. */
export function archiveQuestion(
  asker: Asker,
  place: QuestionPlace,
  key: string,
  now: Date,
): Promise<FilingAnswer> {
  return filed(asker, place, { key, deed: 'retire' }, async (t, row) => {
    if (row.retiredAt) return
    if (await t.quizItem.findFirst({ where: { questionId: row.id }, select: { id: true } }))
      throw new Refused<FilingRefusal>('asked')
    await t.question.update({
      where: { id: row.id },
      data: { retiredAt: now, updatedAt: now, version: { increment: 1 } },
      select: { id: true },
    })
    await refreshQuizzesOf(t, { moduleId: row.moduleId, questionIds: [] })
    await tell(t, asker, { action: 'question.retire', type: 'question', id: row.id }, now)
  })
}

/** Brings it back. Refused where a question of its title has come into its category meanwhile. */
export function bringBackQuestion(
  asker: Asker,
  place: QuestionPlace,
  key: string,
  now: Date,
): Promise<FilingAnswer> {
  return filed(asker, place, { key, deed: 'bring-back' }, async (t, row) => {
    if (!row.retiredAt) return
    const { moduleId, category, title } = row
    const twin = { moduleId, category, title, retiredAt: null }
    if (title !== '' && (await t.question.findFirst({ where: twin, select: { id: true } })))
      throw new Refused<FilingRefusal>('title-taken')
    await t.question.update({
      where: { id: row.id },
      data: { retiredAt: null, updatedAt: now, version: { increment: 1 } },
      select: { id: true },
    })
    await refreshQuizzesOf(t, { moduleId, questionIds: [] })
    await tell(t, asker, { action: 'question.bring-back', type: 'question', id: row.id }, now)
  })
}

/** Copies a question into another module of the district; what is changed in one stays out of the other. */
export function copyQuestion(
  asker: Asker,
  place: QuestionPlace,
  { key, to }: { key: string; to: string },
  now: Date,
): Promise<FilingAnswer> {
  return filed(asker, place, { key, deed: 'copy' }, async (t, row) => {
    const module = await findBank(t, asker, to)
    if (!module || module.retiredAt) throw new Refused<FilingRefusal>('not-found')
    if (module.id === row.moduleId) throw new Refused<FilingRefusal>('same')
    const { category, title } = row
    const twin = { moduleId: module.id, category, title, retiredAt: null }
    if (title !== '' && (await t.question.findFirst({ where: twin, select: { id: true } })))
      throw new Refused<FilingRefusal>('title-taken')
    const given = { districtId: asker.districtId, to: module.id, authorId: asker.id, now }
    const copies = await copyQuestions(t, { where: { id: row.id }, ...given })
    const id = copies.get(row.id) ?? row.id
    await tell(
      t,
      asker,
      { action: 'question.copy', type: 'question', id, before: { from: row.id }, after: { module: to } },
      now,
    )
  })
}

/**
 * Calls a category otherwise, without what lies below it; questions keep their versions, because nothing that is asked changes.
 * Refused where that would give two questions one title in one category.
 */
export async function renameCategory(
  asker: Asker,
  { module: slug, key, from, to }: { module: string; key: string; from: string; to: string },
  now: Date,
): Promise<FilingAnswer> {
  if (!mayAsk(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: `question.category:${slug}` } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const module = await findBank(t, asker, slug)
        if (!module) throw new Refused<FilingRefusal>('not-found')
        if (from === to) throw new Refused<FilingRefusal>('same')
        const where = { moduleId: module.id, category: from }
        const moving = await t.question.findMany({
          where: { ...where, retiredAt: null, title: { not: '' } },
          select: { title: true },
        })
        const titles = moving.map(({ title }) => title)
        const twin = { moduleId: module.id, category: to, retiredAt: null, title: { in: titles } }
        if (await t.question.findFirst({ where: twin, select: { id: true } }))
          throw new Refused<FilingRefusal>('title-taken')
        const { count } = await t.question.updateMany({
          where,
          data: { category: to, updatedAt: now, version: { increment: 1 } },
        })
        if (count === 0) throw new Refused<FilingRefusal>('not-found')
        await t.quizItem.updateMany({
          where: { category: from, quiz: { moduleId: module.id } },
          data: { category: to },
        })
        const moved = await t.question.findMany({
          where: { moduleId: module.id, category: to },
          select: { id: true },
        })
        await refreshQuizzesOf(t, { moduleId: module.id, questionIds: moved.map(({ id }) => id) })
        await tell(
          t,
          asker,
          { action: 'question.category', type: 'module', id: module.id, before: from, after: to },
          now,
        )
        return { count }
      })
      return receipt
    }),
  )
}

type By = { key: string; deed: 'retire' | 'bring-back' | 'copy' }

async function filed(
  asker: Asker,
  place: QuestionPlace,
  { key, deed }: By,
  work: (t: Tx, row: FoundQuestion) => Promise<void>,
): Promise<FilingAnswer> {
  if (!mayAsk(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: `question.${deed}:${place.question}` } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const row = await findQuestion(t, asker, place)
        if (!row) throw new Refused<FilingRefusal>('not-found')
        await work(t, row)
        return { count: 1 }
      })
      return receipt
    }),
  )
}
