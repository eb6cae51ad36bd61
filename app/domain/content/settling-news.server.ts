import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { fillQuiz } from '#app/domain/question-bank/filling.server.ts'
import { textHash } from '#app/domain/prose/compile.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { askAnew } from './asking-anew.server.ts'
import { keepVersion } from './assignment-versions.server.ts'
import { READING } from './lesson-rule.ts'
import { partSchemas, type NewsKind, type Part } from './file-news.ts'
import { newsMark, newsPart, type NewsPart } from './file-news.server.ts'
import { inFileOrder, renumbered } from './file-order.ts'
import { partsIn } from './file-parts.server.ts'
import { moduleOrderKey } from './import-order.server.ts'
import { json } from './import-words.server.ts'
import { circleWith } from './prerequisites.ts'

/** Which part of what, what its page showed (`newsMark`), and whether the file's word is taken or what is in use stays. */
export type Settled = { kind: NewsKind; id: string; part: Part; mark: string; key: string; take: boolean }

const REFUSALS = ['not-found', 'changed', 'circle'] as const
type Refusal = (typeof REFUSALS)[number]

const receiptSchema = z.object({ taken: z.boolean() })

/**
 * Decides about one part that a file says otherwise: the file's word is taken, or what is in use stays and is not asked
 * about again until the file says something new. Refused when either has changed since it was shown. What is taken away
 * stands in the audit trail. The same form sent twice gets the same answer.
 */
export function settleNews(
  asker: Asker,
  { key, take, mark, ...which }: Settled,
  now: Date,
): Promise<Outcome<{ taken: boolean }, Refusal>> {
  const { districtId } = asker
  const by: Sending = { personId: asker.id, key, purpose: `content.news:${which.kind}:${which.id}:${which.part}` }
  return outcomeOf(REFUSALS, async () => {
    if (!can(asker, 'lesson.edit', { districtId })) throw new Refused<Refusal>('not-found')
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        const news = await newsPart(t, districtId, which)
        if (!news) throw new Refused<Refusal>('not-found')
        if (newsMark(news) !== mark) throw new Refused<Refusal>('changed')
        if (take) await takePart(t, asker, news, now)
        await settle(t, districtId, news)
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: take ? 'content.news-take' : 'content.news-leave',
            object: news.kind === 'order' ? { type: 'content', id: districtId } : { type: news.kind, id: news.id },
            before: { part: news.part, value: news.live },
            after: { part: news.part, value: take ? news.said : news.live },
          },
          now,
        )
        return { taken: take }
      }),
    )
    return receipt
  })
}

/** From now on the file has said this: what is in use is either the same or a trainer's own. */
async function settle(t: Tx, districtId: string, { kind, id, part, said }: NewsPart): Promise<void> {
  if (kind === 'order') {
    const value = JSON.stringify({ base: said })
    await t.setting.update({ where: { key: moduleOrderKey(districtId) }, data: { value } })
    return
  }
  const row = await rowOf(t, kind, id)
  const { [part]: _, ...news } = partsIn(row.fileNews)
  const data = { fileBase: json({ ...partsIn(row.fileBase), [part]: said }), fileNews: json(news) }
  if (kind === 'module') await t.module.update({ where: { id }, data })
  else if (kind === 'lesson') await t.lesson.update({ where: { id }, data })
  else if (kind === 'assignment') await t.assignment.update({ where: { id }, data })
  else await t.quiz.update({ where: { id }, data })
}

function rowOf(t: Tx, kind: Exclude<NewsKind, 'order'>, id: string) {
  const select = { fileBase: true, fileNews: true } as const
  if (kind === 'module') return t.module.findUniqueOrThrow({ where: { id }, select })
  if (kind === 'lesson') return t.lesson.findUniqueOrThrow({ where: { id }, select })
  if (kind === 'assignment') return t.assignment.findUniqueOrThrow({ where: { id }, select })
  return t.quiz.findUniqueOrThrow({ where: { id }, select })
}

/** Puts the file's word in use. */
async function takePart(t: Tx, asker: Asker, news: NewsPart, now: Date): Promise<void> {
  const { kind, id } = news
  const { districtId } = asker
  if (kind === 'order') return placeModules(t, districtId, orderIn(news))
  if (kind === 'module') return takeForModule(t, districtId, news, now)
  if (kind === 'assignment') return takeForAssignment(t, asker, news, now)
  if (kind === 'quiz') {
    const { source, questionCount } = quizText.parse(news.said)
    const facts = { source, questionCount, sourceHash: sha256(source), version: { increment: 1 } }
    const { moduleId } = await t.quiz.update({ where: { id }, data: facts, select: { moduleId: true } })
    return fillQuiz(t, { districtId, moduleId, quizId: id, source, authorId: null, now })
  }
  if (news.part === 'rule') return takeRule(t, news, now)
  const present = partSchemas.present.parse(news.said)
  await t.lesson.update({ where: { id }, data: { retiredAt: present ? null : now } })
}

