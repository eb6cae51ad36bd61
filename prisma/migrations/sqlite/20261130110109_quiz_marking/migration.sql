-- CreateIndex
CREATE INDEX "QuizAttempt_quizId_waiting_handedInAt_id_idx" ON "QuizAttempt"("quizId", "waiting", "handedInAt", "id");

-- Whose key was wrong, and what that changed, is kept as it was.
CREATE TRIGGER "KeyCorrection_no_update" BEFORE UPDATE ON "KeyCorrection"
BEGIN SELECT RAISE(ABORT, 'corrections of keys are append-only'); END;
CREATE TRIGGER "KeyCorrection_no_delete" BEFORE DELETE ON "KeyCorrection"
BEGIN SELECT RAISE(ABORT, 'corrections of keys are append-only'); END;
CREATE TRIGGER "KeyCorrection_no_replace" BEFORE INSERT ON "KeyCorrection"
WHEN EXISTS (SELECT 1 FROM "KeyCorrection" WHERE "id" = NEW."id")
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: corrections of keys are append-only'); END;
CREATE TRIGGER "QuizRemark_no_update" BEFORE UPDATE ON "QuizRemark"
BEGIN SELECT RAISE(ABORT, 'corrections of keys are append-only'); END;
CREATE TRIGGER "QuizRemark_no_delete" BEFORE DELETE ON "QuizRemark"
BEGIN SELECT RAISE(ABORT, 'corrections of keys are append-only'); END;
CREATE TRIGGER "QuizRemark_no_replace" BEFORE INSERT ON "QuizRemark"
WHEN EXISTS (SELECT 1 FROM "QuizRemark" WHERE "correctionId" = NEW."correctionId" AND "attemptId" = NEW."attemptId")
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: corrections of keys are append-only'); END;
