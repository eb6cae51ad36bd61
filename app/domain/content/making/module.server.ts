import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { textHash, type Origin } from '#app/domain/prose/compile.server.ts'
import type { Fault } from '#app/mdx/faults.ts'
import { paths } from '#app/paths.ts'
import { db, isUniqueViolation, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import type { Media } from '#app/mdx/media.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { askAnew } from '../asking-anew.server.ts'
import { keepDocument } from '../documents.server.ts'
import { judgeAt } from '../judged-text.server.ts'
import type { ChangedModule, ModuleFacts, NewModule } from './module.schema.ts'
import {
  findModule,
  holdCourse,
  isModulePublished,
  lastPlace,
  mayMake,
  moduleSlugs,
  type FoundModule,
} from './place.server.ts'
import { freeSlug } from './slugs.ts'

const REFUSALS = ['not-found', 'stale', 'taken', 'published', 'prerequisite'] as const
export type ModuleRefusal = (typeof REFUSALS)[number]
export type ModuleAnswer =
  | Outcome<{ slug: string; title: string }, ModuleRefusal>
  /** Its introduction would not be shown as it was written. */
  | { ok: false; reason: 'faults'; faults: Fault[] }

const receiptSchema = z.object({ slug: z.string(), title: z.string() })

/**
 * Makes a module at the end of the course. Participants see it once a lesson of it is published. Refused when its name in
 * addresses is taken (`taken`) or one of the modules that come first is none (`prerequisite`).
 */
export async function createModule(asker: Asker, given: NewModule, now: Date): Promise<ModuleAnswer> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  const { districtId } = asker
  const intro = await judgeIntro(given, {}, given.slug || 'modul', asker)
  if (!intro.ok) return intro
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key: given.key, purpose: 'module.create' } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, districtId)
        const position = await lastPlace(t, { districtId })
        const slug = await newSlug(t, districtId, given)
        const { title, summary, jp, goals, requires, source } = given
        const prerequisites = await firstOnes(t, { districtId, position, asked: given.prerequisites })
        const facts = { title, summary, jp, goals, prerequisites, requires, position, slug }
        const { id } = await t.module.create({
          data: { ...facts, districtId, source, sourceHash: intro.hash, origin: 'STUDIO' },
          select: { id: true },
        })
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId,
            action: 'module.create',
            object: { type: 'module', id },
            after: { ...facts, sourceHash: intro.hash },
          },
          now,
        )
        return { slug, title }
      })
      return receipt
    }),
  )
}

/**
 * Gives a module other facts. Refused when the page is older than the module (`stale`), when its name in addresses would
 * change although something of it was published (`published`) or is another's (`taken`), and when a module is to come
 * first that does not stand before it (`prerequisite`).
 */
export async function changeModule(
  asker: Asker,
  slug: string,
  given: ChangedModule,
  now: Date,
): Promise<ModuleAnswer> {
  const seen = await findModule(db, asker, slug)
  if (!seen || seen.retiredAt) return { ok: false, reason: 'not-found' }
  // A text of a file that she left alone stays a file's: it was reviewed, and may hold what the studio does not take.
  const isSame = seen.source.trim() === given.source
  const intro = isSame
    ? ({ ok: true, hash: seen.sourceHash, origin: seen.origin, source: seen.source } as const)
    : await judgeIntro(given, await moduleMedia(seen.id), slug, asker)
  if (!intro.ok) return intro
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      await holdCourse(t, asker.districtId)
      const module = await findModule(t, asker, slug)
      if (!module || module.retiredAt || module.id !== seen.id) throw new Refused<ModuleRefusal>('not-found')
      if (module.version !== given.version) throw new Refused<ModuleRefusal>('stale')
      const named = await renamed(t, asker, module, given.slug)
      const prerequisites = await firstOnes(t, {
        districtId: asker.districtId,
        position: module.position,
        asked: given.prerequisites,
        kept: textsOf(module.prerequisites),
      })
      const { title, summary, jp, goals, requires } = given
      const facts = { title, summary, jp, goals, prerequisites, requires, slug: named }
      const { count } = await t.module
        .updateMany({
          where: { id: module.id, version: given.version },
          data: {
            ...facts,
            source: intro.source,
            sourceHash: intro.hash,
            origin: intro.origin,
            version: { increment: 1 },
          },
        })
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? new Refused<ModuleRefusal>('taken') : error
        })
      if (count === 0) throw new Refused<ModuleRefusal>('stale')
      if (requires.join() !== textsOf(module.requires).join()) await askAnew(t, module.id, now)
      if (named !== slug) await renameEverywhere(t, asker.districtId, slug, named)
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'module.change',
          object: { type: 'module', id: module.id },
          before: factsIn(module),
          after: { ...facts, sourceHash: intro.hash },
        },
        now,
      )
      return { slug: named, title }
    }),
  )
}

