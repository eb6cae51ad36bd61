-- DropIndex
DROP INDEX "BudgetWindow_districtId_closesAt_idx";

-- CreateIndex
CREATE UNIQUE INDEX "BudgetWindow_districtId_closesAt_key" ON "BudgetWindow"("districtId", "closesAt");

-- CreateIndex
CREATE INDEX "SubmissionKey_createdAt_idx" ON "SubmissionKey"("createdAt");
