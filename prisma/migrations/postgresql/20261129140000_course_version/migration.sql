-- Processes keep a district's course in memory and read this number with every request: nobody needs to be told of a
-- change, and none can be forgotten.
ALTER TABLE "District" ADD COLUMN "courseVersion" INTEGER NOT NULL DEFAULT 1;
CREATE FUNCTION "module_in_course"() RETURNS trigger AS $$
BEGIN
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1 WHERE "id" IN (OLD."districtId", NEW."districtId");
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE FUNCTION "lesson_in_course"() RETURNS trigger AS $$
BEGIN
  UPDATE "District" SET "courseVersion" = "courseVersion" + 1
    WHERE "id" IN (SELECT "districtId" FROM "Module" WHERE "id" IN (OLD."moduleId", NEW."moduleId"));
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "Module_changed_in_course" AFTER INSERT OR UPDATE OF "districtId", "slug", "position", "title", "summary", "jp", "prerequisites" OR DELETE ON "Module" FOR EACH ROW EXECUTE FUNCTION "module_in_course"();
CREATE TRIGGER "Lesson_changed_in_course" AFTER INSERT OR UPDATE OF "moduleId", "slug", "position", "title", "summary", "minutes", "publishedVersionId", "retiredAt" OR DELETE ON "Lesson" FOR EACH ROW EXECUTE FUNCTION "lesson_in_course"();
