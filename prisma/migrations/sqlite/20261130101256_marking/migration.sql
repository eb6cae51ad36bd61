-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN "number" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Submission" ADD COLUMN "versionNumber" INTEGER;
ALTER TABLE "Grade" ADD COLUMN "versionNumber" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "AssignmentVersion" (
    "assignmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "rubric" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("assignmentId", "number"),
    CONSTRAINT "AssignmentVersion_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What is asked today is version 1. Levels were kept by the place of their criterion, and a rubric by which something was
-- graded could not be changed: so its place becomes the criterion's lasting key, and no grade, no correction and no text
-- that was set aside needs to be touched.
INSERT INTO "AssignmentVersion" ("assignmentId", "number", "source", "origin", "hash", "rubric", "createdAt")
SELECT a."id", 1, a."source", a."origin", a."sourceHash",
  (SELECT json_group_array(json(of_row."said")) FROM (
    SELECT json_set(e."value", '$.key', CAST(e."key" AS TEXT)) AS "said" FROM json_each(a."rubric") e ORDER BY e."key"
  ) of_row),
  strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')
FROM "Assignment" a;
UPDATE "Submission" SET "versionNumber" = 1 WHERE "status" <> 'DRAFT';

-- Works and grades name a version: it says for good what it said.
CREATE TRIGGER "AssignmentVersion_no_update" BEFORE UPDATE ON "AssignmentVersion"
BEGIN SELECT RAISE(ABORT, 'versions of an assignment are append-only'); END;
CREATE TRIGGER "AssignmentVersion_no_delete" BEFORE DELETE ON "AssignmentVersion"
BEGIN SELECT RAISE(ABORT, 'versions of an assignment are append-only'); END;
CREATE TRIGGER "AssignmentVersion_no_replace" BEFORE INSERT ON "AssignmentVersion"
WHEN EXISTS (SELECT 1 FROM "AssignmentVersion" WHERE "assignmentId" = NEW."assignmentId" AND "number" = NEW."number")
BEGIN SELECT RAISE(ABORT, 'UNIQUE constraint failed: versions of an assignment are append-only'); END;

-- A grade in which every criterion has its level is ready to be released, and lists say so.
ALTER TABLE "WorkCount" ADD COLUMN "ready" INTEGER NOT NULL DEFAULT 0;
DROP TRIGGER "Submission_added_in_count";
DROP TRIGGER "Submission_changed_in_count";
DROP TRIGGER "Submission_removed_in_count";
UPDATE "Submission" SET "gradeStatus" = 'READY' WHERE "gradeStatus" = 'GRADING'
  AND EXISTS (SELECT 1 FROM "Grade" g WHERE g."submissionId" = "Submission"."id" AND g."score" IS NOT NULL);
UPDATE "WorkCount" SET ("grading", "ready") = (
  SELECT COUNT(CASE WHEN w."gradeStatus" = 'GRADING' THEN 1 END), COUNT(CASE WHEN w."gradeStatus" = 'READY' THEN 1 END)
  FROM "Submission" w WHERE w."scheduleId" = "WorkCount"."scheduleId" AND w."status" = 'HANDED_IN'
    AND CASE WHEN w."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END = "WorkCount"."kind");
CREATE TRIGGER "Submission_added_in_count" AFTER INSERT ON "Submission" BEGIN
  INSERT INTO "WorkCount" ("scheduleId", "kind") SELECT NEW."scheduleId", CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END
    WHERE NOT EXISTS (SELECT 1 FROM "WorkCount" WHERE "scheduleId" = NEW."scheduleId" AND "kind" = CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END);
  UPDATE "WorkCount" SET "ungraded" = "ungraded" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'NONE' THEN 1 ELSE 0 END,
      "grading" = "grading" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'GRADING' THEN 1 ELSE 0 END,
      "ready" = "ready" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'READY' THEN 1 ELSE 0 END,
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
      "ready" = "ready" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'READY' THEN 1 ELSE 0 END,
      "released" = "released" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'RELEASED' THEN 1 ELSE 0 END,
      "returned" = "returned" - CASE WHEN OLD."status" = 'DRAFT' AND OLD."attempt" > 1 THEN 1 ELSE 0 END,
      "writing" = "writing" - CASE WHEN OLD."status" = 'DRAFT' AND OLD."attempt" = 1 THEN 1 ELSE 0 END
    WHERE "scheduleId" = OLD."scheduleId" AND "kind" = CASE WHEN OLD."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END;
  INSERT INTO "WorkCount" ("scheduleId", "kind") SELECT NEW."scheduleId", CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END
    WHERE NOT EXISTS (SELECT 1 FROM "WorkCount" WHERE "scheduleId" = NEW."scheduleId" AND "kind" = CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END);
  UPDATE "WorkCount" SET "ungraded" = "ungraded" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'NONE' THEN 1 ELSE 0 END,
      "grading" = "grading" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'GRADING' THEN 1 ELSE 0 END,
      "ready" = "ready" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'READY' THEN 1 ELSE 0 END,
      "released" = "released" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'RELEASED' THEN 1 ELSE 0 END,
      "returned" = "returned" + CASE WHEN NEW."status" = 'DRAFT' AND NEW."attempt" > 1 THEN 1 ELSE 0 END,
      "writing" = "writing" + CASE WHEN NEW."status" = 'DRAFT' AND NEW."attempt" = 1 THEN 1 ELSE 0 END
    WHERE "scheduleId" = NEW."scheduleId" AND "kind" = CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END;
END;
CREATE TRIGGER "Submission_removed_in_count" AFTER DELETE ON "Submission" BEGIN
  UPDATE "WorkCount" SET "ungraded" = "ungraded" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'NONE' THEN 1 ELSE 0 END,
      "grading" = "grading" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'GRADING' THEN 1 ELSE 0 END,
      "ready" = "ready" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'READY' THEN 1 ELSE 0 END,
      "released" = "released" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'RELEASED' THEN 1 ELSE 0 END,
      "returned" = "returned" - CASE WHEN OLD."status" = 'DRAFT' AND OLD."attempt" > 1 THEN 1 ELSE 0 END,
      "writing" = "writing" - CASE WHEN OLD."status" = 'DRAFT' AND OLD."attempt" = 1 THEN 1 ELSE 0 END
    WHERE "scheduleId" = OLD."scheduleId" AND "kind" = CASE WHEN OLD."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END;
END;

-- Sentences for comments
CREATE TABLE "CommentPhrase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX "CommentPhrase_ownerId_createdAt_idx" ON "CommentPhrase"("ownerId", "createdAt");
CREATE INDEX "CommentPhrase_districtId_shared_createdAt_idx" ON "CommentPhrase"("districtId", "shared", "createdAt");

-- Who is to mark a work
ALTER TABLE "Submission" ADD COLUMN "markerId" TEXT;
CREATE INDEX "Submission_marker_idx" ON "Submission"("scheduleId", "markerId", "gradeStatus", "handedInAt");
