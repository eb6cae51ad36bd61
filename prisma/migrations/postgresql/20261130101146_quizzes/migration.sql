-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN     "intro" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "retiredAt" TIMESTAMP(3),
ADD COLUMN     "settings" JSONB,
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "QuizItem" (
    "id" TEXT NOT NULL,
    "quizId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "questionId" TEXT,
    "category" TEXT,
    "pick" INTEGER,

    CONSTRAINT "QuizItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "category" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "tags" JSONB NOT NULL,
    "searchKey" TEXT NOT NULL DEFAULT '',
    "currentVersionId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retiredAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionVersion" (
    "id" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 100,
    "hash" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuestionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizSchedule" (
    "id" TEXT NOT NULL,
    "quizId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "opensAt" TIMESTAMP(3),
    "closesAt" TIMESTAMP(3),
    "purpose" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "QuizSchedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizAttempt" (
    "id" TEXT NOT NULL,
    "quizId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'RUNNING',
    "settings" JSONB NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3),
    "handedInAt" TIMESTAMP(3),
    "endedBy" TEXT,
    "receiptNumber" TEXT,
    "receiptHash" TEXT,
    "points" INTEGER,
    "outOf" INTEGER NOT NULL,
    "percent" INTEGER,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "QuizAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizAnswer" (
    "attemptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "versionId" TEXT NOT NULL,
    "value" JSONB,
    "doubt" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedAt" TIMESTAMP(3),
    "saidAt" TIMESTAMP(3),
    "outOf" INTEGER NOT NULL,
    "points" INTEGER,
    "verdict" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "markedById" TEXT,
    "markedAt" TIMESTAMP(3),

    CONSTRAINT "QuizAnswer_pkey" PRIMARY KEY ("attemptId","position")
);

-- CreateTable
CREATE TABLE "QuizLateAnswer" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "saidAt" TIMESTAMP(3) NOT NULL,
    "arrivedAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "QuizLateAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizStanding" (
    "quizId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "attemptId" TEXT,
    "percent" INTEGER,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "passedAt" TIMESTAMP(3),

    CONSTRAINT "QuizStanding_pkey" PRIMARY KEY ("quizId","personId")
);

-- CreateTable
CREATE TABLE "KeyCorrection" (
    "id" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "fromVersionId" TEXT NOT NULL,
    "toVersionId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KeyCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizRemark" (
    "correctionId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "before" INTEGER NOT NULL,
    "after" INTEGER NOT NULL,

    CONSTRAINT "QuizRemark_pkey" PRIMARY KEY ("correctionId","attemptId")
);

-- CreateIndex
CREATE INDEX "QuizItem_quizId_position_idx" ON "QuizItem"("quizId", "position");

-- CreateIndex
CREATE INDEX "QuizItem_questionId_idx" ON "QuizItem"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "Question_currentVersionId_key" ON "Question"("currentVersionId");

-- CreateIndex
CREATE INDEX "Question_moduleId_retiredAt_category_title_id_idx" ON "Question"("moduleId", "retiredAt", "category", "title", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Question_districtId_key_key" ON "Question"("districtId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionVersion_questionId_number_key" ON "QuestionVersion"("questionId", "number");

-- CreateIndex
CREATE INDEX "QuizSchedule_cohortId_idx" ON "QuizSchedule"("cohortId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizSchedule_quizId_cohortId_key" ON "QuizSchedule"("quizId", "cohortId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizAttempt_receiptNumber_key" ON "QuizAttempt"("receiptNumber");

-- CreateIndex
CREATE INDEX "QuizAttempt_state_endsAt_idx" ON "QuizAttempt"("state", "endsAt");

-- CreateIndex
CREATE INDEX "QuizAttempt_personId_state_idx" ON "QuizAttempt"("personId", "state");

-- CreateIndex
CREATE INDEX "QuizAttempt_quizId_cohortId_state_handedInAt_id_idx" ON "QuizAttempt"("quizId", "cohortId", "state", "handedInAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "QuizAttempt_quizId_personId_number_key" ON "QuizAttempt"("quizId", "personId", "number");

-- CreateIndex
CREATE INDEX "QuizAnswer_versionId_idx" ON "QuizAnswer"("versionId");

-- CreateIndex
CREATE INDEX "QuizLateAnswer_state_arrivedAt_idx" ON "QuizLateAnswer"("state", "arrivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "QuizLateAnswer_attemptId_position_key" ON "QuizLateAnswer"("attemptId", "position");

-- CreateIndex
CREATE INDEX "QuizStanding_personId_idx" ON "QuizStanding"("personId");

-- CreateIndex
CREATE INDEX "QuizStanding_cohortId_quizId_idx" ON "QuizStanding"("cohortId", "quizId");

-- CreateIndex
CREATE INDEX "KeyCorrection_questionId_at_idx" ON "KeyCorrection"("questionId", "at");

-- CreateIndex
CREATE INDEX "QuizRemark_attemptId_idx" ON "QuizRemark"("attemptId");

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_currentVersionId_fkey" FOREIGN KEY ("currentVersionId") REFERENCES "QuestionVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVersion" ADD CONSTRAINT "QuestionVersion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizSchedule" ADD CONSTRAINT "QuizSchedule_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizSchedule" ADD CONSTRAINT "QuizSchedule_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizAttempt" ADD CONSTRAINT "QuizAttempt_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizAttempt" ADD CONSTRAINT "QuizAttempt_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizAttempt" ADD CONSTRAINT "QuizAttempt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizAnswer" ADD CONSTRAINT "QuizAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizAnswer" ADD CONSTRAINT "QuizAnswer_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizLateAnswer" ADD CONSTRAINT "QuizLateAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizStanding" ADD CONSTRAINT "QuizStanding_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizStanding" ADD CONSTRAINT "QuizStanding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyCorrection" ADD CONSTRAINT "KeyCorrection_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizRemark" ADD CONSTRAINT "QuizRemark_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "KeyCorrection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizRemark" ADD CONSTRAINT "QuizRemark_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
