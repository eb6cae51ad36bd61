import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '#app/domain/activity/chain.server.ts'
import { cardOf } from '#app/domain/decisions/card.ts'
import { phaseOf } from '#app/domain/assignments/state.ts'
import { changedSince } from '#app/domain/learning/course.ts'
import { courseOf } from '#app/domain/learning/course.server.ts'
import { compileText } from '#app/domain/prose/compile.server.ts'
import { learningStateFor } from '#app/domain/learning/progress.server.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#app/domain/people/demo-accounts.ts'
import { findPersonalNumber } from '#app/domain/privacy/personal-number.ts'
import { missingIn } from '#app/domain/recommendations/completeness.ts'
import { FIRST_RULES } from '#app/domain/recommendations/decision-rules.ts'
import { readContent } from '#app/domain/recommendations/frozen.ts'
import { draftSchema, storedDraftSchema } from '#app/domain/recommendations/sections.schema.ts'
import { isSectionKey } from '#app/domain/recommendations/sections.ts'
import { activityWords } from '#app/domain/activity/words.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { verifyPassword } from '#app/platform/password.server.ts'
import { daysBetween, MINUTE } from '#app/platform/say/time.ts'
import { brokenPlaces, storedTexts } from '#tests/support/stored-texts.ts'
import { askerFor } from '#tests/support/world.ts'
import { seedDemo } from './demo.ts'

const NOW = new Date()

// The first reading of content/ compiles some forty documents.
beforeAll(() => seedDemo(NOW), 4 * MINUTE)

async function person(account: string) {
  return db.person.findUniqueOrThrow({ where: { email: `${account}@demo.aksis.test` } })
}

