import { z } from 'zod'
import type { Tx } from '#app/platform/data/db.server.ts'
import type { ReadModule } from './content-read.ts'
import { common, inFileOrder, renumbered, withAdded, type Placed } from './file-order.ts'
import { partsIn, same } from './file-parts.server.ts'
import { json } from './import-words.server.ts'

type FileOrder = { slug: string; position: number }[]
type KeptOrder = { base?: string[] | undefined; news?: string[] | undefined }

/** What becomes of an order: the positions that change, what the files said last, what they say anew. */
function ordered(live: readonly Placed[], addedIds: readonly string[], file: ReadonlyMap<string, number>, kept: KeptOrder) {
  const keys = [...file.keys()]
  const [fresh, old] = [live.filter(({ id }) => addedIds.includes(id)), live.filter(({ id }) => !addedIds.includes(id))]
  const inUse = old.flatMap(({ key }) => key ?? [])
  const before = kept.base ?? inUse
  const isHers = !same(common(inUse, before), common(before, inUse))
  const agrees = same(common(inUse, keys), common(keys, inUse))
  if (!isHers || agrees)
    return { positions: renumbered(inFileOrder(old, fresh, keys), file), base: keys, news: undefined }
  const isNew = !same(common(keys, before), common(before, keys))
  // Her order stays as it is, number by number, unless something new has to stand in it.
  const positions = fresh.length > 0 ? renumbered(withAdded(old, fresh, keys), file) : []
  const asPlaced = (key: string): Placed => ({ id: key, key, position: 0 })
  const added = fresh.flatMap(({ key }) => (key === null ? [] : [asPlaced(key)]))
  const base = withAdded(before.map(asPlaced), added, keys).map(({ id }) => id)
  return { positions, base, news: isNew ? keys : undefined }
}

const orderSchema = z.array(z.string())
const keyPositions = (order: FileOrder, keyOf: (slug: string) => string) =>
  new Map(order.toSorted((a, b) => a.position - b.position).map(({ slug, position }) => [keyOf(slug), position]))

/** The order of a module's lessons, kept as a part of the module; `added` are the lessons that came just now. */
export async function importLessonOrder(
  t: Tx,
  module: { id: string; slug: string },
  { lessonFiles }: ReadModule,
  added: readonly string[],
): Promise<void> {
  const { fileBase, fileNews } = await t.module.findUniqueOrThrow({
    where: { id: module.id },
    select: { fileBase: true, fileNews: true },
  })
  const lessons = await t.lesson.findMany({
    where: { moduleId: module.id, retiredAt: null },
    select: { id: true, fileKey: true, position: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  })
  const live = lessons.map(({ id, fileKey, position }) => ({ id, key: fileKey, position }))
  const file = keyPositions(lessonFiles, (slug) => `${module.slug}/${slug}`)
  const [base, news] = [partsIn(fileBase), partsIn(fileNews)]
  const told = ordered(live, added, file, { base: orderSchema.safeParse(base['order']).data })
  for (const { id, position } of told.positions) await t.lesson.update({ where: { id }, data: { position } })
  const { order: _, ...others } = news
  await t.module.update({
    where: { id: module.id },
    data: {
      fileBase: json({ ...base, order: told.base }),
      fileNews: json(told.news ? { ...others, order: told.news } : others),
    },
  })
}

const districtOrderSchema = z.object({ base: orderSchema.optional(), news: orderSchema.optional() })

/** Where the order of a district's modules is kept as the files had it last. */
export function moduleOrderKey(districtId: string): string {
  return `content.order:${districtId}`
}

/** What is kept of the order of modules; nothing where it is not kept yet. */
export function keptOrder(value: string | undefined): KeptOrder {
  return value === undefined ? {} : (districtOrderSchema.safeParse(JSON.parse(value)).data ?? {})
}

/** The order of a district's modules. New ones stand at the place of their number until here. */
export async function importModuleOrder(
  t: Tx,
  districtId: string,
  read: readonly ReadModule[],
  now: Date,
): Promise<void> {
  const key = moduleOrderKey(districtId)
  const kept = keptOrder((await t.setting.findUnique({ where: { key } }))?.value)
  const modules = await t.module.findMany({
    where: { districtId, retiredAt: null },
    select: { id: true, fileKey: true, position: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  })
  const live = modules.map(({ id, fileKey, position }) => ({ id, key: fileKey, position }))
  const file = keyPositions([...read], (slug) => slug)
  const known = kept.base
  const added = known ? live.filter((one) => one.key !== null && !known.includes(one.key)).map(({ id }) => id) : []
  const told = ordered(live, added, file, kept)
  for (const { id, position } of told.positions) await t.module.update({ where: { id }, data: { position } })
  const value = JSON.stringify({ base: told.base, news: told.news })
  await t.setting.upsert({
    where: { key },
    create: { key, value, updatedAt: now },
    update: { value, updatedAt: now },
  })
}
