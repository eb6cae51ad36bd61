-- Nobody is behind for what was due before she joined, nor before she has come in: a count keeps when each lesson was due, and
-- since when each person takes part. Counts say nothing of their own: all of them are made anew.
DROP VIEW "Seat";
DROP TABLE "Standing";
DROP TABLE "CountedLesson";
DELETE FROM "ProgressCount";

-- CreateTable
CREATE TABLE "CountedLesson" (
    "countId" INTEGER NOT NULL,
    "lessonId" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,

    PRIMARY KEY ("countId", "lessonId"),
    CONSTRAINT "CountedLesson_countId_fkey" FOREIGN KEY ("countId") REFERENCES "ProgressCount" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CountedLesson_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Standing" (
    "countId" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT,
    "key" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "done" INTEGER NOT NULL,

    PRIMARY KEY ("countId", "personId"),
    CONSTRAINT "Standing_countId_fkey" FOREIGN KEY ("countId") REFERENCES "ProgressCount" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Standing_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CountedLesson_countId_dueAt_idx" ON "CountedLesson"("countId", "dueAt");

-- CreateIndex
CREATE INDEX "CountedLesson_lessonId_idx" ON "CountedLesson"("lessonId");

-- CreateIndex
CREATE INDEX "Standing_personId_idx" ON "Standing"("personId");

-- CreateIndex
CREATE INDEX "Standing_countId_done_key_personId_idx" ON "Standing"("countId", "done", "key", "personId");

-- CreateIndex
CREATE INDEX "Standing_countId_agencyId_done_key_personId_idx" ON "Standing"("countId", "agencyId", "done", "key", "personId");

INSERT INTO "ProgressCount" ("cohortId", "finishedAt") SELECT "id", strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') FROM "Cohort";
WITH "readable" AS (SELECT "id", "moduleId" FROM "Lesson" WHERE "retiredAt" IS NULL AND "publishedVersionId" IS NOT NULL),
  "opened" AS (SELECT * FROM "CohortModule" WHERE "moduleId" IN (SELECT "moduleId" FROM "readable")),
  "due" AS (SELECT o."cohortId", o."moduleId", COALESCE((SELECT MIN(n."startsOn") FROM "opened" n
      WHERE n."cohortId" = o."cohortId" AND n."startsOn" > o."startsOn"), h."endsOn") AS "at"
    FROM "opened" o JOIN "Cohort" h ON h."id" = o."cohortId")
INSERT INTO "CountedLesson" ("countId", "lessonId", "dueAt") SELECT c."id", l."id", d."at"
  FROM "due" d JOIN "ProgressCount" c ON c."cohortId" = d."cohortId" JOIN "readable" l ON l."moduleId" = d."moduleId"
  WHERE d."at" < strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now');
UPDATE "ProgressCount" SET "lessons" = (SELECT COUNT(*) FROM "CountedLesson" k WHERE k."countId" = "ProgressCount"."id");
INSERT INTO "Standing" ("countId", "personId", "agencyId", "key", "since", "done")
  SELECT c."id", p."id", p."agencyId", p."nameKey", h."since",
    (SELECT COUNT(*) FROM "CountedLesson" k WHERE k."countId" = c."id" AND k."dueAt" <= h."since")
    + (SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM "CountedLesson" k WHERE k."countId" = c."id"
      AND k."lessonId" = d."lessonId" AND k."dueAt" > h."since") THEN 1 END) FROM "LessonProgress" d WHERE d."personId" = p."id")
  FROM (SELECT "cohortId", "personId", MIN("startedAt") AS "since" FROM "RoleHolding"
    WHERE "role" = 'participant' AND "endedAt" IS NULL GROUP BY "cohortId", "personId") h
  JOIN "ProgressCount" c ON c."cohortId" = h."cohortId" JOIN "Person" p ON p."id" = h."personId"
  WHERE p."status" = 'ACTIVE';
UPDATE "ProgressCount" SET
  "people" = (SELECT COUNT(*) FROM "Standing" s WHERE s."countId" = "ProgressCount"."id"),
  "upToDate" = (SELECT COUNT(*) FROM "Standing" s WHERE s."countId" = "ProgressCount"."id"
    AND s."done" >= "ProgressCount"."lessons");

