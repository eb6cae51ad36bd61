-- CreateIndex
CREATE INDEX "RoleHolding_cohortId_role_endedAt_personId_idx" ON "RoleHolding"("cohortId", "role", "endedAt", "personId");
