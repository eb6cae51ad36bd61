-- CreateTable
CREATE TABLE "Extension" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scheduleId" TEXT NOT NULL,
    "ownerKey" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Extension_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "AssignmentSchedule" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MarkedSheet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "scheduleId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "endedAt" DATETIME,
    "outcome" JSONB,
    CONSTRAINT "MarkedSheet_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "AssignmentSchedule" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Extension_scheduleId_ownerKey_key" ON "Extension"("scheduleId", "ownerKey");

-- CreateIndex
CREATE INDEX "MarkedSheet_scheduleId_endedAt_createdAt_idx" ON "MarkedSheet"("scheduleId", "endedAt", "createdAt");

-- CreateIndex
CREATE INDEX "MarkedSheet_endedAt_idx" ON "MarkedSheet"("endedAt");
