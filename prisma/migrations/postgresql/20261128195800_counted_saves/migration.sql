-- AlterTable
ALTER TABLE "LessonVersion" ADD COLUMN     "saves" JSONB;

-- AlterTable
ALTER TABLE "Grade" ADD COLUMN     "saves" JSONB;

-- AlterTable
ALTER TABLE "RecommendationSection" ADD COLUMN     "saves" JSONB;
