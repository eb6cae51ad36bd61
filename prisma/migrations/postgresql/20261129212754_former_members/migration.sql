-- Who leaves a team is remembered with from when to when she belonged to it; memberships from before this are from the
-- beginning (NULL). A team that was made by mistake is dissolved, not deleted.
-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "removedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "TeamMember" ADD COLUMN     "joinedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "FormerMember" (
    "id" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT,
    "wasLead" BOOLEAN NOT NULL DEFAULT false,
    "joinedAt" TIMESTAMP(3),
    "leftAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FormerMember_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FormerMember_personId_idx" ON "FormerMember"("personId");

-- CreateIndex
CREATE INDEX "FormerMember_teamId_idx" ON "FormerMember"("teamId");

-- AddForeignKey
ALTER TABLE "FormerMember" ADD CONSTRAINT "FormerMember_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerMember" ADD CONSTRAINT "FormerMember_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerMember" ADD CONSTRAINT "FormerMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
