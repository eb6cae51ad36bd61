-- CreateTable
CREATE TABLE "Extension" (
    "id" TEXT NOT NULL,
    "scheduleId" TEXT NOT NULL,
    "ownerKey" TEXT NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "closesAt" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MarkedSheet" (
    "id" TEXT NOT NULL,
    "scheduleId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "endedAt" TIMESTAMP(3),
    "outcome" JSONB,

    CONSTRAINT "MarkedSheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Extension_scheduleId_ownerKey_key" ON "Extension"("scheduleId", "ownerKey");

-- CreateIndex
CREATE INDEX "MarkedSheet_scheduleId_endedAt_createdAt_idx" ON "MarkedSheet"("scheduleId", "endedAt", "createdAt");

-- CreateIndex
CREATE INDEX "MarkedSheet_endedAt_idx" ON "MarkedSheet"("endedAt");

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "AssignmentSchedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkedSheet" ADD CONSTRAINT "MarkedSheet_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "AssignmentSchedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
