-- AlterTable
ALTER TABLE "RecommendationVersion" ADD COLUMN     "format" INTEGER NOT NULL DEFAULT 1;
