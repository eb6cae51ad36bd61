import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import * as username from '#app/routes/account/username.tsx'
import * as cohort from '#app/routes/cohorts/cohort.tsx'
import * as decide from '#app/routes/decisions/decide.ts'
import * as grade from '#app/routes/grading/submission.tsx'
import * as change from '#app/routes/people/correcting/change.tsx'
import * as email from '#app/routes/people/correcting/email.tsx'
import * as roles from '#app/routes/people/roles.tsx'
import * as escalate from '#app/routes/recommendations/escalate.tsx'
import * as giveBack from '#app/routes/recommendations/return-incomplete.tsx'
import * as section from '#app/routes/recommendations/section.tsx'
import * as withdraw from '#app/routes/recommendations/withdraw.tsx'
import * as team from '#app/routes/teams/team.tsx'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { aDraft, anAwaiting, aSubmitted } from '#tests/support/recommendations.ts'
import { fieldIn, reader } from '#tests/support/screens.tsx'
import { termOf } from '#tests/support/decisions.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'

/** A notice that the browser gives the focus to. */
const TAKES_FOCUS = /role="group"[^>]* autofocus=""/

type Fields = [string, string][]
type Case = {
  who: string
  steppedUp?: true
  place: Parameters<Awaited<ReturnType<typeof reader>>['open']>[0]
  /** The hidden field that says what was seen. */
  mark: string
  /** Somebody else saves. */
  meanwhile: () => Promise<unknown>
  /** What is refused for a reason of its own. */
  faulty: Fields
}

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const CASES: Record<string, () => Promise<Case>> = {
  roles: () => ofPerson(roles, 'peran', []),
  'the data of a person': () =>
    ofPerson(change, 'ubah', [
      ['nama', 'x'],
      ['jabatan', ''],
      ['opd', ''],
    ]),
  'the e-mail of a person': () => ofPerson(email, 'surel', [['surel', 'bukan surel']]),
  'a user name': async () => {
    const { id } = await world.person('Nama Lama', 'reviewer')
    return {
      who: id,
      steppedUp: true,
      place: { screen: username, path: 'profil/nama-pengguna' },
      mark: 'versi',
      meanwhile: () => db.person.update({ where: { id }, data: { version: { increment: 1 } } }),
      faulty: [['pengguna', 'dua kata']],
    }
  },
  team: async () => {
    const { id } = world.teams.two
    return {
      who: world.people.secretariat.id,
      place: { screen: team, path: 'sekretariat/tim/:id', params: { id } },
      mark: 'versi',
      meanwhile: () => db.team.update({ where: { id }, data: { version: { increment: 1 } } }),
      faulty: [
        ['nama', 'x'],
        ['ketua', ''],
      ],
    }
  },
  'the opening of a module': async () => {
    const { id } = world.cohort
    const facts = { slug: 'm-buka', position: 71, title: 'Modul Buka', summary: 'Ringkas', jp: 2 }
    const module = await db.module.create({
      data: { ...facts, districtId: world.district.id, source: 'Isi', sourceHash: 'x' },
    })
    return {
      who: world.people.secretariat.id,
      place: { screen: cohort, path: 'sekretariat/angkatan/:id', params: { id } },
      mark: 'sebelum',
      meanwhile: () =>
        db.cohortModule.create({ data: { cohortId: id, moduleId: module.id, startsOn: new Date() } }),
      faulty: [
        ['modul', module.id],
        ['tanggal', '1999-01-01'],
      ],
    }
  },
  'a withdrawal': () => transition(withdraw, 'tarik', 'alasan'),
  'an escalation': () => transition(escalate, 'naikkan', 'ringkasan'),
  'a return': () => transition(giveBack, 'kembalikan', 'poin'),
  'a decision': async () => {
    const { id } = await anAwaiting(world)
    return {
      who: world.people.bupati.id,
      place: { screen: decide, path: 'tinjau/:id/putusan', params: { id } },
      mark: 'naskah',
      meanwhile: async () => {
        const { id: _, ...first } = await db.recommendationVersion.findFirstOrThrow({
          where: { recommendationId: id },
        })
        const second = { number: first.number + 1, hash: 'f'.repeat(64), receiptNumber: randomUUID() }
        await db.recommendationVersion.create({ data: { ...first, ...second } })
      },
      faulty: [
        ['keputusan', 'tunda'],
        ['masa', termOf(await askerFor(world.people.bupati.id))],
        ['kunci', randomUUID()],
        ['sampai', ''],
        ['alasan', ''],
      ],
    }
  },
  'a section': async () => {
    const { id, lead } = await aDraft(world)
    return {
      who: lead.id,
      place: { screen: section, path: 'rekomendasi/:id/bagian/:bagian', params: { id, bagian: 'identitas' } },
      mark: 'dasar.title',
      meanwhile: () =>
        db.recommendationSection.updateMany({
          where: { recommendationId: id, key: 'identitas' },
          data: { data: { title: 'Judul yang datang dari rekan' }, version: { increment: 1 } },
        }),
      faulty: [
        ['title', 'NIK 6408011203900001'],
        ['urgency', 'BIASA'],
        ['urgencyReason', ''],
      ],
    }
  },
  'a grade': async () => {
    const { ana, trainer, schedule } = await createClassroom()
    await saveText(ana, schedule.id, { text: 'Naskah tim satu', from: 0 }, new Date())
    await handIn(ana, schedule.id, { from: 1, key: key() }, new Date())
    const { id } = await db.submission.findFirstOrThrow({ where: { scheduleId: schedule.id } })
    return {
      who: trainer.id,
      place: {
        screen: grade,
        path: 'penilaian/:jadwal/:pengumpulan',
        params: { jadwal: schedule.id, pengumpulan: id },
      },
      mark: 'dasar.komentar',
      meanwhile: () =>
        db.grade.create({
          data: { submissionId: id, graderId: trainer.id, levels: {}, comment: 'Lain', version: 7 },
        }),
      faulty: [['komentar', 'NIK 6408011203900001']],
    }
  },
}

