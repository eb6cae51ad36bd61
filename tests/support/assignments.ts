import { readFileSync } from 'node:fs'
import { filesMark } from '#app/domain/assignments/files-mark.server.ts'
import { keepVersion } from '#app/domain/content/assignment-versions.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { visitor } from './doors.ts'
import { askerFor, createWorld, type World } from './world.ts'

const RUBRIC = [
  {
    criterion: 'Ketepatan',
    weight: 40,
    levels: ['Belum ada.', 'Sebagian.', 'Lengkap.', 'Lengkap dan bersumber.'],
  },
  {
    criterion: 'Keterbacaan',
    weight: 60,
    levels: ['Sulit diikuti.', 'Cukup.', 'Jelas.', 'Jelas dan ringkas.'],
  },
]

let assignments = 0

type Options = { kind?: 'TEAM' | 'INDIVIDUAL'; opens?: number; due?: number; closes?: number; now?: Date }

/** An assignment for the world's cohort; dates in days from now: open since yesterday, due in two, closed in four. */
export async function createSchedule(world: World, options: Options = {}) {
  const { kind = 'TEAM', opens = -1, due = 2, closes = 4, now = new Date() } = options
  assignments += 1
  const name = `modul-${assignments}`
  const at = (days: number) => new Date(now.getTime() + days * DAY)
  const schedule = await db.assignmentSchedule.create({
    data: {
      opensAt: at(opens),
      dueAt: at(due),
      closesAt: at(closes),
      gradeTargetAt: at(closes + 3),
      cohort: { connect: { id: world.cohort.id } },
      assignment: {
        create: {
          slug: 'tugas',
          title: `Tugas ${assignments}`,
          kind,
          source: 'Tulis satu halaman.',
          sourceHash: name,
          rubric: RUBRIC,
          offsets: { opens: 0, due: 3, closes: 5, grading: 8 },
          module: {
            create: {
              districtId: world.district.id,
              slug: name,
              position: assignments,
              title: `Modul ${assignments}`,
              summary: 'Ringkasan.',
              jp: 4,
              source: '',
              sourceHash: '',
            },
          },
        },
      },
    },
  })
  await tx((t) => keepVersion(t, schedule.assignmentId, { authorId: null }, now))
  return schedule
}

/** A world with one assignment, the people of its first team, and a stranger to each kind of right. */
export async function createClassroom(options: Options = {}) {
  const world = await createWorld()
  const schedule = await createSchedule(world, options)
  const [ana, budi] = world.teams.one.members
  const [citra] = world.teams.two.members
  return {
    world,
    schedule,
    ana: await askerFor(ana.id),
    budi: await askerFor(budi.id),
    otherTeam: await askerFor(citra.id),
    trainer: await askerFor(world.people.trainer.id),
    secretariat: await askerFor(world.people.secretariat.id),
  }
}

/** The same classroom, its people standing at the doors. */
export async function createRoom() {
  const made = await createClassroom()
  const { ana, otherTeam, trainer, secretariat } = made
  return {
    ...made,
    at: { id: made.schedule.id },
    ana: await visitor(ana.id),
    other: await visitor(otherTeam.id),
    trainer: await visitor(trainer.id),
    secretariat: await visitor(secretariat.id),
  }
}

/** The form of the hand-in sheet as the page shows it now: `versi` is the text's, the files are those that lie there. */
export async function handInForm(scheduleId: string, versi: string): Promise<[string, string][]> {
  const files = await filesOf(scheduleId)
  const berkas = filesMark(files.map(({ fileId }) => fileId))
  return Object.entries({ versi, kunci: key(), berkas, lengkap: 'ya' })
}

/** The files that lie in the works of a schedule, with those that were taken out or without. */
export async function filesOf(scheduleId: string, { removed = false } = {}) {
  const works = await db.submission.findMany({ where: { scheduleId }, select: { id: true } })
  return db.fileLink.findMany({
    where: {
      noun: 'submission',
      thingId: { in: works.map(({ id }) => id) },
      ...(!removed && { removedAt: null }),
    },
    orderBy: { addedAt: 'asc' },
    include: { file: true },
  })
}

export function key(): string {
  return newSubmissionKey()
}

/** A small real picture that every installation has. */
export function samplePng(): Buffer {
  return readFileSync('public/icons/icon-180.png')
}
