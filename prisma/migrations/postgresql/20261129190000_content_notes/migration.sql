-- AlterTable
ALTER TABLE "ContentFault" ADD COLUMN     "isNote" BOOLEAN NOT NULL DEFAULT false;
