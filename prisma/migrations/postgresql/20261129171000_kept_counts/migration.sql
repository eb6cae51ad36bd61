-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN     "participants" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "WorkCount" (
    "scheduleId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ungraded" INTEGER NOT NULL DEFAULT 0,
    "grading" INTEGER NOT NULL DEFAULT 0,
    "released" INTEGER NOT NULL DEFAULT 0,
    "returned" INTEGER NOT NULL DEFAULT 0,
    "writing" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WorkCount_pkey" PRIMARY KEY ("scheduleId","kind")
);

-- What the works already say
INSERT INTO "WorkCount" ("scheduleId", "kind", "ungraded", "grading", "released", "returned", "writing")
SELECT w."scheduleId", CASE WHEN w."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END,
  COUNT(CASE WHEN w."status" = 'HANDED_IN' AND w."gradeStatus" = 'NONE' THEN 1 END),
  COUNT(CASE WHEN w."status" = 'HANDED_IN' AND w."gradeStatus" = 'GRADING' THEN 1 END),
  COUNT(CASE WHEN w."status" = 'HANDED_IN' AND w."gradeStatus" = 'RELEASED' THEN 1 END),
  COUNT(CASE WHEN w."status" = 'DRAFT' AND w."attempt" > 1 THEN 1 END),
  COUNT(CASE WHEN w."status" = 'DRAFT' AND w."attempt" = 1 THEN 1 END)
FROM "Submission" w GROUP BY 1, 2;
UPDATE "Cohort" SET "participants" = (SELECT COUNT(DISTINCT r."personId") FROM "RoleHolding" r
  WHERE r."cohortId" = "Cohort"."id" AND r."role" = 'participant' AND r."endedAt" IS NULL);

-- Lists show how many works stand in each state: counting them took longer than all the rest of the page.
CREATE FUNCTION "submission_in_count"() RETURNS trigger AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "WorkCount" SET "ungraded" = "ungraded" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'NONE' THEN 1 ELSE 0 END,
        "grading" = "grading" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'GRADING' THEN 1 ELSE 0 END,
        "released" = "released" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'RELEASED' THEN 1 ELSE 0 END,
        "returned" = "returned" - CASE WHEN OLD."status" = 'DRAFT' AND OLD."attempt" > 1 THEN 1 ELSE 0 END,
        "writing" = "writing" - CASE WHEN OLD."status" = 'DRAFT' AND OLD."attempt" = 1 THEN 1 ELSE 0 END
      WHERE "scheduleId" = OLD."scheduleId" AND "kind" = CASE WHEN OLD."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO "WorkCount" ("scheduleId", "kind") VALUES (NEW."scheduleId", CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END)
      ON CONFLICT DO NOTHING;
    UPDATE "WorkCount" SET "ungraded" = "ungraded" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'NONE' THEN 1 ELSE 0 END,
        "grading" = "grading" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'GRADING' THEN 1 ELSE 0 END,
        "released" = "released" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'RELEASED' THEN 1 ELSE 0 END,
        "returned" = "returned" + CASE WHEN NEW."status" = 'DRAFT' AND NEW."attempt" > 1 THEN 1 ELSE 0 END,
        "writing" = "writing" + CASE WHEN NEW."status" = 'DRAFT' AND NEW."attempt" = 1 THEN 1 ELSE 0 END
      WHERE "scheduleId" = NEW."scheduleId" AND "kind" = CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END;
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "Submission_in_count" AFTER INSERT OR DELETE ON "Submission" FOR EACH ROW EXECUTE FUNCTION "submission_in_count"();
CREATE TRIGGER "Submission_changed_in_count" AFTER UPDATE OF "status", "gradeStatus", "attempt", "scheduleId", "ownerKey" ON "Submission" FOR EACH ROW
WHEN (OLD."status" <> NEW."status" OR OLD."gradeStatus" <> NEW."gradeStatus" OR OLD."attempt" <> NEW."attempt"
  OR OLD."scheduleId" <> NEW."scheduleId" OR OLD."ownerKey" <> NEW."ownerKey")
EXECUTE FUNCTION "submission_in_count"();

-- Somebody who holds the role twice takes part once. Who else changes roles in the cohort is waited for before it is asked
-- whether there is another one: of two at the same time neither would see the other's.
CREATE FUNCTION "role_in_count"() RETURNS trigger AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    IF OLD."cohortId" IS NOT NULL AND OLD."role" = 'participant' AND OLD."endedAt" IS NULL THEN
      PERFORM 1 FROM "Cohort" WHERE "id" = OLD."cohortId" FOR NO KEY UPDATE;
      UPDATE "Cohort" SET "participants" = "participants" - 1
        WHERE "id" = OLD."cohortId" AND NOT EXISTS (SELECT 1 FROM "RoleHolding" r
          WHERE r."personId" = OLD."personId" AND r."cohortId" = OLD."cohortId" AND r."role" = 'participant' AND r."endedAt" IS NULL AND r."id" <> OLD."id");
    END IF;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    IF NEW."cohortId" IS NOT NULL AND NEW."role" = 'participant' AND NEW."endedAt" IS NULL THEN
      PERFORM 1 FROM "Cohort" WHERE "id" = NEW."cohortId" FOR NO KEY UPDATE;
      UPDATE "Cohort" SET "participants" = "participants" + 1
        WHERE "id" = NEW."cohortId" AND NOT EXISTS (SELECT 1 FROM "RoleHolding" r
          WHERE r."personId" = NEW."personId" AND r."cohortId" = NEW."cohortId" AND r."role" = 'participant' AND r."endedAt" IS NULL AND r."id" <> NEW."id");
    END IF;
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "RoleHolding_in_count" AFTER INSERT OR DELETE OR UPDATE OF "personId", "cohortId", "role", "endedAt" ON "RoleHolding" FOR EACH ROW EXECUTE FUNCTION "role_in_count"();
