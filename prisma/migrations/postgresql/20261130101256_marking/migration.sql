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

-- A grade in which every criterion has its level is ready to be released, and lists say so.
ALTER TABLE "WorkCount" ADD COLUMN     "ready" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Submission" DISABLE TRIGGER "Submission_changed_in_count";
UPDATE "Submission" SET "gradeStatus" = 'READY' WHERE "gradeStatus" = 'GRADING'
  AND EXISTS (SELECT 1 FROM "Grade" g WHERE g."submissionId" = "Submission"."id" AND g."score" IS NOT NULL);
UPDATE "WorkCount" SET ("grading", "ready") = (
  SELECT COUNT(CASE WHEN w."gradeStatus" = 'GRADING' THEN 1 END), COUNT(CASE WHEN w."gradeStatus" = 'READY' THEN 1 END)
  FROM "Submission" w WHERE w."scheduleId" = "WorkCount"."scheduleId" AND w."status" = 'HANDED_IN'
    AND CASE WHEN w."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END = "WorkCount"."kind");
ALTER TABLE "Submission" ENABLE TRIGGER "Submission_changed_in_count";
CREATE OR REPLACE FUNCTION "submission_in_count"() RETURNS trigger AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "WorkCount" SET "ungraded" = "ungraded" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'NONE' THEN 1 ELSE 0 END,
        "grading" = "grading" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'GRADING' THEN 1 ELSE 0 END,
        "ready" = "ready" - CASE WHEN OLD."status" = 'HANDED_IN' AND OLD."gradeStatus" = 'READY' THEN 1 ELSE 0 END,
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
        "ready" = "ready" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'READY' THEN 1 ELSE 0 END,
        "released" = "released" + CASE WHEN NEW."status" = 'HANDED_IN' AND NEW."gradeStatus" = 'RELEASED' THEN 1 ELSE 0 END,
        "returned" = "returned" + CASE WHEN NEW."status" = 'DRAFT' AND NEW."attempt" > 1 THEN 1 ELSE 0 END,
        "writing" = "writing" + CASE WHEN NEW."status" = 'DRAFT' AND NEW."attempt" = 1 THEN 1 ELSE 0 END
      WHERE "scheduleId" = NEW."scheduleId" AND "kind" = CASE WHEN NEW."ownerKey" LIKE 'team:%' THEN 'TEAM' ELSE 'INDIVIDUAL' END;
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

-- Sentences for comments
CREATE TABLE "CommentPhrase" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentPhrase_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CommentPhrase_ownerId_createdAt_idx" ON "CommentPhrase"("ownerId", "createdAt");
CREATE INDEX "CommentPhrase_districtId_shared_createdAt_idx" ON "CommentPhrase"("districtId", "shared", "createdAt");

-- Who is to mark a work
ALTER TABLE "Submission" ADD COLUMN "markerId" TEXT;
CREATE INDEX "Submission_marker_idx" ON "Submission"("scheduleId", "markerId", "gradeStatus", "handedInAt");
