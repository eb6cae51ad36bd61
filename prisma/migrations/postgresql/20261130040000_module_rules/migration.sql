-- What finishing a module asks, and since when a lesson stands where it is: one that was put into a module afterwards is new there.
ALTER TABLE "Module" ADD COLUMN "requires" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "Lesson" ADD COLUMN "since" TIMESTAMP(3);
DROP TRIGGER "Module_changed_in_course" ON "Module";
CREATE TRIGGER "Module_changed_in_course" AFTER INSERT OR UPDATE OF "districtId", "slug", "position", "title", "summary", "jp", "prerequisites", "requires", "retiredAt" OR DELETE ON "Module"
  FOR EACH ROW EXECUTE FUNCTION "module_in_course"();
