-- Who has what open.
CREATE TABLE "Presence" (
    "noun" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("noun", "thingId", "personId"),
    CONSTRAINT "Presence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "Presence_personId_idx" ON "Presence"("personId");
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");
