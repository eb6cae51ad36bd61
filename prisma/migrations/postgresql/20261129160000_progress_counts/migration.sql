-- CreateTable
CREATE TABLE "ProgressCount" (
    "id" SERIAL NOT NULL,
    "cohortId" TEXT NOT NULL,
    "plan" TEXT NOT NULL DEFAULT '',
    "lessons" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,
    "upToDate" INTEGER NOT NULL DEFAULT 0,
    "reached" TEXT NOT NULL DEFAULT '',
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "ProgressCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountedLesson" (
    "countId" INTEGER NOT NULL,
    "lessonId" TEXT NOT NULL,

    CONSTRAINT "CountedLesson_pkey" PRIMARY KEY ("countId","lessonId")
);

-- CreateTable
CREATE TABLE "Standing" (
    "countId" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT,
    "key" TEXT NOT NULL,
    "done" INTEGER NOT NULL,

    CONSTRAINT "Standing_pkey" PRIMARY KEY ("countId","personId")
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

-- AddForeignKey
ALTER TABLE "ProgressCount" ADD CONSTRAINT "ProgressCount_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountedLesson" ADD CONSTRAINT "CountedLesson_countId_fkey" FOREIGN KEY ("countId") REFERENCES "ProgressCount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountedLesson" ADD CONSTRAINT "CountedLesson_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_countId_fkey" FOREIGN KEY ("countId") REFERENCES "ProgressCount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Standing" ADD CONSTRAINT "Standing_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the lessons of a cohort say today: those that can be read, of modules that should be done by now. A module should be
-- done when the next one starts, the last one when the cohort ends.
INSERT INTO "ProgressCount" ("cohortId", "finishedAt") SELECT "id", (now() AT TIME ZONE 'UTC') FROM "Cohort";
WITH "readable" AS (SELECT "id", "moduleId" FROM "Lesson" WHERE "retiredAt" IS NULL AND "publishedVersionId" IS NOT NULL),
  "opened" AS (SELECT * FROM "CohortModule" WHERE "moduleId" IN (SELECT "moduleId" FROM "readable"))
INSERT INTO "CountedLesson" ("countId", "lessonId") SELECT c."id", l."id"
  FROM "opened" o JOIN "ProgressCount" c ON c."cohortId" = o."cohortId" JOIN "Cohort" h ON h."id" = o."cohortId"
  JOIN "readable" l ON l."moduleId" = o."moduleId"
  WHERE COALESCE((SELECT MIN(n."startsOn") FROM "opened" n WHERE n."cohortId" = o."cohortId" AND n."startsOn" > o."startsOn"),
    h."endsOn") < (now() AT TIME ZONE 'UTC');
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
CREATE FUNCTION "cohort_counted"() RETURNS trigger AS $$
BEGIN
  INSERT INTO "ProgressCount" ("cohortId", "finishedAt") VALUES (NEW."id", now() AT TIME ZONE 'UTC');
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "Cohort_counted" AFTER INSERT ON "Cohort" FOR EACH ROW EXECUTE FUNCTION "cohort_counted"();

-- How many stand in a count, and how many of them have done all its lessons. Everybody writes to this one row, so it is
-- written when all else is done: nobody who holds it waits for anything any more.
CREATE FUNCTION "standing_tallied"() RETURNS trigger AS $$
DECLARE "more" integer := 0;
BEGIN
  IF TG_OP = 'INSERT' THEN "more" := 1; ELSIF TG_OP = 'DELETE' THEN "more" := -1; END IF;
  UPDATE "ProgressCount" SET "people" = "people" + "more",
      "upToDate" = "upToDate" + COALESCE((NEW."done" >= "lessons")::int, 0) - COALESCE((OLD."done" >= "lessons")::int, 0)
    WHERE "id" = COALESCE(NEW."countId", OLD."countId")
      AND ("more" <> 0 OR (NEW."done" >= "lessons") <> (OLD."done" >= "lessons"));
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE CONSTRAINT TRIGGER "Standing_tallied" AFTER INSERT OR UPDATE OF "done" OR DELETE ON "Standing"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "standing_tallied"();

-- What somebody has done, in every count in which she stands and that counts the lesson. Her standings are held first,
-- counted or not: whoever counts anew waits for them, and this one then sees what was counted.
CREATE FUNCTION "progress_counted"() RETURNS trigger AS $$
BEGIN
  PERFORM 1 FROM "Standing" WHERE "personId" = COALESCE(NEW."personId", OLD."personId") ORDER BY "countId" FOR NO KEY UPDATE;
  UPDATE "Standing" s SET "done" = s."done" + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END
    FROM "CountedLesson" k WHERE s."personId" = COALESCE(NEW."personId", OLD."personId")
      AND k."countId" = s."countId" AND k."lessonId" = COALESCE(NEW."lessonId", OLD."lessonId");
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "LessonProgress_counted" AFTER INSERT OR DELETE ON "LessonProgress"
  FOR EACH ROW EXECUTE FUNCTION "progress_counted"();

-- Seats somebody anew: in every count of the cohorts in which she takes part, and in no other. Of two changes to her the
-- second waits for the first; a count that is begun meanwhile waits for her cohorts, or is seen here.
CREATE FUNCTION "seat"("who" text) RETURNS void AS $$
BEGIN
  PERFORM 1 FROM "Person" WHERE "id" = "who" FOR NO KEY UPDATE;
  PERFORM 1 FROM "Cohort" WHERE "id" IN (SELECT r."cohortId" FROM "RoleHolding" r
    WHERE r."personId" = "who" AND r."role" = 'participant' AND r."endedAt" IS NULL) ORDER BY "id" FOR KEY SHARE;
  -- Held in a statement of its own: the next one sees where somebody who counts has just put her.
  PERFORM 1 FROM "Standing" WHERE "personId" = "who" ORDER BY "countId" FOR UPDATE;
  DELETE FROM "Standing" WHERE "personId" = "who";
  INSERT INTO "Standing" ("countId", "personId", "agencyId", "key", "done")
    SELECT c."id", p."id", p."agencyId", LOWER(p."name"), (SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM "CountedLesson" k
      WHERE k."countId" = c."id" AND k."lessonId" = d."lessonId") THEN 1 END) FROM "LessonProgress" d WHERE d."personId" = p."id")
    FROM (SELECT DISTINCT r."cohortId" FROM "RoleHolding" r
      WHERE r."personId" = "who" AND r."role" = 'participant' AND r."endedAt" IS NULL) h
    JOIN "ProgressCount" c ON c."cohortId" = h."cohortId" JOIN "Person" p ON p."id" = "who"
    WHERE p."status" <> 'DISABLED';
END;
$$ LANGUAGE plpgsql;
CREATE FUNCTION "holder_seated"() RETURNS trigger AS $$
BEGIN
  IF OLD."role" = 'participant' AND OLD."personId" IS DISTINCT FROM NEW."personId" THEN PERFORM "seat"(OLD."personId"); END IF;
  IF NEW."role" = 'participant' OR OLD."role" = 'participant' AND NEW."personId" IS NOT NULL THEN
    PERFORM "seat"(NEW."personId");
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "RoleHolding_seated" AFTER INSERT OR UPDATE OF "personId", "cohortId", "role", "endedAt" OR DELETE
  ON "RoleHolding" FOR EACH ROW EXECUTE FUNCTION "holder_seated"();
CREATE FUNCTION "person_seated"() RETURNS trigger AS $$
BEGIN
  PERFORM "seat"(NEW."id");
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "Person_seated" AFTER UPDATE OF "name", "agencyId", "status" ON "Person" FOR EACH ROW
  WHEN ((NEW."name", NEW."agencyId", NEW."status") IS DISTINCT FROM (OLD."name", OLD."agencyId", OLD."status"))
  EXECUTE FUNCTION "person_seated"();
