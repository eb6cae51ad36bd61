-- DropIndex
DROP INDEX "QuizAttempt_receiptNumber_key";

-- DropIndex
DROP INDEX "Submission_receiptNumber_key";

-- DropIndex
DROP INDEX "Recommendation_number_key";

-- AlterTable
ALTER TABLE "Person" ADD COLUMN "mailRefusal" TEXT;
ALTER TABLE "Person" ADD COLUMN "mailRefusedAt" DATETIME;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN "factorAt" DATETIME;

-- CreateTable
CREATE TABLE "ListEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "validFrom" DATETIME NOT NULL,
    "validTo" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "ListEntry_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ListEntryWords" (
    "entryId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "since" DATETIME NOT NULL,
    "authorId" TEXT,

    PRIMARY KEY ("entryId", "number"),
    CONSTRAINT "ListEntryWords_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ListEntry" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionRules" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "validFrom" DATETIME NOT NULL,
    "authorId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "DecisionRules_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Holiday" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Holiday_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SecondFactor" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "secret" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "usedStep" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "SecondFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrustedBrowser" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "TrustedBrowser_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Lease" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "holder" TEXT NOT NULL,
    "until" DATETIME NOT NULL,
    "doneAt" DATETIME
);

-- CreateTable
CREATE TABLE "Backup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "startedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "reason" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BIGINT,
    "files" INTEGER,
    "lastEvent" INTEGER,
    "fault" TEXT
);

-- Columns that are added, not tables that are rebuilt: their triggers and the order of their rows stay.
ALTER TABLE "District" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "District" ADD COLUMN "workWeek" TEXT NOT NULL DEFAULT '1,2,3,4,5';
ALTER TABLE "District" ADD COLUMN "letterhead" JSONB;
ALTER TABLE "District" ADD COLUMN "foundedAt" DATETIME;
ALTER TABLE "District" ADD COLUMN "foundedFrom" TEXT;
ALTER TABLE "Agency" ADD COLUMN "parentId" TEXT REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Agency" ADD COLUMN "areaCode" TEXT;
ALTER TABLE "Area" ADD COLUMN "mergedInto" TEXT;
ALTER TABLE "Area" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Office" ADD COLUMN "slot" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Office" ADD COLUMN "agencyId" TEXT REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Office" ADD COLUMN "areaCode" TEXT;
ALTER TABLE "Office" ADD COLUMN "superiorId" TEXT REFERENCES "Office" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Office" ADD COLUMN "closedAt" DATETIME;
ALTER TABLE "Office" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "OutboxMessage" ADD COLUMN "lane" TEXT NOT NULL DEFAULT 'rest';
ALTER TABLE "OutboxMessage" ADD COLUMN "personId" TEXT;
ALTER TABLE "RecommendationVersion" ADD COLUMN "rulesId" TEXT REFERENCES "DecisionRules" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
DROP INDEX "Office_districtId_code_key";
DROP INDEX "OutboxMessage_doneAt_failedAt_availableAt_idx";
DROP INDEX "RecommendationVersion_receiptNumber_key";
CREATE INDEX "Office_agencyId_idx" ON "Office"("agencyId");
CREATE UNIQUE INDEX "Office_districtId_code_slot_key" ON "Office"("districtId", "code", "slot");
CREATE INDEX "OutboxMessage_lane_doneAt_failedAt_availableAt_idx" ON "OutboxMessage"("lane", "doneAt", "failedAt", "availableAt");
CREATE INDEX "OutboxMessage_personId_doneAt_idx" ON "OutboxMessage"("personId", "doneAt");
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
CREATE UNIQUE INDEX "Recommendation_districtId_number_key" ON "Recommendation"("districtId", "number");

-- Running numbers are each district's own from here on; those that were given belong to the only district there was.
UPDATE "Counter" SET "key" = "key" || ':' || (SELECT "id" FROM "District" ORDER BY "id" LIMIT 1)
  WHERE EXISTS (SELECT 1 FROM "District")
    AND ("key" IN ('submission-receipt', 'quiz-receipt') OR "key" LIKE 'recommendation:%' OR "key" LIKE 'recommendation-receipt:%');

-- What waits keeps its lane.
UPDATE "OutboxMessage" SET "lane" = 'mail' WHERE "kind" = 'mail';
UPDATE "OutboxMessage" SET "lane" = 'decisions' WHERE "kind" = 'decision.publish';

CREATE TRIGGER "ListEntryWords_no_update" BEFORE UPDATE ON "ListEntryWords"
BEGIN SELECT RAISE(ABORT, 'words of lists are append-only'); END;
CREATE TRIGGER "ListEntryWords_no_delete" BEFORE DELETE ON "ListEntryWords"
BEGIN SELECT RAISE(ABORT, 'words of lists are append-only'); END;
CREATE TRIGGER "ListEntryWords_no_replace" BEFORE INSERT ON "ListEntryWords"
WHEN EXISTS (SELECT 1 FROM "ListEntryWords" WHERE "entryId" = NEW."entryId" AND "number" = NEW."number")
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: words of lists are append-only'); END;
CREATE TRIGGER "DecisionRules_no_update" BEFORE UPDATE ON "DecisionRules"
BEGIN SELECT RAISE(ABORT, 'decision rules are append-only'); END;
CREATE TRIGGER "DecisionRules_no_delete" BEFORE DELETE ON "DecisionRules"
BEGIN SELECT RAISE(ABORT, 'decision rules are append-only'); END;
CREATE TRIGGER "DecisionRules_no_replace" BEFORE INSERT ON "DecisionRules"
WHEN EXISTS (SELECT 1 FROM "DecisionRules" WHERE "id" = NEW."id" OR ("districtId" = NEW."districtId" AND "number" = NEW."number"))
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: decision rules are append-only'); END;