-- How many stand in a count, and how many of them are not behind.
CREATE TRIGGER "Standing_added" AFTER INSERT ON "Standing" BEGIN
  UPDATE "ProgressCount" SET "people" = "people" + 1, "upToDate" = "upToDate" + (NEW."done" >= "lessons")
    WHERE "id" = NEW."countId";
END;
CREATE TRIGGER "Standing_changed" AFTER UPDATE OF "done" ON "Standing" BEGIN
  UPDATE "ProgressCount" SET "upToDate" = "upToDate" + (NEW."done" >= "lessons") - (OLD."done" >= "lessons")
    WHERE "id" = NEW."countId" AND (NEW."done" >= "lessons") <> (OLD."done" >= "lessons");
END;
CREATE TRIGGER "Standing_removed" AFTER DELETE ON "Standing" BEGIN
  UPDATE "ProgressCount" SET "people" = "people" - 1, "upToDate" = "upToDate" - (OLD."done" >= "lessons")
    WHERE "id" = OLD."countId";
END;

-- What somebody has done, in every count in which she stands and that asks her for the lesson.
DROP TRIGGER "LessonProgress_counted";
CREATE TRIGGER "LessonProgress_counted" AFTER INSERT ON "LessonProgress" BEGIN
  UPDATE "Standing" SET "done" = "done" + 1 WHERE "personId" = NEW."personId" AND EXISTS (SELECT 1 FROM "CountedLesson" k
    WHERE k."countId" = "Standing"."countId" AND k."lessonId" = NEW."lessonId" AND k."dueAt" > "Standing"."since");
END;
DROP TRIGGER "LessonProgress_uncounted";
CREATE TRIGGER "LessonProgress_uncounted" AFTER DELETE ON "LessonProgress" BEGIN
  UPDATE "Standing" SET "done" = "done" - 1 WHERE "personId" = OLD."personId" AND EXISTS (SELECT 1 FROM "CountedLesson" k
    WHERE k."countId" = "Standing"."countId" AND k."lessonId" = OLD."lessonId" AND k."dueAt" > "Standing"."since");
END;

-- Whoever is put in here is seated anew: in every count of the cohorts in which she takes part, and in no other.
CREATE VIEW "Seat" AS SELECT "personId" FROM "Standing";
CREATE TRIGGER "Seat_taken" INSTEAD OF INSERT ON "Seat" BEGIN
  DELETE FROM "Standing" WHERE "personId" = NEW."personId";
  INSERT INTO "Standing" ("countId", "personId", "agencyId", "key", "since", "done")
    SELECT c."id", p."id", p."agencyId", p."nameKey", h."since",
      (SELECT COUNT(*) FROM "CountedLesson" k WHERE k."countId" = c."id" AND k."dueAt" <= h."since")
      + (SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM "CountedLesson" k WHERE k."countId" = c."id"
        AND k."lessonId" = d."lessonId" AND k."dueAt" > h."since") THEN 1 END) FROM "LessonProgress" d WHERE d."personId" = p."id")
    FROM (SELECT r."cohortId", MIN(r."startedAt") AS "since" FROM "RoleHolding" r
      WHERE r."personId" = NEW."personId" AND r."role" = 'participant' AND r."endedAt" IS NULL GROUP BY r."cohortId") h
    JOIN "ProgressCount" c ON c."cohortId" = h."cohortId" JOIN "Person" p ON p."id" = NEW."personId"
    WHERE p."status" = 'ACTIVE';
END;
DROP TRIGGER "RoleHolding_changed";
CREATE TRIGGER "RoleHolding_changed" AFTER UPDATE OF "personId", "cohortId", "role", "startedAt", "endedAt" ON "RoleHolding"
WHEN NEW."role" = 'participant' OR OLD."role" = 'participant' BEGIN
  INSERT INTO "Seat" ("personId") VALUES (OLD."personId");
  INSERT INTO "Seat" ("personId") VALUES (NEW."personId");
END;
