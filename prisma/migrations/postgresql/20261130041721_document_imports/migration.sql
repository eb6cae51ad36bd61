-- CreateTable
CREATE TABLE "DocumentImport" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "moduleId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fileName" TEXT NOT NULL,
    "read" JSONB NOT NULL,
    "endedAt" TIMESTAMP(3),
    "outcome" JSONB,

    CONSTRAINT "DocumentImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentPicture" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "DocumentPicture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DocumentImport_districtId_endedAt_createdAt_idx" ON "DocumentImport"("districtId", "endedAt", "createdAt");

-- CreateIndex
CREATE INDEX "DocumentImport_endedAt_createdAt_idx" ON "DocumentImport"("endedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentPicture_importId_name_key" ON "DocumentPicture"("importId", "name");

-- AddForeignKey
ALTER TABLE "DocumentPicture" ADD CONSTRAINT "DocumentPicture_importId_fkey" FOREIGN KEY ("importId") REFERENCES "DocumentImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
