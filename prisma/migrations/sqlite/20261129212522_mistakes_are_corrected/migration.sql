-- CreateTable
CREATE TABLE "GradeCorrection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "submissionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "levels" JSONB NOT NULL,
    "comment" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "graderId" TEXT NOT NULL,
    "releasedAt" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "correctedById" TEXT NOT NULL,
    "correctedAt" DATETIME NOT NULL,
    CONSTRAINT "GradeCorrection_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "BudgetWindow" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Cohort" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "AssignmentSchedule" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "AssignmentSchedule" ADD COLUMN "changedAt" DATETIME;
ALTER TABLE "AssignmentSchedule" ADD COLUMN "changedFrom" JSONB;

-- CreateIndex
CREATE UNIQUE INDEX "GradeCorrection_submissionId_version_key" ON "GradeCorrection"("submissionId", "version");

-- What a corrected grade said before is kept as it was.
CREATE TRIGGER "GradeCorrection_no_update" BEFORE UPDATE ON "GradeCorrection"
BEGIN SELECT RAISE(ABORT, 'corrections of grades are append-only'); END;
CREATE TRIGGER "GradeCorrection_no_delete" BEFORE DELETE ON "GradeCorrection"
BEGIN SELECT RAISE(ABORT, 'corrections of grades are append-only'); END;
CREATE TRIGGER "GradeCorrection_no_replace" BEFORE INSERT ON "GradeCorrection"
WHEN EXISTS (SELECT 1 FROM "GradeCorrection" WHERE "submissionId" = NEW."submissionId" AND "version" = NEW."version")
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: corrections of grades are append-only'); END;
