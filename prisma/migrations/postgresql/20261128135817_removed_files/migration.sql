-- AlterTable
ALTER TABLE "SubmissionFile" ADD COLUMN     "removedAt" TIMESTAMP(3),
ADD COLUMN     "removedById" TEXT;

-- CreateIndex
CREATE INDEX "SubmissionFile_removedAt_idx" ON "SubmissionFile"("removedAt");
