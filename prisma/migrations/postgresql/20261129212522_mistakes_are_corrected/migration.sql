-- AlterTable
ALTER TABLE "BudgetWindow" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "AssignmentSchedule" ADD COLUMN     "changedAt" TIMESTAMP(3),
ADD COLUMN     "changedFrom" JSONB,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "GradeCorrection" (
    "id" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "levels" JSONB NOT NULL,
    "comment" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "graderId" TEXT NOT NULL,
    "releasedAt" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "correctedById" TEXT NOT NULL,
    "correctedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GradeCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "GradeCorrection_submissionId_version_key" ON "GradeCorrection"("submissionId", "version");

-- AddForeignKey
ALTER TABLE "GradeCorrection" ADD CONSTRAINT "GradeCorrection_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a corrected grade said before is kept as it was.
CREATE TRIGGER "GradeCorrection_append_only" BEFORE UPDATE OR DELETE ON "GradeCorrection" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "GradeCorrection_no_truncate" BEFORE TRUNCATE ON "GradeCorrection" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
