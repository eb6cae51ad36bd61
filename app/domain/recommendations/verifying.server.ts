import type { Asker } from '#app/domain/access/asker.ts'
import { enqueueMail, MAIL_READER } from '#app/domain/notifications/mail.server.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { recommendationReturned, recommendationWaits } from './mails.ts'
import { movePin } from './pinning.server.ts'
import { transition, type Done, type Wish } from './transition.server.ts'
import type { Core } from './visible.server.ts'
import { aimAtNearest } from './windows.server.ts'

/** Back to the team with the points to mend; each is one thing the team answers before it submits again. */
export function returnIncomplete(
  asker: Asker,
  wish: Wish,
  points: readonly string[],
  now: Date,
): Promise<Done> {
  return transition(asker, 'return-incomplete', { ...wish, now }, { points }, async ({ t, found }) => {
    await t.returnedPoint.createMany({
      data: points.map((text, index) => ({
        recommendationId: found.id,
        versionNumber: found.versionCount,
        text,
        createdById: asker.id,
        // One millisecond apart, so that they keep the order in which they were written.
        createdAt: new Date(now.getTime() + index),
      })),
    })
    const { members } = await t.team.findUniqueOrThrow({
      where: { id: found.teamId },
      select: {
        members: {
          where: { person: { status: 'ACTIVE' } },
          select: { person: { select: MAIL_READER } },
        },
      },
    })
    for (const { person } of members)
      await enqueueMail(
        t,
        recommendationReturned,
        {
          to: person.email,
          language: person.language,
          zone: person.district.timeZone,
          args: { name: person.name, title: found.title, recommendationId: found.id, points: points.length },
        },
        now,
      )
    return { points: [...points] }
  })
}

/**
 * On to the leaders, with the secretariat's summary (≤ 60 words) of the version that lies there now; `pinned`: to the head
 * of their queue, or not at all when that is full.
 */
export function escalate(
  asker: Asker,
  wish: Wish,
  summary: string,
  now: Date,
  { pinned = false }: { pinned?: boolean } = {},
): Promise<Done> {
  return transition(asker, 'escalate', { ...wish, now }, { summary }, async ({ t, found }) => {
    await aimAtNearest(t, found, now)
    const latest = await t.recommendationVersion.findFirstOrThrow({
      where: { recommendationId: found.id },
      orderBy: { number: 'desc' },
      select: { id: true, hash: true },
    })
    await t.reviewSummary.create({
      data: {
        recommendationId: found.id,
        versionId: latest.id,
        text: summary,
        writtenById: asker.id,
        finishedAt: now,
      },
    })
    // What came before the leaders once was pinned then: moving it on has let go of that.
    if (pinned) await movePin(t, asker, { ...found, pinnedAt: null }, true, now)
    await tellLeaders(t, found, now)
    return { hash: latest.hash, summary }
  })
}

/** Those who may decide it: with `needsBupati` only the Bupati's office. */
async function tellLeaders(t: Tx, found: Core, now: Date): Promise<void> {
  const codes = found.needsBupati ? ['BUPATI'] : ['BUPATI', 'WAKIL_BUPATI']
  const terms = await t.officeTerm.findMany({
    where: {
      office: { districtId: found.districtId, code: { in: codes } },
      from: { lte: now },
      OR: [{ to: null }, { to: { gt: now } }],
      person: { status: 'ACTIVE' },
    },
    select: { person: { select: MAIL_READER } },
  })
  const team = await t.team.findUniqueOrThrow({ where: { id: found.teamId }, select: { name: true } })
  for (const { person } of terms)
    await enqueueMail(
      t,
      recommendationWaits,
      {
        to: person.email,
        language: person.language,
        zone: person.district.timeZone,
        args: { name: person.name, title: found.title, team: team.name, recommendationId: found.id },
      },
      now,
    )
}

/** Lifts a deferred recommendation up again before its date. */
export function resume(asker: Asker, wish: Wish, now: Date): Promise<Done> {
  return transition(asker, 'resume', { ...wish, now }, {}, async ({ t, found }) => {
    await aimAtNearest(t, found, now)
    return {}
  })
}

/** Taken back by the team lead before a decision, with a reason. While a decision waits for publication: busy. */
export function withdraw(asker: Asker, wish: Wish, reason: string, now: Date): Promise<Done> {
  return transition(asker, 'withdraw', { ...wish, now }, { reason }, () => Promise.resolve({ reason }))
}