type Judged = { ok: true; hash: string; origin: Origin; source: string }

/** Compiles an introduction before any transaction opens; what comes from a browser only by the guarded compiler. */
async function judgeIntro(
  { source }: ModuleFacts,
  files: Media,
  slug: string,
  asker: Asker,
): Promise<Judged | { ok: false; reason: 'faults'; faults: Fault[] }> {
  const { document, faults } = await judgeAt(paths.module(slug), files, { origin: 'STUDIO', source }, asker)
  if (!document || faults.length > 0) return { ok: false, reason: 'faults', faults }
  const hash = textHash(source, files)
  await keepDocument('STUDIO', hash, document)
  return { ok: true, hash, origin: 'STUDIO', source }
}

async function newSlug(t: Tx, districtId: string, { slug, title }: ModuleFacts): Promise<string> {
  const taken = await moduleSlugs(t, districtId)
  if (slug === '') return freeSlug(title, taken, 'modul')
  if (taken.has(slug)) throw new Refused<ModuleRefusal>('taken')
  return slug
}

/** The name in addresses from now on; an empty field and the old name leave it as it is. */
async function renamed(t: Tx, asker: Asker, { id, slug }: FoundModule, wanted: string): Promise<string> {
  if (wanted === '' || wanted === slug) return slug
  if (await isModulePublished(t, id)) throw new Refused<ModuleRefusal>('published')
  if ((await moduleSlugs(t, asker.districtId)).has(wanted)) throw new Refused<ModuleRefusal>('taken')
  return wanted
}

/** Modules that wait for a module know it by its name. */
async function renameEverywhere(t: Tx, districtId: string, before: string, after: string): Promise<void> {
  const rows = await t.module.findMany({ where: { districtId }, select: { id: true, prerequisites: true } })
  for (const { id, prerequisites } of rows) {
    const named = textsOf(prerequisites)
    if (!named.includes(before)) continue
    const renewed = named.map((name) => (name === before ? after : name))
    await t.module.update({ where: { id }, data: { prerequisites: renewed } })
  }
}

/**
 * The modules that come first, in their order. Each stands before this one, so that no circle can come about. `kept`: what
 * is named already; one that has been retired meanwhile is kept, because it counts again once it is brought back.
 */
async function firstOnes(
  t: Tx,
  of: { districtId: string; position: number; asked: readonly string[]; kept?: readonly string[] },
): Promise<string[]> {
  const { districtId, position, asked, kept = [] } = of
  const others = await t.module.findMany({
    where: { districtId },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: { slug: true, position: true, retiredAt: true },
  })
  const may = others.filter((one) => one.retiredAt === null && one.position < position)
  if (asked.some((slug) => !may.some((one) => one.slug === slug))) throw new Refused<ModuleRefusal>('prerequisite')
  const retired = others.filter(({ slug, retiredAt }) => retiredAt !== null && kept.includes(slug))
  const wanted = new Set([...asked, ...retired.map(({ slug }) => slug)])
  return others.flatMap(({ slug }) => (wanted.has(slug) ? [slug] : []))
}

const texts = z.array(z.string())

/** A stored list of texts. */
export function textsOf(stored: unknown): string[] {
  return texts.parse(stored)
}

function factsIn(module: FoundModule) {
  const { title, summary, jp, goals, prerequisites, requires, slug, sourceHash } = module
  return { title, summary, jp, goals, prerequisites, requires, slug, sourceHash }
}
