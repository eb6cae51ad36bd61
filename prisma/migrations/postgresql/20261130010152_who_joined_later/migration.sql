-- Nobody is behind for what was due before she joined, nor before she has come in: a count keeps when each lesson was due, and
-- since when each person takes part. Counts say nothing of their own: all of them are made anew.
TRUNCATE "ProgressCount", "CountedLesson", "Standing";

-- AlterTable
ALTER TABLE "CountedLesson" ADD COLUMN     "dueAt" TIMESTAMP(3) NOT NULL;

-- AlterTable
ALTER TABLE "Standing" ADD COLUMN     "since" TIMESTAMP(3) NOT NULL;

-- CreateIndex
CREATE INDEX "CountedLesson_countId_dueAt_idx" ON "CountedLesson"("countId", "dueAt");

-- How many stand in a count, and who is not behind, is told by the trigger that is there already.
INSERT INTO "ProgressCount" ("cohortId", "finishedAt") SELECT "id", (now() AT TIME ZONE 'UTC') FROM "Cohort";
WITH "readable" AS (SELECT "id", "moduleId" FROM "Lesson" WHERE "retiredAt" IS NULL AND "publishedVersionId" IS NOT NULL),
  "opened" AS (SELECT * FROM "CohortModule" WHERE "moduleId" IN (SELECT "moduleId" FROM "readable")),
  "due" AS (SELECT o."cohortId", o."moduleId", COALESCE((SELECT MIN(n."startsOn") FROM "opened" n
      WHERE n."cohortId" = o."cohortId" AND n."startsOn" > o."startsOn"), h."endsOn") AS "at"
    FROM "opened" o JOIN "Cohort" h ON h."id" = o."cohortId")
INSERT INTO "CountedLesson" ("countId", "lessonId", "dueAt") SELECT c."id", l."id", d."at"
  FROM "due" d JOIN "ProgressCount" c ON c."cohortId" = d."cohortId" JOIN "readable" l ON l."moduleId" = d."moduleId"
  WHERE d."at" < (now() AT TIME ZONE 'UTC');
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

-- What somebody has done, in every count in which she stands and that asks her for the lesson. Her standings are held first,
-- counted or not: whoever counts anew waits for them, and this one then sees what was counted.
CREATE OR REPLACE FUNCTION "progress_counted"() RETURNS trigger AS $$
BEGIN
  PERFORM 1 FROM "Standing" WHERE "personId" = COALESCE(NEW."personId", OLD."personId") ORDER BY "countId" FOR NO KEY UPDATE;
  UPDATE "Standing" s SET "done" = s."done" + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END
    FROM "CountedLesson" k WHERE s."personId" = COALESCE(NEW."personId", OLD."personId") AND k."countId" = s."countId"
      AND k."lessonId" = COALESCE(NEW."lessonId", OLD."lessonId") AND k."dueAt" > s."since";
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE OR REPLACE FUNCTION "seat"("who" text) RETURNS void AS $$
BEGIN
  PERFORM 1 FROM "Person" WHERE "id" = "who" FOR NO KEY UPDATE;
  PERFORM 1 FROM "Cohort" WHERE "id" IN (SELECT r."cohortId" FROM "RoleHolding" r
    WHERE r."personId" = "who" AND r."role" = 'participant' AND r."endedAt" IS NULL) ORDER BY "id" FOR KEY SHARE;
  -- Held in a statement of its own: the next one sees where somebody who counts has just put her.
  PERFORM 1 FROM "Standing" WHERE "personId" = "who" ORDER BY "countId" FOR UPDATE;
  DELETE FROM "Standing" WHERE "personId" = "who";
  INSERT INTO "Standing" ("countId", "personId", "agencyId", "key", "since", "done")
    SELECT c."id", p."id", p."agencyId", p."nameKey", h."since",
      (SELECT COUNT(*) FROM "CountedLesson" k WHERE k."countId" = c."id" AND k."dueAt" <= h."since")
      + (SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM "CountedLesson" k WHERE k."countId" = c."id"
        AND k."lessonId" = d."lessonId" AND k."dueAt" > h."since") THEN 1 END) FROM "LessonProgress" d WHERE d."personId" = p."id")
    FROM (SELECT r."cohortId", MIN(r."startedAt") AS "since" FROM "RoleHolding" r
      WHERE r."personId" = "who" AND r."role" = 'participant' AND r."endedAt" IS NULL GROUP BY r."cohortId") h
    JOIN "ProgressCount" c ON c."cohortId" = h."cohortId" JOIN "Person" p ON p."id" = "who"
    WHERE p."status" = 'ACTIVE';
END;
$$ LANGUAGE plpgsql;
DROP TRIGGER "RoleHolding_seated" ON "RoleHolding";
CREATE TRIGGER "RoleHolding_seated" AFTER INSERT OR UPDATE OF "personId", "cohortId", "role", "startedAt", "endedAt" OR DELETE
  ON "RoleHolding" FOR EACH ROW EXECUTE FUNCTION "holder_seated"();
