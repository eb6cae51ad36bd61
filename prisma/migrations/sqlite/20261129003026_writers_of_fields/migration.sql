-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "textById" TEXT;

-- AlterTable
ALTER TABLE "Grade" ADD COLUMN "writers" JSONB;

-- AlterTable
ALTER TABLE "RecommendationSection" ADD COLUMN "writers" JSONB;
