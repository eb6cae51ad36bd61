import type { Language } from '#app/platform/say/language.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { listSessions, revokeSession } from '#app/domain/access/sessions.server.ts'

/** What the profile page shows of oneself beyond the asker: agency, look, sessions. */
export async function readProfile(asker: Asker, sessionHandle: string | null) {
  const [person, sessions] = await Promise.all([
    db.person.findUniqueOrThrow({
      where: { id: asker.id },
      select: { language: true, theme: true, dataSaver: true, agency: { select: { name: true } } },
    }),
    listSessions(asker.id),
  ])
  return {
    ...person,
    sessions: sessions.map((session) => ({ ...session, here: session.handle === sessionHandle })),
  }
}

export type Display = { language: Language; theme: 'system' | 'light' | 'dark'; dataSaver: boolean }

/** Language and look of one's own pages. The last one sent holds: there is nothing to lose between two tabs. */
export async function changeDisplay(asker: Asker, display: Display, now: Date): Promise<void> {
  await tx(async (t) => {
    await t.person.update({ where: { id: asker.id }, data: display })
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: 'profile.display',
        object: { type: 'person', id: asker.id },
        after: display,
      },
      now,
    )
  })
}

/** Ends one of one's own sessions; the handle of somebody else's session does nothing. */
export async function endOwnSession(asker: Asker, handle: string, now: Date): Promise<boolean> {
  const ended = await revokeSession(asker.id, handle)
  if (ended)
    await tx((t) =>
      recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'session.revoke',
          object: { type: 'person', id: asker.id },
        },
        now,
      ),
    )
  return ended
}
