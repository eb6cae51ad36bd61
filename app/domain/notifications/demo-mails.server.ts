import { z } from 'zod'
import { readByKey } from '#app/platform/data/by-key.ts'
import type { Spot } from '#app/platform/paging.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { env } from '#app/platform/env.server.ts'

const MAILS_PER_PAGE = 25

/** The mails of the sample installation, the newest first; null outside demo mode, where none are kept. */
export async function listDemoMails(spot: Spot) {
  if (env.mode !== 'demo') return null
  return readByKey({ spot, size: MAILS_PER_PAGE, read: readMails, keyOf: ({ id }) => id })
}

function readMails(spot: Spot, most: number) {
  const id = spot?.key ?? ''
  const value = sql`(SELECT k."createdAt" FROM "DemoMail" k WHERE k."id" = ${id})`
  const by = { column: words('m."createdAt"'), id: words('m."id"'), down: true }
  const { where, order } = fromSpot(by, spot, { value, id })
  return ask(
    rowSchema,
    sql`SELECT m."id", m."to", m."subject", m."createdAt" FROM "DemoMail" m
      WHERE ${where} ORDER BY ${order} LIMIT ${most}`,
  )
}

const rowSchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  createdAt: z.coerce.date(),
})

/** One mail as its reader gets it, with the paths of the links to this site; null without one, and outside demo mode. */
export async function readDemoMail(id: string) {
  if (env.mode !== 'demo') return null
  const mail = await db.demoMail.findUnique({
    where: { id },
    select: { to: true, subject: true, text: true, createdAt: true },
  })
  return mail && { ...mail, links: ownLinks(mail.text) }
}

function ownLinks(text: string): string[] {
  const found = [...text.matchAll(/https?:\/\/\S+/g)].map(([address]) => address)
  return [...new Set(found)].flatMap((address) => {
    if (!URL.canParse(address)) return []
    const { origin, pathname, search } = new URL(address)
    return origin === env.origin ? [pathname + search] : []
  })
}
