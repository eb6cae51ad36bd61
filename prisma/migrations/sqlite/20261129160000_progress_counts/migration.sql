-- CreateTable
CREATE TABLE "ProgressCount" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cohortId" TEXT NOT NULL,
    "plan" TEXT NOT NULL DEFAULT '',
    "lessons" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "upToDate" INTEGER NOT NULL DEFAULT 0,
    "reached" TEXT NOT NULL DEFAULT '',
    "finishedAt" DATETIME,
    CONSTRAINT "ProgressCount_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CountedLesson" (
    "countId" INTEGER NOT NULL,
    "lessonId" TEXT NOT NULL,

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
    "done" INTEGER NOT NULL,

    PRIMARY KEY ("countId", "personId"),
    CONSTRAINT "Standing_countId_fkey" FOREIGN KEY ("countId") REFERENCES "ProgressCount" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Standing_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ProgressCount_cohortId_id_idx" ON "ProgressCount"("cohortId", "id");

-- CreateIndex
CREATE INDEX "CountedLesson_lessonId_idx" ON "CountedLesson"("lessonId");

-- CreateIndex
CREATE INDEX "Standing_personId_idx" ON "Standing"("personId");

-- CreateIndex
CREATE INDEX "Standing_countId_done_key_personId_idx" ON "Standing"("countId", "done", "key", "personId");

-- CreateIndex
CREATE INDEX "Standing_countId_agencyId_done_key_personId_idx" ON "Standing"("countId", "agencyId", "done", "key", "personId");

-- What the lessons of a cohort say today: those that can be read, of modules that should be done by now. A module should be
-- done when the next one starts, the last one when the cohort ends.
INSERT INTO "ProgressCount" ("cohortId", "finishedAt") SELECT "id", strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') FROM "Cohort";
WITH "readable" AS (SELECT "id", "moduleId" FROM "Lesson" WHERE "retiredAt" IS NULL AND "publishedVersionId" IS NOT NULL),
  "opened" AS (SELECT * FROM "CohortModule" WHERE "moduleId" IN (SELECT "moduleId" FROM "readable"))
INSERT INTO "CountedLesson" ("countId", "lessonId") SELECT c."id", l."id"
  FROM "opened" o JOIN "ProgressCount" c ON c."cohortId" = o."cohortId" JOIN "Cohort" h ON h."id" = o."cohortId"
  JOIN "readable" l ON l."moduleId" = o."moduleId"
  WHERE COALESCE((SELECT MIN(n."startsOn") FROM "opened" n WHERE n."cohortId" = o."cohortId" AND n."startsOn" > o."startsOn"),
    h."endsOn") < strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now');
INSERT INTO "Standing" ("countId", "personId", "agencyId", "key", "done")
  SELECT c."id", p."id", p."agencyId", LOWER(p."name"), (SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM "CountedLesson" k
      WHERE k."countId" = c."id" AND k."lessonId" = d."lessonId") THEN 1 END) FROM "LessonProgress" d WHERE d."personId" = p."id")
  FROM (SELECT DISTINCT "cohortId", "personId" FROM "RoleHolding" WHERE "role" = 'participant' AND "endedAt" IS NULL) r
  JOIN "ProgressCount" c ON c."cohortId" = r."cohortId" JOIN "Person" p ON p."id" = r."personId"
  WHERE p."status" <> 'DISABLED';
UPDATE "ProgressCount" SET
  "lessons" = (SELECT COUNT(*) FROM "CountedLesson" k WHERE k."countId" = "ProgressCount"."id"),
  "people" = (SELECT COUNT(*) FROM "Standing" s WHERE s."countId" = "ProgressCount"."id");
UPDATE "ProgressCount" SET "upToDate" = (SELECT COUNT(*) FROM "Standing" s WHERE s."countId" = "ProgressCount"."id"
  AND s."done" >= "ProgressCount"."lessons");

-- A cohort has a count from its first day on: of nothing yet.
CREATE TRIGGER "Cohort_counted" AFTER INSERT ON "Cohort" BEGIN
  INSERT INTO "ProgressCount" ("cohortId", "finishedAt") VALUES (NEW."id", strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now'));
END;

-- How many stand in a count, and how many of them have done all its lessons.
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

-- What somebody has done, in every count in which she stands and that counts the lesson.
CREATE TRIGGER "LessonProgress_counted" AFTER INSERT ON "LessonProgress" BEGIN
  UPDATE "Standing" SET "done" = "done" + 1 WHERE "personId" = NEW."personId" AND EXISTS (
    SELECT 1 FROM "CountedLesson" k WHERE k."countId" = "Standing"."countId" AND k."lessonId" = NEW."lessonId");
END;
CREATE TRIGGER "LessonProgress_uncounted" AFTER DELETE ON "LessonProgress" BEGIN
  UPDATE "Standing" SET "done" = "done" - 1 WHERE "personId" = OLD."personId" AND EXISTS (
    SELECT 1 FROM "CountedLesson" k WHERE k."countId" = "Standing"."countId" AND k."lessonId" = OLD."lessonId");
END;

-- Whoever is put in here is seated anew: in every count of the cohorts in which she takes part, and in no other.
CREATE VIEW "Seat" AS SELECT "personId" FROM "Standing";
CREATE TRIGGER "Seat_taken" INSTEAD OF INSERT ON "Seat" BEGIN
  DELETE FROM "Standing" WHERE "personId" = NEW."personId";
  INSERT INTO "Standing" ("countId", "personId", "agencyId", "key", "done")
    SELECT c."id", p."id", p."agencyId", LOWER(p."name"), (SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM "CountedLesson" k
      WHERE k."countId" = c."id" AND k."lessonId" = d."lessonId") THEN 1 END) FROM "LessonProgress" d WHERE d."personId" = p."id")
    FROM (SELECT DISTINCT r."cohortId" FROM "RoleHolding" r
      WHERE r."personId" = NEW."personId" AND r."role" = 'participant' AND r."endedAt" IS NULL) h
    JOIN "ProgressCount" c ON c."cohortId" = h."cohortId" JOIN "Person" p ON p."id" = NEW."personId"
    WHERE p."status" <> 'DISABLED';
END;
CREATE TRIGGER "RoleHolding_given" AFTER INSERT ON "RoleHolding" WHEN NEW."role" = 'participant' BEGIN
  INSERT INTO "Seat" ("personId") VALUES (NEW."personId");
END;
CREATE TRIGGER "RoleHolding_changed" AFTER UPDATE OF "personId", "cohortId", "role", "endedAt" ON "RoleHolding"
WHEN NEW."role" = 'participant' OR OLD."role" = 'participant' BEGIN
  INSERT INTO "Seat" ("personId") VALUES (OLD."personId");
  INSERT INTO "Seat" ("personId") VALUES (NEW."personId");
END;
CREATE TRIGGER "RoleHolding_taken" AFTER DELETE ON "RoleHolding" WHEN OLD."role" = 'participant' BEGIN
  INSERT INTO "Seat" ("personId") VALUES (OLD."personId");
END;
CREATE TRIGGER "Person_seated" AFTER UPDATE OF "name", "agencyId", "status" ON "Person"
WHEN NEW."name" <> OLD."name" OR NEW."agencyId" IS NOT OLD."agencyId" OR NEW."status" <> OLD."status" BEGIN
  INSERT INTO "Seat" ("personId") VALUES (NEW."id");
END;
