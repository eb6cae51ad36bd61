-- AlterTable
ALTER TABLE "SubmissionFile" ADD COLUMN "removedAt" DATETIME;
ALTER TABLE "SubmissionFile" ADD COLUMN "removedById" TEXT;

-- CreateIndex
CREATE INDEX "SubmissionFile_removedAt_idx" ON "SubmissionFile"("removedAt");
