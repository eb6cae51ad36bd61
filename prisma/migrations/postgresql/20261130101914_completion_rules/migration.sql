-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "lastSignInAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Lesson" ADD COLUMN     "rule" JSONB,
ADD COLUMN     "ruleVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "LessonProgress" ADD COLUMN     "overrideId" TEXT;

-- CreateTable
CREATE TABLE "LessonRead" (
    "personId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LessonRead_pkey" PRIMARY KEY ("personId","lessonId")
);

-- CreateTable
CREATE TABLE "ModuleCompletion" (
    "personId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "completedAt" TIMESTAMP(3) NOT NULL,
    "asked" JSONB NOT NULL,
    "overrideId" TEXT,

    CONSTRAINT "ModuleCompletion_pkey" PRIMARY KEY ("personId","moduleId")
);

-- CreateTable
CREATE TABLE "ProgressOverride" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "lessonId" TEXT,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "endedAt" TIMESTAMP(3),
    "endedById" TEXT,

    CONSTRAINT "ProgressOverride_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LessonRead_lessonId_idx" ON "LessonRead"("lessonId");

-- CreateIndex
CREATE INDEX "ModuleCompletion_moduleId_idx" ON "ModuleCompletion"("moduleId");

-- CreateIndex
CREATE INDEX "ProgressOverride_personId_moduleId_idx" ON "ProgressOverride"("personId", "moduleId");

-- CreateIndex
CREATE INDEX "ProgressOverride_cohortId_idx" ON "ProgressOverride"("cohortId");

-- AddForeignKey
ALTER TABLE "LessonRead" ADD CONSTRAINT "LessonRead_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModuleCompletion" ADD CONSTRAINT "ModuleCompletion_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the course of a district is made of by now: rules, and what they name.
DROP TRIGGER "Lesson_changed_in_course" ON "Lesson";
CREATE TRIGGER "Lesson_changed_in_course" AFTER INSERT OR UPDATE OF "moduleId", "slug", "position", "title", "summary", "minutes", "publishedVersionId", "since", "rule", "retiredAt" OR DELETE ON "Lesson" FOR EACH ROW EXECUTE FUNCTION "lesson_in_course"();
CREATE TRIGGER "Quiz_changed_in_course" AFTER INSERT OR UPDATE OF "moduleId", "slug", "title", "settings", "questionCount", "retiredAt" OR DELETE ON "Quiz" FOR EACH ROW EXECUTE FUNCTION "lesson_in_course"();
CREATE TRIGGER "Assignment_changed_in_course" AFTER INSERT OR UPDATE OF "moduleId", "slug", "title", "retiredAt" OR DELETE ON "Assignment" FOR EACH ROW EXECUTE FUNCTION "lesson_in_course"();

-- When somebody last came in; the audit trail remembers what sessions have forgotten.
CREATE FUNCTION "session_opened"() RETURNS trigger AS $$
BEGIN
  UPDATE "Person" SET "lastSignInAt" = NEW."createdAt" WHERE "id" = NEW."personId";
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "Session_opened" AFTER INSERT ON "Session" FOR EACH ROW EXECUTE FUNCTION "session_opened"();
UPDATE "Person" p SET "lastSignInAt" = e."at" FROM (SELECT "personId", MAX("at") AS "at" FROM "AuditEvent"
  WHERE "action" = 'session.start' AND "personId" IS NOT NULL GROUP BY "personId") e WHERE e."personId" = p."id";

-- Whoever had finished a module by what it asked until today has finished it for good.
INSERT INTO "ModuleCompletion" ("personId", "moduleId", "completedAt", "asked")
  SELECT f."personId", f."moduleId", f."at", jsonb_build_object('lessons', f."lessons", 'quizzes', '[]'::jsonb, 'tasks', '[]'::jsonb)
  FROM (SELECT d."personId", l."moduleId", MAX(d."completedAt") AS "at", COUNT(*) AS "done", jsonb_agg(l."id") AS "lessons"
    FROM "LessonProgress" d JOIN "Lesson" l ON l."id" = d."lessonId" AND l."retiredAt" IS NULL AND l."publishedVersionId" IS NOT NULL
    GROUP BY d."personId", l."moduleId") f
  JOIN "Module" m ON m."id" = f."moduleId"
  WHERE f."done" = (SELECT COUNT(*) FROM "Lesson" l WHERE l."moduleId" = m."id" AND l."retiredAt" IS NULL AND l."publishedVersionId" IS NOT NULL)
    AND (CAST(m."requires" AS TEXT) NOT LIKE '%tasks%' OR NOT EXISTS (SELECT 1 FROM "AssignmentSchedule" s
      JOIN "Assignment" a ON a."id" = s."assignmentId" AND a."retiredAt" IS NULL AND a."moduleId" = m."id"
      JOIN "RoleHolding" r ON r."cohortId" = s."cohortId" AND r."personId" = f."personId" AND r."role" = 'participant' AND r."endedAt" IS NULL
      WHERE NOT EXISTS (SELECT 1 FROM "Submission" b WHERE b."scheduleId" = s."id" AND b."handedInAt" IS NOT NULL
        AND (b."ownerKey" = 'person:' || f."personId" OR EXISTS (SELECT 1 FROM "TeamMember" t
          WHERE t."personId" = f."personId" AND b."ownerKey" = 'team:' || t."teamId")
          OR EXISTS (SELECT 1 FROM "FormerMember" t WHERE t."personId" = f."personId" AND b."ownerKey" = 'team:' || t."teamId"
            AND b."handedInAt" <= t."leftAt" AND (t."joinedAt" IS NULL OR b."handedInAt" >= t."joinedAt"))))));
