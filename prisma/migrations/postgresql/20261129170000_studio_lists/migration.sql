-- CreateIndex
CREATE INDEX "Lesson_moduleId_retiredAt_position_slug_idx" ON "Lesson"("moduleId", "retiredAt", "position", "slug");

-- CreateIndex
CREATE INDEX "LessonVersion_publishedAt_lessonId_number_idx" ON "LessonVersion"("publishedAt", "lessonId", "number");
