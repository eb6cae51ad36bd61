-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "gradeStatus" TEXT NOT NULL DEFAULT 'NONE';

-- What the grades already say
UPDATE "Submission" SET "gradeStatus" = (SELECT g."status" FROM "Grade" g WHERE g."submissionId" = "Submission"."id")
WHERE "id" IN (SELECT "submissionId" FROM "Grade");

-- CreateIndex
CREATE INDEX "Submission_standing_idx" ON "Submission"("scheduleId", "status", "gradeStatus", "handedInAt", "ownerKey", "attempt");
