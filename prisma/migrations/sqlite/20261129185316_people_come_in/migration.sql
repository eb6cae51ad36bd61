-- A name as it is searched for and ordered stands beside the name (`nameKey` in platform/say/name-key.ts makes it); people
-- without an address of their own come in by a printed sheet; a list of people waits until somebody lets it in.
-- CreateTable
CREATE TABLE "PeopleImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fileName" TEXT NOT NULL,
    "table" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "endedAt" DATETIME,
    "outcome" JSONB
);

-- Tables are made anew: SQLite takes no NOT NULL back. Triggers and views that name them wait meanwhile.
PRAGMA legacy_alter_table=ON;
CREATE TABLE "new_Agency" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "aliases" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "Agency_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Agency" ("closedAt", "code", "districtId", "id", "kind", "name", "shortName", "aliases", "nameKey")
  SELECT "closedAt", "code", "districtId", "id", "kind", "name", "shortName", '[]', LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("name" || ' ' || "shortName", 'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'Þ', 'th'), 'þ', 'th')) FROM "Agency";
DROP TABLE "Agency";
ALTER TABLE "new_Agency" RENAME TO "Agency";
CREATE UNIQUE INDEX "Agency_districtId_code_key" ON "Agency"("districtId", "code");
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "districtId" TEXT NOT NULL,
    "agencyId" TEXT,
    "email" TEXT,
    "username" TEXT,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "title" TEXT,
    "passwordHash" TEXT,
    "status" TEXT NOT NULL DEFAULT 'INVITED',
    "language" TEXT NOT NULL DEFAULT 'id',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "dataSaver" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Person_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Person_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Person" ("agencyId", "createdAt", "dataSaver", "districtId", "email", "id", "language", "name", "passwordHash", "status", "theme", "title", "version", "nameKey")
  SELECT "agencyId", "createdAt", "dataSaver", "districtId", "email", "id", "language", "name", "passwordHash", "status", "theme", "title", "version", LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("name", 'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'Þ', 'th'), 'þ', 'th')) FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");
CREATE UNIQUE INDEX "Person_username_key" ON "Person"("username");
CREATE INDEX "Person_districtId_nameKey_id_idx" ON "Person"("districtId", "nameKey", "id");
CREATE INDEX "Person_districtId_status_nameKey_id_idx" ON "Person"("districtId", "status", "nameKey", "id");
CREATE TABLE "new_Team" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Team_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Team" ("cohortId", "id", "name", "number", "version", "nameKey")
  SELECT "cohortId", "id", "name", "number", "version", LOWER(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("name", 'ß', 'ss'), 'Æ', 'ae'), 'æ', 'ae'), 'Œ', 'oe'), 'œ', 'oe'), 'Þ', 'th'), 'þ', 'th')) FROM "Team";
DROP TABLE "Team";
ALTER TABLE "new_Team" RENAME TO "Team";
CREATE UNIQUE INDEX "Team_cohortId_number_key" ON "Team"("cohortId", "number");
PRAGMA legacy_alter_table=OFF;

-- Names that are there already: letter by letter, then what nobody sees or types.
WITH RECURSIVE "letters"("from", "to") AS (SELECT 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ''’‘‛`´ʼʻʹ′̧̨̣̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏­​‌‍‎‏⁠﻿', 'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnŋoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
  "folded"("id", "key", "at") AS (
    SELECT "id", "nameKey", 1 FROM "Agency"
    UNION ALL SELECT "id", REPLACE("key", substr("from", "at", 1), substr("to", "at", 1)), "at" + 1
      FROM "folded", "letters" WHERE "at" <= length("from"))
UPDATE "Agency" SET "nameKey" = TRIM("folded"."key") FROM "folded", "letters"
  WHERE "folded"."id" = "Agency"."id" AND "folded"."at" = length("letters"."from") + 1;
WITH RECURSIVE "letters"("from", "to") AS (SELECT 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ''’‘‛`´ʼʻʹ′̧̨̣̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏­​‌‍‎‏⁠﻿', 'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnŋoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
  "folded"("id", "key", "at") AS (
    SELECT "id", "nameKey", 1 FROM "Person"
    UNION ALL SELECT "id", REPLACE("key", substr("from", "at", 1), substr("to", "at", 1)), "at" + 1
      FROM "folded", "letters" WHERE "at" <= length("from"))
UPDATE "Person" SET "nameKey" = TRIM("folded"."key") FROM "folded", "letters"
  WHERE "folded"."id" = "Person"."id" AND "folded"."at" = length("letters"."from") + 1;
WITH RECURSIVE "letters"("from", "to") AS (SELECT 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ''’‘‛`´ʼʻʹ′̧̨̣̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏­​‌‍‎‏⁠﻿', 'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnŋoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs'),
  "folded"("id", "key", "at") AS (
    SELECT "id", "nameKey", 1 FROM "Team"
    UNION ALL SELECT "id", REPLACE("key", substr("from", "at", 1), substr("to", "at", 1)), "at" + 1
      FROM "folded", "letters" WHERE "at" <= length("from"))
UPDATE "Team" SET "nameKey" = TRIM("folded"."key") FROM "folded", "letters"
  WHERE "folded"."id" = "Team"."id" AND "folded"."at" = length("letters"."from") + 1;

-- CreateIndex
CREATE INDEX "PeopleImport_districtId_endedAt_createdAt_idx" ON "PeopleImport"("districtId", "endedAt", "createdAt");

-- CreateIndex
CREATE INDEX "PeopleImport_endedAt_idx" ON "PeopleImport"("endedAt");

-- In a count of progress somebody stands under the same key.
UPDATE "Standing" SET "key" = (SELECT p."nameKey" FROM "Person" p WHERE p."id" = "Standing"."personId");
DROP TRIGGER "Seat_taken";
CREATE TRIGGER "Seat_taken" INSTEAD OF INSERT ON "Seat" BEGIN
  DELETE FROM "Standing" WHERE "personId" = NEW."personId";
  INSERT INTO "Standing" ("countId", "personId", "agencyId", "key", "done")
    SELECT c."id", p."id", p."agencyId", p."nameKey", (SELECT COUNT(CASE WHEN EXISTS (SELECT 1 FROM "CountedLesson" k
      WHERE k."countId" = c."id" AND k."lessonId" = d."lessonId") THEN 1 END) FROM "LessonProgress" d WHERE d."personId" = p."id")
    FROM (SELECT DISTINCT r."cohortId" FROM "RoleHolding" r
      WHERE r."personId" = NEW."personId" AND r."role" = 'participant' AND r."endedAt" IS NULL) h
    JOIN "ProgressCount" c ON c."cohortId" = h."cohortId" JOIN "Person" p ON p."id" = NEW."personId"
    WHERE p."status" <> 'DISABLED';
END;
-- It went with the old table.
CREATE TRIGGER "Person_seated" AFTER UPDATE OF "nameKey", "agencyId", "status" ON "Person"
WHEN NEW."nameKey" <> OLD."nameKey" OR NEW."agencyId" IS NOT OLD."agencyId" OR NEW."status" <> OLD."status" BEGIN
  INSERT INTO "Seat" ("personId") VALUES (NEW."id");
END;
