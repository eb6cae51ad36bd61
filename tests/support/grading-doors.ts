import { DAY } from '#app/platform/say/time.ts'
import type { MadeHere } from './door-rows.ts'

const scheduleOf = (cohortId: string, data: Parameters<MadeHere>[1]) =>
  data.assignmentSchedule.findFirstOrThrow({ where: { cohortId }, orderBy: { id: 'asc' } })

/** More time for the second team, for the assignment of the scene. */
export const anExtension: MadeHere = async ({ cohort, teams, people }, data) => {
  const schedule = await scheduleOf(cohort.id, data)
  const place = { scheduleId: schedule.id, ownerKey: `team:${teams.two.id}` }
  const dueAt = new Date(schedule.dueAt.getTime() + 5 * DAY)
  const closesAt = new Date(schedule.closesAt.getTime() + 5 * DAY)
  return data.extension.upsert({
    where: { scheduleId_ownerKey: place },
    create: {
      ...place,
      dueAt,
      closesAt,
      reason: 'Bertugas di desa.',
      byId: people.trainer.id,
      at: new Date(),
    },
    update: {},
  })
}

/** A marked sheet that waits, with a row that is none of this assignment. */
export const aSheet: MadeHere = async ({ cohort, people }, data) => {
  const { id: scheduleId } = await scheduleOf(cohort.id, data)
  const row = {
    row: 2,
    work: null,
    key: 'nilai-contoh',
    keyAt: 'A2',
    version: 1,
    name: 'Tim Contoh',
    levels: { '0': { at: 'J2', text: '3', kind: 'text' } },
    comment: null,
  }
  const rows = { sheet: 'Nilai', rows: [row], hidden: 1, unknown: ['Paraf'], missing: [] }
  const createdById = people.trainer.id
  return data.markedSheet.create({
    data: { scheduleId, createdById, createdAt: new Date(), fileName: 'nilai.xlsx', rows },
  })
}

/** A quiz of the scene with an essay: an attempt that was handed in, and an answer that came too late. */
async function aQuiz({ cohort, district, teams }: Parameters<MadeHere>[0], data: Parameters<MadeHere>[1]) {
  const slug = 'kuis-penilaian'
  const before = await data.quiz.findFirst({
    where: { slug, module: { districtId: district.id } },
    select: {
      id: true,
      items: { select: { questionId: true } },
      attempts: { select: { id: true } },
    },
  })
  if (before) {
    const [attempt] = before.attempts
    return {
      quiz: before.id,
      question: before.items[0]?.questionId ?? '',
      attempt: attempt?.id ?? '',
    }
  }
  const module = await data.module.findFirstOrThrow({ where: { districtId: district.id } })
  const text = { text: 'Jelaskan.', format: 'moodle' }
  const head = { title: null, tags: [], comments: [], category: null, text, textAfter: '' }
  const body = { ...head, generalFeedback: null, kind: 'essay' }
  const question = await data.question.create({
    data: {
      districtId: district.id,
      moduleId: module.id,
      key: `esai-${district.id}`,
      kind: 'essay',
      tags: [],
    },
  })
  const version = await data.questionVersion.create({
    data: { questionId: question.id, number: 1, body, points: 200, hash: 'x' },
  })
  await data.question.update({ where: { id: question.id }, data: { currentVersionId: version.id } })
  const quiz = await data.quiz.create({
    data: {
      moduleId: module.id,
      slug,
      title: 'Kuis contoh',
      source: '',
      sourceHash: '',
      questionCount: 1,
      items: { create: { position: 1, questionId: question.id } },
    },
  })
  const value = { kind: 'essay', text: 'Uraian peserta.' }
  const attempt = await data.quizAttempt.create({
    data: {
      quizId: quiz.id,
      cohortId: cohort.id,
      personId: teams.one.members[0].id,
      number: 1,
      seed: 1,
      state: 'HANDED_IN',
      settings: {},
      startedAt: new Date(),
      handedInAt: new Date(),
      outOf: 200,
      points: 0,
      percent: 0,
      waiting: 1,
      answers: { create: { position: 1, versionId: version.id, value, outOf: 200, verdict: 'WAITING' } },
      lateAnswers: { create: { position: 1, value, saidAt: new Date(), arrivedAt: new Date() } },
    },
    select: { id: true },
  })
  return {
    quiz: quiz.id,
    question: question.id,
    attempt: attempt.id,
  }
}

export const aMarkedQuiz: MadeHere = async (world, data) => ({ id: (await aQuiz(world, data)).quiz })
export const anAskedQuestion: MadeHere = async (world, data) => ({ id: (await aQuiz(world, data)).question })
export const aMarkedAttempt: MadeHere = async (world, data) => ({ id: (await aQuiz(world, data)).attempt })
