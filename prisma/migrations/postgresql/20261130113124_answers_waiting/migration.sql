-- CreateIndex
CREATE INDEX "QuizAttempt_waiting_cohortId_idx" ON "QuizAttempt"("waiting", "cohortId");
