-- CreateTable
CREATE TABLE "SetAsideText" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "writtenById" TEXT,
    "setAsideById" TEXT NOT NULL,
    "setAsideAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE INDEX "SetAsideText_kind_thingId_part_setAsideAt_idx" ON "SetAsideText"("kind", "thingId", "part", "setAsideAt");

-- CreateIndex
CREATE UNIQUE INDEX "SetAsideText_kind_thingId_part_field_hash_key" ON "SetAsideText"("kind", "thingId", "part", "field", "hash");
