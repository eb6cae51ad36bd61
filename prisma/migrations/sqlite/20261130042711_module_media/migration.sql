-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN "facts" JSONB;

-- AlterTable
ALTER TABLE "FileLink" ADD COLUMN "name" TEXT;

-- CreateTable
CREATE TABLE "FileForm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    CONSTRAINT "FileForm_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FileForm_sha256_idx" ON "FileForm"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "FileForm_fileId_sha256_key" ON "FileForm"("fileId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "FileLink_noun_thingId_name_key" ON "FileLink"("noun", "thingId", "name");
