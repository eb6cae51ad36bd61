import { anchorLine } from '#app/domain/activity/anchor-line.ts'
import { listAnchors } from '#app/domain/activity/anchor.server.ts'
import { homeZone } from '#app/domain/districts/base-data.server.ts'
import { enqueueMail } from '#app/domain/notifications/mail.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { anchorsNoted } from './mails.ts'

const MAILED = { key: 'auditMailed' }
/** After a long silence the newest ones: each of them vouches for all before it. */
const MOST = 24

/** Sends the anchors that were made since the last mail to the address outside this machine. */
export async function mailAnchors(now: Date): Promise<void> {
  const to = env.auditMail
  if (to === undefined) return
  const list = (await listAnchors()).flatMap(({ databaseId, number, ...anchor }) =>
    databaseId !== null && number !== null ? [{ databaseId, number, ...anchor }] : [],
  )
  const zone = await homeZone()
  await tx(async (t) => {
    const kept = await t.setting.findUnique({ where: MAILED, select: { value: true } })
    const last = Number(kept?.value ?? 0)
    const open = list.filter(({ number }) => number > last).sort((a, b) => a.number - b.number)
    const newest = open.at(-1)
    if (!newest) return
    const value = String(newest.number)
    await t.setting.upsert({
      where: MAILED,
      create: { ...MAILED, value, updatedAt: now },
      update: { value, updatedAt: now },
      select: { key: true },
    })
    const args = { number: newest.number, seq: newest.seq, lines: open.slice(-MOST).map(anchorLine) }
    await enqueueMail(t, anchorsNoted, { to, language: 'id', zone, args }, now)
  })
}
