import { db } from '#app/platform/data/db.server.ts'

type Version = { lessonId: string; authorId: string | null; createdAt: Date }

/**
 * Who wrote a version, and when she last did: the version itself tells only when it was begun. Its author is its only
 * writer. No name: it comes from a file.
 */
export async function lastSave({ lessonId, authorId, createdAt }: Version): Promise<{ name: string | null; at: Date }> {
  if (authorId === null) return { name: null, at: createdAt }
  const [author, save] = await Promise.all([
    db.person.findUnique({ where: { id: authorId }, select: { name: true } }),
    db.auditEvent.findFirst({
      where: {
        objectType: 'lesson',
        objectId: lessonId,
        personId: authorId,
        action: { in: ['lesson.draft', 'lesson.restore'] },
      },
      orderBy: { seq: 'desc' },
      select: { at: true },
    }),
  ])
  return { name: author?.name ?? null, at: save?.at ?? createdAt }
}
