import type { Verdict } from '#app/domain/quizzes/answers.ts'
import { db } from '#app/platform/data/db.server.ts'
import type { Answered } from '#app/domain/quiz-analysis/counting.server.ts'

type Given = {
  personId: string
  number?: number
  /** By question: what was answered, and what it came to in hundredths of a hundred. */
  answers: readonly { versionId: string; value: object | null; points: number | null }[]
}

/** An attempt that was handed in, with its marks, and where its person stands by it. */
export async function anAttempt({ quizId, cohortId }: Answered, { personId, number = 1, answers }: Given) {
  const at = new Date('2026-11-20T02:00:00Z')
  const points = answers.reduce((total, one) => total + (one.points ?? 0), 0)
  const outOf = answers.length * 100
  const waiting = answers.filter((one) => one.points === null).length
  const percent = Math.round((points / outOf) * 100)
  const { id } = await db.quizAttempt.create({
    data: {
      quizId,
      cohortId,
      personId,
      number,
      seed: number,
      state: 'HANDED_IN',
      settings: {},
      startedAt: at,
      handedInAt: at,
      endedBy: 'PERSON',
      points,
      outOf,
      percent,
      waiting,
      answers: {
        create: answers.map(({ versionId, value, points: own }, index) => ({
          position: index + 1,
          versionId,
          outOf: 100,
          points: own,
          verdict: verdictOf(value, own),
          ...(value === null ? {} : { value }),
        })),
      },
    },
  })
  const stands = {
    cohortId,
    attempts: number,
    attemptId: id,
    percent,
    waiting,
    passedAt: percent >= 70 ? at : null,
  }
  await db.quizStanding.upsert({
    where: { quizId_personId: { quizId, personId } },
    create: { quizId, personId, ...stands },
    update: stands,
  })
  return id
}

function verdictOf(value: object | null, points: number | null): Verdict {
  if (points === null) return 'WAITING'
  if (value === null) return 'EMPTY'
  if (points === 0) return 'WRONG'
  return points === 100 ? 'RIGHT' : 'PARTLY'
}

/** So many people of a district, who do nothing else. */
export async function somePeople(districtId: string, count: number): Promise<string[]> {
  const rows = await db.person.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => ({
      districtId,
      email: `peserta-${index}.${districtId}@contoh.test`,
      name: `Peserta ${index}`,
      nameKey: `peserta ${String(index).padStart(3, '0')}`,
      status: 'ACTIVE',
    })),
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
