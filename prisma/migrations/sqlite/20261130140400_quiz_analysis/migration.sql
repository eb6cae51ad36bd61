-- CreateTable
CREATE TABLE "QuizAnalysis" (
    "quizId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "countedAt" DATETIME NOT NULL,

    PRIMARY KEY ("quizId", "cohortId"),
    CONSTRAINT "QuizAnalysis_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "QuizAnalysis_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "QuizAnalysis_cohortId_idx" ON "QuizAnalysis"("cohortId");
