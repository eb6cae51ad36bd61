-- AlterTable
ALTER TABLE "QuizLateAnswer" ADD COLUMN "replaced" JSONB;
