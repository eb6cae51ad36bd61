-- DropIndex
DROP INDEX "Recommendation_districtId_status_openDecisionId_pinnedAt_windowClosesAt_worthyCount_statusSince_idx";

-- CreateIndex
CREATE INDEX "Recommendation_districtId_status_openDecisionId_pinnedAt_windowClosesAt_worthyCount_statusSince_needsBupati_idx" ON "Recommendation"("districtId", "status", "openDecisionId", "pinnedAt", "windowClosesAt", "worthyCount" DESC, "statusSince", "needsBupati");