async function takeRule(t: Tx, { id, said }: NewsPart, now: Date): Promise<void> {
  const { moduleId } = await t.lesson.update({
    where: { id },
    data: { rule: partSchemas.rule.parse(said) ?? READING, ruleVersion: { increment: 1 } },
    select: { moduleId: true },
  })
  await askAnew(t, moduleId, now)
}

const quizText = z.object({ source: z.string(), questionCount: z.number() })

function orderIn({ said }: NewsPart): string[] {
  return partSchemas.order.parse(said)
}

async function takeForModule(t: Tx, districtId: string, news: NewsPart, now: Date): Promise<void> {
  const { id, part } = news
  if (part === 'order') return placeLessons(t, id, orderIn(news))
  const version = { increment: 1 }
  if (part === 'introduction') {
    const { source } = partSchemas.introduction.parse(news.said)
    const sourceHash = textHash(source, await moduleMedia(id, t))
    await t.module.update({ where: { id }, data: { source, sourceHash, origin: 'FILE', version } })
    return
  }
  if (part === 'requires') {
    await t.module.update({ where: { id }, data: { requires: partSchemas.requires.parse(news.said), version } })
    return askAnew(t, id, now)
  }
  const facts = moduleFacts.parse(news.said)
  const modules = await t.module.findMany({
    where: { districtId, retiredAt: null },
    select: { id: true, slug: true, prerequisites: true },
  })
  const needs = modules.map(({ slug, prerequisites }) => ({
    slug,
    prerequisites: slugs.parse(prerequisites),
  }))
  const slug = modules.find((module) => module.id === id)?.slug
  if (slug !== undefined && circleWith(needs, slug, facts.prerequisites)) throw new Refused<Refusal>('circle')
  await t.module.update({ where: { id }, data: { ...facts, version } })
}

const slugs = z.array(z.string())
const [moduleFacts, assignmentFacts] = partSchemas.facts.options

async function takeForAssignment(
  t: Tx,
  asker: Asker,
  { id, part, said }: NewsPart,
  now: Date,
): Promise<void> {
  const { moduleId } = await t.assignment.findUniqueOrThrow({ where: { id }, select: { moduleId: true } })
  const version = { increment: 1 }
  const where = { id }
  if (part === 'facts') await t.assignment.update({ where, data: { ...assignmentFacts.parse(said), version } })
  else if (part === 'rubric')
    await t.assignment.update({ where, data: { rubric: partSchemas.rubric.parse(said), version } })
  else if (part === 'dates')
    await t.assignment.update({ where, data: { offsets: partSchemas.dates.parse(said), version } })
  else {
    const { source } = partSchemas.introduction.parse(said)
    const sourceHash = textHash(source, await moduleMedia(moduleId, t))
    await t.assignment.update({ where, data: { source, sourceHash, origin: 'FILE', version } })
  }
  await keepVersion(t, id, { authorId: asker.id }, now)
}

/** What trainers have made keeps its place; what came from files stands in their order. */
async function placeLessons(t: Tx, moduleId: string, file: readonly string[]): Promise<void> {
  const rows = await t.lesson.findMany({
    where: { moduleId, retiredAt: null },
    select: { id: true, fileKey: true, position: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  })
  for (const { id, position } of placed(rows, file)) await t.lesson.update({ where: { id }, data: { position } })
}

async function placeModules(t: Tx, districtId: string, file: readonly string[]): Promise<void> {
  const rows = await t.module.findMany({
    where: { districtId, retiredAt: null },
    select: { id: true, fileKey: true, position: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  })
  for (const { id, position } of placed(rows, file)) await t.module.update({ where: { id }, data: { position } })
}

/** Counted from 1: what the files are numbered is known to the import only. */
function placed(rows: readonly { id: string; fileKey: string | null; position: number }[], file: readonly string[]) {
  const live = rows.map(({ id, fileKey, position }) => ({ id, key: fileKey, position }))
  return renumbered(inFileOrder(live, [], file), new Map())
}
