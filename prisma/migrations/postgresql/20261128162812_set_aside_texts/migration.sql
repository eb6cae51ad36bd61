-- CreateTable
CREATE TABLE "SetAsideText" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "writtenById" TEXT,
    "setAsideById" TEXT NOT NULL,
    "setAsideAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SetAsideText_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SetAsideText_kind_thingId_part_setAsideAt_idx" ON "SetAsideText"("kind", "thingId", "part", "setAsideAt");

-- CreateIndex
CREATE UNIQUE INDEX "SetAsideText_kind_thingId_part_field_hash_key" ON "SetAsideText"("kind", "thingId", "part", "field", "hash");
