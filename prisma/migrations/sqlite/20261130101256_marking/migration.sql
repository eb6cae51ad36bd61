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
