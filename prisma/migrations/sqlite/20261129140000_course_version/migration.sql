-- Processes keep a district's course in memory and read this number with every request: nobody needs to be told of a
-- change, and none can be forgotten.
ALTER TABLE "District" ADD COLUMN "courseVersion" INTEGER NOT NULL DEFAULT 1;
CREATE TRIGGER "Module_added_in_course" AFTER INSERT ON "Module" BEGIN
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = NEW."districtId";
END;
CREATE TRIGGER "Module_changed_in_course" AFTER UPDATE OF "districtId", "slug", "position", "title", "summary", "jp", "prerequisites" ON "Module" BEGIN
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = OLD."districtId";
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = NEW."districtId";
END;
CREATE TRIGGER "Module_removed_in_course" AFTER DELETE ON "Module" BEGIN
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = OLD."districtId";
END;
CREATE TRIGGER "Lesson_added_in_course" AFTER INSERT ON "Lesson" BEGIN
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = (SELECT "districtId" FROM "Module" WHERE "id" = NEW."moduleId");
END;
CREATE TRIGGER "Lesson_changed_in_course" AFTER UPDATE OF "moduleId", "slug", "position", "title", "summary", "minutes", "publishedVersionId", "retiredAt" ON "Lesson" BEGIN
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = (SELECT "districtId" FROM "Module" WHERE "id" = OLD."moduleId");
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = (SELECT "districtId" FROM "Module" WHERE "id" = NEW."moduleId");
END;
CREATE TRIGGER "Lesson_removed_in_course" AFTER DELETE ON "Lesson" BEGIN
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = (SELECT "districtId" FROM "Module" WHERE "id" = OLD."moduleId");
END;