describe('the sample people', () => {
  it('can all sign in with the one password, in their roles', async () => {
    const people = await db.person.findMany({ where: { status: 'ACTIVE' } })
    expect(people.map(({ email }) => email).sort()).toEqual(DEMO_ACCOUNTS.map(({ email }) => email).sort())
    const hashes = [...new Set(people.map(({ passwordHash }) => passwordHash))]
    expect(hashes).toHaveLength(1)
    expect(await verifyPassword(hashes[0] ?? null, DEMO_PASSWORD)).toBe(true)
    for (const { id, email } of people) {
      const asker = await askerFor(id)
      const account = DEMO_ACCOUNTS.find((one) => one.email === email)
      expect(asker.roles.map(({ role }) => role)).toEqual([account?.role])
    }
  })

  it('came by invitation, each through a link of her own', async () => {
    const [accepted, invited] = await Promise.all(
      (['invitation.accept', 'person.invite'] as const).map((action) =>
        db.auditEvent.findMany({ where: { action }, select: { personId: true, objectId: true, at: true } }),
      ),
    )
    expect(accepted).toHaveLength(DEMO_ACCOUNTS.length)
    for (const { personId, objectId, at } of accepted ?? []) {
      expect(personId).toBe(objectId)
      const invitation = invited?.find((one) => one.objectId === objectId)
      if (invitation) expect(invitation.at < at).toBe(true)
      else expect(objectId).toBe((await person('admin')).id)
    }
    expect(await db.demoMail.count({ where: { text: { contains: '/undangan/' } } })).toBe(1)
  })

  it('were given what they hold by those who may give it', async () => {
    const givers = {
      'office.appoint': ['admin', 'sekretariat'],
      'office.found': ['sekretariat'],
      'cohort.create': ['sekretariat'],
      'cohort.open-module': ['sekretariat'],
      'team.create': ['sekretariat'],
      'team.arrange': ['sekretariat'],
      'person.invite': ['admin', 'sekretariat'],
    }
    for (const [action, accounts] of Object.entries(givers)) {
      const events = await db.auditEvent.findMany({
        where: { action },
        distinct: ['personId'],
        select: { personId: true },
      })
      const wanted = await Promise.all(accounts.map(async (account) => (await person(account)).id))
      expect(events.map(({ personId }) => personId).sort(), action).toEqual(wanted.sort())
    }
  })

  it('all say in their names that they are invented', async () => {
    const names = (await db.person.findMany({ select: { name: true } })).map(({ name }) => name)
    expect(names.filter((name) => !/^\p{Lu}\p{Ll}+ Contoh$/u.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('stand in eight teams of five from at least twelve agencies', async () => {
    const teams = await db.team.findMany({ include: { members: { include: { agency: true } } } })
    expect(teams).toHaveLength(8)
    for (const { members } of teams) {
      expect(members).toHaveLength(5)
      expect(members.filter(({ isLead }) => isLead)).toHaveLength(1)
      expect(new Set(members.map(({ agencyId }) => agencyId)).size).toBeGreaterThanOrEqual(4)
    }
    const agencies = new Set(teams.flatMap(({ members }) => members.map(({ agency }) => agency?.code)))
    expect(agencies.size).toBeGreaterThanOrEqual(12)
  })

  it('hold their offices', async () => {
    for (const [account, code] of [
      ['bupati', 'BUPATI'],
      ['wabup', 'WAKIL_BUPATI'],
      ['sekda', 'SEKDA'],
      ['kadis1', 'KEPALA_OPD'],
      ['kabid1', 'KABID'],
      ['camat1', 'CAMAT'],
    ] as const) {
      const { id } = await person(account)
      const term = await db.officeTerm.findFirstOrThrow({
        where: { personId: id },
        include: { office: true },
      })
      expect(term).toMatchObject({ capacity: 'DEFINITIF', to: null, office: { code } })
    }
  })

  it('leave one invitation that can still be opened', async () => {
    const token = await db.accountToken.findFirstOrThrow({
      where: { usedAt: null },
      include: { person: true },
    })
    expect(token.person.status).toBe('INVITED')
    expect(token.expiresAt > NOW).toBe(true)
    const mail = await db.demoMail.findFirstOrThrow({ where: { to: token.person.email ?? 'nobody' } })
    expect(mail.text).toContain('/undangan/')
  })
})

describe('the sample learning', () => {
  it('brings peserta01 to lesson 3.2 and shows her that a lesson changed', async () => {
    const asker = await askerFor((await person('peserta01')).id)
    const { next, modules } = await learningStateFor(asker, NOW)
    expect(next).toMatchObject({ module: { position: 3 }, lesson: { place: 2 } })
    expect(modules.map(({ lock }) => lock?.reason ?? 'open').slice(0, 3)).toEqual(['open', 'open', 'open'])
    expect(modules.slice(4).map(({ lock }) => lock?.reason)).toEqual(['date', 'date'])
    const lessons = (await courseOf(asker)).flatMap((module) => module.lessons)
    expect(lessons.filter(changedSince).map(({ slug }) => slug)).toEqual(['siapa-memegang-apa'])
  })

  it('keeps one published edit and one draft that the studio accepts', async () => {
    const versions = await db.lessonVersion.findMany({
      where: { origin: 'STUDIO' },
      include: { lesson: { include: { module: { include: { files: true } } } } },
    })
    expect(versions.filter(({ publishedAt }) => publishedAt)).toHaveLength(1)
    expect(versions).toHaveLength(2)
    for (const { source, lesson } of versions) {
      const files = Object.fromEntries(lesson.module.files.map(({ name, text }) => [name, text]))
      expect(await compileText('STUDIO', source, files)).toMatchObject({ ok: true })
    }
  })

  it('has assignments that are over, open and ahead, and grades that are due today', async () => {
    const schedules = await db.assignmentSchedule.findMany({
      orderBy: { assignment: { module: { position: 'asc' } } },
    })
    const phases = schedules.map((schedule) => phaseOf(schedule, NOW))
    expect(phases).toEqual(['closed', 'closed', 'open', 'open', 'soon', 'soon'])
    const target = schedules[1]?.gradeTargetAt ?? NOW
    expect(daysBetween(NOW, target, 'Asia/Makassar')).toBe(0)
  })

  it('has handed-in work in every state, graded by the rubric', async () => {
    const rows = await db.submission.findMany({ include: { grade: true, schedule: true } })
    const states = new Set(rows.map(({ status, grade }) => `${status} ${grade?.status ?? 'ungraded'}`))
    expect([...states].sort()).toEqual([
      'DRAFT ungraded',
      'HANDED_IN GRADING',
      'HANDED_IN RELEASED',
      'HANDED_IN ungraded',
      'RETURNED ungraded',
    ])
    expect(rows.filter(({ late }) => late).length).toBeGreaterThanOrEqual(4)
    for (const { handedInAt, late, attempt, schedule, createdAt, grade } of rows) {
      expect(createdAt >= schedule.opensAt).toBe(true)
      if (handedInAt) expect(attempt === 1 && handedInAt > schedule.dueAt).toBe(late)
      if (handedInAt && attempt === 1) expect(handedInAt <= schedule.closesAt).toBe(true)
      if (grade?.status === 'RELEASED') expect(grade.score).not.toBeNull()
    }
  })
})

describe('the sample recommendations', () => {
  it('show every state of this release', async () => {
    const groups = await db.recommendation.groupBy({ by: ['status'], _count: true })
    expect(Object.fromEntries(groups.map(({ status, _count }) => [status, _count]))).toEqual({
      DRAFT: 3,
      SUBMITTED: 2,
      RETURNED: 1,
      AWAITING_DECISION: 4,
      DEFERRED: 1,
      APPROVED: 2,
      REJECTED: 1,
      WITHDRAWN: 1,
    })
  })

  it('leave peserta01 two fields to fill in before she can submit', async () => {
    const team = await db.team.findFirstOrThrow({ where: { number: 1 } })
    const draft = await db.recommendation.findFirstOrThrow({
      where: { teamId: team.id, status: 'DRAFT' },
      include: { sections: true },
    })
    const missing = draft.sections.flatMap(({ key, data }) => {
      if (!isSectionKey(key)) throw new Error(`"${key}" is no section.`)
      return missingIn(key, storedDraftSchema.parse(data))
    })
    expect(missing).toHaveLength(2)
    expect(missing).toContainEqual({ field: 'consequence', code: 'required' })
    expect(missing).toContainEqual({ field: 'inPlan', code: 'required' })
  })

  it('hold sections that the form would take and versions whose hash is right', async () => {
    for (const { key, data } of await db.recommendationSection.findMany()) {
      expect(isSectionKey(key) && draftSchema(key).safeParse(data).success, JSON.stringify(data)).toBe(true)
    }
    const versions = await db.recommendationVersion.findMany()
    expect(versions).toHaveLength(13)
    for (const version of versions) {
      expect(sha256(version.content)).toBe(version.hash)
      const { persoalan, kartu } = readContent(version)
      expect(persoalan.problem).toContain('DATA CONTOH')
      expect(kartu.summary).toContain('DATA CONTOH')
    }
  })

  it('give the leaders cards that need not be cut', async () => {
    const waiting = await db.recommendation.findMany({
      where: { status: 'AWAITING_DECISION' },
      include: { versions: { orderBy: { number: 'desc' } }, summaries: true },
    })
    expect(waiting.filter(({ needsBupati }) => needsBupati)).toHaveLength(1)
    expect(waiting.filter(({ pinnedAt }) => pinnedAt)).toHaveLength(1)
    expect(waiting.filter(({ cost }) => cost === 0n)).toHaveLength(1)
    for (const recommendation of waiting) {
      const [latest, earlier] = recommendation.versions
      if (!latest) throw new Error('Nothing was submitted.')
      const before = earlier ? { number: earlier.number, content: readContent(earlier) } : null
      const summary = recommendation.summaries[0]?.text ?? ''
      const content = readContent(latest)
      const signers = [{ capacity: 'DEFINITIF', office: { name: 'Wakil Bupati Kutai Timur' } }]
      const shown = { recommendation, content, rules: FIRST_RULES, before, summary, signers }
      const facts = { ...shown, windowName: 'KUA-PPAS', waiting: true }
      expect(JSON.stringify(cardOf(facts, NOW, { language: 'id', zone: 'Asia/Makassar' }))).not.toContain('…')
    }
  })

  it('were decided on the last version by somebody in office', async () => {
    const decisions = await db.decision.findMany({
      include: { decidedVersion: true, officeTerm: true, publication: true, recommendation: true },
    })
    expect(decisions.map(({ kind }) => kind).sort()).toEqual([
      'APPROVE',
      'APPROVE_WITH_NOTES',
      'DEFER',
      'REJECT',
    ])
    for (const {
      versionHash,
      decidedVersion,
      officeTerm,
      decidedById,
      publication,
      recommendation,
    } of decisions) {
      expect(versionHash).toBe(decidedVersion.hash)
      expect(officeTerm.personId).toBe(decidedById)
      expect(publication?.publishedAt).toEqual(recommendation.statusSince)
    }
    expect(await db.outboxMessage.count({ where: { kind: 'recommendation.resume', doneAt: null } })).toBe(1)
  })
})

describe('the sample data as a whole', () => {
  it('stands in one whole audit chain in the order of time', async () => {
    expect(await verifyChain()).toMatchObject({ whole: true })
    const events = await db.auditEvent.findMany({
      orderBy: { seq: 'asc' },
      where: { personId: { not: null } },
    })
    expect(events.length).toBeGreaterThan(500)
    expect(events.every(({ at }, index) => index === 0 || at >= (events[index - 1]?.at ?? at))).toBe(true)
    expect(events.every(({ at }) => at <= NOW)).toBe(true)
  })

  it('leaves events that the audit page can put into words', async () => {
    const { actions, things } = activityWords.id
    const events = await db.auditEvent.findMany({ distinct: ['action', 'objectType'] })
    expect(events.filter(({ action }) => !Object.hasOwn(actions, action))).toEqual([])
    expect(events.filter(({ objectType }) => !Object.hasOwn(things, objectType))).toEqual([])
  })

  it('holds no personal number anywhere', async () => {
    const texts = leaves([
      await db.person.findMany({ select: { name: true, title: true } }),
      await db.submission.findMany({ select: { text: true } }),
      await db.grade.findMany({ select: { comment: true } }),
      await db.recommendationSection.findMany({ select: { data: true } }),
      (await db.recommendationVersion.findMany()).map((version) => readContent(version)),
      await db.decision.findMany({ select: { note: true } }),
      await db.returnedPoint.findMany({ select: { text: true, answer: true } }),
      await db.reviewSummary.findMany({ select: { text: true } }),
    ])
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.filter((text) => findPersonalNumber(text) !== null)).toEqual([])
  })

  it('holds no broken character in any text of any table, and one that is planted is found', async () => {
    expect((await storedTexts()).length).toBeGreaterThan(5_000)
    expect(await brokenPlaces()).toEqual([])
    const { id, name } = await person('peserta01')
    const { data, recommendationId, key } = await db.recommendationSection.findFirstOrThrow()
    const where = { recommendationId_key: { recommendationId, key } }
    await db.person.update({ where: { id }, data: { name: `${name}\uFFFD` } })
    await db.recommendationSection.update({ where, data: { data: { request: 'Dua\nperahu \uFFFD' } } })
    expect((await brokenPlaces()).sort()).toEqual(['Person.name', 'RecommendationSection.data'])
    await db.person.update({ where: { id }, data: { name } })
    await db.recommendationSection.update({ where, data: { data: data ?? {} } })
  })

  it('is filled in once only', async () => {
    const before = await counts()
    await seedDemo(new Date(NOW.getTime() + 1000))
    expect(await counts()).toEqual(before)
  })
})

async function counts() {
  return Promise.all([
    ...[db.person.count(), db.auditEvent.count(), db.submission.count()],
    ...[db.recommendation.count(), db.demoMail.count(), db.lessonProgress.count(), db.blockEntry.count()],
  ])
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(leaves)
}
