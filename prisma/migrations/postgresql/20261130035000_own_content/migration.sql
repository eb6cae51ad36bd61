-- What is a trainer's own stays her own: beside each thing that a file of content/ can bring stands what the file said when it
-- was last taken from there. So far nothing but the text of lessons could be changed, so what stands there is the file's.
ALTER TABLE "Module" ADD COLUMN "origin" TEXT NOT NULL DEFAULT 'FILE';
ALTER TABLE "Module" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Module" ADD COLUMN "retiredAt" TIMESTAMP(3);
ALTER TABLE "Module" ADD COLUMN "fileKey" TEXT;
ALTER TABLE "Module" ADD COLUMN "fileBase" JSONB;
ALTER TABLE "Module" ADD COLUMN "fileNews" JSONB;
ALTER TABLE "Lesson" ADD COLUMN "fileKey" TEXT;
ALTER TABLE "Lesson" ADD COLUMN "fileBase" JSONB;
ALTER TABLE "Lesson" ADD COLUMN "fileNews" JSONB;
ALTER TABLE "LessonVersion" ADD COLUMN "isSmall" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Quiz" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Quiz" ADD COLUMN "fileBase" JSONB;
ALTER TABLE "Quiz" ADD COLUMN "fileNews" JSONB;
ALTER TABLE "Assignment" ADD COLUMN "origin" TEXT NOT NULL DEFAULT 'FILE';
ALTER TABLE "Assignment" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Assignment" ADD COLUMN "retiredAt" TIMESTAMP(3);
ALTER TABLE "Assignment" ADD COLUMN "fileKey" TEXT;
ALTER TABLE "Assignment" ADD COLUMN "fileBase" JSONB;
ALTER TABLE "Assignment" ADD COLUMN "fileNews" JSONB;
CREATE INDEX "Lesson_fileKey_idx" ON "Lesson"("fileKey");
UPDATE "Module" SET "fileKey" = "slug";
UPDATE "Lesson" SET "fileKey" = (SELECT m."slug" FROM "Module" m WHERE m."id" = "Lesson"."moduleId") || '/' || "slug";
UPDATE "Assignment" SET "fileKey" = (SELECT m."slug" FROM "Module" m WHERE m."id" = "Assignment"."moduleId") || '/tugas';
-- The course has changed when a module comes or goes.
DROP TRIGGER "Module_changed_in_course" ON "Module";
CREATE TRIGGER "Module_changed_in_course" AFTER INSERT OR UPDATE OF "districtId", "slug", "position", "title", "summary", "jp", "prerequisites", "retiredAt" OR DELETE ON "Module"
  FOR EACH ROW EXECUTE FUNCTION "module_in_course"();
