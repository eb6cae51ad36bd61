-- A name as it is searched for and ordered stands beside the name (`nameKey` in platform/say/name-key.ts makes it), compared
-- by bytes, so that both databases order alike; people without an address of their own come in by a printed sheet; a list
-- of people waits until somebody lets it in.
DROP INDEX "Person_districtId_name_idx";
DROP INDEX "Person_by_name_idx";
DROP INDEX "Person_by_status_and_name_idx";

-- AlterTable
ALTER TABLE "Agency" ADD COLUMN     "aliases" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "nameKey" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "nameKey" TEXT COLLATE "C",
ADD COLUMN     "username" TEXT,
ALTER COLUMN "email" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "nameKey" TEXT COLLATE "C";

-- Names that are there already: letter by letter; what nobody sees or types goes.
UPDATE "Agency" SET "nameKey" = TRIM(translate(LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("name" || ' ' || "shortName", 'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'Þ', 'th'), 'þ', 'th')),
  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ''’‘‛`´ʼʻʹ′̧̨̣̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏­​‌‍‎‏⁠﻿',
  'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnŋoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'));
ALTER TABLE "Agency" ALTER COLUMN "nameKey" SET NOT NULL;
ALTER TABLE "Agency" ALTER COLUMN "aliases" DROP DEFAULT;
UPDATE "Person" SET "nameKey" = TRIM(translate(LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("name", 'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'Þ', 'th'), 'þ', 'th')),
  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ''’‘‛`´ʼʻʹ′̧̨̣̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏­​‌‍‎‏⁠﻿',
  'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnŋoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'));
ALTER TABLE "Person" ALTER COLUMN "nameKey" SET NOT NULL;
UPDATE "Team" SET "nameKey" = TRIM(translate(LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("name", 'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'Þ', 'th'), 'þ', 'th')),
  'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ''’‘‛`´ʼʻʹ′̧̨̣̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏­​‌‍‎‏⁠﻿',
  'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnŋoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'));
ALTER TABLE "Team" ALTER COLUMN "nameKey" SET NOT NULL;

-- CreateTable
CREATE TABLE "PeopleImport" (
    "id" TEXT NOT NULL,
    "districtId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fileName" TEXT NOT NULL,
    "table" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "endedAt" TIMESTAMP(3),
    "outcome" JSONB,

    CONSTRAINT "PeopleImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PeopleImport_districtId_endedAt_createdAt_idx" ON "PeopleImport"("districtId", "endedAt", "createdAt");

-- CreateIndex
CREATE INDEX "PeopleImport_endedAt_idx" ON "PeopleImport"("endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Person_username_key" ON "Person"("username");

-- CreateIndex
CREATE INDEX "Person_districtId_nameKey_id_idx" ON "Person"("districtId", "nameKey", "id");

-- CreateIndex
CREATE INDEX "Person_districtId_status_nameKey_id_idx" ON "Person"("districtId", "status", "nameKey", "id");

-- In a count of progress somebody stands under the same key.
ALTER TABLE "Standing" ALTER COLUMN "key" TYPE TEXT COLLATE "C";
UPDATE "Standing" SET "key" = p."nameKey" FROM "Person" p WHERE p."id" = "Standing"."personId";
CREATE OR REPLACE FUNCTION "seat"("who" text) RETURNS void AS $$
BEGIN
  PERFORM 1 FROM "Person" WHERE "id" = "who" FOR NO KEY UPDATE;
  PERFORM 1 FROM "Cohort" WHERE "id" IN (SELECT r."cohortId" FROM "RoleHolding" r
    WHERE r."personId" = "who" AND r."role" = 'participant' AND r."endedAt" IS NULL) ORDER BY "id" FOR KEY SHARE;
  -- Held in a statement of its own: the next one sees where somebody who counts has just put her.
  PERFORM 1 FROM "Standing" WHERE "personId" = "who" ORDER BY "countId" FOR UPDATE;
  DELETE FROM "Standing" WHERE "personId" = "who";
  INSERT INTO "Standing" ("countId", "personId", "agencyId", "key", "done")
    SELECT c."id", p."id", p."agencyId", p."nameKey", (SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM "CountedLesson" k
      WHERE k."countId" = c."id" AND k."lessonId" = d."lessonId") THEN 1 END) FROM "LessonProgress" d WHERE d."personId" = p."id")
    FROM (SELECT DISTINCT r."cohortId" FROM "RoleHolding" r
      WHERE r."personId" = "who" AND r."role" = 'participant' AND r."endedAt" IS NULL) h
    JOIN "ProgressCount" c ON c."cohortId" = h."cohortId" JOIN "Person" p ON p."id" = "who"
    WHERE p."status" <> 'DISABLED';
END;
$$ LANGUAGE plpgsql;
DROP TRIGGER "Person_seated" ON "Person";
CREATE TRIGGER "Person_seated" AFTER UPDATE OF "nameKey", "agencyId", "status" ON "Person" FOR EACH ROW
  WHEN ((NEW."nameKey", NEW."agencyId", NEW."status") IS DISTINCT FROM (OLD."nameKey", OLD."agencyId", OLD."status"))
  EXECUTE FUNCTION "person_seated"();
