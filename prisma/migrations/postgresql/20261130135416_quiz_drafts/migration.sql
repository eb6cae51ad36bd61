-- A quiz begins as a draft that its trainers alone see; every quiz that is there stays shown.
ALTER TABLE "Quiz" ADD COLUMN     "isDraft" BOOLEAN NOT NULL DEFAULT false;

-- Whether it is shown is part of what the course of a district is made of.
DROP TRIGGER "Quiz_changed_in_course" ON "Quiz";
CREATE TRIGGER "Quiz_changed_in_course" AFTER INSERT OR UPDATE OF "moduleId", "slug", "title", "settings", "questionCount", "isDraft", "retiredAt" OR DELETE ON "Quiz" FOR EACH ROW EXECUTE FUNCTION "lesson_in_course"();