async function ofPerson(screen: Case['place']['screen'], word: string, faulty: Fields): Promise<Case> {
  const { id } = await world.person(`Orang ${word}`, 'reviewer')
  return {
    who: world.people.admin.id,
    steppedUp: true,
    place: { screen, path: `sekretariat/orang/:id/${word}`, params: { id } },
    mark: 'versi',
    meanwhile: () => db.person.update({ where: { id }, data: { version: { increment: 1 } } }),
    faulty,
  }
}

async function transition(screen: Case['place']['screen'], word: string, field: string): Promise<Case> {
  const { id, lead } = await aSubmitted(world)
  return {
    who: word === 'tarik' ? lead.id : world.people.secretariat.id,
    place: { screen, path: `rekomendasi/:id/${word}`, params: { id } },
    mark: 'versi',
    meanwhile: () => db.recommendation.update({ where: { id }, data: { version: { increment: 1 } } }),
    faulty: [
      [field, 'x'],
      ['kunci', randomUUID()],
    ],
  }
}

test.each(Object.keys(CASES))('refuses to take %s for seen that its writer never saw', async (name) => {
  const made = await CASES[name]?.()
  if (!made) throw new Error(name)
  const { place, mark, faulty } = made
  const person = await reader(made.who)
  if (made.steppedUp) await person.stepUp()
  const seen = fieldIn(await person.open(place), mark)
  expect(seen).not.toBeNull()
  await made.meanwhile()
  const refused = await person.send(place, [...faulty, [mark, seen ?? '']])
  expect(refused.status).toBe(422)
  expect(fieldIn(refused, mark)).toBe(seen)
})

test('shows what is newer and stands on it when a form was refused because of that', async () => {
  const { id, name, members } = world.teams.one
  const place = { screen: team, path: 'sekretariat/tim/:id', params: { id } }
  const person = await reader(world.people.secretariat.id)
  const seen = fieldIn(await person.open(place), 'versi') ?? ''
  const { version } = await db.team.update({
    where: { id },
    data: { version: { increment: 1 } },
    select: { version: true },
  })
  const whole: Fields = [
    ['nama', name],
    ['ketua', members[0].id],
    ...members.map(({ id: member }): [string, string] => ['anggota', member]),
  ]
  const stale = await person.send(place, [...whole, ['versi', seen]])
  expect([stale.status, fieldIn(stale, 'versi')]).toEqual([409, String(version)])
})

test.each(['a withdrawal', 'an escalation', 'a return'])(
  'gives back the words of %s that came too late',
  async (name) => {
    const made = await CASES[name]?.()
    if (!made) throw new Error(name)
    const { place, faulty } = made
    const words = 'Kata-kata yang ditulis lama, panjang dan susah payah sekali.'
    const [[field]] = faulty as [[string, string]]
    const sent = async (version: string) =>
      person.send(place, [
        [field, words],
        ['kunci', randomUUID()],
        ['versi', version],
      ])
    const person = await reader(made.who)
    const seen = fieldIn(await person.open(place), 'versi') ?? ''
    await made.meanwhile()
    const stale = await sent(seen)
    expect([stale.status, stale.html.includes(words), TAKES_FOCUS.test(stale.html)]).toEqual([
      409,
      true,
      true,
    ])
    const { id = '' } = place.params ?? {}
    await db.recommendation.update({ where: { id }, data: { status: 'WITHDRAWN' } })
    const late = await sent(fieldIn(stale, 'versi') ?? '')
    expect([late.status, late.html.includes(words), TAKES_FOCUS.test(late.html)]).toEqual([409, true, true])
    expect(late.html).not.toContain('type="submit"')
  },
)
