-- CreateTable
CREATE TABLE "WorkCount" (
    "scheduleId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ungraded" INTEGER NOT NULL DEFAULT 0,
    "grading" INTEGER NOT NULL DEFAULT 0,
    "released" INTEGER NOT NULL DEFAULT 0,
    "returned" INTEGER NOT NULL DEFAULT 0,
    "writing" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("scheduleId", "kind")
);

-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN "participants" INTEGER NOT NULL DEFAULT 0;

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
CREATE TRIGGER "Submission_added_in_count" AFTER INSERT ON "Submission" BEGIN
  INSERT INTO "WorkCount" ("scheduleId", "kind") SELECT NEW."scheduleId", CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END
    WHERE NOT EXISTS (SELECT 1 FROM "WorkCount" WHERE "scheduleId" = NEW."scheduleId" AND "kind" = CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END);
  UPDATE "WorkCount" SET "ungraded" = "ungraded" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'NONE' THEN 1 ELSE 0 END,
      "grading" = "grading" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'GRADING' THEN 1 ELSE 0 END,
      "released" = "released" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'RELEASED' THEN 1 ELSE 0 END,
      "returned" = "returned" + CASE WHEN NEW."status" = 'DRAFT' AND NEW."attempt" > 1 THEN 1 ELSE 0 END,
      "writing" = "writing" + CASE WHEN NEW."status" = 'DRAFT' AND NEW."attempt" = 1 THEN 1 ELSE 0 END
    WHERE "scheduleId" = NEW."scheduleId" AND "kind" = CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END;
END;
CREATE TRIGGER "Submission_changed_in_count" AFTER UPDATE OF "status", "gradeStatus", "attempt", "scheduleId", "ownerKey" ON "Submission"
WHEN OLD."status" <> NEW."status" OR OLD."gradeStatus" <> NEW."gradeStatus" OR OLD."attempt" <> NEW."attempt"
  OR OLD."scheduleId" <> NEW."scheduleId" OR OLD."ownerKey" <> NEW."ownerKey" BEGIN
  UPDATE "WorkCount" SET "ungraded" = "ungraded" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'NONE' THEN 1 ELSE 0 END,
      "grading" = "grading" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'GRADING' THEN 1 ELSE 0 END,
      "released" = "released" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'RELEASED' THEN 1 ELSE 0 END,
      "returned" = "returned" - CASE WHEN OLD."status" = 'DRAFT' AND OLD."attempt" > 1 THEN 1 ELSE 0 END,
      "writing" = "writing" - CASE WHEN OLD."status" = 'DRAFT' AND OLD."attempt" = 1 THEN 1 ELSE 0 END
    WHERE "scheduleId" = OLD."scheduleId" AND "kind" = CASE WHEN OLD."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END;
  INSERT INTO "WorkCount" ("scheduleId", "kind") SELECT NEW."scheduleId", CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END
    WHERE NOT EXISTS (SELECT 1 FROM "WorkCount" WHERE "scheduleId" = NEW."scheduleId" AND "kind" = CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END);
  UPDATE "WorkCount" SET "ungraded" = "ungraded" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'NONE' THEN 1 ELSE 0 END,
      "grading" = "grading" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'GRADING' THEN 1 ELSE 0 END,
      "released" = "released" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'RELEASED' THEN 1 ELSE 0 END,
      "returned" = "returned" + CASE WHEN NEW."status" = 'DRAFT' AND NEW."attempt" > 1 THEN 1 ELSE 0 END,
      "writing" = "writing" + CASE WHEN NEW."status" = 'DRAFT' AND NEW."attempt" = 1 THEN 1 ELSE 0 END
    WHERE "scheduleId" = NEW."scheduleId" AND "kind" = CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END;
END;
CREATE TRIGGER "Submission_removed_in_count" AFTER DELETE ON "Submission" BEGIN
  UPDATE "WorkCount" SET "ungraded" = "ungraded" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'NONE' THEN 1 ELSE 0 END,
      "grading" = "grading" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'GRADING' THEN 1 ELSE 0 END,
      "released" = "released" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'RELEASED' THEN 1 ELSE 0 END,
      "returned" = "returned" - CASE WHEN OLD."status" = 'DRAFT' AND OLD."attempt" > 1 THEN 1 ELSE 0 END,
      "writing" = "writing" - CASE WHEN OLD."status" = 'DRAFT' AND OLD."attempt" = 1 THEN 1 ELSE 0 END
    WHERE "scheduleId" = OLD."scheduleId" AND "kind" = CASE WHEN OLD."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END;
END;

-- Somebody who holds the role twice takes part once.
CREATE TRIGGER "RoleHolding_added_in_count" AFTER INSERT ON "RoleHolding" BEGIN
  UPDATE "Cohort" SET "participants" = "participants" + 1
    WHERE "id" = NEW."cohortId" AND NEW."cohortId" IS NOT NULL AND NEW."role" = 'participant' AND NEW."endedAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "RoleHolding" r WHERE r."personId" = NEW."personId" AND r."cohortId" = NEW."cohortId"
    AND r."role" = 'participant' AND r."endedAt" IS NULL AND r."id" <> NEW."id");
END;
CREATE TRIGGER "RoleHolding_changed_in_count" AFTER UPDATE OF "personId", "cohortId", "role", "endedAt" ON "RoleHolding" BEGIN
  UPDATE "Cohort" SET "participants" = "participants" - 1
    WHERE "id" = OLD."cohortId" AND OLD."cohortId" IS NOT NULL AND OLD."role" = 'participant' AND OLD."endedAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "RoleHolding" r WHERE r."personId" = OLD."personId" AND r."cohortId" = OLD."cohortId"
    AND r."role" = 'participant' AND r."endedAt" IS NULL AND r."id" <> NEW."id");
  UPDATE "Cohort" SET "participants" = "participants" + 1
    WHERE "id" = NEW."cohortId" AND NEW."cohortId" IS NOT NULL AND NEW."role" = 'participant' AND NEW."endedAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "RoleHolding" r WHERE r."personId" = NEW."personId" AND r."cohortId" = NEW."cohortId"
    AND r."role" = 'participant' AND r."endedAt" IS NULL AND r."id" <> NEW."id");
END;
CREATE TRIGGER "RoleHolding_removed_in_count" AFTER DELETE ON "RoleHolding" BEGIN
  UPDATE "Cohort" SET "participants" = "participants" - 1
    WHERE "id" = OLD."cohortId" AND OLD."cohortId" IS NOT NULL AND OLD."role" = 'participant' AND OLD."endedAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "RoleHolding" r WHERE r."personId" = OLD."personId" AND r."cohortId" = OLD."cohortId"
    AND r."role" = 'participant' AND r."endedAt" IS NULL AND r."id" <> OLD."id");
END;
