import { Readable } from 'node:stream'
import type { Role } from '#app/domain/access/roles.ts'
import { db } from '#app/platform/data/db.server.ts'
import { keepFile, writeLoose } from '#app/platform/data/files.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { readiness } from '#app/platform/edge/readiness.server.ts'
import type { RequestContext } from '#app/domain/access/request-context.server.ts'
import { readSession, startSession, type SignedIn } from '#app/domain/access/sessions.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { createSchedule } from './assignments.ts'
import type { MadeHere, Params, SceneKey } from './door-table.ts'
import { aDraft, anAwaiting } from './recommendations.ts'
import { createWorld, type World } from './world.ts'

export type Scene = Awaited<ReturnType<typeof buildScene>>

type Names = Record<SceneKey, string>
type Place = { world: World; names: Names; made: Map<MadeHere, string> }

/** Two districts with one of everything: one to be at home in, one to be kept out of. */
export async function buildScene() {
  const home = await openPlace(await createWorld())
  const elsewhere = await placeIn(await createWorld())
  return { ...home, foreignParamsFor: (wanted: Params) => pick(wanted, elsewhere) }
}

export type OpenPlace = Awaited<ReturnType<typeof openPlace>>

let places = 0

/**
 * A district with one of everything, and somebody signed in there for each role. Each knocks from an address of her own:
 * links that nobody was given are counted by address, and every test asks for some.
 */
export async function openPlace(home: World) {
  readiness.open()
  places += 1
  const place = places
  const here = await placeIn(home)
  const draft = await aDraft(home)
  const sessions = new Map<Role, SignedIn>()
  for (const [role, personId] of Object.entries(holders(home))) {
    const signedIn = await readSession(await startSession(personId, 'test'))
    const held = signedIn?.person.roles[0]?.role
    if (!signedIn || held !== role) throw new Error(`Nobody holds the role ${role}.`)
    // The keys of `holders` are the roles.
    sessions.set(role as Role, signedIn)
  }
  return {
    paramsFor: (wanted: Params) => pick(wanted, here, draft.id),
    contextFor: (role: Role | null, delivery: 'document' | 'data'): RequestContext => ({
      requestId: 'test',
      nonce: 'test',
      delivery,
      prose: new Map(),
      pace: () => Promise.resolve(true),
      signedIn: async () => (role ? (sessions.get(role) ?? null) : null),
      address: `127.1.${place}.${role === null ? 0 : 1 + [...sessions.keys()].indexOf(role)}`,
    }),
  }
}

async function pick(wanted: Params, from: Place, draftId?: string): Promise<Record<string, string>> {
  const writing = draftId !== undefined && Object.values(wanted).includes('section')
  const params: Record<string, string> = {}
  for (const [name, thing] of Object.entries(wanted)) {
    // Only what is being written has sections to open.
    if (writing && thing === 'recommendation') params[name] = draftId
    else params[name] = typeof thing === 'string' ? from.names[thing] : await made(thing, from)
  }
  return params
}

async function placeIn(world: World): Promise<Place> {
  return { world, names: await furnish(world), made: new Map() }
}

/** What a row of the door table makes by itself is made once in each district. */
async function made(make: MadeHere, { world, made: before }: Place): Promise<string> {
  const id = before.get(make) ?? (await make(world, db)).id
  before.set(make, id)
  return id
}

/** Who stands for each role in a world. */
function holders({ people, teams }: World): Record<Role, string> {
  return {
    participant: teams.one.members[0].id,
    trainer: people.trainer.id,
    secretariat: people.secretariat.id,
    reviewer: people.reviewer.id,
    leader: people.bupati.id,
    aide: people.aide.id,
    opd: people.opd.id,
    steward: people.steward.id,
    auditor: people.auditor.id,
    admin: people.admin.id,
  }
}

async function furnish(world: World): Promise<Names> {
  const { lesson, module } = await publishLesson(world)
  const schedule = await createSchedule(world)
  const [member] = world.teams.one.members
  const kept = await writeLoose(Readable.from([Buffer.from(`contoh ${world.district.code}`)]))
  await keepFile(kept)
  const file = await db.storedFile.create({
    data: {
      districtId: world.district.id,
      sha256: kept.sha256,
      size: kept.size,
      type: 'application/pdf',
      name: 'contoh.pdf',
      uploadedById: member.id,
    },
  })
  const submission = await db.submission.create({
    data: {
      scheduleId: schedule.id,
      ownerKey: `team:${world.teams.one.id}`,
      teamId: world.teams.one.id,
      text: 'Naskah contoh.',
      status: 'HANDED_IN',
      handedInAt: new Date(),
      handedInById: member.id,
      receiptNumber: `T-${world.district.code}`,
    },
  })
  await db.fileLink.create({
    data: { noun: 'submission', thingId: submission.id, fileId: file.id, addedById: member.id },
  })
  const recommendation = await anAwaiting(world)
  const districtId = world.district.id
  const office = await db.office.findFirstOrThrow({ where: { districtId, code: 'BUPATI' } })
  return {
    module,
    lesson,
    guide: 'peserta',
    list: 'kelompok-sasaran',
    schedule: schedule.id,
    submission: submission.id,
    file: file.id,
    recommendation: recommendation.id,
    section: 'kartu',
    person: world.people.opd.id,
    team: world.teams.one.id,
    cohort: world.cohort.id,
    office: office.id,
    token: 'tidak-ada',
    mail: 'tidak-ada',
  }
}

/** A module with one lesson that the district's cohort reads since yesterday. */
export async function publishLesson({
  district,
  cohort,
}: World): Promise<{ module: string; lesson: string }> {
  // Named after the district, so that the address of one does not lead into the other.
  const name = `contoh-${district.code.replace('.', '-')}`
  const module = await db.module.create({
    data: {
      districtId: district.id,
      slug: name,
      position: 90,
      title: 'Modul contoh',
      summary: 'Ringkasan.',
      jp: 2,
      source: 'Pengantar.',
      sourceHash: sha256('Pengantar.'),
      cohorts: { create: { cohortId: cohort.id, startsOn: new Date(Date.now() - DAY) } },
      lessons: {
        create: { slug: name, position: 1, title: 'Pelajaran contoh', summary: 'Ringkasan.', minutes: 5 },
      },
    },
    include: { lessons: true },
  })
  const [lesson] = module.lessons
  if (!lesson) throw new Error('The lesson was not made.')
  const source = '## Satu\n\nIsi pelajaran contoh.'
  const version = await db.lessonVersion.create({
    data: {
      lessonId: lesson.id,
      number: 1,
      title: lesson.title,
      summary: lesson.summary,
      minutes: 5,
      source,
      hash: sha256(source),
      origin: 'STUDIO',
      publishedAt: new Date(),
    },
  })
  await db.lesson.update({ where: { id: lesson.id }, data: { publishedVersionId: version.id } })
  return { module: name, lesson: name }
}
