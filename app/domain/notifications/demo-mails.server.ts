import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'

export const MAILS_PER_PAGE = 25

/** The mails of the sample installation, the newest first; null outside demo mode, where none are kept. */
export async function listDemoMails(page: number) {
  if (env.mode !== 'demo') return null
  const [total, mails] = await Promise.all([
    db.demoMail.count(),
    db.demoMail.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * MAILS_PER_PAGE,
      take: MAILS_PER_PAGE,
      select: { id: true, to: true, subject: true, createdAt: true },
    }),
  ])
  return { total, mails }
}

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
