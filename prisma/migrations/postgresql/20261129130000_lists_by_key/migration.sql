-- DropIndex
DROP INDEX "DemoMail_createdAt_idx";

-- CreateIndex
CREATE INDEX "AuditEvent_districtId_action_seq_idx" ON "AuditEvent"("districtId", "action", "seq");

-- CreateIndex
CREATE INDEX "DemoMail_createdAt_id_idx" ON "DemoMail"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Recommendation_districtId_teamId_status_statusSince_id_idx" ON "Recommendation"("districtId", "teamId", "status", "statusSince", "id");

-- CreateIndex
CREATE INDEX "Recommendation_districtId_status_statusSince_id_idx" ON "Recommendation"("districtId", "status", "statusSince", "id");

-- People by the small letters of their names. The schema file has no words for an index of an expression.
CREATE INDEX "Person_by_name_idx" ON "Person"("districtId", LOWER("name"), "id");
CREATE INDEX "Person_by_status_and_name_idx" ON "Person"("districtId", "status", LOWER("name"), "id");
