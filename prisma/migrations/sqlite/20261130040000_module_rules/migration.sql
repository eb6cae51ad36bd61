-- What finishing a module asks, and since when a lesson stands where it is: one that was put into a module afterwards is new there.
ALTER TABLE "Module" ADD COLUMN "requires" JSONB NOT NULL DEFAULT [];
-- SQLite reads that default, as Prisma writes it, as an empty text.
UPDATE "Module" SET "requires" = '[]';
ALTER TABLE "Lesson" ADD COLUMN "since" DATETIME;
DROP TRIGGER "Module_changed_in_course";
CREATE TRIGGER "Module_changed_in_course" AFTER UPDATE OF "districtId", "slug", "position", "title", "summary", "jp", "prerequisites", "requires", "retiredAt" ON "Module" BEGIN
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = OLD."districtId";
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = NEW."districtId";
END;
