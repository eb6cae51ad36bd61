-- A quiz begins as a draft that its trainers alone see; every quiz that is there stays shown.
ALTER TABLE "Quiz" ADD COLUMN "isDraft" BOOLEAN NOT NULL DEFAULT false;

-- Whether it is shown is part of what the course of a district is made of.
DROP TRIGGER "Quiz_changed_in_course";
CREATE TRIGGER "Quiz_changed_in_course" AFTER UPDATE OF "moduleId", "slug", "title", "settings", "questionCount", "isDraft", "retiredAt" ON "Quiz" BEGIN
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = (SELECT "districtId" FROM "Module" WHERE "id" = OLD."moduleId");
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" = (SELECT "districtId" FROM "Module" WHERE "id" = NEW."moduleId");
END;
