-- DropIndex
DROP INDEX "Office_districtId_code_key";

-- DropIndex
DROP INDEX "OutboxMessage_doneAt_failedAt_availableAt_idx";

-- DropIndex
DROP INDEX "QuizAttempt_receiptNumber_key";

-- DropIndex
DROP INDEX "Submission_receiptNumber_key";

-- DropIndex
DROP INDEX "Recommendation_number_key";

-- DropIndex
DROP INDEX "RecommendationVersion_receiptNumber_key";

-- AlterTable
ALTER TABLE "District" ADD COLUMN     "foundedAt" TIMESTAMP(3),
ADD COLUMN     "foundedFrom" TEXT,
ADD COLUMN     "letterhead" JSONB,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "workWeek" TEXT NOT NULL DEFAULT '1,2,3,4,5';

-- AlterTable
ALTER TABLE "Agency" ADD COLUMN     "areaCode" TEXT,
ADD COLUMN     "parentId" TEXT;

-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "mergedInto" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Office" ADD COLUMN     "agencyId" TEXT,
ADD COLUMN     "areaCode" TEXT,
ADD COLUMN     "closedAt" TIMESTAMP(3),
ADD COLUMN     "slot" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "superiorId" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "mailRefusal" TEXT,
ADD COLUMN     "mailRefusedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "factorAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "lane" TEXT NOT NULL DEFAULT 'rest',
ADD COLUMN     "personId" TEXT;

-- AlterTable
ALTER TABLE "RecommendationVersion" ADD COLUMN     "rulesId" TEXT;

-- CreateTable
CREATE TABLE "ListEntry" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "validFrom" TIMESTAMP(3) NOT NULL,
    "validTo" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ListEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListEntryWords" (
    "entryId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "since" TIMESTAMP(3) NOT NULL,
    "authorId" TEXT,

    CONSTRAINT "ListEntryWords_pkey" PRIMARY KEY ("entryId","number")
);

-- CreateTable
CREATE TABLE "DecisionRules" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "validFrom" TIMESTAMP(3) NOT NULL,
    "authorId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DecisionRules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecondFactor" (
    "personId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "usedStep" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrustedBrowser" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TrustedBrowser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lease" (
    "key" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Backup" (
    "id" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),
    "reason" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BIGINT,
    "files" INTEGER,
    "lastEvent" INTEGER,
    "fault" TEXT,

    CONSTRAINT "Backup_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ListEntry_districtId_list_position_idx" ON "ListEntry"("districtId", "list", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ListEntry_districtId_list_code_key" ON "ListEntry"("districtId", "list", "code");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionRules_districtId_number_key" ON "DecisionRules"("districtId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Holiday_districtId_day_key" ON "Holiday"("districtId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_codeHash_key" ON "RecoveryCode"("codeHash");

-- CreateIndex
CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode"("personId");

-- CreateIndex
CREATE INDEX "TrustedBrowser_personId_idx" ON "TrustedBrowser"("personId");

-- CreateIndex
CREATE INDEX "TrustedBrowser_expiresAt_idx" ON "TrustedBrowser"("expiresAt");

-- CreateIndex
CREATE INDEX "Backup_startedAt_idx" ON "Backup"("startedAt");

-- CreateIndex
CREATE INDEX "Office_agencyId_idx" ON "Office"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "Office_districtId_code_slot_key" ON "Office"("districtId", "code", "slot");

-- CreateIndex
CREATE INDEX "OutboxMessage_lane_doneAt_failedAt_availableAt_idx" ON "OutboxMessage"("lane", "doneAt", "failedAt", "availableAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_personId_doneAt_idx" ON "OutboxMessage"("personId", "doneAt");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_districtId_number_key" ON "Recommendation"("districtId", "number");

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_superiorId_fkey" FOREIGN KEY ("superiorId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListEntry" ADD CONSTRAINT "ListEntry_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListEntryWords" ADD CONSTRAINT "ListEntryWords_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ListEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRules" ADD CONSTRAINT "DecisionRules_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holiday" ADD CONSTRAINT "Holiday_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrustedBrowser" ADD CONSTRAINT "TrustedBrowser_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationVersion" ADD CONSTRAINT "RecommendationVersion_rulesId_fkey" FOREIGN KEY ("rulesId") REFERENCES "DecisionRules"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Running numbers are each district's own from here on; those that were given belong to the only district there was.
UPDATE "Counter" SET "key" = "key" || ':' || (SELECT "id" FROM "District" ORDER BY "id" LIMIT 1)
  WHERE EXISTS (SELECT 1 FROM "District")
    AND ("key" IN ('submission-receipt', 'quiz-receipt') OR "key" LIKE 'recommendation:%' OR "key" LIKE 'recommendation-receipt:%');

-- What waits keeps its lane.
UPDATE "OutboxMessage" SET "lane" = 'mail' WHERE "kind" = 'mail';
UPDATE "OutboxMessage" SET "lane" = 'decisions' WHERE "kind" = 'decision.publish';
CREATE TRIGGER "ListEntryWords_append_only" BEFORE UPDATE OR DELETE ON "ListEntryWords" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ListEntryWords_no_truncate" BEFORE TRUNCATE ON "ListEntryWords" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "DecisionRules_append_only" BEFORE UPDATE OR DELETE ON "DecisionRules" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "DecisionRules_no_truncate" BEFORE TRUNCATE ON "DecisionRules" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
