-- CreateTable
CREATE TABLE "FileLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "noun" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" DATETIME,
    "removedById" TEXT,
    CONSTRAINT "FileLink_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FileLink_fileId_idx" ON "FileLink"("fileId");

-- CreateIndex
CREATE INDEX "FileLink_noun_removedAt_idx" ON "FileLink"("noun", "removedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FileLink_noun_thingId_fileId_key" ON "FileLink"("noun", "thingId", "fileId");

-- Files of submissions keep the addresses and the times they had.
INSERT INTO "FileLink" ("id", "noun", "thingId", "fileId", "addedById", "addedAt", "removedAt", "removedById")
  SELECT "id", 'submission', "submissionId", "fileId", "addedById", "addedAt", "removedAt", "removedById" FROM "SubmissionFile";
DROP TABLE "SubmissionFile";
