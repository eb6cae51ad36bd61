-- So far all drawings came from files.
ALTER TABLE "ModuleFile" ADD COLUMN "fileSha" TEXT;
UPDATE "ModuleFile" SET "fileSha" = "sha256";
