-- AlterTable
ALTER TABLE "Quiz" ADD COLUMN "title" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Quiz" ADD COLUMN "intro" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Quiz" ADD COLUMN "settings" JSONB;
ALTER TABLE "Quiz" ADD COLUMN "retiredAt" DATETIME;

-- CreateTable
CREATE TABLE "QuizItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quizId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "questionId" TEXT,
    "category" TEXT,
    "pick" INTEGER,
    CONSTRAINT "QuizItem_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizItem_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "retiredAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Question_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_moduleId_fkey" FOREIGN KEY ("moduleId") REFERENCES "Module" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Question_currentVersionId_fkey" FOREIGN KEY ("currentVersionId") REFERENCES "QuestionVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 100,
    "hash" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "QuestionVersion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizSchedule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quizId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "opensAt" DATETIME,
    "closesAt" DATETIME,
    "purpose" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "QuizSchedule_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizSchedule_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quizId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'RUNNING',
    "settings" JSONB NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endsAt" DATETIME,
    "handedInAt" DATETIME,
    "endedBy" TEXT,
    "receiptNumber" TEXT,
    "receiptHash" TEXT,
    "points" INTEGER,
    "outOf" INTEGER NOT NULL,
    "percent" INTEGER,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "QuizAttempt_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizAttempt_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizAttempt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizAnswer" (
    "attemptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "versionId" TEXT NOT NULL,
    "value" JSONB,
    "doubt" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedAt" DATETIME,
    "saidAt" DATETIME,
    "outOf" INTEGER NOT NULL,
    "points" INTEGER,
    "verdict" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "markedById" TEXT,
    "markedAt" DATETIME,

    PRIMARY KEY ("attemptId", "position"),
    CONSTRAINT "QuizAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizAnswer_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizLateAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "saidAt" DATETIME NOT NULL,
    "arrivedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "QuizLateAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
    "passedAt" DATETIME,

    PRIMARY KEY ("quizId", "personId"),
    CONSTRAINT "QuizStanding_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizStanding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KeyCorrection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    "fromVersionId" TEXT NOT NULL,
    "toVersionId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "KeyCorrection_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizRemark" (
    "correctionId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "before" INTEGER NOT NULL,
    "after" INTEGER NOT NULL,

    PRIMARY KEY ("correctionId", "attemptId"),
    CONSTRAINT "QuizRemark_correctionId_fkey" FOREIGN KEY ("correctionId") REFERENCES "KeyCorrection" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "QuizRemark_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
