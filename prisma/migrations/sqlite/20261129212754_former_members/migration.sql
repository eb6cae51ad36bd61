-- Who leaves a team is remembered with from when to when she belonged to it; memberships from before this are from the
-- beginning (NULL). A team that was made by mistake is dissolved, not deleted.
-- AlterTable
ALTER TABLE "Team" ADD COLUMN "removedAt" DATETIME;

-- AlterTable
ALTER TABLE "TeamMember" ADD COLUMN "joinedAt" DATETIME;

-- CreateTable
CREATE TABLE "FormerMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT,
    "wasLead" BOOLEAN NOT NULL DEFAULT false,
    "joinedAt" DATETIME,
    "leftAt" DATETIME NOT NULL,
    CONSTRAINT "FormerMember_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FormerMember_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FormerMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FormerMember_personId_idx" ON "FormerMember"("personId");

-- CreateIndex
CREATE INDEX "FormerMember_teamId_idx" ON "FormerMember"("teamId");
