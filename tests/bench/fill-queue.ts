import path from 'node:path'

const HOUR = 3_600_000
const BATCH = 500

/** Fills the leaders' queue of a stopped sample installation until `waiting` recommendations wait in it. */
export async function fillQueue(data: string, waiting: number): Promise<void> {
  process.env.AKSIS_MODE = 'demo'
  process.env.DATA_DIR = data
  process.env.DATABASE_URL = `file:${path.join(data, 'aksis.db')}`
  const { db } = await import('#app/platform/data/db.server.ts')
  const status = 'AWAITING_DECISION'
  const there = await db.recommendation.count({ where: { status } })
  const {
    id: _id,
    number: _number,
    ...model
  } = await db.recommendation.findFirstOrThrow({
    where: { status, openDecisionId: null },
  })
  const text = await db.recommendationVersion.findFirstOrThrow({ where: { recommendationId: _id } })
  const summary = await db.reviewSummary.findFirstOrThrow({ where: { recommendationId: _id } })
  for (let from = there; from < waiting; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, waiting - from) }, (_, index) => from + index)
    const name = (index: number) => `bench-${index}`
    await db.recommendation.createMany({
      data: numbers.map((index) => ({
        ...model,
        id: name(index),
        number: `REK-BENCH/${index}`,
        title: `Rekomendasi contoh nomor ${index}`,
        pinnedAt: null,
        windowClosesAt: new Date(Date.now() + (index % 90) * 24 * HOUR),
        worthyCount: index % 4,
        statusSince: new Date(Date.now() - index * HOUR),
      })),
    })
    await db.recommendationVersion.createMany({
      data: numbers.map((index) => ({
        ...text,
        id: name(index),
        recommendationId: name(index),
        number: 1,
        receiptNumber: `R-BENCH-${index}`,
      })),
    })
    await db.reviewSummary.createMany({
      data: numbers.map((index) => ({
        ...summary,
        id: name(index),
        recommendationId: name(index),
        versionId: name(index),
      })),
    })
  }
}
