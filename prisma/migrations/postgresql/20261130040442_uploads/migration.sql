-- CreateTable
CREATE TABLE "Upload" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "mark" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "claimedUntil" TIMESTAMP(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Upload_expiresAt_idx" ON "Upload"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_personId_noun_thingId_key_key" ON "Upload"("personId", "noun", "thingId", "key");
