-- CreateIndex
CREATE INDEX "QuizAttempt_quizId_waiting_handedInAt_id_idx" ON "QuizAttempt"("quizId", "waiting", "handedInAt", "id");

-- Whose key was wrong, and what that changed, is kept as it was.
CREATE TRIGGER "KeyCorrection_append_only" BEFORE UPDATE OR DELETE ON "KeyCorrection" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "KeyCorrection_no_truncate" BEFORE TRUNCATE ON "KeyCorrection" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "QuizRemark_append_only" BEFORE UPDATE OR DELETE ON "QuizRemark" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "QuizRemark_no_truncate" BEFORE TRUNCATE ON "QuizRemark" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
