-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Submission" ADD COLUMN     "versionNumber" INTEGER;
ALTER TABLE "Grade" ADD COLUMN     "versionNumber" INTEGER NOT NULL DEFAULT 1;

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
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssignmentVersion_pkey" PRIMARY KEY ("assignmentId","number")
);

-- AddForeignKey
ALTER TABLE "AssignmentVersion" ADD CONSTRAINT "AssignmentVersion_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is asked today is version 1. Levels were kept by the place of their criterion, and a rubric by which something was
-- graded could not be changed: so its place becomes the criterion's lasting key, and no grade, no correction and no text
-- that was set aside needs to be touched.
INSERT INTO "AssignmentVersion" ("assignmentId", "number", "source", "origin", "hash", "rubric")
SELECT a."id", 1, a."source", a."origin", a."sourceHash",
  COALESCE((SELECT jsonb_agg(e."said" || jsonb_build_object('key', CAST(e."place" - 1 AS TEXT)) ORDER BY e."place")
    FROM jsonb_array_elements(a."rubric") WITH ORDINALITY AS e("said", "place")), '[]'::jsonb)
FROM "Assignment" a;
UPDATE "Submission" SET "versionNumber" = 1 WHERE "status" <> 'DRAFT';

-- Works and grades name a version: it says for good what it said.
CREATE TRIGGER "AssignmentVersion_append_only" BEFORE UPDATE OR DELETE ON "AssignmentVersion" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "AssignmentVersion_no_truncate" BEFORE TRUNCATE ON "AssignmentVersion" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
