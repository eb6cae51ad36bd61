-- CreateTable
CREATE TABLE "QuizAnalysis" (
    "quizId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "countedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "QuizAnalysis_pkey" PRIMARY KEY ("quizId","cohortId")
);

-- CreateIndex
CREATE INDEX "QuizAnalysis_cohortId_idx" ON "QuizAnalysis"("cohortId");

-- AddForeignKey
ALTER TABLE "QuizAnalysis" ADD CONSTRAINT "QuizAnalysis_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizAnalysis" ADD CONSTRAINT "QuizAnalysis_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;
